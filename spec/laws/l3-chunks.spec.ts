// L3: however a body is cut into chunks, text or bytes, the statuses, the errors and their places are those of the
// whole; and those of the whole are what `decode` says.
import { test } from '@jest/globals';
import fc from 'fast-check';
import * as codec from 'smsc-codec';
import { DecodeError, type ReplyShape, safeDecode } from 'smsc-codec';
import * as stream from 'smsc-codec/stream';
import { decodeIterable, type StreamDecodeOptions } from 'smsc-codec/stream';
import { body, bodyBytes, chunksLaw, difference, shapeName, shapes } from 'smsc-codec/testing';
import { numRuns, seed } from '../support/property.ts';

type Chunk = string | Uint8Array;

/** What an error says, as a value that can be compared. */
const told = ({ code, offset, line, column, index, path, message }: DecodeError) => ({
  code,
  offset,
  line,
  column,
  index,
  path,
  message,
});

/** Everything that reading gives, in its order: items, errors of single records where they are skipped, the last error. */
async function reading(chunks: readonly Chunk[], shape: ReplyShape, options?: StreamDecodeOptions): Promise<unknown[]> {
  const found: unknown[] = [];
  const onError = (error: DecodeError) => found.push(told(error));
  const skipping = options?.onError === 'skip' ? { ...options, onError } : (options ?? {});
  try {
    for await (const item of decodeIterable(chunks, shape, skipping)) found.push(item);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    found.push(told(error));
  }
  return found;
}

function cut<T extends Chunk>(whole: T, cuts: readonly number[]): T[] {
  const places = [0, ...cuts.map((cut) => Math.floor(cut * whole.length)).sort((a, b) => a - b), whole.length];
  return places.slice(1).map((to, index) => whole.slice(places[index], to) as T);
}

const pieces = <T extends Chunk>(whole: T): T[] =>
  Array.from({ length: whole.length }, (_, at) => whole.slice(at, at + 1) as T);

function same(one: unknown, other: unknown): void {
  const found = difference(one, other);
  if (found !== undefined) throw new Error(found);
}

const fractions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
/** Limits about the length of the records: one that stands in the middle of a record is met in some chunk or other. */
const limits = { maxRecordLength: fc.integer({ min: 0, max: 300 }), maxRecords: fc.integer({ min: 0, max: 3 }) };
const options: fc.Arbitrary<StreamDecodeOptions> = fc.record(
  { onError: fc.constantFrom('throw', 'skip'), ...limits },
  { requiredKeys: [] },
);

test.each(shapes.map((shape) => [shapeName(shape), shape] as const))('L3 chunks, of text: %s', async (_, shape) => {
  const property = fc.asyncProperty(body(shape), fractions, options, async (whole, cuts, settings) => {
    const expected = await reading([whole], shape, settings);
    same(await reading(cut(whole, cuts), shape, settings), expected);
    same(await reading(pieces(whole), shape, settings), expected);
  });
  await fc.assert(property, { numRuns: Math.ceil(numRuns / 2), seed });
});

test.each(shapes.map((shape) => [shapeName(shape), shape] as const))('L3 chunks, of bytes: %s', async (_, shape) => {
  const charset = fc.constantFrom('utf-8', 'windows-1251', undefined);
  const property = fc.asyncProperty(
    bodyBytes(shape),
    charset,
    fractions,
    options,
    async (whole, named, cuts, settings) => {
      const bound = { ...shape, charset: named };
      const expected = await reading([whole], bound, settings);
      same(await reading(cut(whole, cuts), bound, settings), expected);
      same(await reading(pieces(whole), bound, settings), expected);
    },
  );
  await fc.assert(property, { numRuns: Math.ceil(numRuns / 2), seed });
});

test.each(shapes.map((shape) => [shapeName(shape), shape] as const))('L3 chunks, as decode: %s', async (_, shape) => {
  const property = fc.asyncProperty(body(shape), fc.record(limits, { requiredKeys: [] }), async (whole, settings) => {
    const result = safeDecode(whole, shape, settings);
    const read = await reading([whole], shape, settings);
    if (result.ok) same(read, Array.isArray(result.value) ? result.value : [result.value]);
    else same(read.at(-1), told(result.error));
  });
  await fc.assert(property, { numRuns: Math.ceil(numRuns / 2), seed });
});

test.each(shapes.map((shape) => [shapeName(shape), shape] as const))('L3 chunks, of the kit: %s', async (_, shape) => {
  const property = chunksLaw.property({ ...codec, ...stream }, shape);
  await fc.assert(property, { numRuns: Math.ceil(numRuns / 4), seed });
});

/** What is longer than may stand between two records of fmt=2: it is known to be too long before it ends. */
const long = [
  ' '.repeat(140),
  'a'.repeat(140),
  `&${'b'.repeat(140)};`,
  `<!-- ${'c'.repeat(140)} -->`,
  `<x a="${'y'.repeat(140)}">`,
];

/** What bodies are made of, right or wrong: put together at random, most of them break off somewhere and go on. */
// biome-ignore format: a format a line
const parts: readonly (readonly string[])[] = [
  ['Status = 1', ', err = 0', ', ID = 5', ', phone = 7', ', message = ', ', comment = a', ', x = y', 'a', ' ', '\n', '\r\n', '\r', 'OK', 'ERROR = 1 (', ')'],
  ['1,0,0,5,7', '1,0,0,0,7,1,A,B,m, c, 0,5', '-3,,,6,7', '0,-9', ',', '1', '-', 'a', ' ', '\n', '\r\n', '\r', 'OK'],
  ['<list>', '</list>', '<sms>', '</sms>', '<sms/>', '<sms><status>1</status></sms>', '<status>1</status>', '<id>5</id>', '<message>a', '</message>', '<result>', '</result>', '<!--c-->', '<!---->', '<!-- ', ' -->', '<![CDATA[', ']]>', '<?p ', '?>', '&amp;', '&#13;', '&bad;', '&#2;', '&', '<', '<x a="', '">', '>', ' ', '\n', 'a', '😀', '\u0001', '\uFEFF', ...long],
  ['[', ']', '{', '}', ',', ', ', '"status": 1', '"id": 5', '"x": [', '"x": "', '"', '\\', '\\u0416', '😀', '{"status": 1, "id": 5}', ' ', '\n', '1', 'OK', '\uFEFF'],
];

test.each([0, 1, 2, 3] as const)('L3 chunks, of parts put together at random: fmt=%i', async (fmt) => {
  const some = fc.array(fc.constantFrom(...(parts[fmt] ?? [])), { maxLength: 24 }).map((found) => found.join(''));
  const start = fc.constantFrom(
    ...['', ['', '', '<list>', '['][fmt] ?? '', ...(fmt === 2 ? ['<list><!---->', '<list><!----><sms>'] : [])],
  );
  const shape = fc.record({ fmt: fc.constant(fmt), all: fc.constantFrom(0, 1), list: fc.boolean() });
  const tight = fc.record({
    onError: fc.constantFrom('throw', 'skip'),
    maxRecordLength: fc.integer({ min: 0, max: 60 }),
  } as const);
  const property = fc.asyncProperty(
    start,
    some,
    shape,
    fc.oneof(options, tight),
    fractions,
    async (first, rest, bound, settings, cuts) => {
      const expected = await reading([first + rest], bound, settings);
      same(await reading(cut(first + rest, cuts), bound, settings), expected);
      same(await reading(pieces(first + rest), bound, settings), expected);
    },
  );
  await fc.assert(property, { numRuns: numRuns * 50, seed });
});
