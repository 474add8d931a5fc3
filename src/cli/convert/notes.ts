// What a conversion could not carry over, in words: one line a matter, fields by name, of lists with how often.

import { escaped } from '../visible.ts';

/** More names than the protocol has fields; of the unknown ones there can be any number. */
const MOST_NAMES = 100;

/** Counts names over the statuses of a reply, and lists them in the order of their first appearance. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #more = false;

  add(names: Iterable<string>): void {
    for (const name of names) {
      const count = this.#counts.get(name);
      if (count === undefined && this.#counts.size === MOST_NAMES) this.#more = true;
      else this.#counts.set(name, (count ?? 0) + 1);
    }
  }

  /** `last_date, flag (2 of 5)`; empty where nothing was counted. */
  list(statuses: number): string {
    const names = Array.from(this.#counts, ([name, count]) =>
      count === statuses ? name : `${name} (${count} of ${statuses})`,
    );
    return [...names, ...(this.#more ? ['and others'] : [])].join(', ');
  }
}

/** The lines that have something to list. */
export const notesOf = (lines: Readonly<Record<string, string>>): string =>
  Object.entries(lines)
    .filter(([, list]) => list !== '')
    .map(([matter, list]) => `smsc-codec: ${escaped(`${matter}: ${list}`)}\n`)
    .join('');
