// L3: a network cuts a body where it likes. Apart from the other laws, since it asks for a stream, and is awaited.
import fc from 'fast-check';
import type { ItemOf, ReplyShape } from 'smsc-codec';
import { body, bodyBytes } from './bodies.ts';
import {
  aboutBody,
  breach,
  checkFunction,
  type ErrorClass,
  errorClassOf,
  expectSame,
  type Implementation,
  type Law,
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

/** What came of reading: the replies, and the message of the error that ended it. */
interface Reading {
  readonly replies: readonly unknown[];
  readonly error?: string;
}

async function readingOf(
  implementation: ChunksImplementation,
  chunks: readonly (string | Uint8Array)[],
  shape: ReplyShape,
  type: ErrorClass,
): Promise<Reading> {
  const replies: unknown[] = [];
  try {
    for await (const reply of implementation.decodeIterable(chunks, shape)) replies.push(reply);
  } catch (error) {
    if (error instanceof type) return { replies, error: error.message };
    throw new Error(`decodeIterable threw ${String(error)}, which is no ${type.name}`, { cause: error });
  }
  return { replies };
}

/** A body cut at these fractions of its length. */
function cut<T extends string | Uint8Array>(whole: T, cuts: readonly number[]): (string | Uint8Array)[] {
  const places = [0, ...cuts.map((one) => Math.floor(one * whole.length)).sort((a, b) => a - b), whole.length];
  return places.slice(1).map((to, index) => whole.slice(places[index], to));
}

/**
 * However a body is cut, what comes out is what came out of the whole: the same replies, and the same error with its
 * place. Not one of {@link laws}, since it asks for `decodeIterable`.
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
    const DecodeError = errorClassOf(implementation, 'DecodeError');
    checkFunction(implementation, 'decodeIterable');
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
    const cases = fc.record({ body: fc.oneof(body(shape), bodyBytes(shape)), cuts });
    const property = fc.asyncProperty(cases, async ({ body: whole, cuts }) => {
      const read = (chunks: readonly (string | Uint8Array)[]) => readingOf(implementation, chunks, shape, DecodeError);
      const about = aboutBody(whole);
      const uncut = await read([whole]);
      const units = Array.from({ length: whole.length }, (_, at) => whole.slice(at, at + 1));
      expectSame('of chunks', uncut, await read(cut(whole, cuts)), about);
      expectSame('of single characters or bytes', uncut, await read(units), about);
      const decoded = outcomeOf('decode', () => implementation.decode(whole, shape), DecodeError);
      const expected = 'error' in decoded ? { error: decoded.error.message } : { replies: [decoded.value].flat() };
      const found = 'error' in decoded ? { error: uncut.error } : uncut;
      expectSame('of a stream', expected, found, about);
    });
    const run = property.run.bind(property);
    return Object.assign(property, {
      run: async (...given: Parameters<typeof run>) => breach(await run(...given), chunksLaw.name, shape),
    });
  },
};
