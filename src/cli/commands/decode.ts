// `smsc-codec decode`: a reply in any format becomes JSON, or a table for reading.
import type { Command } from 'commander';
import type { Reply } from 'smsc-codec';
import type { Io } from '../io.ts';
import { addLimitOptions, type LimitFlags } from '../limit-options.ts';
import { addOutputOption, type OutputFlags, writeOutput } from '../output.ts';
import { readReply } from '../reply-input.ts';
import { addShapeOptions, type ShapeFlags, shapeFrom } from '../shape-options.ts';
import { tableOf } from '../table.ts';

interface Flags extends ShapeFlags, LimitFlags, OutputFlags {
  readonly pretty?: boolean;
}

const DEFAULT_WIDTH = 100;

export function addDecode(program: Command, io: Io): void {
  const command = program
    .command('decode')
    .summary('print a reply as JSON')
    .description('Prints a reply as JSON in UTF-8, on one line; of a list, one status on each line.')
    .argument('[file]', 'the reply; standard input without it, or for -');
  addShapeOptions(command).option('--pretty', 'print a table for reading');
  addOutputOption(addLimitOptions(command)).action(async (file: string | undefined, flags: Flags) => {
    const reply = await readReply(io, file, shapeFrom(flags), flags);
    const lines = flags.pretty ? [tableOf(reply, io.stdout.columns ?? DEFAULT_WIDTH)] : jsonLines(reply);
    await writeOutput(io, flags, lines.map((line) => `${line}\n`).join(''));
  });
}

const jsonLines = (reply: Reply): string[] =>
  (Array.isArray(reply) ? reply : [reply]).map((status) => JSON.stringify(status));
