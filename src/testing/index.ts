/**
 * The laws of the codec as reusable properties, and the generators they run on, for the test suites of other clients.
 * Needs `fast-check`, which is an optional peer dependency.
 *
 * @module smsc-codec/testing
 */
export { agreementLaw } from './agreement.ts';
export { body, bodyBytes } from './bodies.ts';
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
