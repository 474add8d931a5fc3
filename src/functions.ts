// The functions of the package: the same seven for any shape, or bound to one.
import type { CodecOptions, DecodeOptions, EncodeOptions } from './binding.ts';
import { type Codec, codecOf } from './bound-codec.ts';
import { bind, bindDecoding, bindEncoding } from './codec.ts';
import { decodeBody } from './decoding.ts';
import { encodeBody, encodeBodyBytes } from './encoding.ts';
import { DecodeError, EncodeError } from './errors.ts';
import type { ReplyOf, ReplyShape } from './reply.ts';
import { type Result, safely } from './result.ts';
import { type Issue, validateBody } from './validate.ts';

/**
 * Reads a reply of the status endpoint.
 *
 * @param body - The text, or the bytes (R14).
 * @param shape - What was asked for; the endpoint's own defaults by default.
 * @returns One status; an array of them where `shape.list` is true; or an error reply, or the reply to a deletion.
 * @throws {@link DecodeError} if the body is not a reply of that shape, with the place and a code; TypeError or
 * RangeError for a bad shape or option.
 *
 * @example
 * ```ts
 * import { decode } from 'smsc-codec';
 * const reply = decode('1,1700000000,0', { fmt: 1 });
 * if (reply.kind === 'sms') console.log(reply.status, reply.last_timestamp); // 1 1700000000
 * ```
 */
export function decode<const S extends ReplyShape = Record<never, never>>(
  body: string | Uint8Array,
  shape?: S,
  options?: DecodeOptions,
): ReplyOf<S> {
  return decodeBody(bindDecoding(shape, options), body) as ReplyOf<S>;
}

/**
 * Writes a reply as the endpoint would.
 *
 * @returns The text of the body, which `decode` reads back to the same reply.
 * @throws {@link EncodeError} rather than write what would not be read back, with the field and a code; TypeError or
 * RangeError for a bad shape or option.
 *
 * @example
 * ```ts
 * import { encode } from 'smsc-codec';
 * console.log(encode({ kind: 'sms', status: 1, last_timestamp: 1700000000, err: 0 }, { fmt: 1 })); // 1,1700000000,0
 * ```
 */
export function encode<const S extends ReplyShape = Record<never, never>>(
  reply: ReplyOf<S>,
  shape?: S,
  options?: EncodeOptions,
): string {
  return encodeBody(bindEncoding(shape, options), reply);
}

/**
 * Writes a reply as bytes, in the shape's charset or windows-1251 (R14).
 *
 * @returns The bytes of the body, which `decode` reads back to the same reply.
 * @throws {@link EncodeError} as `encode` does, and `unencodable-character` where the charset lacks a character.
 *
 * @example
 * ```ts
 * import { encodeBytes } from 'smsc-codec';
 * const bytes = encodeBytes({ kind: 'deleted' }, { fmt: 1, charset: 'koi8-r' });
 * console.log(bytes.length); // 2
 * ```
 */
export function encodeBytes<const S extends ReplyShape = Record<never, never>>(
  reply: ReplyOf<S>,
  shape?: S,
  options?: EncodeOptions,
): Uint8Array {
  return encodeBodyBytes(bindEncoding(shape, options), reply);
}

/**
 * Reads a reply without throwing.
 *
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the DecodeError. A bad shape or option still throws.
 *
 * @example
 * ```ts
 * import { safeDecode } from 'smsc-codec';
 * const result = safeDecode('', { fmt: 3 });
 * if (!result.ok) console.log(result.error.code); // empty-body
 * ```
 */
export function safeDecode<const S extends ReplyShape = Record<never, never>>(
  body: string | Uint8Array,
  shape?: S,
  options?: DecodeOptions,
): Result<ReplyOf<S>, DecodeError> {
  const binding = bindDecoding(shape, options);
  return safely(() => decodeBody(binding, body) as ReplyOf<S>, DecodeError);
}

/**
 * Writes a reply without throwing.
 *
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the EncodeError. A bad shape or option still throws.
 *
 * @example
 * ```ts
 * import { safeEncode } from 'smsc-codec';
 * const result = safeEncode([], { fmt: 1, list: true });
 * if (!result.ok) console.log(result.error.code); // empty-list
 * ```
 */
export function safeEncode<const S extends ReplyShape = Record<never, never>>(
  reply: ReplyOf<S>,
  shape?: S,
  options?: EncodeOptions,
): Result<string, EncodeError> {
  const binding = bindEncoding(shape, options);
  return safely(() => encodeBody(binding, reply), EncodeError);
}

/**
 * Lists every departure of a body from the documented form: what makes it unreadable, and what was read all the same.
 *
 * @returns The issues in reading order, empty for a body as documented. Each status that cannot be read, or the whole
 * body where it is none of a list, has an issue of severity `error`.
 * @throws TypeError or RangeError for a bad shape or option; for no body whatever.
 *
 * @example
 * ```ts
 * import { validate } from 'smsc-codec';
 * const [issue] = validate('{"status": 77}', { fmt: 3 });
 * console.log(issue?.code, issue?.path); // unknown-code status
 * ```
 */
export function validate(body: string | Uint8Array, shape?: ReplyShape, options?: DecodeOptions): Issue[] {
  return validateBody(bind(shape, options), body);
}

/**
 * Binds the functions to one shape, which is checked and compiled once: for hot loops.
 *
 * @returns The functions above without their shape, and the shape.
 * @throws TypeError or RangeError for a bad shape or option.
 *
 * @example
 * ```ts
 * import { createCodec } from 'smsc-codec';
 * const codec = createCodec({ fmt: 1, all: 0, list: true });
 * const reply = codec.decode('1,1700000000,0,138,79990000000');
 * if (Array.isArray(reply)) console.log(reply.length); // 1
 * ```
 */
export function createCodec<const S extends ReplyShape>(shape: S, options?: CodecOptions): Codec<S> {
  return codecOf(shape, bind(shape, options));
}
