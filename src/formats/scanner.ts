// The first of the direct lanes: reads a record as documented, unit by unit, with what must stand between the values.
// It goes on no alternative for longer than a literal, and at the first surprise leaves the record to the next lane.
import type { Slot } from '../../grammars/grammar.ts';
import { values } from '../values/index.ts';
import { copied } from './pending.ts';
import { type Literal, literal, NOTHING, type Stops, stopsOf } from './units.ts';
import { closeWindow, showsEnd, showText, textBetween, units, windowLength, windowStart } from './window.ts';

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
  /** The characters below U+0080 that end a text, or that it holds in another form than its own. */
  readonly stops: RegExp;
  /** Whether surrogates have to be looked at. */
  readonly isStrict?: boolean;
  /** A text that may hold what stands before the next value: it ends where the last of those can, or the first. */
  readonly isFree?: 'to-the-last' | 'to-the-first';
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
  readonly toTheLast: boolean;
  readonly toTheFirst: boolean;
  readonly texts: Texts;
}

// Types of values.
const INTEGER = 0;
const TEXT = 1;
const DATE = 2;
const DECIMAL = 3;

const NOWHERE = -1;
/** Engines make a copy of a slice that is not longer than this, and let a longer one hold on to the whole text. */
const COPIED_LENGTH = 12;
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
const ZERO = 48;
const NINE = 57;
const EQUALS = 61;
const DATE_LENGTH = 19;
const MOST_DIGITS = 15;

const decimalForm = new RegExp(`^${values.decimal.pattern}$`);
const dateForm = new RegExp(`^${values.date.pattern}$`);

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

function stepOf({ slot, stops, isStrict = false, only, isFree, ...rest }: ScanSlot): Step {
  return {
    type: { integer: INTEGER, text: TEXT, date: DATE, decimal: DECIMAL }[slot.value],
    before: literal(rest.before),
    after: literal(rest.after),
    isOptional: rest.isOptional,
    mayBeEmpty: rest.mayBeEmpty,
    least: only === undefined ? -Infinity : only === 'unsigned' ? 0 : only,
    most: typeof only === 'number' ? only : Infinity,
    stops: stopsOf(stops, isStrict),
    toTheLast: isFree === 'to-the-last',
    toTheFirst: isFree === 'to-the-first',
    texts: new Texts(),
  };
}

// Each of these goes past something that starts at a place of the window, and gives the place behind it; less than 0
// where that is not there.

function pastLiteral(literal: Literal, start: number): number {
  for (let index = 0; index < literal.length; index += 1) {
    if (units[start + index] !== literal[index]) return pastLikeness(literal, start);
  }
  return start + literal.length;
}

/** The same, where a space or nothing may stand for a line feed. */
function pastLikeness(literal: Literal, start: number): number {
  let at = start;
  for (const expected of literal) {
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
  if (step.toTheLast) at = lastComma(from, at, steps.length - 1 - index);
  else if (step.toTheFirst) at = nextPair(from, at, index, steps);
  if (at < 0) return NOWHERE;
  const hash = at - from > LONGEST_SHARED ? 0 : hashOf(from, at);
  values[index] = step.texts.at(from, at, hash) ?? step.texts.keep(textBetween(from, at), hash);
  return at;
}

/** Past a text of a form: only one that is of it is kept. */
function pastForm(step: Step, from: number, values: unknown[], index: number): number {
  const isDate = step.type === DATE;
  const to = isDate ? from + DATE_LENGTH : decimalEnd(from);
  if (to > windowLength) return atEnd(windowLength);
  const hash = isDate ? 0 : hashOf(from, to);
  const known = step.texts.at(from, to, hash);
  const text = known ?? textBetween(from, to);
  if (known === undefined && !(isDate ? dateForm : decimalForm).test(text)) return atEnd(to);
  values[index] = known ?? step.texts.keep(text, hash);
  return to;
}

function decimalEnd(from: number): number {
  let at = from;
  for (let unit = units[at] ?? 0; (unit >= ZERO && unit <= NINE) || unit === POINT || unit === MINUS; ) {
    at += 1;
    unit = units[at] ?? 0;
  }
  return at;
}

function hashOf(from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (units[at] ?? 0)) | 0;
  return hash;
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

/** Texts that came lately in one place: records that share them take less memory, and less time to collect. */
class Texts {
  readonly #hashes = new Int32Array(SHARED);
  readonly #texts = new Array<string>(SHARED).fill('');

  /** The text that stands between two places of the window, if it came before. */
  at(from: number, to: number, hash: number): string | undefined {
    const place = placeOf(hash);
    const text = this.#texts[place];
    if (this.#hashes[place] !== hash || text === undefined || text.length !== to - from) return undefined;
    for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== units[from + at]) return undefined;
    return text;
  }

  /** The same text, which holds on to nothing but itself. */
  keep(text: string, hash: number): string {
    const own = text.length > COPIED_LENGTH ? copied(text) : text;
    if (hash === 0 || text.length > LONGEST_SHARED) return own;
    const place = placeOf(hash);
    this.#hashes[place] = hash;
    this.#texts[place] = own;
    return own;
  }
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 7) ^ (hash >>> 15)) & (SHARED - 1);
