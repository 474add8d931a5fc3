// The functions of the package, once they are bound to a shape.
import type { Binding } from './binding.ts';
import { decodeBody } from './decoding.ts';
import { encodeBody, encodeBodyBytes } from './encoding.ts';
import { DecodeError, EncodeError } from './errors.ts';
import type { ReplyOf, ReplyShape } from './reply.ts';
import { type Result, safely } from './result.ts';
import { type Issue, validateBody } from './validate.ts';

/** The functions of this package, bound to one shape. */
export interface Codec<S extends ReplyShape> {
  /** The shape that it is bound to. */
  readonly shape: S;
  /** Reads a body; throws a DecodeError. */
  decode(body: string | Uint8Array): ReplyOf<S>;
  /** Writes a reply as text; throws an EncodeError. */
  encode(reply: ReplyOf<S>): string;
  /** Writes a reply in the shape's charset; throws an EncodeError. */
  encodeBytes(reply: ReplyOf<S>): Uint8Array;
  /** Reads a body; returns the error instead of throwing it. */
  safeDecode(body: string | Uint8Array): Result<ReplyOf<S>, DecodeError>;
  /** Writes a reply as text; returns the error instead of throwing it. */
  safeEncode(reply: ReplyOf<S>): Result<string, EncodeError>;
  /** Every departure of a body from the documented form. */
  validate(body: string | Uint8Array): Issue[];
}

export function codecOf<S extends ReplyShape>(shape: S, binding: Binding): Codec<S> {
  const decode = (body: string | Uint8Array) => decodeBody(binding, body) as ReplyOf<S>;
  return {
    shape,
    decode,
    encode: (reply) => encodeBody(binding, reply),
    encodeBytes: (reply) => encodeBodyBytes(binding, reply),
    safeDecode: (body) => safely(() => decode(body), DecodeError),
    safeEncode: (reply) => safely(() => encodeBody(binding, reply), EncodeError),
    validate: (body) => validateBody(binding, body),
  };
}
