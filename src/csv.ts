/**
 * The functions of `smsc-codec` for fmt=1 alone, numbers and commas. They take and give the same; the shape goes without `fmt`.
 * A bundle that imports one of them has no other format, and of this one only the direction that it uses.
 *
 * @example
 * ```ts
 * import { decode } from 'smsc-codec/csv';
 * const reply = decode('1,1700000000,0');
 * if (reply.kind === 'sms') console.log(reply.status, reply.last_timestamp); // 1 1700000000
 * ```
 *
 * @module smsc-codec/csv
 */
import { csvInput, csvOutput } from './formats/csv/index.ts';
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

/** Reads a reply of fmt=1, as `decode` of `smsc-codec` does; throws a DecodeError. */
export const decode = /* #__PURE__ */ decodeWith(csvInput);

/** Reads a reply of fmt=1; returns the error instead of throwing it. */
export const safeDecode = /* #__PURE__ */ safeDecodeWith(csvInput);

/** Writes a reply of fmt=1, as `encode` of `smsc-codec` does; throws an EncodeError. */
export const encode = /* #__PURE__ */ encodeWith(csvOutput);

/** Writes a reply of fmt=1 as bytes, in the shape's charset or windows-1251 (R14); throws an EncodeError. */
export const encodeBytes = /* #__PURE__ */ encodeBytesWith(csvOutput);

/** Writes a reply of fmt=1; returns the error instead of throwing it. */
export const safeEncode = /* #__PURE__ */ safeEncodeWith(csvOutput);

/** Lists every departure of a body from the documented form of fmt=1. */
export const validate = /* #__PURE__ */ validateWith(csvInput, csvOutput);

/** Binds the functions to one shape of fmt=1, which is checked and compiled once: for hot loops. */
export const createCodec = /* #__PURE__ */ createCodecWith(csvInput, csvOutput);
