// What the records of a list have in common. Most have the sender, the operator, the codes of the one before, and leave
// out the same fields: a direct writer writes what stands between two fields that differ at once.

/** Records after which it is told what they had in common; more, each time that it turns out to have been chance. */
const FIRST_RUN = 16;
const LONGEST_RUN = 4096;
/** Fewer values than this are not worth a prediction. */
const WORTH = 3;
/** A longer text is hardly one that comes again. */
const LONGEST_TEXT = 64;
/** More misses than this, and more than hits, and a prediction is not worth trying. */
const MISSES = 16;

/** What records have in common, by place: a value, or null where all left it out; undefined where they differ. */
export type Common<T> = readonly (T | null | undefined)[];

/** Watches the values of records. */
export class Prediction<T> {
  #common: (T | null | undefined)[] = [];
  #seen = 0;
  #run = FIRST_RUN;

  /** Takes one more record; undefined is what it leaves out. Gives what a whole run had in common, at its end. */
  learn(values: readonly (T | undefined)[]): Common<T> | undefined {
    const common = this.#common;
    const first = this.#seen === 0;
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? null;
      if (first) common[at] = isLong(value) ? undefined : value;
      else if (common[at] !== undefined && common[at] !== value) common[at] = undefined;
    }
    this.#seen += 1;
    if (this.#seen < this.#run) return undefined;
    this.#common = [];
    this.#seen = 0;
    this.#run = Math.min(this.#run * 2, LONGEST_RUN);
    return common.filter((value) => value !== undefined).length >= WORTH ? common : undefined;
  }
}

const isLong = (value: unknown): boolean => typeof value === 'string' && value.length > LONGEST_TEXT;

/** How often something that is tried first turns out right. */
export class Score {
  #hits = 0;
  #misses = 0;

  hit(): void {
    this.#hits += 1;
  }

  miss(): void {
    this.#misses += 1;
  }

  /** Whether it is not worth trying. */
  get isVain(): boolean {
    return this.#misses > MISSES && this.#misses > this.#hits;
  }
}
