// Replies of one shape made to fit another, with account of what that costs.
import { project, type ReplyShape, type Status } from 'smsc-codec';
import { lackingIn, requiredTexts } from '../layout.ts';
import { type Item, isStatus } from '../reading.ts';
import { notesOf, Tally } from './notes.ts';
import { timesFor } from './times.ts';

export interface ConversionOptions {
  /** That of the account's dates, where the caller knows it. */
  readonly utcOffset: string | undefined;
  /** Whether texts that the target cannot do without become empty ones. */
  readonly fill: boolean;
  /** Told each status that was converted; it is left out where the answer is no. */
  readonly admits: (status: Status) => boolean;
}

/** Converts one reply after another, while it is iterated. */
export class Conversion implements AsyncIterable<Item> {
  readonly #replies: AsyncIterable<Item>;
  readonly #to: ReplyShape;
  readonly #options: ConversionOptions;
  readonly #dropped = new Tally();
  readonly #derived = new Tally();
  readonly #derivable = new Tally();
  readonly #filled = new Tally();
  readonly #lacking = new Tally();
  #count = 0;
  #last: Item | undefined;

  constructor(replies: AsyncIterable<Item>, to: ReplyShape, options: ConversionOptions) {
    this.#replies = replies;
    this.#to = to;
    this.#options = options;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    for await (const reply of this.#replies) {
      this.#count += 1;
      const converted = isStatus(reply) ? this.#convert(reply) : this.#cut(reply);
      if (isStatus(converted) && !this.#options.admits(converted)) continue;
      this.#last = converted;
      yield converted;
    }
  }

  /** The reply that was converted last. */
  get last(): Item | undefined {
    return this.#last;
  }

  /** What to tell about all of them so far: lines for standard error. */
  notes(): string {
    const { utcOffset } = this.#options;
    const target = `fmt=${this.#to.fmt ?? 0} all=${this.#to.all ?? 0}`;
    return notesOf({
      [`dropped, ${target} has no place for`]: this.#dropped.list(this.#count),
      [`derived, for an account in UTC${utcOffset}`]: this.#derived.list(this.#count),
      [`filled with empty texts, ${target} requires`]: this.#filled.list(this.#count),
      [`lacking, ${target} has a place for`]: this.#lacking.list(this.#count),
      'lacking, --utc-offset would derive': this.#derivable.list(this.#count),
    });
  }

  #convert(status: Status): Item {
    const { utcOffset, fill } = this.#options;
    // Which times can be derived does not depend on the offset, only what they are.
    const times = timesFor(status, this.#to, utcOffset ?? '+00:00');
    (utcOffset === undefined ? this.#derivable : this.#derived).add(Object.keys(times));
    const timed = utcOffset === undefined ? status : { ...status, ...times };
    const converted = this.#cut(fill ? this.#fill(timed) : timed);
    if (isStatus(converted)) this.#lacking.add(lackingIn(converted, this.#to));
    return converted;
  }

  #fill(status: Status): Status {
    const texts = requiredTexts(status, this.#to);
    this.#filled.add(Object.keys(texts).filter((field) => !(field in status)));
    return { ...texts, ...status };
  }

  #cut(reply: Item): Item {
    const { reply: cut, dropped } = project(reply, this.#to);
    this.#dropped.add(dropped);
    return cut;
  }
}
