// `decode` and `encode` with the same options undo each other, for every canonical reply of the conformance cases.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { commandLine, optionsOf } from './command-line.ts';

interface Case {
  readonly name: string;
  readonly shape: { readonly charset?: string };
  readonly body?: string;
  /** Base64. */
  readonly bytes?: string;
  readonly canonical?: boolean;
  readonly encodeOptions?: object;
}

const folder = new URL('../../conformance/', `file://${__filename}`);
const cases: [string, Case][] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const items: Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return items.filter(({ canonical }) => canonical).map((item): [string, Case] => [`${file} ${item.name}`, item]);
  });

/** A lone surrogate is a text that no bytes stand for. */
const isWritable = ({ body }: Case): boolean => body === undefined || !/\p{Surrogate}/u.test(body);

/** The body as bytes, and the options that it is read and written with. */
function prepared({ body, bytes = '', shape }: Case): { input: Buffer; options: string[] } {
  if (body === undefined) return { input: Buffer.from(bytes, 'base64'), options: optionsOf(shape) };
  return { input: Buffer.from(body), options: optionsOf({ ...shape, charset: 'utf-8' }) };
}

describe('decode, then encode with the same options, gives the same bytes', () => {
  test.each(cases.filter(([, item]) => isWritable(item)))('%s', async (_, item) => {
    const { input, options } = prepared(item);
    const decoded = await commandLine(['decode', ...options], input);
    expect(decoded).toMatchObject({ status: 0, stderr: '' });
    const encoded = await commandLine(['encode', ...options, ...optionsOf(item.encodeOptions ?? {})], decoded.bytes);
    expect(encoded).toMatchObject({ status: 0, stderr: '' });
    expect(encoded.bytes).toEqual(input);
  });
});

test('the cases reach every format, layout and kind, single and in lists', () => {
  const shapes = new Set(
    cases.map(([, { shape }]) =>
      JSON.stringify({ fmt: 0, all: 0, list: false, kind: 'recognised', ...shape, charset: '' }),
    ),
  );
  for (const fmt of [0, 1, 2, 3]) {
    for (const all of [0, 1, 2]) {
      for (const list of [false, true]) {
        for (const kind of ['sms', 'hlr', 'recognised']) {
          expect(shapes).toContain(JSON.stringify({ fmt, all, list, kind, charset: '' }));
        }
      }
    }
  }
});
