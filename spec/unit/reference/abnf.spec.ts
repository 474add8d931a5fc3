// The grammars as apg-js reads them: they take what the encoder writes, and refuse bodies that were damaged.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encode, type Kind, type Reply, type ReplyShape, safeDecode } from 'smsc-codec';
import { abnf, exampleReply, examples, type Layout, layouts } from 'smsc-codec/reference';
import { ordinaryReply, shapeName, shapes, type TestShape } from 'smsc-codec/testing';
import { blocksOf, read, sectionsOf } from '../../docs/pages.ts';
import { expectToPrintWhatItSays } from '../../docs/run-example.ts';
import { recogniser } from '../../support/abnf.ts';
import { seed } from '../../support/property.ts';

const recognisers = [recogniser(0), recogniser(1), recogniser(2), recogniser(3)] as const;

const outside = ['error-reply', 'deleted-reply'] as const;

/** The rules that a body of a shape is one of. */
function rulesOf({ all, list, kind }: TestShape): readonly string[] {
  const kinds: readonly Kind[] = kind === undefined ? ['sms', 'hlr'] : [kind];
  const found = list ? [`list-all-${all}`] : ['missing-reply', ...kinds.map((one) => `${one}-all-${all}`)];
  return [...found, ...outside];
}

/** A reply without unknown fields, which the grammars leave out. */
const documented = (reply: Reply): Reply =>
  Array.isArray(reply) ? reply.map((status) => ({ ...status, extra: undefined })) : { ...reply, extra: undefined };

test.each(shapes.map((shape) => [shapeName(shape), shape] as const))(
  'the grammar takes what the encoder writes: %s',
  (_, shape) => {
    const takes = recognisers[shape.fmt];
    fc.assert(
      fc.property(ordinaryReply(shape), (reply) => {
        const body = encode(documented(reply), shape);
        expect([body, takes(body, ...rulesOf(shape))]).toEqual([body, true]);
      }),
      { numRuns: 8, seed },
    );
  },
);

test.each(shapes.map((shape) => [shapeName(shape), shape] as const))(
  'one rule takes whatever can be answered, tried in its order and without going back: %s',
  (_, shape) => {
    const { fmt, all, list } = shape;
    fc.assert(
      fc.property(ordinaryReply(shape), (reply) => {
        const body = encode(documented(reply), shape);
        const entry = list && Array.isArray(reply) ? `list-all-${all}` : `reply-all-${all}`;
        expect([body, recognisers[fmt](body, entry)]).toEqual([body, true]);
      }),
      { numRuns: 8, seed },
    );
  },
);

test.each([2, 3] as const)('the grammar takes bodies on one line: fmt=%i', (fmt) => {
  for (const layout of layouts.filter((one) => one.fmt === fmt)) {
    const { all = 0 } = layout;
    const shape: ReplyShape = { fmt, all, list: true };
    const list = encode(exampleReply(layout, true), shape, { compact: true });
    expect([list, recognisers[fmt](list, `list-all-${all}`, ...outside)]).toEqual([list, true]);
  }
});

test('the grammar takes a declaration, which some replies of fmt=2 have', () => {
  const body = encode({ kind: 'sms', status: 1 }, { fmt: 2 }, { declaration: true });
  expect(recognisers[2](body, 'reply-all-0')).toBe(true);
});

test.each([2, 3] as const)('the grammar takes an empty list: fmt=%i', (fmt) => {
  expect(recognisers[fmt](encode([], { fmt, list: true }), 'list-all-0')).toBe(true);
});

/** A body that something was done to, and what. */
interface Damaged {
  readonly how: string;
  readonly body: string;
}

/** How far from each other damages are done: all of them would take a minute. */
const STRIDE = 11;

