// The push decoder as a WHATWG stream and as an iterable.
import type { DecodeOptions, InputBinding } from '../binding.ts';
import { bindDecoding } from '../codec.ts';
import type { Decoder } from '../decoder.ts';
import { openDecoder } from '../decoding.ts';
import type { DecodeError } from '../errors.ts';
import type { ItemOf, ReplyShape } from '../reply.ts';
import { checkSource, chunksOf, type Source } from './source.ts';
import { transformer } from './transformer.ts';

/** How much is read, and what becomes of what cannot be. */
export interface StreamDecodeOptions extends DecodeOptions {
  /**
   * What becomes of a status of a list that cannot be read. `throw`, the default, ends the stream with its DecodeError;
   * `skip` goes on with the next one; a function is told the error, and then the next one is read; it is not waited for.
   * `decodeIterable` tells it in its turn, between the statuses before it and those behind; a DecoderStream as soon as it
   * is found. Limits of the whole body and bytes that are not the charset's end the stream whatever this says.
   */
  readonly onError?: 'throw' | 'skip' | ((error: DecodeError) => void) | undefined;
  /** Ends the stream with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

type Chunk = string | Uint8Array;

function open<S extends ReplyShape>(
  binding: InputBinding,
  { onError }: Pick<StreamDecodeOptions, 'onError'>,
  emit: (item: ItemOf<S>) => void,
): Decoder {
  if (onError !== undefined && typeof onError !== 'function' && onError !== 'throw' && onError !== 'skip') {
    throw new TypeError("onError is 'throw', 'skip' or a function");
  }
  const skip = typeof onError === 'function' ? onError : () => undefined;
  return openDecoder(binding, (reply) => emit(reply as ItemOf<S>), {
    onError: onError === undefined || onError === 'throw' ? undefined : skip,
  });
}

/**
 * A transform stream from chunks of text or bytes, cut anywhere, to statuses, each as soon as its last byte is known;
 * or to one error reply, or the reply to a deletion.
 *
 * It fails with the DecodeError that `decode` would throw, and holds no more than one unfinished record.
 *
 * @example
 * ```ts
 * import { DecoderStream } from 'smsc-codec/stream';
 * const body = new Blob(['[{"status": 1, "id": 5}, {"status": -3, "id": 6}]']).stream();
 * for await (const status of body.pipeThrough(new DecoderStream({ fmt: 3, list: true }))) console.log(status.kind); // sms missing
 * ```
 */
export class DecoderStream<const S extends ReplyShape = Record<never, never>> extends TransformStream<
  Chunk,
  ItemOf<S>
> {
  constructor(shape?: S, options: StreamDecodeOptions = {}) {
    const binding = bindDecoding(shape, options);
    super(transformer(options.signal, (enqueue) => open<S>(binding, options, enqueue)));
  }
}

/**
 * Reads a body in chunks of text or bytes, cut anywhere.
 *
 * @param source - Any iterable, async iterable or ReadableStream; it is closed when reading ends, early or not.
 * @returns One status at a time, as soon as its last byte is known; or one error reply, or the reply to a deletion.
 * @throws DecodeError as `decode` does, while iterating; the signal's reason on abort. TypeError or RangeError at once for
 * a bad source, shape or option.
 *
 * @example
 * ```ts
 * import { decodeIterable } from 'smsc-codec/stream';
 * const chunks = ['1,1700000000,0,5,79990', '000000\n-3,0,0,6,7999', '0000001\n'];
 * for await (const status of decodeIterable(chunks, { fmt: 1, list: true })) console.log(status.kind); // sms missing
 * ```
 */
export function decodeIterable<const S extends ReplyShape = Record<never, never>>(
  source: Source<Chunk>,
  shape?: S,
  options: StreamDecodeOptions = {},
): AsyncGenerator<ItemOf<S>, void, void> {
  checkSource(source);
  const { onError, signal } = options;
  const found: Found<ItemOf<S>>[] = [];
  const settings: Pick<StreamDecodeOptions, 'onError'> = {
    onError: typeof onError === 'function' ? (error) => found.push({ tell: () => onError(error) }) : onError,
  };
  const decoder = open<S>(bindDecoding(shape, options), settings, (item) => found.push({ item }));
  return run(decoder, found, source, signal);
}

/** What a chunk came to, in the order of the body: statuses, and errors of statuses that cannot be read. */
type Found<T> = { readonly item: T } | { readonly tell: () => void };

async function* run<T>(
  decoder: Decoder,
  found: Found<T>[],
  source: Source<Chunk>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, void> {
  for await (const [chunk] of chunksOf(source, signal)) {
    yield* taken(found, signal, () => decoder.push(chunk));
  }
  yield* taken(found, signal, () => decoder.end());
}

/** The items that a step adds, until an abort; those before an error come before the error. */
function* taken<T>(found: Found<T>[], signal: AbortSignal | undefined, step: () => void): Generator<T, void, void> {
  let failure: { error: unknown } | undefined;
  try {
    step();
  } catch (error) {
    failure = { error };
  }
  for (const one of found.splice(0)) {
    signal?.throwIfAborted();
    if ('item' in one) yield one.item;
    else one.tell();
  }
  signal?.throwIfAborted();
  if (failure !== undefined) throw failure.error;
}
