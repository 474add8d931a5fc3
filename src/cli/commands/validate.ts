// `smsc-codec validate`: what of a reply is not as documented, a line for each departure.
import type { Command } from 'commander';
import type { Issue } from 'smsc-codec';
import { validateIterable } from 'smsc-codec/stream';
import { exitStatus, Failure } from '../failure.ts';
import { chunksOf, findInput } from '../input.ts';
import { type Io, ignoreReaderGone } from '../io.ts';
import { addLimitOptions, type LimitFlags } from '../limit-options.ts';
import { writeOutput } from '../output.ts';
import { hintOf } from '../reading.ts';
import { addShapeOptions, oneOf, type ShapeFlags, shapeFrom } from '../shape-options.ts';
import { escaped } from '../visible.ts';

interface Flags extends ShapeFlags, LimitFlags {
  readonly strict?: boolean;
  readonly format: 'text' | 'json';
}

export function addValidate(program: Command, io: Io): void {
  const command = program
    .command('validate')
    .summary('list departures from the documented form')
    .description(
      'Prints each departure from the documented form as `file:line:column severity code path message`, with - for ' +
        'no path. Fails if one is an error: a status cannot be read.',
    )
    .argument('[files...]', 'replies of one shape; standard input without them, or for -');
  addLimitOptions(addShapeOptions(command))
    .option('--strict', 'fail for warnings too')
    .option('--format <format>', 'text, or json: one JSON object on each line', oneOf(['text', 'json']), 'text')
    .action(async (files: string[], flags: Flags) => {
      const { maxRecordLength, maxRecords } = flags;
      const shape = shapeFrom(flags);
      const print = flags.format === 'json' ? jsonLine : textLine;
      const found = { error: 0, warning: 0, note: 0 };
      await writeOutput(io, {}, async (out) => {
        for (const file of files.length > 0 ? files : ['-']) {
          const input = await findInput(io, file);
          const issues = validateIterable(chunksOf(io, input, out), shape, { maxRecordLength, maxRecords });
          for await (const issue of issues) {
            found[issue.severity] += 1;
            await out.write(`${print(input.name, issue)}\n`);
          }
        }
      }).catch(ignoreReaderGone); // who has seen enough is told of what was read until then
      const { error: errors, warning: warnings } = found;
      if (errors === 0 && !(flags.strict && warnings > 0)) return;
      const summary = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
      throw new Failure(exitStatus.badReply, [summary, ...(errors > 0 ? hintOf(shape) : [])].join('\n'));
    });
}

const jsonLine = (file: string, issue: Issue): string => JSON.stringify({ file, ...issue });

const textLine = (file: string, { line, column, severity, code, path = '-', message }: Issue): string =>
  escaped(`${file}:${line}:${column} ${severity} ${code} ${path} ${message}`);

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
