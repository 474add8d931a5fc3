// fmt=0: where a row starts, and the `, key =` that divide a row into pairs (R5, R6).

/** `Status = <n>, <identifier> =`: at most one space on each side of a sign, keys in any case. */
const rowStart = /status ?= ?-?\d{1,16}, [a-z_]\w{0,63} ?=/iy;

export function startsRow(text: string, at: number): boolean {
  rowStart.lastIndex = at;
  return rowStart.test(text);
}

/** Seven pairs: a row with a message has more, a line of a text with what follows it hardly as many. */
export const rowLike = /(?:, [a-z_]\w{0,63} = [^,]*){7}/i;

/** A body that begins with an error is one row: its description may hold any lines. */
export const isWhole = (head: string): boolean => /^error/i.test(head);

/** A key and where it and its value stand. The value goes on until the next pair. */
export interface Pair {
  /** Offset of the comma before the key. */
  readonly at: number;
  readonly key: string;
  /** Offset of the value, behind the sign and at most one space. */
  readonly from: number;
}

const firstKey = /^([A-Za-z_]\w*) ?= ?/;
const nextKey = /, ([A-Za-z_]\w*) ?= ?/g;

/** Every place of a row where a pair could start, whether it does or is part of a text. Empty if the first is none. */
export function pairsOf(row: string): Pair[] {
  const first = firstKey.exec(row);
  if (first === null) return [];
  const pairs: Pair[] = [{ at: 0, key: String(first[1]), from: first[0].length }];
  nextKey.lastIndex = first[0].length;
  for (let match = nextKey.exec(row); match !== null; match = nextKey.exec(row)) {
    pairs.push({ at: match.index, key: String(match[1]), from: nextKey.lastIndex });
  }
  return pairs;
}

/** Whether a name can stand as a key. */
export const isKey = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);

/** What a text cannot hold that ends where the next pair begins, whatever it is. */
export const sign = /[=\r\n]/;
