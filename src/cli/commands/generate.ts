// `smsc-codec generate`: replies with their meaning, for the tests of clients in any language.
import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import { type All, alls, type Charset, charsets, type Fmt, fmts, type Kind, kinds, type ReplyShape } from 'smsc-codec';
import { type Io, write } from '../io.ts';
import { oneOf, parseAll, parseCharset, parseFmt } from '../shape-options.ts';
import { wholeNumber } from '../whole-number.ts';

interface Flags {
  readonly fmt?: Fmt;
  readonly all?: All;
  readonly kind?: Kind;
  readonly list?: boolean;
  readonly charset: Charset;
  readonly count: number;
  readonly seed?: number;
  readonly out: string;
}

const DEFAULT_COUNT = 240;
const MAX_COUNT = 100_000;
const MAX_SEED = 2 ** 31 - 1;

export function addGenerate(program: Command, io: Io): void {
  program
    .command('generate')
    .summary('write a corpus of replies for tests')
    .description(
      'Writes replies to a folder, for the tests of clients in any language: each body as a file, and manifest.json with ' +
        'what each was asked with and what it means. There are found messages, ordinary and nasty, messages that are not ' +
        'found, errors and deletions; none is damaged. Each round has one case of each shape, 24 in all, the first of ' +
        'ordinary replies only; five rounds have every sort. The same seed gives the same bytes.',
    )
    .option('--fmt <fmt>', 'format: 0 text, 1 numbers and commas, 2 XML, 3 JSON (default: each)', parseFmt)
    .option('--all <all>', 'layout: 0 short, 1 full, 2 fuller (default: each)', parseAll)
    .option('--kind <kind>', 'kind of message: sms, hlr (default: both, to be recognised)', oneOf(kinds))
    .option('--list', 'lists only')
    .option('--no-list', 'single replies only')
    .option('--charset <charset>', `charset of the bodies: ${charsets.join(', ')}`, parseCharset, 'utf-8')
    .option('--count <n>', 'cases in all, spread over the shapes', wholeNumber(1, MAX_COUNT), DEFAULT_COUNT)
    .option('--seed <n>', 'where to begin (default: at random, and the manifest says where)', wholeNumber(0, MAX_SEED))
    .requiredOption('--out <folder>', 'a folder that is empty, or not there yet')
    .action(async ({ charset, count, seed = randomInt(MAX_SEED), out, ...chosen }: Flags) => {
      // Loaded here, since no other command needs the generators.
      const [{ cases }, { writeCorpus }] = await Promise.all([
        import('../generate/cases.ts'),
        import('../generate/corpus.ts'),
      ]);
      const shapes = shapesOf(chosen).map((shape) => ({ ...shape, charset }));
      await writeCorpus(out, seed, cases(shapes, count, seed));
      await write(io.stdout, `${out}: cases: ${count}, seed: ${seed}\n`);
    });
}

/** Every shape that the options leave open. */
function shapesOf({ fmt, all, kind, list }: Pick<Flags, 'fmt' | 'all' | 'kind' | 'list'>): ReplyShape[] {
  const chosen = <T>(choice: T | undefined, choices: readonly T[]) => (choice === undefined ? choices : [choice]);
  return chosen(fmt, fmts).flatMap((oneFmt) =>
    chosen(all, alls).flatMap((oneAll) =>
      chosen(list, [false, true]).map((oneList) => ({
        fmt: oneFmt,
        all: oneAll,
        list: oneList,
        ...(kind === undefined ? {} : { kind }),
      })),
    ),
  );
}
