// The laws that a codec of these replies obeys, one constant a law. L3, of chunks, asks for a stream and stands in
// chunks.ts; L6 holds two readers inside of one codec against each other, so no kit can put another codec to it.
import fc from 'fast-check';
import { charsets, type Reply, type ReplyShape } from 'smsc-codec';
import { agreementLaw } from './agreement.ts';
import { body, bodyBytes, ordinaryBody } from './bodies.ts';
import { canCarry, hasMessage } from './carriage.ts';
import { shown } from './equality.ts';
import {
  aboutBody,
  checkFunction,
  errorClassOf,
  expectSame,
  type Implementation,
  type Law,
  lawOf,
  legible,
  outcomeOf,
  refuseMalformed,
  succeed,
} from './law.ts';
import { type Draft, isFreeText, slotsOf } from './layout.ts';
import { jsonBodyLaw, jsonLaw } from './oracle.ts';
import { printed } from './page.ts';
import { nastyDrafts, ordinaryDrafts } from './replies.ts';
import { kindsOf, resolved, shapes } from './shapes.ts';
import { completeStatus } from './statuses.ts';
import { anyUnit, nastyText } from './texts.ts';
import { unusualDrafts } from './unusual.ts';

const always = (): boolean => true;

/** What a caller in plain JavaScript hands over who forgot something. */
const noReply = fc.constantFrom<unknown>(undefined, [undefined], null, {});

/** Reads back what was written. */
function expectBack(
  implementation: Implementation,
  reply: unknown,
  written: string | Uint8Array,
  shape: ReplyShape,
): void {
  const about = aboutBody(written, shape.charset ?? 'windows-1251'); // what bytes are written in (R14)
  const read = succeed('decode', () => implementation.decode(written, shape), about);
  expectSame('what came back', reply, read, about);
}

/** Writes a reply that may not be refused, and reads it back. */
function expectReturn(implementation: Implementation, reply: unknown, shape: ReplyShape): void {
  const written = succeed('encode', () => implementation.encode(reply as Reply, shape));
  expectBack(implementation, reply, written, shape);
}

/**
 * Whatever a record holds, what `encode` writes is read back as it was.
 *
 * One value in nine that it hands to `encode` is no reply at all, but `undefined`, `[undefined]`, `null` or `{}`.
 * `encode` refuses these as it refuses replies, by an `EncodeError`.
 */
export const returnLaw: Law = lawOf({
  name: 'L1 return',
  statement: 'encode throws an EncodeError, or decode gives back what was encoded',
  applies: always,
  property(implementation, shape) {
    const EncodeError = errorClassOf(implementation, 'EncodeError');
    const replies = fc.oneof({ weight: 8, arbitrary: nastyDrafts(resolved(shape)) }, { weight: 1, arbitrary: noReply });
    return fc.property(replies, (reply) => {
      const written = outcomeOf('encode', () => implementation.encode(reply as Reply, shape), EncodeError);
      if ('value' in written) expectBack(implementation, reply, written.value, shape);
    });
  },
});

/** What a gateway sends can be written. */
export const ordinaryLaw: Law = lawOf({
  name: 'L1 ordinary',
  statement: 'an ordinary reply is never refused, and comes back',
  applies: always,
  property: (implementation, shape) =>
    fc.property(ordinaryDrafts(resolved(shape)), (reply) => expectReturn(implementation, reply, shape)),
});

/** What people write can be written: free text is refused for nothing but what its format cannot carry. */
export const messageLaw: Law = lawOf({
  name: 'L1 message',
  statement: 'a message or comment of an otherwise ordinary record is refused only where the format cannot carry it',
  applies: hasMessage,
  property(implementation, shape) {
    const test = resolved(shape);
    const records = kindsOf(test).flatMap((kind) =>
      slotsOf(test, kind)
        .filter(({ field }) => isFreeText(field))
        .map(({ field }) =>
          fc
            .tuple(completeStatus(test, kind), nastyText(test.fmt))
            .map(([complete, text]): Draft => ({ ...complete, [field]: text })),
        ),
    );
    return fc.property(fc.oneof(...records), (record) => {
      if (canCarry(record, test)) expectReturn(implementation, test.list ? [record] : record, shape);
    });
  },
});

/** A codec that writes bytes too. */
export interface BytesImplementation extends Implementation {
  /** Writes a reply in the charset of a shape. */
  encodeBytes(reply: Reply, shape: ReplyShape): Uint8Array;
}

/**
 * The same through bytes, in every charset. Not one of {@link laws}, since it asks for `encodeBytes`.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import * as codec from 'smsc-codec';
 * import { bytesLaw } from 'smsc-codec/testing';
 * fc.assert(bytesLaw.property(codec, { fmt: 0, all: 2 }), { numRuns: 10 });
 * ```
 */
export const bytesLaw: Law<BytesImplementation> = lawOf({
  name: 'L1 bytes',
  statement: 'encodeBytes throws an EncodeError, in UTF-8 for no ordinary reply, or decode gives back what was encoded',
  applies: always,
  property(implementation, shape) {
    const EncodeError = errorClassOf(implementation, 'EncodeError');
    checkFunction(implementation, 'encodeBytes');
    const test = resolved(shape);
    const charset = fc.constantFrom(undefined, ...charsets);
    const cases = fc.oneof(
      fc.record({ reply: ordinaryDrafts(test), ordinary: fc.constant(true), charset }),
      fc.record({ reply: nastyDrafts(test), ordinary: fc.constant(false), charset }),
    );
    return fc.property(cases, ({ reply, ordinary, charset }) => {
      const chosen = { ...shape, charset };
      const write = () => implementation.encodeBytes(reply as Reply, chosen);
      const written = outcomeOf('encodeBytes', write, EncodeError);
      if ('value' in written) expectBack(implementation, reply, written.value, chosen);
      else if (ordinary && charset === 'utf-8') throw written.error;
    });
  },
});

