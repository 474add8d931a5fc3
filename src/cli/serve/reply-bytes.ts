// What the messages that were asked for look like in the form that was asked for, whatever their file says of them.
import { EncodeError, encodeBytes, project, type Reply, type ReplyShape, type Status } from 'smsc-codec';
import { grammars, type Slot } from 'smsc-codec/grammars';
import { rescue } from '../rescue.ts';

const HLR_TYPE = 4;

/**
 * A reply as the endpoint sends it: without the fields that the shape has no place for, with those that it cannot do
 * without, and with a question mark for each character that the charset lacks.
 *
 * @throws EncodeError where a text cannot stand in the format at all.
 */
export function replyBytes(reply: Reply, shape: ReplyShape): Uint8Array {
  const whole = Array.isArray(reply) ? reply.map((status) => completed(status, shape)) : single(reply, shape);
  const carried = project(whole, shape).reply;
  return rescue(
    () => encodeBytes(carried, shape),
    EncodeError,
    (error) => {
      if (error.code !== 'unencodable-character') throw error;
      return encodeBytes(substituted(carried, shape), shape);
    },
  );
}

/** A status alone has neither id nor phone, unless its layout has them: those are what a list appends (R8). */
function single(reply: Exclude<Reply, unknown[]>, shape: ReplyShape): Reply {
  if (reply.kind === 'error' || reply.kind === 'deleted') return reply;
  const own = new Set<string>(slotsOf(reply, shape).map(({ field }) => field));
  const appended = suffixOf(shape).filter(({ field }) => !own.has(field));
  const status = { ...reply };
  for (const { field } of appended) Reflect.deleteProperty(status, field);
  return completed(status, shape);
}

/**
 * A status with the fields without which it cannot be written or would be read as another kind: the texts of fmt=1, whose
 * slots cannot be absent (R1), and what tells an HLR query from a message (R3). In fmt=1 a message that is not found has
 * two zeros (R7).
 */
function completed(status: Status, shape: ReplyShape): Status {
  const rows = shape.fmt === 1;
  if (status.kind === 'missing') return rows ? { last_timestamp: 0, err: 0, ...status } : status;
  const slots = slotsOf(status, shape);
  const texts = rows || status.kind === 'hlr' ? slots.filter(({ value }) => value !== 'integer') : [];
  const empty = Object.fromEntries(texts.map(({ field }) => [field, '']));
  return status.kind === 'hlr' ? { type: HLR_TYPE, ...empty, ...status } : { ...empty, ...status };
}

function slotsOf({ kind }: Status, { fmt = 0, all = 0 }: ReplyShape): readonly Slot[] {
  const { slots } = grammars[fmt];
  return kind === 'missing' ? slots.sms[0] : slots[kind][all];
}

const suffixOf = ({ fmt = 0, all = 0 }: ReplyShape): readonly Slot[] => grammars[fmt].slots.suffix[all];

/** A reply of which the charset has every character. Names of unknown fields stay as they are. */
function substituted(reply: Reply, { charset = 'windows-1251' }: ReplyShape): Reply {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const known = new Set(new TextDecoder(charset).decode(bytes));
  const substitute = (text: string): string => Array.from(text, (one) => (known.has(one) ? one : '?')).join('');
  return JSON.parse(JSON.stringify(reply), (_, value) => (typeof value === 'string' ? substitute(value) : value));
}
