// What runs conformance cases, those beside this file and those that a soak has saved. README.md explains their keys.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DecodeError, decode, EncodeError, encode, encodeBytes, type Reply, type ReplyShape } from 'smsc-codec';

interface Place {
  code?: string;
  offset?: number;
  path?: string;
  index?: number;
  at?: number;
}

interface Case {
  name: string;
  source: string;
  shape: ReplyShape;
}

interface Reading extends Case {
  body?: string;
  bytes?: string;
  decodeOptions?: { maxRecordLength?: number; maxRecords?: number };
}

interface Decoded extends Reading {
  expected: Reply;
  canonical: boolean;
  encodeOptions?: { compact?: boolean; declaration?: boolean };
}

interface Unreadable extends Reading {
  error: Place;
}

interface Unwritable extends Case {
  reply: Reply;
  as?: 'bytes';
  error: Place;
}

type AnyCase = Decoded | Unreadable | Unwritable;

/** The cases of one file. */
export interface CaseFile {
  readonly theme: string;
  readonly cases: readonly AnyCase[];
}

/** The cases of a folder. */
export const casesIn = (folder: string): CaseFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      theme: name.slice(0, -'.json'.length),
      cases: JSON.parse(readFileSync(join(folder, name), 'utf8')) as AnyCase[],
    }));

const inputOf = ({ body, bytes }: Reading): string | Uint8Array =>
  bytes === undefined ? (body ?? '') : Uint8Array.from(Buffer.from(bytes, 'base64'));

/** Objects as maps of their own properties: an absent one is not an undefined one, their order does not matter, and `__proto__` is a name like any other. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, comparable(inner)]));
}

function refusalOf(attempt: () => unknown): unknown {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  return undefined;
}

function decodes(item: Decoded): void {
  const { shape, expected, canonical, encodeOptions, decodeOptions } = item;
  const input = inputOf(item);
  const write = typeof input === 'string' ? encode : encodeBytes;

  test('decodes', () => {
    expect(comparable(decode(input, shape, decodeOptions))).toEqual(comparable(expected));
  });

  if (canonical) {
    test('encodes back, character for character', () => {
      expect(write(expected, shape, encodeOptions)).toEqual(input);
    });
  } else {
    test('encodes to something that decodes to the same', () => {
      const written = write(expected, shape, encodeOptions);
      expect(comparable(decode(written, shape))).toEqual(comparable(expected));
    });
  }
}

function isUnreadable(item: Unreadable): void {
  test('is refused by the decoder, with its place', () => {
    const error = refusalOf(() => decode(inputOf(item), item.shape, item.decodeOptions));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ ...item.error });
  });
}

function isUnwritable({ shape, reply, as, error: place }: Unwritable): void {
  test('is refused by the encoder, with its place', () => {
    const error = refusalOf(() => (as === 'bytes' ? encodeBytes : encode)(reply, shape));
    expect(error).toBeInstanceOf(EncodeError);
    expect(error).toMatchObject({ ...place });
  });
}

/** A test or two for each case. */
export function testCases(files: readonly CaseFile[]): void {
  for (const { theme, cases } of files) {
    describe(theme, () => {
      for (const item of cases) {
        describe(`${item.name} [${item.source}]`, () => {
          if ('expected' in item) decodes(item);
          else if ('reply' in item) isUnwritable(item);
          else isUnreadable(item);
        });
      }
    });
  }
}
