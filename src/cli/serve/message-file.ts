// The messages that the example server knows: a file of statuses, or the few that come with the command.
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { DecodeError, decode, EncodeError, encode, type Reply, type ReplyShape, type Status } from 'smsc-codec';
import { exitStatus, fail } from '../failure.ts';
import { findInput, readAll } from '../input.ts';
import type { Io } from '../io.ts';
import { readJsonValues } from '../json-input.ts';
import { rescue } from '../rescue.ts';
import examples from './messages.json' with { type: 'json' };

/** A status with what a request names it by. */
export type Message = Status & { readonly id: number; readonly phone: string };

/** The messages of a file, in an array or one after another; without a file, the examples. */
export async function readMessages(io: Io, file: string | undefined): Promise<Message[]> {
  if (file === undefined) return messagesOf(examples, 'messages.json');
  const input = await findInput(io, file);
  const bytes = await readAll(input);
  if (!isUtf8(bytes)) {
    fail(exitStatus.badUsage, `${input.name}: not UTF-8, which JSON is in; record replies with charset=utf-8`);
  }
  const values = await readJsonValues({ ...input, open: () => Readable.from([bytes]) }, exitStatus.badUsage);
  return messagesOf(values.length === 1 && Array.isArray(values[0]) ? values[0] : values, input.name);
}

function messagesOf(values: readonly unknown[], name: string): Message[] {
  const keys = new Set<string>();
  return values.map((value, index) => {
    const refuse = (reason: string): never => fail(exitStatus.badUsage, `${name}: [${index}]: ${reason}`);
    const message = messageOf(value, refuse);
    const key = `${message.id},${message.phone}`;
    if (keys.has(key)) refuse(`id ${message.id} with phone ${message.phone} is there twice`);
    keys.add(key);
    return message;
  });
}

/** A status as `decode` gives it or, without a `kind`, as the gateway does in fmt=3. */
function messageOf(value: unknown, refuse: (reason: string) => never): Message {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('it is no status');
  const status = 'kind' in value ? checked(value, refuse) : recognised(value, refuse);
  if (Array.isArray(status) || status.kind === 'error' || status.kind === 'deleted') return refuse('it is no status');
  const { id, phone } = status;
  if (id === undefined || id < 0) return refuse('it has no id');
  if (phone === undefined || phone === '') return refuse('it has no phone');
  return { ...status, id, phone };
}

/** The value, which is a reply if it can be written with the most fields that there are. */
function checked(value: object, refuse: (reason: string) => never): Reply {
  const reply = value as Reply; // whether it is one, the encoder checks
  rescue(
    () => encode(reply, fullest(value)),
    EncodeError,
    ({ code, path, reason }) =>
      refuse(code === 'unsupported-field' ? `${path} is none of its fields; unknown ones stand in extra` : reason),
  );
  return reply;
}

const recognised = (value: object, refuse: (reason: string) => never): Reply =>
  rescue<Reply, DecodeError>(
    () => decode(jsonOf(value, refuse), fullest(value)),
    DecodeError,
    ({ reason }) => refuse(reason), // the place is one in the text that was decoded here, and none in the file
  );

/** The value as JSON, which is written by recursion and takes a value deeper than the stack for an error of its own. */
const jsonOf = (value: object, refuse: (reason: string) => never): string =>
  rescue(
    () => JSON.stringify(value),
    RangeError,
    () => refuse('it is nested too deep'),
  );

/** The shape with the most fields that such a status can have: one that is not found has a phone at all=0 only (R7). */
const fullest = (value: object): ReplyShape => ({ fmt: 3, all: 'status' in value && value.status === -3 ? 0 : 2 });
