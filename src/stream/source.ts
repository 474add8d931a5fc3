// Where chunks come from: anything that can be iterated, and streams on platforms that cannot iterate them.

/** Chunks, in any form that platforms have them in. */
export type Source<T> = Iterable<T> | AsyncIterable<T> | ReadableStream<T>;

/**
 * The chunks of a source. An abort ends it with the signal's reason, also while a chunk is awaited; the source is
 * closed however reading ends, and no listener stays behind.
 */
export async function* chunksOf<T>(source: Source<T>, signal: AbortSignal | undefined): AsyncGenerator<T, void, void> {
  signal?.throwIfAborted();
  const iterator = iteratorOf(source);
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    if (signal === undefined) return;
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
  });
  aborted.catch(() => undefined); // whoever reads is told by the race; without a reader there is nobody to tell
  let open = true;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await (signal === undefined ? iterator.next() : Promise.race([iterator.next(), aborted]));
      if (done === true) {
        open = false;
        return;
      }
      yield value;
    }
  } catch (error) {
    open &&= signal?.aborted === true; // a source that failed is closed
    throw error;
  } finally {
    if (abort !== undefined) signal?.removeEventListener('abort', abort);
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

function iteratorOf<T>(source: Source<T>): AsyncOrSync<T> {
  // A stream is read by its reader, which can cancel it even while a chunk is awaited.
  if (typeof source === 'object' && 'getReader' in source) return readerOf(source);
  if (typeof source === 'object' && Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
  return source[Symbol.iterator]();
}

function readerOf<T>(stream: ReadableStream<T>): AsyncIterator<T, undefined, undefined> {
  const reader = stream.getReader();
  return {
    async next() {
      const result = await reader.read();
      if (!result.done) return result;
      reader.releaseLock();
      return { done: true, value: undefined };
    },
    async return() {
      await reader.cancel();
      reader.releaseLock();
      return { done: true, value: undefined };
    },
  };
}