/** Bodies cut off, without a separator, with a letter in a number, and with a sign too few. */
function damagesOf(body: string, { slots, suffix }: Layout, end: number): readonly Damaged[] {
  const places = Array.from({ length: Math.ceil(end / STRIDE) }, (_, index) => index * STRIDE);
  const separators = [...slots, ...suffix].flatMap(({ before, field }): Damaged[] => {
    const at = before === '' ? -1 : body.indexOf(before);
    return at < 0 || at >= end
      ? []
      : [{ how: `without what stands before ${field}`, body: body.slice(0, at) + body.slice(at + before.length) }];
  });
  return [
    ...separators,
    ...places.map((at) => ({ how: `cut off at ${at}`, body: body.slice(0, at) })),
    ...places.map((at) => ({ how: `without its character ${at}`, body: body.slice(0, at) + body.slice(at + 1) })),
    ...[...body.slice(0, end).matchAll(/\d/g)]
      .filter((_, index) => index % STRIDE === 0)
      .map(({ index }) => ({
        how: `with a letter at ${index}`,
        body: `${body.slice(0, index)}x${body.slice(index + 1)}`,
      })),
  ];
}

const cases = layouts.flatMap((layout) =>
  [false, true].map(
    (list) =>
      [`fmt=${layout.fmt} all=${layout.all ?? 0} ${layout.kind} ${list ? 'list' : 'single'}`, layout, list] as const,
  ),
);

// What the grammars say that they cannot tell is not asked of them: that a row does not go on in the message of the row
// above it, so that lists with messages are damaged in front of the first; and that no words stand behind a number.
const endsInWord = (body: string): boolean => /,( (\w+ ?)?)?$/m.test(body);

describe('a body that the decoder refuses', () => {
  test.each(cases)('is refused by the grammar too: %s', (_, layout, list) => {
    const { fmt, all = 0, kind } = layout;
    const shape = { fmt, all, list };
    const body = encode(exampleReply(layout, list), shape);
    const takes = recognisers[fmt];
    const inList = list && kind !== 'error' && kind !== 'deleted';
    const rules = inList
      ? [`list-all-${all}`]
      : rulesOf({ fmt, all, list: false, kind: kind === 'hlr' ? kind : 'sms' });
    expect(takes(body, ...rules)).toBe(true);
    const end = inList && fmt < 2 && all > 0 ? body.indexOf(String(examples.status_name)) : body.length;
    const damaged = damagesOf(body, layout, end)
      .filter((one) => !safeDecode(one.body, shape).ok)
      .filter((one) => fmt > 0 || !endsInWord(one.body));
    expect(damaged.length).toBeGreaterThan(0);
    expect(damaged.filter((one) => takes(one.body, ...rules))).toEqual([]);
  });
});

test('the how-to parses with the grammar as it says', async () => {
  const section = sectionsOf(read('docs/how-to.md'), 2).get('Parse with the grammars') ?? '';
  const blocks = blocksOf(section, 'js');
  expect(blocks.length).toBe(1);
  for (const block of blocks) await expectToPrintWhatItSays(block);
});

describe('the grammar', () => {
  test.each([0, 1, 2, 3] as const)('is ASCII, and refers to no rule that it lacks: fmt=%i', (fmt) => {
    const text = abnf(fmt);
    expect(text).toMatch(/^[\n\x20-\x7E]*$/);
    expect(() => recogniser(fmt)).not.toThrow();
  });

  test('takes the next row for a part of a message, as it says of itself', () => {
    const shape = { fmt: 1, all: 1, list: true } as const;
    const texts = { phone: '', cost: '', sender_id: '', status_name: '', comment: '' };
    const statuses = [138, 139].map((id) => ({ kind: 'sms', status: 1, message: 'Hello', ...texts, id }) as const);
    const damaged = encode(statuses, shape).replace(/^(.*\n1,,,),/, '$1x,');
    expect([safeDecode(damaged, shape).ok, recognisers[1](damaged, 'list-all-1')]).toEqual([false, true]);
  });

  test('takes words behind a number, as it says of itself', () => {
    const cutOff = 'Status = 1, err = 0, send';
    expect([safeDecode(cutOff, { all: 1 }).ok, recognisers[0](cutOff, 'sms-all-1')]).toEqual([false, true]);
  });
});
