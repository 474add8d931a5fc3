/**
 * Reads and writes replies of any length in constant memory: WHATWG streams and iterables.
 *
 * @module smsc-codec/stream
 */
export { DecoderStream, decodeIterable, type StreamDecodeOptions } from './decode.ts';
export { EncoderStream, encodeIterable, type StreamEncodeOptions } from './encode.ts';
export type { Source } from './source.ts';
export { type StreamValidateOptions, validateIterable } from './validate.ts';
