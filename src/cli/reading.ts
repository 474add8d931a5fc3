// Reads the replies of an input one at a time, and tells what is wrong with a bad one.
import type { Command } from 'commander';
import { DecodeError, type ItemOf, type Reply, type ReplyShape, type Status } from 'smsc-codec';
import { decodeIterable, type StreamDecodeOptions } from 'smsc-codec/stream';
import { CharsetHint } from './charset-hint.ts';
import { exitStatus, Failure, fail } from './failure.ts';
import { hintsFor, listAdvice } from './hints.ts';
import { chunksOf, findInput } from './input.ts';
import { type Io, tell } from './io.ts';
import { DEFAULT_MAX_RECORD_LENGTH, type LimitFlags } from './limit-options.ts';
import type { Output } from './output.ts';
import { RecentText } from './recent-text.ts';
import { harmless } from './visible.ts';

/** A status; or the one error reply, or reply to a deletion, that stands for all. */
export type Item = ItemOf<ReplyShape>;

export const isStatus = (item: Item): item is Status => item.kind !== 'error' && item.kind !== 'deleted';

export interface SkipFlag {
  readonly skip?: boolean;
}

/** `fate` is what happens to the statuses that are skipped. */
export const addSkipOption = (command: Command, fate = 'cannot be read'): Command =>
  command.option('--skip', `of a list, report statuses that ${fate} and go on with the next`);

export class Reading implements AsyncIterable<Item> {
  readonly #io: Io;
  readonly #file: string | undefined;
  readonly #shape: ReplyShape;
  readonly #flags: LimitFlags & SkipFlag;
  readonly #out: Output;
  #skipped = 0;
  /** Reports of statuses that were skipped, which have not been told. */
  #reported = '';
  #index = -1;

  /** Whatever comes of the replies goes to `out`, which is up to date whenever more is read. */
  constructor(io: Io, file: string | undefined, shape: ReplyShape, flags: LimitFlags & SkipFlag, out: Output) {
    this.#io = io;
    this.#file = file;
    this.#shape = shape;
    this.#flags = flags;
    this.#out = out;
  }

  /** Statuses of a list as soon as they are known; a single reply when nothing has turned out to be wrong behind it. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    const { maxRecordLength, maxRecords, skip } = this.#flags;
    const input = await findInput(this.#io, this.#file);
    const recent = new RecentText(this.#shape, maxRecordLength ?? DEFAULT_MAX_RECORD_LENGTH);
    const describe = (error: DecodeError): string => `${input.name}: ${recent.excerpt(error)}`;
    const onError = (error: DecodeError): void => {
      // Without an index it is none of a status, and what follows may be anything.
      if (error.index === undefined) throw error;
      this.#index += 1;
      this.skip(describe(error));
    };
    const reports = (): string => {
      const text = this.#reported;
      this.#reported = '';
      return text;
    };
    const charset = new CharsetHint(this.#shape, input.name);
    const read = (chunk: Uint8Array): void => {
      recent.push(chunk);
      charset.push(chunk);
    };
    const chunks = chunksOf(this.#io, input, this.#out, { read, reports });
    let advice = '';
    try {
      const options: StreamDecodeOptions = { maxRecordLength, maxRecords, onError: skip ? onError : 'throw' };
      const items = decodeIterable(chunks, this.#shape, options);
      for await (const item of this.#shape.list ? items : await all(items)) {
        this.#index += 1;
        if (!this.#shape.list && hasLines(item)) advice = listAdvice(recent.text, this.#shape, input.name);
        yield item;
      }
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      const hints = hintsFor(error, recent.text, this.#shape);
      throw new Failure(exitStatus.badReply, [describe(error), ...hints].join('\n'));
    } finally {
      await tell(this.#io, reports() + charset.advice() + advice);
    }
  }

  /** All of them at once. */
  async whole(): Promise<Reply> {
    const items = await all(this);
    const [first] = items;
    return first === undefined || (this.#shape.list && isStatus(first)) ? items.filter(isStatus) : first;
  }

  /** Of the status given last, in the list that is read. */
  get index(): number {
    return this.#index;
  }

  /** Counts a status that is left out, and reports why. */
  skip(reason: string): void {
    this.#skipped += 1;
    this.#reported += `${harmless(`smsc-codec: ${reason}`)}\n`;
  }

  /** Fails if anything was skipped: for when all the rest is done. */
  conclude(): void {
    if (this.#skipped > 0) fail(exitStatus.badReply, `statuses skipped: ${this.#skipped}`);
  }
}

const hasLines = (item: Item): boolean =>
  Object.values(item).some((value) => typeof value === 'string' && value.includes('\n'));

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}
