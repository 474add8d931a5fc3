// What a conversion could not carry over, in words: one line a matter, fields by name, of lists with how often.

import { escaped } from '../visible.ts';

/** Counts names over the statuses of a reply, and lists them in the order of their first appearance. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(names: Iterable<string>): void {
    for (const name of names) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** `last_date, flag (2 of 5)`; empty where nothing was counted. */
  list(statuses: number): string {
    return Array.from(this.#counts, ([name, count]) =>
      count === statuses ? name : `${name} (${count} of ${statuses})`,
    ).join(', ');
  }
}

/** The lines that have something to list. */
export const notesOf = (lines: Readonly<Record<string, string>>): string =>
  Object.entries(lines)
    .filter(([, list]) => list !== '')
    .map(([matter, list]) => `smsc-codec: ${escaped(`${matter}: ${list}`)}\n`)
    .join('');
