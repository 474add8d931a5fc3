// `smsc-codec decode`: a reply in any format becomes JSON, or a table for reading.
import type { Command } from 'commander';
import type { ReplyShape, Status } from 'smsc-codec';
import type { Io } from '../io.ts';
import { addLimitOptions, type LimitFlags } from '../limit-options.ts';
import { addOutputOption, type Output, type OutputFlags, writeOutput } from '../output.ts';
import { addSkipOption, isStatus, Reading, type SkipFlag } from '../reading.ts';
import { addShapeOptions, type ShapeFlags, shapeFrom } from '../shape-options.ts';
import { fieldTable, listTable } from '../table.ts';

interface Flags extends ShapeFlags, LimitFlags, SkipFlag, OutputFlags {
  readonly pretty?: boolean;
}

const DEFAULT_WIDTH = 100;

/** Columns are as wide as the widest of so many statuses. */
const STATUSES_IN_A_TABLE = 1000;

export function addDecode(program: Command, io: Io): void {
  const command = program
    .command('decode')
    .summary('print a reply as JSON')
    .description(
      'Prints a reply as JSON in UTF-8, on one line; of a list, one status on each line, as soon as it has been read. ' +
        'If a list cannot be read to its end, the statuses before that have been printed.',
    )
    .argument('[file]', 'the reply; standard input without it, or for -');
  addShapeOptions(command).option(
    '--pretty',
    `print a table for reading, of a list one for ${STATUSES_IN_A_TABLE} statuses`,
  );
  addOutputOption(addSkipOption(addLimitOptions(command))).action(async (file: string | undefined, flags: Flags) => {
    const shape = shapeFrom(flags);
    const reading = await writeOutput(io, flags, async (out) => {
      const replies = new Reading(io, file, shape, flags, out);
      if (flags.pretty) await printTables(replies, shape, out, io.stdout.columns ?? DEFAULT_WIDTH);
      else for await (const reply of replies) await out.write(`${JSON.stringify(reply)}\n`);
      return replies;
    });
    reading.conclude();
  });
}

async function printTables(replies: Reading, { list }: ReplyShape, out: Output, width: number): Promise<void> {
  let statuses: Status[] = [];
  let printed = 0;
  const print = async (): Promise<void> => {
    if (statuses.length === 0) return;
    await out.write(`${printed > 0 ? '\n' : ''}${listTable(statuses, width, printed)}\n`);
    printed += statuses.length;
    statuses = [];
  };
  try {
    for await (const reply of replies) {
      if (list && isStatus(reply)) statuses.push(reply);
      else await out.write(`${fieldTable(reply)}\n`);
      if (statuses.length === STATUSES_IN_A_TABLE) await print();
    }
  } finally {
    await print();
  }
}
