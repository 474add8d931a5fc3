// The direct lanes: what reads a record written as documented. A scanner goes first, then one regular expression made of
// the slots of the layout, which knows the other forms of texts, and spaces that the scanner does not. What neither
// reads, the tolerant readers read; where both do, they agree (law L6). A lane never tells an error.
//
// Every part of a pattern starts with what the part before it cannot hold, so that a record that fails does so in linear
// time, and has no alternatives to remember.
import type { Slot } from '../../grammars/grammar.ts';
import { values } from '../values/index.ts';
import { COPIED_LENGTH } from './pending.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
import { assign, type RecordForm, recordFormOf } from './records.ts';
import type { Draft } from './room.ts';
import { type ScanForm, Scanner } from './scanner.ts';

/** How a format notes a record. */
export interface LaneForm {
  /** How it is written, for the scanner. */
  scan(layout: Layout, plan: Plan): ScanForm;
  /** The pattern of a record of a layout, with a group for each slot, and then for each of the suffix. */
  pattern(layout: Layout, plan: Plan): string;
  /** The slots of both, where those are not all. */
  slots?(layout: Layout, plan: Plan): readonly Slot[];
  /** Where texts may be written in another form than their own: what such a text holds, and how it is read. */
  readonly marks?: {
    readonly mark: RegExp;
    /** Reads it; undefined where only the tolerant reader can. */
    resolve(text: string): string | undefined;
  };
}

/** The group of a slot. */
export const group = (pattern: string): string => `(${pattern})`;
/** What a record may do without. */
export const optional = (pattern: string): string => `(?:${pattern})?`;

/** A text with more escapes than this leaves the lane: engines keep a stack of the places to go back to. */
export const LANE_TEXT_PARTS = 400;

/** What a value may be: of its type, or a text of this format. An empty number is absent (R1). */
export const patternOf = (slot: Slot, text: string, required = slot.field === 'status'): string => {
  if (slot.value === 'text') return text;
  const { pattern } = values[slot.value];
  return slot.value === 'integer' && !required ? `${pattern}|` : pattern;
};

const lanes = /* #__PURE__ */ new WeakMap<Plan, Lanes>();

/**
 * The lanes of a plan, which all its decoders share. Between two records they hold the values of the last one, and short texts
 * that may come again.
 */
export function lanesOf(plan: Plan, form: LaneForm): Lanes {
  let known = lanes.get(plan);
  if (known === undefined) {
    known = new Lanes(plan, form);
    lanes.set(plan, known);
  }
  return known;
}

/** The lanes of a plan: one for each layout, the one that read the last record first. */
export class Lanes {
  readonly #lanes: Lane[];
  /** Where the last record that was read ends. */
  end = 0;

  constructor(plan: Plan, form: LaneForm) {
    const { sms, hlr, missing } = plan.layouts;
    const kinds = plan.pinned === undefined ? [sms, hlr] : [plan.layouts[plan.pinned]];
    this.#lanes = [...kinds, missing].map((layout) => new Lane(layout, plan, form));
  }

  /** Reads the record that starts at this place; undefined where none of the lanes does. */
  read(text: string, at: number): Draft | undefined {
    const lanes = this.#lanes;
    for (let index = 0; index < lanes.length; index += 1) {
      const draft = lanes[index]?.read(text, at);
      if (draft === undefined) continue;
      this.end = lanes[index]?.end ?? at;
      if (index > 0) lanes.unshift(...lanes.splice(index, 1));
      return draft;
    }
    return undefined;
  }
}

/** Misses after which a scanner is let rest for as many records: it has to read some of what it is shown. */
const MISSES = 16;
const REST = 256;
class Lane {
  readonly #plan: Plan;
  readonly #form: LaneForm;
  readonly #layout: Layout;
  readonly #slots: readonly Slot[];
  /** Makes a record that has all fields. */
  readonly #whole: RecordForm | undefined;
  #scanner: Scanner | undefined;
  #misses = 0;
  /** Records that it does not try. It is not made for the first, which may be read twice: that takes less time without. */
  #rest = 2;
  #pattern: RegExp | undefined;
  /** The texts of a record that have to be copied. */
  readonly #long: number[] = [];
  /** Where the last record that was read ends. */
  end = 0;

