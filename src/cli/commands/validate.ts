// `smsc-codec validate`: what of replies is not as documented, as a report in one of several forms.
import type { Command } from 'commander';
import type { Issue } from 'smsc-codec';
import { validateIterable } from 'smsc-codec/stream';
import { CharsetHint } from '../charset-hint.ts';
import { exitStatus, Failure } from '../failure.ts';
import { hintsFor, listAdvice } from '../hints.ts';
import { chunksOf, findInput } from '../input.ts';
import { type Io, ignoreReaderGone, tell } from '../io.ts';
import { addLimitOptions, DEFAULT_MAX_RECORD_LENGTH, type LimitFlags } from '../limit-options.ts';
import { writeOutput } from '../output.ts';
import { RecentText } from '../recent-text.ts';
import { jsonReport, textReport } from '../reports/lines.ts';
import type { Report } from '../reports/report.ts';
import { sarifReport } from '../reports/sarif.ts';
import { addShapeOptions, oneOf, type ShapeFlags, shapeFrom } from '../shape-options.ts';

interface Flags extends ShapeFlags, LimitFlags {
  readonly strict?: boolean;
  readonly format: Format;
}

const formats = ['text', 'json', 'sarif', 'junit'] as const;

type Format = (typeof formats)[number];

export function addValidate(program: Command, io: Io): void {
  const command = program
    .command('validate')
    .summary('list departures from the documented form')
    .description(
      'Prints each departure from the documented form as `file:line:column severity code path message`, with - for ' +
        'no path; or as one JSON object on each line, as SARIF 2.1.0, or as JUnit XML. Fails if one is an error: a status ' +
        'cannot be read.',
    )
    .argument('[files...]', 'replies of one shape; standard input without them, or for -');
  addLimitOptions(addShapeOptions(command))
    .option('--strict', 'fail for warnings too')
    .option('--format <format>', `form of the report: ${formats.join(', ')}`, oneOf(formats), 'text')
    .action(async (files: string[], flags: Flags) => {
      const { maxRecordLength, maxRecords, strict = false } = flags;
      const shape = shapeFrom(flags);
      const fails = ({ severity }: Issue): boolean => severity === 'error' || (strict && severity === 'warning');
      const report = await reportIn(flags.format, fails);
      const found = { error: 0, warning: 0, note: 0 };
      const hints = new Set<string>();
      let advice = '';
      const inputs = await Promise.all((files.length > 0 ? files : ['-']).map((file) => findInput(io, file)));
      await writeOutput(io, {}, async (out) => {
        await out.write(report.begin());
        let whole = false;
        try {
          for (const input of inputs) {
            const recent = new RecentText(shape, maxRecordLength ?? DEFAULT_MAX_RECORD_LENGTH);
            const charset = new CharsetHint(shape, input.name);
            const read = (chunk: Uint8Array): void => {
              if (!shape.list) recent.push(chunk); // there is no hint that asks for the text of a list
              charset.push(chunk);
            };
            const chunks = chunksOf(io, input, out, { read, reports: () => '' });
            const issues = validateIterable(chunks, shape, { maxRecordLength, maxRecords });
            for await (const issue of issues) {
              found[issue.severity] += 1;
              await out.write(report.issue(input.name, issue));
              if (issue.code === 'row-like-text') advice ||= listAdvice(recent.text, shape, input.name);
              if (issue.severity !== 'error') continue;
              for (const hint of hintsFor(issue, recent.text, shape)) hints.add(hint);
            }
            advice ||= charset.advice();
            await out.write(report.endOfFile(input.name));
          }
          whole = true;
        } finally {
          await out.write(report.end(whole));
        }
      }).catch(ignoreReaderGone); // who has seen enough is told of what was read until then
      await tell(io, advice);
      if (found.error === 0 && !(strict && found.warning > 0)) return;
      const summary = Object.entries(found)
        .map(([severity, count]) => counted(count, severity))
        .join(', ');
      throw new Failure(exitStatus.badReply, [summary, ...hints].join('\n'));
    });
}

async function reportIn(format: Format, fails: (issue: Issue) => boolean): Promise<Report> {
  // Loaded here, since an XML writer is nothing that every start of the command should wait for.
  if (format === 'junit') return (await import('../reports/junit.ts')).junitReport(fails);
  if (format === 'sarif') return sarifReport();
  return format === 'json' ? jsonReport : textReport;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
