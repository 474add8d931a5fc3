// What a bundler makes of the built package: of what is not used, nothing.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Words that the code of one format has, and no other. */
const marks = {
  text: 'check_time',
  csv: '",-"',
  xml: '<last_date>',
  json: '"last_date": ',
} as const;
const names = ['text', 'csv', 'xml', 'json'] as const;

/** Words of what reads, and of what writes. */
const reading = 'there are more than';
const writing = 'this format does not carry';
/** Words of the documentation of a field. */
const prose = 'When the status last changed';

const holds = (code: string, words: string): boolean => code.includes(words);

/** What is used of which entry. */
const uses = {
  everything: ['index', '*'],
  'decode alone': ['index', '{ decode }'],
  'decodeFlag alone': ['index', '{ decodeFlag }'],
  ...Object.fromEntries(
    names.flatMap((name) => ['decode', 'encode'].map((use) => [`${use} of ${name}`, [name, `{ ${use} }`]])),
  ),
};

/** The minified bundle of each use. */
let bundles: Readonly<Record<string, string>>;
beforeAll(() => {
  const codes = Object.entries(uses).map(([use, [entry, name]]) => [
    use,
    `export ${name} from '${root}dist/${entry}.js';`,
  ]);
  const script = `import('./spec/bench/size.mjs').then(async ({ bundled }) => {
    const made = await Promise.all(${JSON.stringify(codes)}.map(async ([use, code]) => [use, await bundled(code)]));
    process.stdout.write(JSON.stringify(Object.fromEntries(made)));
  })`;
  bundles = JSON.parse(execFileSync(process.execPath, ['--eval', script], { cwd: root, encoding: 'utf8' }));
});

const bundle = (use: string): string => {
  const code = bundles[use];
  if (code === undefined) throw new Error(`no bundle of ${use}`);
  return code;
};

it('finds each format, each direction and sax in a bundle of everything, but no words of the documentation', () => {
  const code = bundle('everything');
  for (const words of [...Object.values(marks), writing, reading, 'from"sax"'])
    expect([words, holds(code, words)]).toEqual([words, true]);
  expect(holds(code, prose)).toBe(false);
});

describe.each(names)('a bundle of smsc-codec/%s', (name) => {
  const formatsIn = (code: string): string[] => names.filter((other) => holds(code, marks[other]));

  it('that decodes has no other format and nothing that writes', () => {
    const code = bundle(`decode of ${name}`);
    expect(formatsIn(code)).toEqual([name]);
    expect([holds(code, reading), holds(code, writing)]).toEqual([true, false]);
    expect(holds(code, 'sax')).toBe(name === 'xml');
  });

  it('that encodes has no other format and nothing that decodes, sax included', () => {
    const code = bundle(`encode of ${name}`);
    expect(formatsIn(code)).toEqual([name]);
    expect([holds(code, reading), holds(code, writing)]).toEqual([false, true]);
    expect(holds(code, 'sax')).toBe(false);
  });
});

it.each([
  ['decodeFlag', ['Uint16Array', 'Uint8Array']],
  ['decode', ['encodeInto']],
])('makes no room for what is not done: %s', (name, words) => {
  const code = bundle(`${name} alone`);
  for (const word of words) expect([word, holds(code, word)]).toEqual([word, false]);
});
