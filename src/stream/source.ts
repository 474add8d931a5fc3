// Where chunks come from: anything that can be iterated, and streams on platforms that cannot iterate them.

/** Chunks, in any form that platforms have them in. */
export type Source<T> = Iterable<T> | AsyncIterable<T> | ReadableStream<T>;

/** Checks that there is something to be read: a TypeError if not. */
export function checkSource(source: unknown): void {
  const object: object = Object(source);
  if (!('getReader' in object || Symbol.asyncIterator in object || Symbol.iterator in object)) {
    throw new TypeError(
      'a source is an iterable, an async iterable or a ReadableStream, such as the body of a response',
    );
  }
}

/**
 * The chunks of a source. An abort ends it with the signal's reason, also while a chunk is awaited; the source is
 * closed however reading ends, and no listener stays behind. Each comes in a list of one: a generator would take
 * one with a function called `then` for a promise, and wait for it.
 */
export async function* chunksOf<T>(
  source: Source<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly [T], void, void> {
  const iterator = iteratorOf(source, signal);
  /** Ends the wait for a chunk. Each has a promise of its own: one that all were raced against would keep them all. */
  let stop: (reason: unknown) => void = () => undefined;
  const abort = (): void => stop(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  const next = (): Promise<IteratorResult<T, unknown>> =>
    new Promise((resolve, reject) => {
      stop = reject;
      Promise.resolve(iterator.next()).then(resolve, reject);
    });
  let open = true;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await (signal === undefined ? iterator.next() : next());
      if (done === true) {
        open = false;
        return;
      }
      yield [value];
    }
  } catch (error) {
    open &&= signal?.aborted === true; // a source that failed is closed
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
    if (open) await close(iterator, signal);
  }
}

/** Closes an iterator. One that an abort left waiting may never answer, so it is not waited for. */
async function close(iterator: AsyncOrSync<unknown>, signal: AbortSignal | undefined): Promise<void> {
  const closed = (async () => await iterator.return?.())();
  if (signal?.aborted === true) closed.catch(() => undefined);
  else await closed;
}

type AsyncOrSync<T> = AsyncIterator<T, unknown, undefined> | Iterator<T, unknown, undefined>;

function iteratorOf<T>(source: Source<T>, signal: AbortSignal | undefined): AsyncOrSync<T> {
  // A stream is read by its reader, which can cancel it even while a chunk is awaited.
  if (typeof source === 'object' && 'getReader' in source) return readerOf(source, signal);
  if (typeof source === 'object' && Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  return source[Symbol.iterator]();
}

/** A stream is cancelled with the reason of an abort. */
function readerOf<T>(
  stream: ReadableStream<T>,
  signal: AbortSignal | undefined,
): AsyncIterator<T, undefined, undefined> {
  const reader = stream.getReader();
  return {
    async next() {
      const result = await reader.read();
      if (!result.done) return result;
      reader.releaseLock();
      return { done: true, value: undefined };
    },
    async return() {
      await reader.cancel(signal?.reason);
      reader.releaseLock();
      return { done: true, value: undefined };
    },
  };
}
