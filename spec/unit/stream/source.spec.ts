import { describe, expect, test } from '@jest/globals';
import { chunksOf, type Source } from '../../../src/stream/source.ts';
import { drain, isSettled, listenersOf, never, quiet, streamOf, WatchedSource } from './chunks.ts';

/** A stream of a platform that cannot iterate streams. */
function bareStream<T>(...chunks: T[]) {
  const calls: string[] = [];
  const left = chunks.values();
  const reader = {
    async read() {
      const { done, value } = left.next();
      return done ? { done: true, value: undefined } : { done: false, value };
    },
    async cancel() {
      calls.push('cancel');
    },
    releaseLock() {
      calls.push('releaseLock');
    },
  };
  return { source: { getReader: () => reader } as unknown as Source<T>, calls };
}

describe('chunksOf', () => {
  test.each<[string, () => Source<number>]>([
    ['an array', () => [1, 2, 3]],
    ['a set', () => new Set([1, 2, 3])],
    [
      'a generator',
      function* () {
        yield* [1, 2, 3];
      },
    ],
    [
      'an async generator',
      async function* () {
        yield* [1, 2, 3];
      },
    ],
    ['a stream', () => streamOf(1, 2, 3)],
    ['a stream that cannot be iterated', () => bareStream(1, 2, 3).source],
  ])('gives what %s gives, with a signal as without', async (_, source) => {
    expect(await drain(chunksOf(source(), undefined))).toEqual({ items: [[1], [2], [3]] });
    expect(await drain(chunksOf(source(), new AbortController().signal))).toEqual({ items: [[1], [2], [3]] });
  });

  test('asks for a chunk when it is asked for one, and not before', async () => {
    const source = new WatchedSource(1, 2, 3);
    const chunks = chunksOf(source, undefined);
    expect(source.opened).toBe(0);
    await chunks.next();
    expect([source.opened, source.asked]).toEqual([1, 1]);
    await quiet();
    expect(source.asked).toBe(1);
  });

  test('does not close a source that has ended by itself', async () => {
    const source = new WatchedSource(1);
    await drain(chunksOf(source, undefined));
    expect(source.closed).toBe(0);
  });

  test('passes on the error of a source, which is closed by it', async () => {
    const lost = new Error('connection lost');
    const source = new WatchedSource<number>(1, lost);
    expect(await drain(chunksOf(source, new AbortController().signal))).toEqual({ items: [[1]], failure: lost });
    expect(source.closed).toBe(0);
  });

  test('closes a source whose chunks nobody wants any more', async () => {
    const source = new WatchedSource(1, 2);
    for await (const _ of chunksOf(source, undefined)) break;
    expect(source.closed).toBe(1);
  });

  test('waits until the source is closed', async () => {
    const source = new WatchedSource(1, 2);
    let release = (): void => undefined;
    source.onClose = () =>
      new Promise<void>((resolve) => {
        release = resolve;
      });
    const chunks = chunksOf(source, undefined);
    await chunks.next();
    const returned = chunks.return();
    expect(await isSettled(returned)).toBe(false);
    release();
    expect(await returned).toEqual({ done: true, value: undefined });
  });

  test('tells that a source cannot be closed', async () => {
    const source = new WatchedSource(1, 2);
    source.onClose = () => Promise.reject(new Error('stuck'));
    const chunks = chunksOf(source, undefined);
    await chunks.next();
    await expect(chunks.return()).rejects.toThrow('stuck');
  });

  test('leaves a source alone that cannot be closed at all', async () => {
    const chunks = chunksOf({ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) }, undefined);
    expect(await chunks.next()).toEqual({ done: false, value: [1] });
    expect(await chunks.return()).toEqual({ done: true, value: undefined });
  });

  test('cancels a stream whose chunks nobody wants any more', async () => {
    let reason: unknown = 'none';
    const stream = new ReadableStream<number>({
      pull: (controller) => controller.enqueue(1),
      cancel: (why) => {
        reason = why;
      },
    });
    for await (const _ of chunksOf(stream, undefined)) break;
    expect(reason).toBeUndefined();
    expect(stream.locked).toBe(false);
  });

  test('cancels a stream that cannot be iterated', async () => {
    const { source, calls } = bareStream(1, 2);
    for await (const _ of chunksOf(source, undefined)) break;
    expect(calls).toContain('cancel');
  });

  describe('with a signal', () => {
    test('closes the source unread if it is aborted already', async () => {
      const source = new WatchedSource(1);
      expect(await drain(chunksOf(source, AbortSignal.abort('no')))).toEqual({ items: [], failure: 'no' });
      expect([source.opened, source.closed]).toEqual([1, 1]);
    });

    test('ends with its reason while a chunk is awaited, and closes the source', async () => {
      const controller = new AbortController();
      const source = new WatchedSource<number>(1, never());
      const chunks = chunksOf(source, controller.signal);
      await chunks.next();
      const second = chunks.next();
      expect(await isSettled(second)).toBe(false);
      controller.abort('enough');
      await expect(second).rejects.toBe('enough');
      expect(source.closed).toBe(1);
      expect(await chunks.next()).toEqual({ done: true, value: undefined });
    });

    test('ends with its reason between two chunks, without asking for the second', async () => {
      const controller = new AbortController();
      const source = new WatchedSource(1, 2);
      const chunks = chunksOf(source, controller.signal);
      await chunks.next();
      controller.abort('enough');
      await expect(chunks.next()).rejects.toBe('enough');
      expect(source.closed).toBe(1);
    });

    test('does not wait for a source that does not answer when it is closed', async () => {
      const controller = new AbortController();
      const source = new WatchedSource<number>(never());
      source.onClose = never;
      const first = chunksOf(source, controller.signal).next();
      await quiet();
      controller.abort('enough');
      await expect(first).rejects.toBe('enough');
    });

    test('leaves no rejection behind when the source cannot be closed', async () => {
      const unhandled: unknown[] = [];
      const note = (reason: unknown): unknown => unhandled.push(reason);
      process.on('unhandledRejection', note);
      const controller = new AbortController();
      const source = new WatchedSource<number>(never());
      source.onClose = () => Promise.reject(new Error('stuck'));
      const first = chunksOf(source, controller.signal).next();
      await quiet();
      controller.abort('enough');
      await expect(first).rejects.toBe('enough');
      await quiet();
      process.off('unhandledRejection', note);
      expect(unhandled).toEqual([]);
    });

    test('leaves no rejection behind when it is aborted after the end', async () => {
      const unhandled: unknown[] = [];
      const note = (reason: unknown): unknown => unhandled.push(reason);
      process.on('unhandledRejection', note);
      const controller = new AbortController();
      await drain(chunksOf([1], controller.signal));
      controller.abort('late');
      await quiet();
      process.off('unhandledRejection', note);
      expect(unhandled).toEqual([]);
    });

    test('cancels a stream while a chunk of it is awaited', async () => {
      const controller = new AbortController();
      let cancelled = false;
      const stream = new ReadableStream<number>({
        pull: never,
        cancel: () => {
          cancelled = true;
        },
      });
      const first = chunksOf(stream, controller.signal).next();
      await quiet();
      controller.abort('enough');
      await expect(first).rejects.toBe('enough');
      await quiet();
      expect(cancelled).toBe(true);
    });

    test('listens while it reads, and not before or after', async () => {
      const { signal } = new AbortController();
      const chunks = chunksOf([1, 2], signal);
      expect(listenersOf(signal)).toBe(0);
      await chunks.next();
      expect(listenersOf(signal)).toBe(1);
      await drain(chunks);
      expect(listenersOf(signal)).toBe(0);
    });

    test.each<[string, (signal: AbortSignal) => Promise<unknown>]>([
      [
        'the consumer stops',
        async (signal) => {
          for await (const _ of chunksOf([1, 2], signal)) break;
        },
      ],
      ['the source fails', (signal) => drain(chunksOf(new WatchedSource(new Error('lost')), signal))],
      [
        'the source cannot be closed',
        async (signal) => {
          const source = new WatchedSource(1);
          source.onClose = () => Promise.reject(new Error('stuck'));
          const chunks = chunksOf(source, signal);
          await chunks.next();
          await chunks.return().catch(() => undefined);
        },
      ],
    ])('leaves no listener behind when %s', async (_, use) => {
      const { signal } = new AbortController();
      await use(signal);
      expect(listenersOf(signal)).toBe(0);
    });

    test('leaves no listener behind when it was aborted', async () => {
      const controller = new AbortController();
      const first = chunksOf(new WatchedSource(never()), controller.signal).next();
      await quiet();
      controller.abort();
      await expect(first).rejects.toMatchObject({ name: 'AbortError' });
      expect(listenersOf(controller.signal)).toBe(0);
    });
  });
});
