// Replies of one shape made to fit another, with account of what that costs.
import { project, type ReplyShape, type Status } from 'smsc-codec';
import { type Item, isStatus } from '../reading.ts';
import { notesOf, Tally } from './notes.ts';
import { lackingIn } from './target.ts';
import { timesFor } from './times.ts';

/** Converts one reply after another, while it is iterated. */
export class Conversion implements AsyncIterable<Item> {
  readonly #replies: AsyncIterable<Item>;
  readonly #to: ReplyShape;
  readonly #utcOffset: string | undefined;
  readonly #dropped = new Tally();
  readonly #derived = new Tally();
  readonly #derivable = new Tally();
  readonly #lacking = new Tally();
  #count = 0;
  #last: Item | undefined;

  /** `utcOffset` is that of the account's dates, where the caller knows it. */
  constructor(replies: AsyncIterable<Item>, to: ReplyShape, utcOffset: string | undefined) {
    this.#replies = replies;
    this.#to = to;
    this.#utcOffset = utcOffset;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    for await (const reply of this.#replies) {
      this.#count += 1;
      this.#last = isStatus(reply) ? this.#convert(reply) : this.#cut(reply);
      yield this.#last;
    }
  }

  /** The reply that was converted last. */
  get last(): Item | undefined {
    return this.#last;
  }

  /** What to tell about all of them so far: lines for standard error. */
  notes(): string {
    const target = `fmt=${this.#to.fmt ?? 0} all=${this.#to.all ?? 0}`;
    return notesOf({
      [`dropped, ${target} has no place for`]: this.#dropped.list(this.#count),
      [`derived, for an account in UTC${this.#utcOffset}`]: this.#derived.list(this.#count),
      [`lacking, ${target} has a place for`]: this.#lacking.list(this.#count),
      'lacking, --utc-offset would derive': this.#derivable.list(this.#count),
    });
  }

  #convert(status: Status): Item {
    // Which times can be derived does not depend on the offset, only what they are.
    const times = timesFor(status, this.#to, this.#utcOffset ?? '+00:00');
    (this.#utcOffset === undefined ? this.#derivable : this.#derived).add(Object.keys(times));
    const converted = this.#cut(this.#utcOffset === undefined ? status : { ...status, ...times });
    if (isStatus(converted)) this.#lacking.add(lackingIn(converted, this.#to));
    return converted;
  }

  #cut(reply: Item): Item {
    const { reply: cut, dropped } = project(reply, this.#to);
    this.#dropped.add(dropped);
    return cut;
  }
}
