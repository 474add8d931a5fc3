// Cases for clients in any language: bodies as the encoder writes them, none of them broken, and what they mean.
import fc from 'fast-check';
import { decode, EncodeError, type EncodeOptions, encodeBytes, type Reply, type ReplyShape } from 'smsc-codec';
import { nastyReply, ordinaryReply } from 'smsc-codec/testing';
import { rescue } from '../rescue.ts';

/** What a case is about. */
export type Sort = 'ordinary' | 'nasty' | 'missing' | 'error' | 'deleted';

export interface Case {
  readonly sort: Sort;
  /** What was asked for, without which a body cannot be read. */
  readonly shape: ReplyShape;
  /** What besides the shape decides how the reply is written. */
  readonly encodeOptions: EncodeOptions;
  readonly expected: Reply;
  readonly bytes: Uint8Array;
}

/** In this order, over and over, each shape gets its cases, one a round: every sort needs five rounds. */
const turns: readonly Sort[] = ['ordinary', 'nasty', 'missing', 'error', 'deleted', 'nasty', 'ordinary', 'nasty'];

/**
 * Cases of the shapes in turn. Each depends on the seed, on its number and on the shapes alone, so that a greater count
 * puts more cases behind the same ones.
 */
export function* cases(shapes: readonly ReplyShape[], count: number, seed: number): Generator<Case, void, void> {
  const sources = shapes.map((shape) => new Map(turns.map((sort) => [sort, caseOf(shape, sort)])));
  for (let number = 0; number < count; ) {
    for (const source of sources) {
      const sort = turns[Math.floor(number / sources.length) % turns.length] ?? 'ordinary';
      const arbitrary = source.get(sort);
      if (arbitrary !== undefined) yield* fc.sample(arbitrary, { seed: mixed(seed, number), numRuns: 1 });
      number += 1;
      if (number === count) return;
    }
  }
}

/** A seed for each number, far from those of its neighbours. */
const mixed = (seed: number, number: number): number => Math.imul((seed + number) | 0, 0x9e3779b1);

function caseOf(shape: ReplyShape, sort: Sort): fc.Arbitrary<Case> {
  const boolean = (has: boolean) => (has ? fc.boolean() : fc.constant(false));
  const layout = fc.record({ compact: boolean((shape.fmt ?? 0) > 1), declaration: boolean(shape.fmt === 2) });
  return fc
    .tuple(replyOf(shape, sort), layout)
    .map(([reply, encodeOptions]) => ({ encodeOptions, bytes: written(reply, shape, encodeOptions) }))
    .filter(hasBytes)
    .map(({ encodeOptions, bytes }) => ({ sort, shape, encodeOptions, expected: decode(bytes, shape), bytes }));
}

function replyOf(shape: ReplyShape, sort: Sort): fc.Arbitrary<Reply> {
  if (sort === 'nasty') return nastyReply(shape);
  return ordinaryReply(shape).filter((reply) => sortOf(reply) === sort);
}

function sortOf(reply: Reply): Sort {
  const replies = [reply].flat();
  const told = (['missing', 'error', 'deleted'] as const).find((kind) => replies.some((one) => one.kind === kind));
  return told ?? 'ordinary';
}

/** Undefined for what the format or the charset cannot carry. */
const written = (reply: Reply, shape: ReplyShape, options: EncodeOptions): Uint8Array | undefined =>
  rescue<Uint8Array | undefined, EncodeError>(
    () => encodeBytes(reply, shape, options),
    EncodeError,
    () => undefined,
  );

const hasBytes = <T extends { readonly bytes: Uint8Array | undefined }>(one: T): one is T & { bytes: Uint8Array } =>
  one.bytes !== undefined;
