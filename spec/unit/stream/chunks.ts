// Bodies cut into chunks in every way that can matter, and streams and signals that are watched.
import { getEventListeners } from 'node:events';

/** A body whole, in two parts cut at every place, and in single units. Texts are cut between surrogates too. */
export function* cuttings<T extends string | Uint8Array>(body: T): Generator<T[], void, void> {
  const part = (from: number, to: number): T => body.slice(from, to) as T;
  yield [body];
  for (let at = 1; at < body.length; at += 1) yield [part(0, at), part(at, body.length)];
  yield units(body);
}

/** A body in single UTF-16 units or bytes. */
export function units<T extends string | Uint8Array>(body: T): T[] {
  return Array.from({ length: body.length }, (_, at) => body.slice(at, at + 1) as T);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A stream with these chunks in it. */
export function streamOf<T>(...chunks: T[]): ReadableStream<T> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

export interface Outcome<T> {
  readonly items: T[];
  /** What was thrown, if anything was. */
  readonly failure?: unknown;
}

/** Reads to the end, or to the error. */
export async function drain<T>(source: AsyncIterable<T>): Promise<Outcome<T>> {
  const items: T[] = [];
  try {
    for await (const item of source) items.push(item);
  } catch (failure) {
    return { items, failure };
  }
  return { items };
}

/** Lets everything happen that does not wait for anything. */
export const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Whether a promise is settled once everything has happened that does not wait. */
export async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const settle = (): void => {
    settled = true;
  };
  promise.then(settle, settle);
  await quiet();
  return settled;
}

export const listenersOf = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

/** A source of chunks that tells how it was used. */
export class WatchedSource<T> implements AsyncIterable<T> {
  readonly #steps: (T | Error | Promise<never>)[];
  opened = 0;
  asked = 0;
  closed = 0;
  /** What closing it gives, if it is not just done. */
  onClose: () => Promise<unknown> = () => Promise.resolve();

  /** Gives its steps one by one: chunks, errors to be thrown, promises to be waited for. */
  constructor(...steps: (T | Error | Promise<never>)[]) {
    this.#steps = steps;
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined, undefined> {
    this.opened += 1;
    const steps = this.#steps.values();
    return {
      next: async () => {
        this.asked += 1;
        const step = steps.next();
        if (step.done) return { done: true, value: undefined };
        const value = await step.value;
        if (value instanceof Error) throw value;
        return { done: false, value };
      },
      return: async () => {
        this.closed += 1;
        await this.onClose();
        return { done: true, value: undefined };
      },
    };
  }
}

/** A promise that is never settled. */
export const never = (): Promise<never> => new Promise(() => undefined);
