/**
 * The functions of `smsc-codec` for fmt=2 alone, XML. They take and give the same; the shape goes without `fmt`.
 * A bundle that imports one of them has no other format, and of this one only the direction that it uses.
 *
 * @example
 * ```ts
 * import { encode } from 'smsc-codec/xml';
 * console.log(encode({ kind: 'sms', status: 1 }, {}, { compact: true })); // <sms><status>1</status></sms>
 * ```
 *
 * @module smsc-codec/xml
 */
import { xmlInput, xmlOutput } from './formats/xml/index.ts';
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

/** Reads a reply of fmt=2, as `decode` of `smsc-codec` does; throws a DecodeError. */
export const decode = /* #__PURE__ */ decodeWith(xmlInput);

/** Reads a reply of fmt=2; returns the error instead of throwing it. */
export const safeDecode = /* #__PURE__ */ safeDecodeWith(xmlInput);

/** Writes a reply of fmt=2, as `encode` of `smsc-codec` does; throws an EncodeError. */
export const encode = /* #__PURE__ */ encodeWith(xmlOutput);

/** Writes a reply of fmt=2 as bytes, in the shape's charset or windows-1251 (R14); throws an EncodeError. */
export const encodeBytes = /* #__PURE__ */ encodeBytesWith(xmlOutput);

/** Writes a reply of fmt=2; returns the error instead of throwing it. */
export const safeEncode = /* #__PURE__ */ safeEncodeWith(xmlOutput);

/** Lists every departure of a body from the documented form of fmt=2. */
export const validate = /* #__PURE__ */ validateWith(xmlInput, xmlOutput);

/** Binds the functions to one shape of fmt=2, which is checked and compiled once: for hot loops. */
export const createCodec = /* #__PURE__ */ createCodecWith(xmlInput, xmlOutput);
