// Reads a body of any size a slice at a time, so that the page answers in between, and keeps only what can be shown.
import { DecodeError, type ItemOf, type ReplyShape } from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';

export type Item = ItemOf<ReplyShape>;

export interface Reading {
  /** The first replies, at most `SHOWN_REPLIES`. */
  readonly items: readonly Item[];
  /** Of each of them its index in the body, where those that cannot be read count too. */
  readonly indexes: readonly number[];
  readonly count: number;
  /** The first errors, at most `SHOWN_ERRORS`. */
  readonly errors: readonly DecodeError[];
  readonly errorCount: number;
  /** Statuses of a list that cannot be read. */
  readonly skipped: number;
}

export const SHOWN_REPLIES = 200;
export const SHOWN_ERRORS = 20;
/** Takes a few milliseconds even where only the tolerant readers will do. */
const SLICE = 64 * 1024;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function* slicesOf(body: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  for (let at = 0; at < body.length; at += SLICE) {
    if (at > 0) await pause();
    yield body.slice(at, at + SLICE);
  }
}

/** Reads to the end, or until the signal is aborted, for whose reason it then rejects. */
export async function read(body: string | Uint8Array, shape: ReplyShape, signal: AbortSignal): Promise<Reading> {
  const items: Item[] = [];
  const indexes: number[] = [];
  const errors: DecodeError[] = [];
  let count = 0;
  let errorCount = 0;
  let skipped = 0;
  const fail = (error: DecodeError): void => {
    errorCount += 1;
    if (error.index !== undefined) skipped += 1;
    if (errors.length < SHOWN_ERRORS) errors.push(error);
  };
  try {
    for await (const item of decodeIterable(slicesOf(body), shape, { onError: fail, signal })) {
      if (count < SHOWN_REPLIES) {
        items.push(item);
        indexes.push(count + skipped);
      }
      count += 1;
    }
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    fail(error);
  }
  return { items, indexes, count, errors, errorCount, skipped };
}
