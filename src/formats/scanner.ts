// The first of the direct lanes: reads a record as documented, unit by unit, with what must stand between the values.
// It goes on no alternative for longer than a literal, and at the first surprise leaves the record to the next lane.
import type { Slot } from '../../grammars/grammar.ts';
import { forms } from './forms.ts';
import { copied, owned } from './pending.ts';
import { isPair, type Literal, literal, NOTHING, NOWHERE, type Stops, stopsOf, ZERO } from './units.ts';
import { closeWindow, copier, showsEnd, showText, textBetween, units, windowLength, windowStart } from './window.ts';

/** How a record of a layout is written. */
export interface ScanForm {
  readonly open: string;
  readonly slots: readonly ScanSlot[];
  /** What it ends with; undefined for the end of a line, which is not part of it. */
  readonly close: string | undefined;
}

/** A value, and what stands around it. A line feed there may as well be a space or nothing, where that means nothing. */
export interface ScanSlot {
  readonly slot: Slot;
  readonly before: string;
  readonly after: string;
  /** Whether a record may do without it. */
  readonly isOptional: boolean;
  /** Whether its number may be left out (R1). */
  readonly mayBeEmpty: boolean;
  /** Where a number can only be this one, or none below 0. */
  readonly only?: number | 'unsigned' | undefined;
  /** What ends a text, or what it holds in another form than its own. */
  readonly stops: RegExp;
  /** A text that may hold what stands before the next value ends where the last of those can, or the first. */
  readonly ends?: 'to-the-last' | 'to-the-first' | undefined;
}

interface Step {
  readonly type: number;
  readonly before: Literal;
  readonly after: Literal;
  readonly isOptional: boolean;
  readonly mayBeEmpty: boolean;
  /** What a number may be. */
  readonly least: number;
  readonly most: number;
  readonly stops: Stops;
  readonly ends: ScanSlot['ends'];
  readonly texts: Texts;
}

// Types of values.
const INTEGER = 0;
const TEXT = 1;
const DATE = 2;
const DECIMAL = 3;

/** Texts that are longer are not shared: hardly one comes again. */
const LONGEST_SHARED = 32;
/** A power of two. */
const SHARED = 64;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const NINE = 57;
const EQUALS = 61;
const LATIN = 0xff;
const DATE_LENGTH = 19;
const MOST_DIGITS = 15;

/** Whether what was looked for goes on behind the window, for all one can see. */
let ranOut = false;

export class Scanner {
  /** The values of the last record; undefined for those that it does without. */
  readonly values: unknown[];
  /** Where it ends in the text. */
  end = 0;
  readonly #open: Literal;
  readonly #close: Literal | undefined;
  readonly #steps: readonly Step[];

  constructor({ open, slots, close }: ScanForm) {
    this.#open = literal(open);
    this.#close = close === undefined ? undefined : literal(close);
    this.#steps = slots.map(stepOf);
    this.values = new Array<unknown>(slots.length).fill(undefined);
  }

  /** Reads the record that starts at this place; false if it is none as documented. */
  read(text: string, at: number): boolean {
    showText(text, at);
    let end = this.#scan(at - windowStart);
    if (end < 0 && ranOut && windowStart < at && !showsEnd()) {
      closeWindow();
      showText(text, at);
      end = this.#scan(0);
    }
    this.end = windowStart + end;
    return end >= 0;
  }

  /** Where the record ends that starts at a place of the window; less than 0 where there is none. */
  #scan(start: number): number {
    const steps = this.#steps;
    const { values } = this;
    ranOut = false;
    let at = pastLiteral(this.#open, start);
    for (let index = 0; index < steps.length && at >= 0; index += 1) {
      const step = steps[index];
      if (step === undefined) return NOWHERE;
      const from = pastLiteral(step.before, at);
      if (from < 0) {
        if (!step.isOptional) return NOWHERE;
        values[index] = undefined;
        continue;
      }
      if (step.type === INTEGER) at = pastInteger(step, from, values, index);
      else if (step.type === TEXT) at = pastText(step, from, values, index, steps);
      else at = pastForm(step, from, values, index);
      if (at >= 0) at = pastLiteral(step.after, at);
    }
    if (at < 0) return NOWHERE;
    return this.#close === undefined ? lineEnd(at) : pastLiteral(this.#close, at);
  }
}

