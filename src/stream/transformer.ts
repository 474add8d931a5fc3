// What makes a transform stream of a push decoder or encoder. An abort ends it, and however it ends, no listener stays.

/** Takes chunks, and hands on what comes of them to whoever made it. */
export interface Push<I> {
  push(chunk: I): void;
  end(): void;
}

/** Named by no platform's types alike, so taken from where all have it. */
type Transformer<I, O> = NonNullable<ConstructorParameters<typeof TransformStream<I, O>>[0]>;

/** Streams call `cancel` when their reader has enough; not every platform's types know of it yet. */
type CancellableTransformer<I, O> = Transformer<I, O> & { cancel(): void };

export function transformer<I, O>(
  signal: AbortSignal | undefined,
  open: (enqueue: (item: O) => void) => Push<I>,
): CancellableTransformer<I, O> {
  let pusher: Push<I> | undefined;
  let detach = (): void => undefined;
  return {
    start(controller) {
      pusher = open((item) => controller.enqueue(item));
      if (signal === undefined) return;
      const abort = (): void => controller.error(signal.reason);
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
      detach = () => signal.removeEventListener('abort', abort);
    },
    transform(chunk) {
      try {
        pusher?.push(chunk);
      } catch (error) {
        detach();
        throw error;
      }
    },
    flush() {
      detach();
      pusher?.end();
    },
    cancel: () => detach(),
  };
}
