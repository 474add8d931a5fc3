// What the records of a list have in common. Most have the sender, the operator, the codes of the one before; a pattern
// with those texts in place of groups matches faster, and captures only what differs.

/** Records after which it is told what they had in common; more, each time that it turns out to have been chance. */
const FIRST_RUN = 16;
const LONGEST_RUN = 4096;
/** Fewer texts than this are not worth a pattern of their own. */
const WORTH = 3;
/** A longer text is hardly one that comes again. */
const LONGEST_TEXT = 64;

/** What was captured of a record, from 1 on; a date is two captures, its day and its time. */
export type Captures = readonly (string | undefined)[];

/** Watches captures, all of the same pattern. */
export class Prediction {
  #last: (string | undefined)[] = [];
  /** How many of the last ones had the same text here as the one before. */
  #same: number[] = [];
  #seen = 0;
  #run = FIRST_RUN;

  /** Takes the captures of one more record. Gives those that were the same for a whole run, at the end of each. */
  learn(captures: Captures): (string | undefined)[] | undefined {
    for (let at = 1; at < captures.length; at += 1) {
      const text = captures[at];
      this.#same[at] = text !== undefined && text === this.#last[at] ? (this.#same[at] ?? 0) + 1 : 0;
      this.#last[at] = text;
    }
    this.#seen += 1;
    if (this.#seen < this.#run) return undefined;
    const common = this.#last.map((text, at) =>
      (this.#same[at] ?? 0) >= this.#run - 1 && text !== undefined && text.length <= LONGEST_TEXT ? text : undefined,
    );
    this.forget();
    return common.filter((text) => text !== undefined).length >= WORTH ? common : undefined;
  }

  /** Starts again, and looks at more records from now on. */
  forget(): void {
    this.#last = [];
    this.#same = [];
    this.#seen = 0;
    this.#run = Math.min(this.#run * 2, LONGEST_RUN);
  }
}
