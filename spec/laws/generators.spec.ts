// What the generators generate, measured: a law is worth no more than the records it is put to. Each shape's samples
// are counted by what they hold; the numbers asked for are about half of what is there, so that a generator that loses
// its way to a nasty place fails here, and not silently everywhere else.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encode, type Fmt, safeDecode, safeEncode, validate } from 'smsc-codec';
import { body, nastyReply, nastyStatus, ordinaryReply, ordinaryStatus, shapeName, shapes } from 'smsc-codec/testing';

/** Fixed, so that the counts are. */
const seed = 20_261_123;
/** Replies that each shape is asked for: many where rare things are to be among them. */
const NASTY = 200;
const SAMPLES = 100;

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns = SAMPLES): T[] => fc.sample(arbitrary, { seed, numRuns });

/** Every value inside a value, itself included, and every property with its name. */
function inside(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  const entries = Object.entries(value);
  const named = Array.isArray(value) ? [] : entries.map(([name, inner]) => ({ name, inner }));
  return [value, ...named, ...entries.flatMap(([, inner]) => inside(inner))];
}

type Find = (value: unknown) => boolean;
const text =
  (found: RegExp): Find =>
  (value) =>
    typeof value === 'string' && found.test(value);
const number =
  (found: number): Find =>
  (value) =>
    Object.is(value, found);
const property =
  (find: (name: string, inner: unknown) => boolean): Find =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'inner' in value &&
    find(String(value.name), value.inner);

