// `smsc-codec encode`: the JSON that `decode` prints becomes a reply again.
import type { Command } from 'commander';
import { EncodeError, encodeBytes, type Reply } from 'smsc-codec';
import { exitStatus, fail } from '../failure.ts';
import { findInput } from '../input.ts';
import type { Io } from '../io.ts';
import { readJsonValues } from '../json-input.ts';
import { addRecordLengthOption } from '../limit-options.ts';
import { addOutputOption, type OutputFlags, writeOutput } from '../output.ts';
import { addLayoutOptions, encodeOptions, type LayoutFlags, refuse } from '../reply-output.ts';
import { rescue } from '../rescue.ts';
import { addShapeOptions, type ShapeFlags, shapeFrom } from '../shape-options.ts';

interface Flags extends ShapeFlags, LayoutFlags, OutputFlags {}

export function addEncode(program: Command, io: Io): void {
  const command = program
    .command('encode')
    .summary('write the JSON of decode as a reply')
    .description(
      "Writes what decode prints as a reply, in the reply's charset: windows-1251 unless told otherwise. " +
        'With --list, the statuses of the list may stand one after another or in a JSON array.',
    )
    .argument('[file]', 'the JSON, in UTF-8; standard input without it, or for -');
  addLayoutOptions(addShapeOptions(command));
  addOutputOption(addRecordLengthOption(command)).action(async (file: string | undefined, flags: Flags) => {
    const shape = shapeFrom(flags);
    const input = await findInput(io, file);
    const { name } = input;
    const reply = replyOf(await readJsonValues(input, exitStatus.badReply), shape.list ?? false, name);
    const bytes = rescue(
      () => encodeBytes(reply, shape, encodeOptions(flags)),
      EncodeError,
      (error) => refuse(error, recordOf(reply, error), { name, charset: shape.charset, charsetOption: '--charset' }),
    );
    await writeOutput(io, flags, (out) => out.write(bytes));
  });
}

/** The reply that values stand for. A list that was asked for may still be answered by an error, which is no list. */
function replyOf(values: readonly unknown[], list: boolean, name: string): Reply {
  const [first] = values;
  const alone = values.length === 1 && (!list || Array.isArray(first) || isAlone(first));
  if (values.length === 0 && !list) fail(exitStatus.badReply, `${name}: no JSON, and so no reply`);
  return (alone ? first : values) as Reply; // whether it is one, the encoder checks
}

/** The status of a list that an error is about, else all of it. */
const recordOf = (reply: Reply, { index }: EncodeError): unknown =>
  Array.isArray(reply) && index !== undefined ? reply[index] : reply;

const isAlone = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'error' || value.kind === 'deleted');
