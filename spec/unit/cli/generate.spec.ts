import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { decode, type EncodeOptions, encodeBytes, type Reply, type ReplyShape, validate } from 'smsc-codec';
import { commandLine, withFile, withFolder } from './command-line.ts';

interface Entry {
  readonly name: string;
  readonly sort: string;
  readonly file: string;
  readonly shape: ReplyShape;
  readonly encodeOptions: EncodeOptions;
  readonly expected: Reply;
}

interface Corpus {
  readonly seed: number;
  readonly cases: readonly Entry[];
  /** The bytes of every file by its name, each as the character of its number. */
  readonly files: ReadonlyMap<string, string>;
}

/** Generates a corpus, and reads it from its folder. */
const generated = (...options: string[]): Promise<Corpus> =>
  withFolder(async (folder) => {
    const out = join(folder, 'corpus');
    const { status, stderr } = await commandLine(['generate', '--out', out, ...options]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const names = ['manifest.json', ...readdirSync(join(out, 'bodies')).map((name) => `bodies/${name}`)];
    const files = new Map(names.map((name) => [name, readFileSync(join(out, name), 'latin1')]));
    return { ...JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')), files };
  });

const bodyOf = ({ files }: Corpus, { file }: Entry): Uint8Array => Buffer.from(files.get(file) ?? '', 'latin1');

describe('generate', () => {
  test.each(['windows-1251', 'koi8-r', 'utf-8'])(
    'writes bodies of every shape in %s that decode to what is expected of them, and come back',
    async (charset) => {
      const corpus = await generated('--seed', '1', '--count', '192', '--charset', charset);
      expect(corpus.cases).toHaveLength(192);
      for (const entry of corpus.cases) {
        const { shape, expected, encodeOptions } = entry;
        const body = bodyOf(corpus, entry);
        expect(JSON.parse(JSON.stringify(decode(body, shape)))).toEqual(expected);
        expect(Buffer.from(encodeBytes(expected, shape, encodeOptions)).equals(body)).toBe(true);
        expect(validate(body, shape).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(shape.charset).toBe(charset);
      }
    },
  );

  test('has every sort in every shape, when there is a case for each', async () => {
    const { cases } = await generated('--seed', '2', '--count', '120');
    const seen = new Set(cases.map(({ shape: { fmt, all, list }, sort }) => `${fmt}${all}${list} ${sort}`));
    expect(seen.size).toBe(24 * 5);
    for (const { sort, expected } of cases) {
      const kinds = [expected].flat().map(({ kind }) => kind);
      if (sort === 'ordinary') expect(kinds.filter((kind) => kind !== 'sms' && kind !== 'hlr')).toEqual([]);
      else if (sort !== 'nasty') expect(kinds).toContain(sort);
    }
  });

  test('gives the same bytes for the same seed, others for another, and more behind them for a greater count', async () => {
    const [one, same, more, other] = [
      await generated('--seed', '7', '--count', '48'),
      await generated('--seed', '7', '--count', '48'),
      await generated('--seed', '7', '--count', '50'),
      await generated('--seed', '8', '--count', '48'),
    ];
    expect(same.files).toEqual(one.files);
    expect(more.cases.slice(0, 48)).toEqual(one.cases);
    expect(other.files).not.toEqual(one.files);
  });

  test('keeps to the shape that it is told', async () => {
    const { cases } = await generated('--fmt', '1', '--all', '2', '--kind', 'hlr', '--list', '--count', '9');
    expect(cases.map(({ shape }) => shape)).toEqual(
      Array(9).fill({ fmt: 1, all: 2, list: true, kind: 'hlr', charset: 'utf-8' }),
    );
    const single = await generated('--fmt', '2', '--no-list', '--count', '6');
    expect(new Set(single.cases.map(({ shape: { fmt, list } }) => `${fmt} ${list}`))).toEqual(new Set(['2 false']));
  });

  test('names files and cases so that one finds the other, and nothing else is there', async () => {
    const { cases, files } = await generated('--fmt', '3', '--all', '0', '--list', '--count', '2');
    expect(cases.map(({ name, file }) => [name, file])).toEqual([
      ['00001 fmt=3 all=0 recognised list ordinary', 'bodies/00001.json'],
      ['00002 fmt=3 all=0 recognised list nasty', 'bodies/00002.json'],
    ]);
    expect(files.size).toBe(3);
  });

  test('begins somewhere else each time, and says where', async () => {
    await withFolder(async (out) => {
      const { stdout } = await commandLine(['generate', '--out', out, '--count', '1']);
      const { seed } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
      expect(stdout).toBe(`${out}: cases: 1, seed: ${seed}\n`);
      const again = await generated('--seed', `${seed}`, '--count', '1');
      expect(again.files.get('manifest.json')).toBe(readFileSync(join(out, 'manifest.json'), 'latin1'));
    });
  });
});

test('makes the folder, and those above it', async () => {
  await withFolder(async (folder) => {
    const out = join(folder, 'build', 'test', 'corpus');
    expect(await commandLine(['generate', '--count', '1', '--out', out])).toMatchObject({ status: 0 });
    expect(readdirSync(out).sort()).toEqual(['bodies', 'manifest.json']);
  });
});

describe('generate refuses, in one line and with status 2,', () => {
  const refusal = async (out: string) => {
    const { status, stdout, stderr } = await commandLine(['generate', '--out', out]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };

  test('a folder with something in it', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'mine.txt'), '');
      expect(await refusal(folder)).toBe(
        `smsc-codec: ${folder}: there is something in this folder; a corpus needs one of its own\n`,
      );
      expect(readdirSync(folder)).toEqual(['mine.txt']);
    });
  });

  test('a folder that is a file, or inside one', async () => {
    await withFile('file', '', async (file) => {
      expect(await refusal(file)).toBe(`smsc-codec: ${file}: not a directory\n`);
      const inside = join(file, 'corpus');
      expect(await refusal(inside)).toBe(`smsc-codec: ${inside}: not a directory\n`);
    });
  });

  test('a folder that has a part of a corpus', async () => {
    await withFolder(async (folder) => {
      mkdirSync(join(folder, 'bodies'));
      expect(await refusal(folder)).toBe(`smsc-codec: ${folder}: there is a part of a corpus; remove it first\n`);
    });
  });

  test('a folder that cannot be made, with those above it', async () => {
    expect(await refusal('/proc/no/corpus')).toBe('smsc-codec: /proc/no/corpus: no such file or directory\n');
  });

  test.each([
    ['--count', '0'],
    ['--count', '100001'],
    ['--seed', '-1'],
    ['--seed', 'x'],
  ])('%s %s', async (option, value) => {
    const { status, stderr } = await commandLine(['generate', '--out', 'nowhere', option, value]);
    expect(status).toBe(2);
    expect(stderr).toContain('It is a whole number from ');
  });

  test('no folder at all', async () => {
    const { status, stderr } = await commandLine(['generate']);
    expect(status).toBe(2);
    expect(stderr).toContain('--out <folder>');
  });
});
