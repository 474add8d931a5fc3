// L5: four formats, one model. The same reply is sent through two of them, each time without the fields that one lacks.
import fc from 'fast-check';
import { type Fmt, fmts, type Reply, type ReplyShape } from 'smsc-codec';
import type { Slot } from 'smsc-codec/grammars';
import { shown } from './equality.ts';
import { expectSame, type Implementation, type Law, lawOf, succeed } from './law.ts';
import { type Draft, everySlot, type ReplyKind } from './layout.ts';
import { kindsOf, resolved, shapeName, type TestShape } from './shapes.ts';
import { ordinaryFields, withKind } from './statuses.ts';
import { ordinaryValue, STATUS_MISSING } from './values.ts';

/** The fields of a kind of reply that either shape has. */
const unionOf = (one: TestShape, other: TestShape, kind: ReplyKind): Slot[] => [
  ...new Map([...everySlot(one, kind), ...everySlot(other, kind)].map((slot) => [slot.field, slot])).values(),
];

/** A reply with every field that either shape has. */
function sharedReply(one: TestShape, other: TestShape): fc.Arbitrary<Draft | Draft[]> {
  const commas = one.fmt !== 1 && other.fmt !== 1;
  const found = kindsOf(one).map((kind) =>
    fc.record(ordinaryFields(kind, unionOf(one, other, kind), commas)).map((fields) => withKind(kind, fields)),
  );
  const alike = (kind: 'missing' | 'error'): fc.Arbitrary<Draft> =>
    fc
      .record(Object.fromEntries(unionOf(one, other, kind).map((slot) => [slot.field, ordinaryValue(slot, commas)])))
      .map((fields) => ({ kind, ...fields, ...(kind === 'missing' ? { status: STATUS_MISSING } : {}) }));
  const status = fc.oneof(...found, alike('missing'));
  const replies = one.list ? fc.array(status, { minLength: 1, maxLength: 3 }) : status;
  return fc.oneof({ weight: 6, arbitrary: replies }, { weight: 1, arbitrary: alike('error') });
}

/** A reply without the fields that a shape does not have. */
function restricted(reply: unknown, shape: TestShape): unknown {
  if (Array.isArray(reply)) return reply.map((one) => restricted(one, shape));
  const draft: Draft = Object(reply);
  const slots = everySlot(shape, draft.kind as ReplyKind); // generated here, or equal to what was
  return { kind: draft.kind, ...Object.fromEntries(slots.map(({ field }) => [field, draft[field]])) };
}

function through(implementation: Implementation, reply: unknown, shape: TestShape): unknown {
  const about = () => `through ${shapeName(shape)}, reply: ${shown(reply)}`;
  const written = succeed('encode', () => implementation.encode(restricted(reply, shape) as Reply, shape), about);
  return succeed('decode', () => implementation.decode(written, shape), about);
}

/**
 * {@link agreementLaw} for a codec of some formats only: each reply goes through two of these.
 *
 * @param some - The formats that the codec has. Of a single one the law says nothing.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import * as codec from 'smsc-codec'; // or a codec of fmt=1 and fmt=3
 * import { agreementLawAmong, shapes } from 'smsc-codec/testing';
 * const law = agreementLawAmong([1, 3]);
 * for (const shape of shapes) if (law.applies(shape)) fc.assert(law.property(codec, shape), { numRuns: 5 });
 * ```
 */
export const agreementLawAmong = (some: readonly Fmt[]): Law =>
  lawOf({
    name: 'L5 one model',
    statement: 'the same reply through two formats agrees on every field that both carry',
    applies: (shape) => some.includes(resolved(shape).fmt) && new Set(some).size > 1,
    property(implementation, shape: ReplyShape) {
      const one = resolved(shape);
      const pairs = some
        .filter((fmt) => fmt !== one.fmt)
        .map((fmt) => {
          const other = { ...one, fmt };
          return sharedReply(one, other).map((reply) => ({ reply, other }));
        });
      return fc.property(fc.oneof(...pairs), ({ reply, other }) => {
        const here = restricted(through(implementation, reply, one), other);
        const there = restricted(through(implementation, reply, other), one);
        const what = `what came through fmt=${other.fmt}, with fmt=${one.fmt} for what is expected`;
        expectSame(what, here, there, () => `${shapeName(one)} and ${shapeName(other)}`);
      });
    },
  });

/** A reply is the same whatever format it came in. A codec of some formats only is put to {@link agreementLawAmong}. */
export const agreementLaw: Law = agreementLawAmong(fmts);