function stepOf({ slot, stops, only, ends, ...rest }: ScanSlot): Step {
  return {
    type: { integer: INTEGER, text: TEXT, date: DATE, decimal: DECIMAL }[slot.value],
    before: literal(rest.before),
    after: literal(rest.after),
    isOptional: rest.isOptional,
    mayBeEmpty: rest.mayBeEmpty,
    least: only === 'unsigned' ? 0 : (only ?? -Infinity),
    most: typeof only === 'number' ? only : Infinity,
    stops: stopsOf(stops),
    ends,
    texts: slot.value === 'text' || slot.value === 'decimal' ? new Texts() : NO_TEXTS,
  };
}

// Each of these goes past something that starts at a place of the window, and gives the place behind it; less than 0
// where that is not there.

function pastLiteral(literal: Literal, start: number): number {
  for (let index = 0; index < literal.length; index += 1) {
    if (units[start + index] !== literal[index]) return pastLikeness(literal, index, start + index);
  }
  return start + literal.length;
}

/** Past the rest of a literal, in which a space or nothing may stand for a line feed. */
function pastLikeness(literal: Literal, first: number, start: number): number {
  let at = start;
  for (let index = first; index < literal.length; index += 1) {
    const expected = literal[index];
    const unit = units[at];
    if (unit === expected || (expected === LINE_FEED && unit === SPACE)) at += 1;
    else if (expected !== LINE_FEED) return atEnd(at);
  }
  return at;
}

/** Nowhere; notes that it was for the end of the window. */
function atEnd(at: number): number {
  if (at + 1 >= windowLength) ranOut = true;
  return NOWHERE;
}

function lineEnd(at: number): number {
  const unit = units[at];
  if (unit === LINE_FEED || (unit === RETURN && units[at + 1] === LINE_FEED)) return at;
  return at === windowLength && showsEnd() ? at : atEnd(at);
}

function pastInteger({ mayBeEmpty, least, most }: Step, start: number, values: unknown[], index: number): number {
  const isNegative = units[start] === MINUS;
  const from = isNegative ? start + 1 : start;
  let at = from;
  let value = 0;
  for (let unit = units[at] ?? 0; unit >= ZERO && unit <= NINE; unit = units[at] ?? 0) {
    value = value * 10 + unit - ZERO;
    at += 1;
  }
  if (at === from) {
    values[index] = undefined;
    return mayBeEmpty && !isNegative ? at : atEnd(at);
  }
  if (at - from > MOST_DIGITS || (units[from] === ZERO && at > from + 1)) return NOWHERE;
  if (isNegative) value = 0 - value;
  if (value < least || value > most || (isNegative && least === 0)) return NOWHERE;
  values[index] = value;
  return at;
}

function pastText(step: Step, from: number, values: unknown[], index: number, steps: readonly Step[]): number {
  const { stops } = step;
  let at = from;
  while (stops[units[at] ?? NOTHING] === 0) at += 1;
  while (isPair(units[at], units[at + 1])) {
    at += 2;
    while (stops[units[at] ?? NOTHING] === 0) at += 1;
  }
  if (step.ends === 'to-the-last') at = lastComma(from, at, steps.length - 1 - index);
  else if (step.ends === 'to-the-first') at = nextPair(from, at, index, steps);
  if (at < 0) return NOWHERE;
  values[index] = step.texts.between(from, at);
  return at;
}

/** Past a text of a form: only one that is of it is kept. */
function pastForm(step: Step, from: number, values: unknown[], index: number): number {
  const isDate = step.type === DATE;
  const to = isDate ? from + DATE_LENGTH : decimalEnd(from);
  if (to > windowLength) return atEnd(windowLength);
  const text = isDate ? dateAt(from) : step.texts.between(from, to);
  if (!forms[isDate ? 'date' : 'decimal'].test(text)) return atEnd(to);
  values[index] = text;
  return to;
}

