// What a tokenizer tells, and when: a record with its last character, an error with the first that shows it, and how far
// it is done with the text. What is read is a matter of the other specs.
import { describe, expect, test } from '@jest/globals';
import type { ReplyShape } from 'smsc-codec';
import { bind } from '../../../src/codec.ts';
import type { Flaw } from '../../../src/errors.ts';

const blank = ' \n\t  ';

interface Body {
  readonly shape: ReplyShape & { readonly list: true };
  /** What stands around the records. */
  readonly open: string;
  readonly between: string;
  readonly close: string;
  record(id: number, message: string): string;
}

const bodies: readonly Body[] = [
  {
    shape: { fmt: 0, all: 1, list: true, kind: 'sms' },
    open: '',
    between: '\n',
    close: '\n',
    record: (id, message) => `Status = 1, err = 0, message = ${message}, type = 0, ID = ${id}`,
  },
  {
    shape: { fmt: 1, all: 0, list: true, kind: 'sms' },
    open: '',
    between: '\n',
    close: '\n',
    record: (id, message) => `1,0,0,${id},${message}`,
  },
  {
    shape: { fmt: 2, all: 1, list: true },
    open: `<list>${blank}`,
    between: blank,
    close: `${blank}</list>${blank}`,
    record: (id, message) => `<sms>\n<status>1</status>\n<message>${message}</message>\n<id>${id}</id>\n</sms>`,
  },
  {
    shape: { fmt: 3, all: 1, list: true },
    open: `[${blank}`,
    between: `,${blank}`,
    close: `${blank}]${blank}`,
    record: (id, message) => `{\n"status": 1,\n"message": "${message}",\n"id": ${id}\n}`,
  },
];
const rows = bodies.slice(0, 2);
const elements = bodies.slice(2);

interface Told {
  /** Of each reply and flaw, how much of the body had come. */
  readonly replies: readonly number[];
  readonly flaws: readonly { readonly flaw: Flaw; readonly at: number }[];
  /** How far reading was told to be, by how much of the body had come. */
  readonly reached: readonly number[];
}

/** What is told of a body that comes in chunks of a length, by the lanes or by the tolerant readers alone. */
function told(text: string, shape: ReplyShape, tolerant: boolean, length = 1, maxRecordLength = 1000): Told {
  const { input, plan } = bind(shape, { maxRecordLength });
  const replies: number[] = [];
  const flaws: { flaw: Flaw; at: number }[] = [];
  const reached: number[] = [];
  let at = 0;
  let done = 0;
  const tokenizer = input.tokenizer(plan, {
    reply: () => replies.push(at),
    flaw: (flaw) => flaws.push({ flaw, at }),
    reached(offset) {
      expect([offset >= done, offset <= at]).toEqual([true, true]);
      done = offset;
    },
    trace: tolerant ? { note: () => undefined, field: () => undefined } : undefined,
  });
  for (let from = 0; from < text.length; from = at) {
    at = Math.min(text.length, from + length);
    tokenizer.push(text.slice(from, at));
    reached.push(done);
  }
  tokenizer.end();
  return { replies, flaws, reached };
}

/** A list of three, and where its records begin and end. */
function listOf({ open, between, close, record }: Body, messages: readonly string[]) {
  const places: { start: number; end: number }[] = [];
  let text = open;
  for (const [id, message] of messages.entries()) {
    if (id > 0) text += between;
    const start = text.length;
    text += record(id, message);
    places.push({ start, end: text.length });
  }
  return { text: text + close, places };
}

describe.each([
  ['a lane', false],
  ['the tolerant reader', true],
] as const)('%s', (_, tolerant) => {
  test.each(elements)('hands a record on with its last character: $shape', (body) => {
    const { text, places } = listOf(body, ['a', 'b', 'c']);
    const ends = places.map(({ end }) => end);
    expect(told(text, body.shape, tolerant)).toMatchObject({ replies: ends, flaws: [] });
    expect(told(text, body.shape, tolerant, 7).replies).toEqual(ends.map((end) => Math.ceil(end / 7) * 7));
    expect(told(text, body.shape, tolerant, text.length).replies).toEqual(ends.map(() => text.length));
  });

  test.each(rows)('hands a row on as soon as it is known that the next line begins one: $shape', (body) => {
    const { text, places } = listOf(body, ['a', 'b', 'c']);
    const { replies, flaws } = told(text, body.shape, tolerant);
    expect(flaws).toEqual([]);
    for (const [index, at] of replies.slice(0, 2).entries()) {
      expect(at).toBeGreaterThan(places[index]?.end ?? 0);
      expect(at).toBeLessThan(places[index + 1]?.end ?? 0);
    }
    expect(replies[2]).toBe(text.length);
  });

  test.each(bodies)('tells of a record that is too long with the first character too many: $shape', (body) => {
    const { text, places } = listOf(body, ['a', 'b'.repeat(500), 'c']);
    for (const length of [1, 7]) {
      const { replies, flaws } = told(text, body.shape, tolerant, length, 200);
      const offset = (places[1]?.start ?? 0) + 200;
      expect(flaws).toMatchObject([{ flaw: { code: 'record-too-long', offset } }]);
      expect(flaws[0]?.at).toBe(Math.ceil((offset + 1) / length) * length);
      expect(replies).toHaveLength(2);
    }
  });

  test.each(elements)(
    'is done with white space between records at once, and with a record when it ends: $shape',
    (body) => {
      const { text, places } = listOf(body, ['a', 'b', 'c']);
      const { reached } = told(text, body.shape, tolerant);
      for (const { start, end } of places) {
        // What has come is one more than the place of the character.
        expect(reached[end - 1]).toBe(end);
        expect(reached[start - 1]).toBe(start);
        expect(reached[end + blank.length - 1]).toBeGreaterThanOrEqual(end);
        expect(reached[start + 20]).toBe(start);
      }
      expect(reached.at(-1)).toBe(text.length);
    },
  );

  test.each(rows)('is done with a row when the next one begins: $shape', (body) => {
    const { text, places } = listOf(body, ['a', 'b', 'c']);
    const { reached } = told(text, body.shape, tolerant);
    for (const [index, { start, end }] of places.entries()) {
      expect(reached[end - 1]).toBe(start);
      if (index > 0) expect(reached[start - 1]).toBeLessThan(start);
    }
    expect(told(text, body.shape, tolerant, text.length).reached.at(-1)).toBe(places.at(-1)?.start);
  });

  test.each(rows)('is done with what comes of a row that is too long: $shape', (body) => {
    const { text, places } = listOf(body, ['a', 'b'.repeat(500), 'c']);
    const { reached } = told(text, body.shape, tolerant, 1, 200);
    const start = places[1]?.start ?? 0;
    expect(reached[start + 100]).toBe(start);
    expect(reached[start + 300]).toBe(start + 301);
  });

  test('is done with what comes of an object that is too long', () => {
    const [, , , body] = bodies;
    if (body === undefined) throw new Error('no JSON');
    const { text, places } = listOf(body, ['a', 'b'.repeat(500), 'c']);
    const { reached } = told(text, body.shape, tolerant, 1, 200);
    const start = places[1]?.start ?? 0;
    expect(reached[start + 100]).toBe(start);
    expect(reached[start + 300]).toBe(start + 301);
  });
});
