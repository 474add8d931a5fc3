// L3: a network cuts a body where it likes. Apart from the other laws, since it asks for a stream, and is awaited.
import fc from 'fast-check';
import { type Charset, charsets, type ItemOf, type ReplyShape } from 'smsc-codec';
import { body, bodyBytes } from './bodies.ts';
import {
  aboutBody,
  breach,
  checkApplies,
  checkFunction,
  type ErrorClass,
  errorClassOf,
  expectSame,
  type Implementation,
  type Law,
  legible,
  outcomeOf,
} from './law.ts';

/** A codec that reads chunks too: `{ ...codec, ...stream }` with the names of `smsc-codec/stream` is one. */
export interface ChunksImplementation extends Implementation {
  /** Reads a body in chunks cut anywhere, text or bytes, and gives one reply at a time, those of a list too. */
  decodeIterable(chunks: Iterable<string | Uint8Array>, shape: ReplyShape): AsyncIterable<ItemOf<ReplyShape>>;
}

/** A law whose property is awaited: `await fc.assert(…)`. */
export interface AsyncLaw<I = Implementation> extends Pick<Law<I>, 'name' | 'statement' | 'applies'> {
  /** As that of {@link Law}. */
  property(implementation: I, shape: ReplyShape): fc.IAsyncProperty<[unknown]>;
}

type Body = string | Uint8Array;

/** What came of reading: the message of the error that ended it, which breaches tell first, and the replies. */
interface Reading {
  readonly error: string | undefined;
  readonly replies: readonly unknown[];
}

async function readingOf(
  implementation: ChunksImplementation,
  chunks: readonly Body[],
  shape: ReplyShape,
  type: ErrorClass,
): Promise<Reading> {
  const replies: unknown[] = [];
  try {
    for await (const reply of implementation.decodeIterable(chunks, shape)) replies.push(reply);
  } catch (error) {
    if (error instanceof type) return { error: error.message, replies };
    throw new Error(`decodeIterable threw ${String(error)}, which is no ${type.name}`, { cause: error });
  }
  return { error: undefined, replies };
}

/** A body to be read in chunks: where it is cut, in UTF-16 units or bytes, and the charset that is asked for. */
interface Case {
  readonly body: Body;
  readonly charset: Charset | undefined;
  readonly places: readonly number[];
}

/** Cases of a shape. Places are drawn as fractions, so that they fit bodies of any length. */
function casesOf(shape: ReplyShape): fc.Arbitrary<Case> {
  const inCharset = (charset: Charset | undefined) =>
    fc.record({ body: bodyBytes({ ...shape, charset }), charset: fc.constant(charset) });
  const bodies: fc.Arbitrary<Omit<Case, 'places'>> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ body: body(shape), charset: fc.constant(undefined) }) },
    { weight: 2, arbitrary: inCharset('utf-8') }, // where a cut can go through a character
    { weight: 2, arbitrary: fc.oneof(...[undefined, ...charsets].map(inCharset)) },
  );
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
  return fc.tuple(bodies, cuts).map(([{ body, charset }, cuts]) => {
    const places = cuts.map((one) => Math.floor(one * body.length)).sort((a, b) => a - b);
    return legible({ body, charset, places });
  });
}

function cut({ body, places }: Case): Body[] {
  const ends = [0, ...places, body.length];
  return ends.slice(1).map((to, index) => body.slice(ends[index], to));
}

const units = (body: Body): Body[] => Array.from({ length: body.length }, (_, at) => body.slice(at, at + 1));

/**
 * However a body is cut, in whatever charset, what comes out is what came out of the whole: the same replies, and the
 * same error with its place. A breach tells where the body was cut, in UTF-16 units of a text or in bytes. Not one of
 * {@link laws}, since it asks for `decodeIterable`.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import * as codec from 'smsc-codec';
 * import * as stream from 'smsc-codec/stream';
 * import { chunksLaw } from 'smsc-codec/testing';
 * const property = chunksLaw.property({ ...codec, ...stream }, { fmt: 2, all: 1, list: true });
 * await fc.assert(property, { numRuns: 10, includeErrorInReport: true });
 * ```
 */
export const chunksLaw: AsyncLaw<ChunksImplementation> = {
  name: 'L3 chunks',
  statement: 'a body in chunks gives what decode gives of the whole; or the same error, wherever it is cut',
  applies: () => true,
  property(implementation, shape) {
    checkApplies(chunksLaw, shape);
    const DecodeError = errorClassOf(implementation, 'DecodeError');
    checkFunction(implementation, 'decodeIterable');
    const property = fc.asyncProperty(casesOf(shape), async (one) => {
      const { body: whole, charset, places } = one;
      const chosen = { ...shape, charset };
      const read = (chunks: readonly Body[]) => readingOf(implementation, chunks, chosen, DecodeError);
      const about = aboutBody(whole, charset);
      const aboutCuts = () => `${about()}\ncut at [${places.join(', ')}] of ${whole.length}`;
      const uncut = await read([whole]);
      expectSame('of chunks', uncut, await read(cut(one)), aboutCuts);
      expectSame('of single characters or bytes', uncut, await read(units(whole)), about);
      const decoded = outcomeOf('decode', () => implementation.decode(whole, chosen), DecodeError);
      const expected =
        'error' in decoded
          ? { error: decoded.error.message, replies: uncut.replies } // those before the error: decode has none
          : { error: undefined, replies: [decoded.value].flat() };
      expectSame('of a stream', expected, uncut, about);
    });
    const run = property.run.bind(property);
    return Object.assign(property, {
      run: async (...given: Parameters<typeof run>) => breach(await run(...given), chunksLaw.name, shape),
    });
  },
};