/** The text of a date. Made of units one by one, it takes half the time, and less memory. */
function dateAt(at: number): string {
  return String.fromCharCode(
    units[at] ?? 0,
    units[at + 1] ?? 0,
    units[at + 2] ?? 0,
    units[at + 3] ?? 0,
    units[at + 4] ?? 0,
    units[at + 5] ?? 0,
    units[at + 6] ?? 0,
    units[at + 7] ?? 0,
    units[at + 8] ?? 0,
    units[at + 9] ?? 0,
    units[at + 10] ?? 0,
    units[at + 11] ?? 0,
    units[at + 12] ?? 0,
    units[at + 13] ?? 0,
    units[at + 14] ?? 0,
    units[at + 15] ?? 0,
    units[at + 16] ?? 0,
    units[at + 17] ?? 0,
    units[at + 18] ?? 0,
  );
}

function decimalEnd(from: number): number {
  let at = from;
  for (let unit = units[at] ?? 0; (unit >= ZERO && unit <= NINE) || unit === POINT || unit === MINUS; ) {
    at += 1;
    unit = units[at] ?? 0;
  }
  return at;
}

/** Where in a text the values behind it begin: there are as many commas from there on. */
function lastComma(from: number, to: number, count: number): number {
  let at = to;
  for (let left = count; left > 0; ) {
    at -= 1;
    if (at < from) return atEnd(to);
    if (units[at] === COMMA) left -= 1;
  }
  return at;
}

/** Where in a text, up to a sign, the pair begins that the sign belongs to; or its end, if no pair has to come. */
function nextPair(from: number, to: number, index: number, steps: readonly Step[]): number {
  const isSign = units[to] === EQUALS;
  for (let next = index + 1; next < steps.length; next += 1) {
    const step = steps[next];
    if (step === undefined) break;
    const start = to - step.before.indexOf(EQUALS);
    if (isSign && start >= from && pastLiteral(step.before, start) >= 0) return start;
    if (!step.isOptional) return atEnd(to);
  }
  return isSign ? NOWHERE : to;
}

/** Texts that came lately: records that share them take less memory, and less time to collect. */
class Texts {
  readonly #texts = new Array<string>(SHARED).fill('');
  /** The units of those. */
  readonly #units = new Uint16Array(SHARED * LONGEST_SHARED);

  /** The text between two places of the window. It holds on to nothing but itself. */
  between(from: number, to: number): string {
    const length = to - from;
    if (length === 0) return '';
    if (length > LONGEST_SHARED) return copiedText(from, to);
    const place = placeOf(from, to);
    const known = this.#texts[place];
    if (known?.length === length && this.#holds(place, from, length)) return known;
    const own = owned(textBetween(from, to));
    for (let index = 0, at = place * LONGEST_SHARED; index < length; index += 1) {
      this.#units[at + index] = units[from + index] ?? NOTHING;
    }
    this.#texts[place] = own;
    return own;
  }

  #holds(place: number, from: number, length: number): boolean {
    const start = place * LONGEST_SHARED;
    for (let index = length - 1; index >= 0; index -= 1) {
      if (this.#units[start + index] !== units[from + index]) return false;
    }
    return true;
  }
}

const NO_TEXTS = /* #__PURE__ */ new Texts();

/** Where a text is kept that stands between two places: what often differs are its ends, and what is in its middle. */
function placeOf(from: number, to: number): number {
  const middle = (from + to) >> 1;
  const mixed = (units[from] ?? 0) + (units[middle] ?? 0) * 7 + (units[to - 2] ?? 0) * 31 + (units[to - 1] ?? 0) * 131;
  return (mixed + to - from) & (SHARED - 1);
}

/** A long text. At once where that is quick and takes no more memory: some unit of it needs two bytes in any case. */
function copiedText(from: number, to: number): string {
  const some = (units[from] ?? 0) | (units[(from + to) >> 1] ?? 0) | (units[to - 1] ?? 0);
  return some > LATIN && copier.isQuick ? copier.text(from, to) : copied(textBetween(from, to));
}
