/**
 * The laws of the codec as reusable properties, and the generators they run on, for the test suites of other clients.
 * Needs `fast-check`, which is an optional peer dependency: `npm install --save-dev fast-check`.
 *
 * - To feed a client with replies, start from {@link ordinaryReply}, such as a gateway sends, and {@link nastyReply}, the
 *   strangest there can be; {@link body} has damaged ones. {@link shapes} has every shape that a reply can have.
 * - To hold a decoder and an encoder of your own to what this package promises, make an {@link Implementation} of them
 *   and put it to the {@link laws}; {@link bytesLaw}, {@link chunksLaw} and {@link oracleLaw} ask for more.
 *
 * The how-to has both as recipes: [Test your client](../../docs/how-to.md#test-your-client) and
 * [Put your own codec through the laws](../../docs/how-to.md#put-your-own-codec-through-the-laws).
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import * as codec from 'smsc-codec'; // or a codec of your own
 * import { laws, shapes } from 'smsc-codec/testing';
 * for (const shape of shapes.slice(0, 2))
 *   for (const law of laws)
 *     if (law.applies(shape)) fc.assert(law.property(codec, shape), { numRuns: 5, includeErrorInReport: true });
 * ```
 *
 * @module smsc-codec/testing
 */
export { agreementLaw, agreementLawAmong } from './agreement.ts';
export { body, bodyBytes } from './bodies.ts';
export { type AsyncLaw, type ChunksImplementation, chunksLaw } from './chunks.ts';
export { difference } from './equality.ts';
export type { ErrorClass, Implementation, Law } from './law.ts';
export {
  type BytesImplementation,
  bytesLaw,
  canonicalLaw,
  documentedLaw,
  laws,
  messageLaw,
  nothingLostLaw,
  ordinaryLaw,
  returnLaw,
  totalityLaw,
} from './laws.ts';
export { jsonBodyLaw, jsonLaw, type Oracle, oracleLaw, type Records } from './oracle.ts';
export { nastyReply, ordinaryReply } from './replies.ts';
export { shapeName, shapes, type TestShape } from './shapes.ts';
export { nastyStatus, ordinaryStatus } from './statuses.ts';
export { nastyText, ordinaryText } from './texts.ts';
