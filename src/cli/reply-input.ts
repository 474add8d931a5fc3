// Reads a reply for the commands that work on one, and tells what is wrong with a bad one.
import { type DecodeError, excerpt, type Reply, type ReplyShape, safeDecode } from 'smsc-codec';
import { textOf } from './body-text.ts';
import { exitStatus, Failure } from './failure.ts';
import { type Input, readInput } from './input.ts';
import type { Io } from './io.ts';
import type { LimitFlags } from './limit-options.ts';

export async function readReply(
  io: Io,
  file: string | undefined,
  shape: ReplyShape,
  { maxRecordLength, maxRecords }: LimitFlags,
): Promise<Reply> {
  const input = await readInput(io, file);
  const result = safeDecode(input.bytes, shape, { maxRecordLength, maxRecords });
  if (result.ok) return result.value;
  throw new Failure(exitStatus.badReply, describe(result.error, input, shape));
}

function describe(error: DecodeError, { name, bytes }: Input, shape: ReplyShape): string {
  const excerpted = excerpt(error, textOf(bytes, shape));
  return [`${name}: ${excerpted}`, ...hintOf(shape)].join('\n');
}

/** Many a reply is bad only because nobody said what it is. */
export const hintOf = ({ fmt }: ReplyShape): string[] =>
  fmt === undefined ? ['It was read as fmt=0, the default; say --fmt or --request if it is another.'] : [];
