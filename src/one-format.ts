// The functions of the package for one format: what smsc-codec/csv and its three siblings are made of. Each is made by
// itself of what it needs, so that a bundle has no direction and no format that nobody calls.
import type { Fmt } from '../grammars/grammar.ts';
import {
  bindBoth,
  bindInput,
  bindOutput,
  type CodecOptions,
  type DecodeOptions,
  type EncodeOptions,
} from './binding.ts';
import { type Codec, codecOf } from './bound-codec.ts';
import { decodeBody } from './decoding.ts';
import { encodeBody, encodeBodyBytes } from './encoding.ts';
import { DecodeError, EncodeError } from './errors.ts';
import type { Input, Output } from './formats/room.ts';
import type { ReplyOf, ReplyShape } from './reply.ts';
import { type Result, safely } from './result.ts';
import { type Issue, validateBody } from './validate.ts';

/** A shape of one format, whose number need not be named. */
export interface ShapeIn<F extends Fmt> extends Omit<ReplyShape, 'fmt'> {
  /** The format, or nothing. */
  readonly fmt?: F | undefined;
}

/** Such a shape with its format named. */
type Full<F extends Fmt, S extends ShapeIn<F>> = Omit<S, 'fmt'> & { readonly fmt: F };

/** What a shape of one format reads and writes. */
type ReplyIn<F extends Fmt, S extends ShapeIn<F>> = ReplyOf<Full<F, S>>;

type Body = string | Uint8Array;
type None = Record<never, never>;

export const decodeWith =
  <F extends Fmt>(input: Input<F>) =>
  <const S extends ShapeIn<F> = None>(body: Body, shape?: S, options?: DecodeOptions): ReplyIn<F, S> =>
    decodeBody(bindInput(input, shape, options), body) as ReplyIn<F, S>;

export const safeDecodeWith =
  <F extends Fmt>(input: Input<F>) =>
  <const S extends ShapeIn<F> = None>(
    body: Body,
    shape?: S,
    options?: DecodeOptions,
  ): Result<ReplyIn<F, S>, DecodeError> => {
    const binding = bindInput(input, shape, options);
    return safely(() => decodeBody(binding, body) as ReplyIn<F, S>, DecodeError);
  };

export const encodeWith =
  <F extends Fmt>(output: Output<F>) =>
  <const S extends ShapeIn<F> = None>(reply: ReplyIn<F, S>, shape?: S, options?: EncodeOptions): string =>
    encodeBody(bindOutput(output, shape, options), reply);

export const encodeBytesWith =
  <F extends Fmt>(output: Output<F>) =>
  <const S extends ShapeIn<F> = None>(reply: ReplyIn<F, S>, shape?: S, options?: EncodeOptions): Uint8Array =>
    encodeBodyBytes(bindOutput(output, shape, options), reply);

export const safeEncodeWith =
  <F extends Fmt>(output: Output<F>) =>
  <const S extends ShapeIn<F> = None>(
    reply: ReplyIn<F, S>,
    shape?: S,
    options?: EncodeOptions,
  ): Result<string, EncodeError> => {
    const binding = bindOutput(output, shape, options);
    return safely(() => encodeBody(binding, reply), EncodeError);
  };

export const validateWith =
  <F extends Fmt>(input: Input<F>, output: Output<F>) =>
  (body: Body, shape?: ShapeIn<F>, options?: DecodeOptions): Issue[] =>
    validateBody(bindBoth(input, output, shape, options), body);

export const createCodecWith =
  <F extends Fmt>(input: Input<F>, output: Output<F>) =>
  <const S extends ShapeIn<F>>(shape: S, options?: CodecOptions): Codec<Full<F, S>> =>
    codecOf<Full<F, S>>({ ...shape, fmt: input.table.fmt }, bindBoth(input, output, shape, options));
