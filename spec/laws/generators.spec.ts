// What the generators generate, measured: a law is worth no more than the records it is put to. Each shape's samples
// are counted by what they hold; the numbers asked for are about half of what is there, so that a generator that loses
// its way to a nasty place fails here, and not silently everywhere else.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encode, type Fmt, safeDecode, safeEncode } from 'smsc-codec';
import { body, nastyReply, nastyStatus, ordinaryReply, ordinaryStatus, shapeName, shapes } from 'smsc-codec/testing';

/** Fixed, so that the counts are. */
const seed = 20_261_123;
const SAMPLES = 400;

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
    typeof value === 'object' && value !== null && 'name' in value && 'inner' in value && find(String(value.name), value.inner);

/** What divides fields, and records, in a text of each format. */
const delimiter: Readonly<Record<Fmt, RegExp>> = { 0: /, \w+ ?= ?/, 1: /,/, 2: /[<&]|\]\]>/, 3: /["\\]/ };
const record: Readonly<Record<Fmt, RegExp>> = {
  0: /\nStatus = /,
  1: /\n-?\d+,\d*,/,
  2: /<sms>|<\/sms>/,
  3: /\},\n\{|"status": /,
};

const nastiness = (fmt: Fmt): Readonly<Record<string, readonly [least: number, find: Find]>> => ({
  'a delimiter inside a text': [60, text(delimiter[fmt])],
  'a record inside a text': [10, text(record[fmt])],
  'an empty text': [20, text(/^$/)],
  CR: [20, text(/\r/)],
  LF: [20, text(/\n/)],
  'a line end at both ends': [2, text(/^[\r\n].*[\r\n]$/s)],
  'a space at both ends': [2, text(/^ .* $/s)],
  'a comma at both ends': [2, text(/^,.*,$/s)],
  'a lone surrogate': [10, text(/\p{Surrogate}/u)],
  'a character beyond the basic plane': [20, text(/\p{Emoji_Presentation}/u)],
  'U+FFFE': [3, text(/\uFFFE/)],
  'U+0000': [3, text(/\0/)],
  'an entity or the end of a CDATA section': [2, text(/&amp;|&#13;|&lt;|\]\]>/)],
  'leading zeros': [10, text(/^0\d/)],
  '2^31-1': [2, number(2 ** 31 - 1)],
  'the limits of safe integers': [2, (value) => number(2 ** 53 - 1)(value) || number(-(2 ** 53 - 1))(value)],
  'a number that is no safe integer': [2, (value) => typeof value === 'number' && !Number.isSafeInteger(value)],
  '-0': [2, number(-0)],
  'a property called __proto__': [1, property((name) => name === '__proto__')],
  'a property that is undefined': [5, property((_, inner) => inner === undefined)],
  'unknown fields': [5, property((name, inner) => name === 'extra' && typeof inner === 'object')],
});

/** How many of some samples hold what they should, where that is not enough. */
function shortfalls(samples: readonly unknown[], wanted: Readonly<Record<string, readonly [least: number, find: Find]>>) {
  const contents = samples.map(inside);
  return Object.entries(wanted).flatMap(([what, [least, find]]) => {
    const count = contents.filter((values) => values.some(find)).length;
    return count < least ? [`${what}: ${count} of ${samples.length}, not ${least}`] : [];
  });
}

const each = shapes.map((shape) => [shapeName(shape), shape] as const);

test.each(each)('nasty replies reach the nasty places: %s', (_, shape) => {
  expect(shortfalls(sample(nastyReply(shape)), nastiness(shape.fmt))).toEqual([]);
});
