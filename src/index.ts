/**
 * Decodes and encodes the status replies of the SMSC HTTP API: every `fmt`, every `all`, every kind of message.
 *
 * @module smsc-codec
 */
export type { FieldName, FieldValue } from '../grammars/fields.ts';
export { type All, alls, type Fmt, fmts, type Kind, kinds } from '../grammars/grammar.ts';
export type { CodecOptions, DecodeOptions, EncodeOptions } from './binding.ts';
export type { Codec } from './bound-codec.ts';
export { type Charset, charsets } from './charset/index.ts';
export {
  DecodeError,
  type DecodeErrorCode,
  decodeErrorCodes,
  EncodeError,
  type EncodeErrorCode,
  encodeErrorCodes,
  type Place,
} from './errors.ts';
export { excerpt } from './excerpt.ts';
export {
  createCodec,
  decode,
  encode,
  encodeBytes,
  safeDecode,
  safeEncode,
  validate,
} from './functions.ts';
export { type FieldSpan, locate } from './locate.ts';
export * from './model/codes.ts';
export * from './model/flag.ts';
export * from './model/time.ts';
export { type Projection, project } from './project.ts';
export type {
  DeletedReply,
  ErrorReply,
  HlrStatus,
  ItemOf,
  JsonValue,
  MissingStatus,
  Reply,
  ReplyOf,
  ReplyShape,
  SmsStatus,
  Status,
  StatusOf,
} from './reply.ts';
export type { Result } from './result.ts';
export { shapeOf } from './shape.ts';
export { type DepartureCode, departures, type Issue, type Severity } from './validate.ts';
