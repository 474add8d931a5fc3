// What is being written, as UTF-16 units in one array. Who writes while another is writing writes behind that.
import { Copier, isPair, type Literal, NO_STOPS, NOTHING, NOWHERE, SHORT, type Stops, ZERO } from './units.ts';

/**
 * Units that are made a text at once. Node keeps a text of more than 1,031,912 outside of its heap, where it takes no new
 * memory every time, and is not moved when the heap is cleaned up.
 */
const FULL = 1024 * 1024;
/** Behind those there is room for one more record. */
const SIZE = FULL + 64 * 1024;
const units = /* #__PURE__ */ new Uint16Array(SIZE);
const copier = /* #__PURE__ */ new Copier(units);

/** Where what is being written ends. */
let end = 0;

/** Has texts put on a sheet by themselves, and gives them: one behind the other they are what was written. */
export function written(write: (sheet: Sheet) => void): string[] {
  const start = end;
  const sheet = new Sheet();
  try {
    write(sheet);
    return sheet.take();
  } finally {
    end = start;
  }
}

export class Sheet {
  readonly #start = end;
  readonly #texts: string[] = [];

  /** Where the next text is put. */
  get end(): number {
    return end;
  }

  /** Counts what was put up to this place as written. */
  keep(to: number): void {
    end = to;
    if (end - this.#start >= FULL) this.#settle();
  }

  /** Writes a text. */
  add(text: string): void {
    if (end + text.length <= SIZE) {
      copier.put(text, end);
      this.keep(end + text.length);
    } else {
      this.#settle();
      this.#texts.push(text);
    }
  }

  /** What was written. */
  take(): string[] {
    this.#settle();
    return this.#texts;
  }

  #settle(): void {
    if (end > this.#start) this.#texts.push(copier.text(this.#start, end));
    end = this.#start;
  }
}

/** Whether there is room for so many units at this place. */
export const hasRoom = (at: number, length: number): boolean => at + length <= SIZE;

// Each of these puts something at a place where there is room for it, and gives the place behind it; NOWHERE where it
// does not stand for itself.

export function putLiteral(literal: Literal, at: number): number {
  for (let index = 0; index < literal.length; index += 1) units[at + index] = literal[index] ?? NOTHING;
  return at + literal.length;
}

export function putText(text: string, stops: Stops, at: number): number {
  const { length } = text;
  const to = at + length;
  if (length < SHORT) {
    for (let index = 0; index < length; index += 1) {
      const unit = text.charCodeAt(index);
      if (stops[unit] !== 0 && !isHalf(text, index)) return NOWHERE;
      units[at + index] = unit;
    }
    return to;
  }
  copier.put(text, at);
  for (let place = at; place < to; place += 1) {
    if (stops[units[place] ?? NOTHING] !== 0 && !isHalf(text, place - at)) return NOWHERE;
  }
  return to;
}

/** Whether a unit of a text is one of a pair of surrogates. */
const isHalf = (text: string, at: number): boolean =>
  isPair(text.charCodeAt(at), text.charCodeAt(at + 1)) || isPair(text.charCodeAt(at - 1), text.charCodeAt(at));

const TEN = 10;
/** The largest number that engines divide as an integer. */
const LARGEST_SMALL = 0x7fff_ffff;

/** Puts the decimal digits of a safe integer. */
export function putInteger(value: number, at: number): number {
  if (value < 0 || value > LARGEST_SMALL) return putText(String(value), NO_STOPS, at);
  let to = at + 1;
  for (let power = TEN; power <= value; power *= TEN) to += 1;
  let rest = value | 0;
  for (let place = to - 1; place >= at; place -= 1) {
    const tenth = (rest / TEN) | 0;
    units[place] = ZERO + rest - tenth * TEN;
    rest = tenth;
  }
  return to;
}