  constructor(layout: Layout, plan: Plan, form: LaneForm) {
    this.#plan = plan;
    this.#form = form;
    this.#layout = layout;
    this.#slots = form.slots?.(layout, plan) ?? [...layout.slots, ...layout.suffix];
    this.#whole = recordFormOf(this.#slots);
  }

  read(text: string, at: number): Draft | undefined {
    const values = this.#scan(text, at) ?? this.#match(text, at);
    if (values === undefined || this.end - at > this.#plan.maxRecordLength) return undefined;
    const draft = this.#make(values);
    return isOfKind(this.#plan, this.#layout.kind, draft) ? draft : undefined;
  }

  #scan(text: string, at: number): readonly unknown[] | undefined {
    if (this.#rest > 0) {
      this.#rest -= 1;
      return undefined;
    }
    this.#scanner ??= new Scanner(this.#form.scan(this.#layout, this.#plan));
    if (this.#scanner.read(text, at)) {
      this.#misses = Math.max(0, this.#misses - 1);
      this.end = this.#scanner.end;
      return this.#scanner.values;
    }
    this.#misses += 1;
    if (this.#misses === MISSES) {
      this.#misses = 0;
      this.#rest = REST;
    }
    return undefined;
  }

  #match(text: string, at: number): readonly unknown[] | undefined {
    this.#pattern ??= new RegExp(this.#form.pattern(this.#layout, this.#plan), 'y');
    const pattern = this.#pattern;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    this.end = pattern.lastIndex;
    return this.#valuesOf(match);
  }

  /** The values that were captured; undefined where only the tolerant reader can read one. */
  #valuesOf(match: RegExpExecArray): readonly unknown[] | undefined {
    const values: unknown[] = [];
    // Put together once a record, of which the texts are cut out again, they hold on to nothing but each other.
    const long = this.#long;
    let count = 0;
    let copies = ' ';
    for (const [place, slot] of this.#slots.entries()) {
      const text = match[place + 1];
      const value = text === undefined ? undefined : this.#value(slot, text);
      if (value === null) return undefined;
      values[place] = value;
      if (typeof value === 'string' && value.length > COPIED_LENGTH) {
        copies += value;
        long[count] = place;
        count += 1;
      }
    }
    if (count > 0) cut(copies, long, count, values);
    return values;
  }

  /** The value of a text; of one that only the tolerant reader can read, null. */
  #value({ value }: Slot, text: string): number | string | undefined | null {
    if (value === 'integer') return text === '' ? undefined : integerOf(text);
    const { marks } = this.#form;
    if (marks === undefined || value !== 'text' || !marks.mark.test(text)) return text;
    return marks.resolve(text) ?? null;
  }

  #make(values: readonly unknown[]): Draft {
    const { kind } = this.#layout;
    if (this.#whole !== undefined && !values.includes(undefined)) return this.#whole.make(kind, values);
    const draft: Draft = { kind };
    for (let place = 0; place < values.length; place += 1) {
      const slot = this.#slots[place];
      if (slot !== undefined && values[place] !== undefined) assign(draft, slot.field, values[place]);
    }
    return draft;
  }
}

/** Cuts texts out of the one that they were put together in, behind its first character. */
function cut(copies: string, places: readonly number[], count: number, values: unknown[]): void {
  copies.charCodeAt(0); // has the engine lay the parts out one behind the other
  let from = 1;
  for (let index = 0; index < count; index += 1) {
    const place = places[index] ?? 0;
    const end = from + String(values[place]).length;
    values[place] = copies.slice(from, end);
    from = end;
  }
}

/** Reads decimal digits, which is several times faster than Number. */
function integerOf(text: string): number {
  const first = text.charCodeAt(0) - 48;
  if (first < 0) return Number(text) + 0; // `-0 + 0` is 0 (R16)
  let value = first;
  for (let at = 1; at < text.length; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