/** What divides fields, and records, in a text of each format. */
const delimiter: Readonly<Record<Fmt, RegExp>> = { 0: /, \w+ ?= ?/, 1: /,/, 2: /[<&]|\]\]>/, 3: /["\\]/ };
const record: Readonly<Record<Fmt, RegExp>> = {
  0: /\nStatus = /,
  1: /\n-?\d+,\d*,/,
  2: /<sms>|<\/sms>/,
  3: /\},\n\{|"status": /,
};

type Wanted = Readonly<Record<string, readonly [least: number, find: Find]>>;

/** What the samples of every shape have to hold. */
const common = (fmt: Fmt): Wanted => ({
  'a delimiter inside a text': [10, text(delimiter[fmt])],
  'a record inside a text': [1, text(record[fmt])],
  'an empty text': [5, text(/^$/)],
  CR: [5, text(/\r/)],
  LF: [10, text(/\n/)],
  'a line end at both ends': [1, text(/^[\r\n].*[\r\n]$/s)],
  'a lone surrogate': [1, text(/\p{Surrogate}/u)],
  'a number that is no safe integer': [5, (value) => typeof value === 'number' && !Number.isSafeInteger(value)],
  'a property that is undefined': [1, property((_, inner) => inner === undefined)],
  'unknown fields': [2, property((name, inner) => name === 'extra' && typeof inner === 'object')],
});

/** What is rarer: the samples of all shapes of a format together have to hold it. */
const rare: Wanted = {
  'a space at both ends': [50, text(/^ .* $/s)],
  'a comma at both ends': [50, text(/^,.*,$/s)],
  'a character beyond the basic plane': [100, text(/\p{Emoji_Presentation}/u)],
  'U+FFFE': [30, text(/\uFFFE/)],
  'U+0000': [30, text(/\0/)],
  'an entity': [10, text(/&amp;|&#13;|&lt;/)],
  'the end of a CDATA section': [5, text(/\]\]>/)],
  'leading zeros': [100, text(/(^|\D)0\d/)],
  '2^31-1': [10, number(2 ** 31 - 1)],
  'the largest safe integer': [10, number(Number.MAX_SAFE_INTEGER)],
  'the smallest safe integer': [10, number(Number.MIN_SAFE_INTEGER)],
  '-0': [10, number(-0)],
  'no number': [10, number(Number.NaN)],
  'an amount below nothing': [5, property((name, inner) => name === 'cost' && text(/^-\d/)(inner))],
  'a property called __proto__': [3, property((name) => name === '__proto__')],
  'a very long text': [3, (value) => typeof value === 'string' && value.length >= 100_000],
};

/** How many of some samples hold each of some things. */
function countsOf(samples: readonly unknown[], wanted: Wanted): ReadonlyMap<string, number> {
  const contents = samples.map(inside);
  return new Map(
    Object.entries(wanted).map(([what, [, find]]) => [what, contents.filter((values) => values.some(find)).length]),
  );
}

/** What is too rare. */
const shortfalls = (counts: ReadonlyMap<string, number>, wanted: Wanted): string[] =>
  Object.entries(wanted)
    .filter(([what, [least]]) => (counts.get(what) ?? 0) < least)
    .map(([what, [least]]) => `${what}: ${counts.get(what)}, not ${least}`);

const each = shapes.map((shape) => [shapeName(shape), shape] as const);

describe.each([0, 1, 2, 3] as const)('nasty replies of fmt=%i', (fmt) => {
  const totals = new Map<string, number>();

  test.each(each.filter(([, shape]) => shape.fmt === fmt))(
    'reach the nasty places, and enough are written: %s',
    (_, shape) => {
      const replies = sample(nastyReply(shape), NASTY);
      const counts = countsOf(replies, { ...common(fmt), ...rare });
      for (const [what, count] of counts) totals.set(what, (totals.get(what) ?? 0) + count);
      expect(shortfalls(counts, common(fmt))).toEqual([]);

      const written = replies.filter((reply) => safeEncode(reply, shape).ok).length;
      expect(written).toBeGreaterThan(0.1 * NASTY);
      expect(written).toBeLessThan(0.85 * NASTY);
    },
  );

  test('taken together, reach the rarer ones', () => {
    expect(shortfalls(totals, rare)).toEqual([]);
  });
});

test.each(each)('ordinary replies are never refused, nor of one sort only: %s', (_, shape) => {
  const replies = sample(ordinaryReply(shape));
  expect(replies.filter((reply) => !safeEncode(reply, shape).ok)).toEqual([]);

  const kinds = new Set(replies.flat().map(({ kind }) => kind));
  const found = shape.kind === undefined ? ['hlr', 'sms'] : [shape.kind];
  expect([...kinds].sort()).toEqual(['deleted', 'error', 'missing', ...found].sort());
});

test.each([0, 1, 2, 3] as const)('some ordinary lists are long, and most are not: fmt=%i', (fmt) => {
  const lengths = shapes
    .filter((shape) => shape.fmt === fmt && shape.list)
    .flatMap((shape) => sample(ordinaryReply(shape)).map((reply) => [reply].flat().length));
  const long = lengths.filter((length) => length > 3).length;
  expect(long).toBeGreaterThan(0.01 * lengths.length);
  expect(long).toBeLessThan(0.1 * lengths.length);
  expect(Math.max(...lengths)).toBeGreaterThan(7);
});

/** What a hundred ordinary replies of any shape with a message hold. */
const ordinariness: Wanted = {
  'a message with a comma': [5, property((name, inner) => name === 'message' && text(/,/)(inner))],
  'a message with a line break': [5, property((name, inner) => name === 'message' && text(/\n/)(inner))],
  'a message with CR LF': [2, property((name, inner) => name === 'message' && text(/\r\n/)(inner))],
  'a message in Cyrillic': [5, property((name, inner) => name === 'message' && text(/\p{Script=Cyrillic}/u)(inner))],
  'a message with a sign of equality': [5, property((name, inner) => name === 'message' && text(/=/)(inner))],
  'a message with parentheses': [1, property((name, inner) => name === 'message' && text(/\(.*\)/s)(inner))],
  'an empty text': [5, text(/^$/)],
  'leading zeros': [5, text(/^0\d/)],
  'no err': [5, (value) => typeof value === 'object' && value !== null && 'kind' in value && !('err' in value)],
};

test.each(each.filter(([, { all }]) => all > 0))('ordinary replies hold what gateways send: %s', (_, shape) => {
  expect(shortfalls(countsOf(sample(ordinaryReply(shape)), ordinariness), ordinariness)).toEqual([]);
});

test.each(each)('the fields of ordinary replies fit each other: %s', (_, shape) => {
  const bodies = sample(ordinaryReply(shape), 40).map((reply) => encode(reply, shape));
  const warned = bodies.flatMap((text) => validate(text, shape)).filter(({ severity }) => severity !== 'note');
  expect(warned.filter(({ code }) => code !== 'unknown-field')).toEqual([]);
});

test.each(each)('of random bodies some are read and some are not: %s', (_, shape) => {
  const read = sample(body(shape)).filter((text) => safeDecode(text, shape).ok).length;
  expect(read).toBeGreaterThan(0.2 * SAMPLES);
  expect(read).toBeLessThan(0.7 * SAMPLES);
});

test('statuses are those of their shape, with the defaults of the endpoint', () => {
  expect(sample(ordinaryStatus({})).every((status) => encode(status).startsWith('Status = '))).toBe(true);
  expect(sample(nastyStatus({ fmt: 3, kind: 'hlr' })).some((status) => safeEncode(status, { fmt: 3 }).ok)).toBe(true);
});
