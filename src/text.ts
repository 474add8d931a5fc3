/**
 * The functions of `smsc-codec` for fmt=0 alone, text, pairs of key and value. They take and give the same; the shape goes without `fmt`.
 * A bundle that imports one of them has no other format, and of this one only the direction that it uses.
 *
 * @example
 * ```ts
 * import { decode } from 'smsc-codec/text';
 * const reply = decode('Status = 1, check_time = 18.10.2016 15:34:12, err = 0');
 * if (reply.kind === 'sms') console.log(reply.status, reply.last_date); // 1 18.10.2016 15:34:12
 * ```
 *
 * @module smsc-codec/text
 */
import { textInput, textOutput } from './formats/text/index.ts';
import {
  createCodecWith,
  decodeWith,
  encodeBytesWith,
  encodeWith,
  safeDecodeWith,
  safeEncodeWith,
  validateWith,
} from './one-format.ts';

export { DecodeError, EncodeError } from './errors.ts';
export type { ShapeIn } from './one-format.ts';

/** Reads a reply of fmt=0, as `decode` of `smsc-codec` does; throws a DecodeError. */
export const decode = /* #__PURE__ */ decodeWith(textInput);

/** Reads a reply of fmt=0; returns the error instead of throwing it. */
export const safeDecode = /* #__PURE__ */ safeDecodeWith(textInput);

/** Writes a reply of fmt=0, as `encode` of `smsc-codec` does; throws an EncodeError. */
export const encode = /* #__PURE__ */ encodeWith(textOutput);

/** Writes a reply of fmt=0 as bytes, in the shape's charset or windows-1251 (R14); throws an EncodeError. */
export const encodeBytes = /* #__PURE__ */ encodeBytesWith(textOutput);

/** Writes a reply of fmt=0; returns the error instead of throwing it. */
export const safeEncode = /* #__PURE__ */ safeEncodeWith(textOutput);

/** Lists every departure of a body from the documented form of fmt=0. */
export const validate = /* #__PURE__ */ validateWith(textInput, textOutput);

/** Binds the functions to one shape of fmt=0, which is checked and compiled once: for hot loops. */
export const createCodec = /* #__PURE__ */ createCodecWith(textInput, textOutput);