/** Whatever decodes has one canonical text. */
export const canonicalLaw: Law = lawOf({
  name: 'L2 canonical',
  statement: 'whatever decodes is encoded to a text that decodes to the same, and that encodes to itself',
  applies: always,
  property(implementation, shape) {
    const DecodeError = errorClassOf(implementation, 'DecodeError');
    return fc.property(body(shape), (text) => {
      const read = outcomeOf('decode', () => implementation.decode(text, shape), DecodeError);
      if ('error' in read) return;
      const written = succeed('encode', () => implementation.encode(read.value, shape), aboutBody(text));
      const about = () => `body: ${shown(text)}, encoded as ${shown(written)}`;
      const again = succeed('decode', () => implementation.decode(written, shape), about);
      expectSame('what came back', read.value, again, about);
      const rewritten = succeed('encode', () => implementation.encode(again, shape), about);
      expectSame('the text', written, rewritten, about);
    });
  },
});

/** Reads what the reference page prints of a reply, and writes it again. */
function expectRead(
  implementation: Implementation,
  reply: unknown,
  shape: ReplyShape,
): { printed: string; written: string } {
  const text = printed(reply, resolved(shape));
  const about = aboutBody(text);
  const read = succeed('decode', () => implementation.decode(text, shape), about);
  expectSame('what was read', reply, read, about);
  return { printed: text, written: succeed('encode', () => implementation.encode(read, shape), about) };
}

/** The canonical text is the one that the reference page prints. */
export const documentedLaw: Law = lawOf({
  name: 'L2 documented',
  statement: 'a body as the reference page prints it is read, and comes back character for character',
  applies: always,
  property(implementation, shape) {
    const test = resolved(shape);
    const replies = fc.oneof(
      { weight: 2, arbitrary: ordinaryDrafts(test) },
      { weight: 1, arbitrary: unusualDrafts(test) },
    );
    return fc.property(replies, (reply) => {
      const { printed: text, written } = expectRead(implementation, reply, shape);
      expectSame('the text', text, written, aboutBody(text));
    });
  },
});

/** No input makes a decoder fail in any other way than the one it names. */
export const totalityLaw: Law = lawOf({
  name: 'L4 totality',
  statement: 'any string and any bytes give a reply of the shape or a DecodeError',
  applies: always,
  property(implementation, shape) {
    const DecodeError = errorClassOf(implementation, 'DecodeError');
    const text = fc.oneof(
      { weight: 6, arbitrary: body(shape) },
      { weight: 1, arbitrary: fc.constantFrom(...shapes).chain(ordinaryBody) },
      { weight: 1, arbitrary: fc.string({ unit: anyUnit }) },
      { weight: 1, arbitrary: nastyText(resolved(shape).fmt) },
    );
    const input = fc
      .oneof(
        fc.record({ body: text, charset: fc.constant(undefined) }),
        fc.record({ body: bodyBytes(shape), charset: fc.constantFrom(undefined, ...charsets) }),
      )
      .map(legible);
    return fc.property(input, ({ body: any, charset }) => {
      const chosen = { ...shape, charset };
      const read = outcomeOf('decode', () => implementation.decode(any, chosen), DecodeError);
      if ('value' in read) refuseMalformed(read.value, shape, aboutBody(any));
    });
  },
});

/** What is not understood is passed on. */
export const nothingLostLaw: Law = lawOf({
  name: 'L8 nothing lost',
  statement:
    'unknown fields, unknown codes, reserved flag bits, negative amounts and odd texts survive decode and encode',
  applies: always,
  property: (implementation, shape) =>
    fc.property(unusualDrafts(resolved(shape)), (reply) => {
      const { written } = expectRead(implementation, reply, shape);
      expectBack(implementation, reply, written, shape);
    }),
});

/**
 * The laws that any codec can be put to. Those that ask for more stand beside them: {@link bytesLaw} and
 * {@link chunksLaw}; {@link oracleLaw} makes one of a parser. A codec of a single format leaves {@link agreementLaw} out,
 * which puts each reply through two; one of two or three takes {@link agreementLawAmong} in its place. There is no L6: it holds the two readers that a format of this package has against
 * each other, and those are inside. If yours has a fast one and a careful one too, make an implementation of each and
 * compare them over {@link body}.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import * as codec from 'smsc-codec';
 * import { laws } from 'smsc-codec/testing';
 * const shape = { fmt: 3, all: 1 } as const;
 * for (const law of laws)
 *   if (law.applies(shape)) fc.assert(law.property(codec, shape), { numRuns: 10, includeErrorInReport: true });
 * ```
 */
export const laws: readonly Law[] = [
  returnLaw,
  ordinaryLaw,
  messageLaw,
  canonicalLaw,
  documentedLaw,
  totalityLaw,
  agreementLaw,
  jsonLaw,
  jsonBodyLaw,
  nothingLostLaw,
];
