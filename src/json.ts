/**
 * The functions of `smsc-codec` for fmt=3 alone, JSON. They take and give the same; the shape goes without `fmt`.
 * A bundle that imports one of them has no other format, and of this one only the direction that it uses.
 *
 * @example
 * ```ts
 * import { encode } from 'smsc-codec/json';
 * console.log(encode({ kind: 'sms', status: 1 }, {}, { compact: true })); // {"status": 1}
 * ```
 *
 * @module smsc-codec/json
 */
import { jsonInput, jsonOutput } from './formats/json/index.ts';
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

/** Reads a reply of fmt=3, as `decode` of `smsc-codec` does; throws a DecodeError. */
export const decode = /* #__PURE__ */ decodeWith(jsonInput);

/** Reads a reply of fmt=3; returns the error instead of throwing it. */
export const safeDecode = /* #__PURE__ */ safeDecodeWith(jsonInput);

/** Writes a reply of fmt=3, as `encode` of `smsc-codec` does; throws an EncodeError. */
export const encode = /* #__PURE__ */ encodeWith(jsonOutput);

/** Writes a reply of fmt=3 as bytes, in the shape's charset or windows-1251 (R14); throws an EncodeError. */
export const encodeBytes = /* #__PURE__ */ encodeBytesWith(jsonOutput);

/** Writes a reply of fmt=3; returns the error instead of throwing it. */
export const safeEncode = /* #__PURE__ */ safeEncodeWith(jsonOutput);

/** Lists every departure of a body from the documented form of fmt=3. */
export const validate = /* #__PURE__ */ validateWith(jsonInput, jsonOutput);

/** Binds the functions to one shape of fmt=3, which is checked and compiled once: for hot loops. */
export const createCodec = /* #__PURE__ */ createCodecWith(jsonInput, jsonOutput);
