// The direct lane: a layout as one regular expression, made of its slots, that reads a record written as documented.
// What it does not match, the tolerant readers read; where both do, they agree (law L6). It never tells an error.
//
// One match of a whole record is several times faster than any scanner written in JavaScript, since engines compile it
// to machine code that compares several characters at once. Every part of a pattern starts with what the part before
// it cannot hold, so that a record that fails does so in linear time, and has no alternatives to remember.
import type { Slot } from '../../grammars/grammar.ts';
import { values } from '../values/index.ts';
import { copied } from './pending.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
import { Prediction, Score } from './prediction.ts';
import { assign, type RecordForm, recordFormOf } from './records.ts';
import type { Draft } from './room.ts';
import { SharedTexts } from './shared-texts.ts';

/** How a format notes a record. */
export interface LaneForm {
  /** The pattern of a record of a layout, with a group for each slot, and then for each of the suffix. */
  pattern(layout: Layout, plan: Plan, parts: PatternParts): string;
  /** The slots of the groups, where those are not all. */
  slots?(layout: Layout, plan: Plan): readonly Slot[];
  /** Where texts may be written in another form than their own: what such a text holds, and how it is read. */
  readonly marks?: {
    readonly mark: RegExp;
    /** Reads it; undefined where only the tolerant reader can. */
    resolve(text: string): string | undefined;
  };
}

/** What patterns are made of. */
export interface PatternParts {
  /** Whether texts may hold marks. */
  readonly marked: boolean;
  /** The group of a slot. */
  group(slot: Slot, pattern: string): string;
  /** What a record may do without. */
  optional(slot: Slot, pattern: string): string;
}

const parts = (marked: boolean): PatternParts => ({
  marked,
  group: (_, pattern) => `(${pattern})`,
  optional: (_, pattern) => `(?:${pattern})?`,
});

/** A text with more escapes than this leaves the lane: engines keep a stack of the places to go back to. */
export const LANE_TEXT_PARTS = 400;

/** What a value may be: of its type, or a text of this format. An empty number is absent (R1). */
export const patternOf = (slot: Slot, text: string, required = slot.field === 'status'): string => {
  if (slot.value === 'text') return text;
  const { pattern } = values[slot.value];
  return slot.value === 'integer' && !required ? `${pattern}|` : pattern;
};

const lanes = /* #__PURE__ */ new WeakMap<Plan, Lanes>();

/** The lanes of a plan, which all its decoders share: between two records they hold but short texts that may come again. */
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

/** One pattern of a lane: the whole layout's, or one that has some of the values in it already. */
class Trial {
  readonly marked: boolean;
  /** The values of a record: those that stand in the pattern, and between them those of the last record. */
  readonly values: unknown[];
  /** Which value each group captures. */
  readonly places: readonly number[];
  readonly score = new Score();
  readonly #pattern: RegExp;
  /** Where the last record that was matched ends. */
  end = 0;

  constructor(pattern: string, marked: boolean, values: unknown[], places: readonly number[]) {
    this.#pattern = new RegExp(pattern, 'y');
    this.marked = marked;
    this.values = values;
    this.places = places;
  }

  match(text: string, at: number): RegExpExecArray | null {
    const pattern = this.#pattern;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    this.end = pattern.lastIndex;
    if (match === null) this.score.miss();
    else this.score.hit();
    return match;
  }
}

/** Engines make a copy of a slice that is not longer than this, and let a longer one hold on to the whole text. */
const COPIED_LENGTH = 12;
/** No longer texts than this are held between two records. */
const HELD_LENGTH = 1000;

class Lane {
  readonly #plan: Plan;
  readonly #form: LaneForm;
  readonly #layout: Layout;
  readonly #slots: readonly Slot[];
  /** Makes a record that has all fields. */
  readonly #whole: RecordForm | undefined;
  readonly #prediction = new Prediction<string>();
  /** Tried in this order. */
  #predicted: Trial | undefined;
  #plain: Trial | undefined;
  #marked: Trial | undefined;
  /** Those of each place. */
  readonly #shared: readonly SharedTexts[];
  /** The texts of a record that have to be copied. */
  readonly #long: number[] = [];
  /** Where the last record that was read ends. */
  end = 0;

  constructor(layout: Layout, plan: Plan, form: LaneForm) {
    this.#plan = plan;
    this.#form = form;
    this.#layout = layout;
    this.#slots = form.slots?.(layout, plan) ?? [...layout.slots, ...layout.suffix];
    this.#shared = this.#slots.map(() => new SharedTexts());
    this.#whole = recordFormOf(this.#slots);
  }

  read(text: string, at: number): Draft | undefined {
    let trial = this.#predicted;
    let match = trial?.match(text, at) ?? null;
    if (trial !== undefined && match === null && trial.score.isVain) this.#predicted = undefined;
    if (match === null) {
      trial = this.#plain ??= this.#trial(false);
      if (this.#form.marks === undefined || !trial.score.isVain) match = trial.match(text, at);
      if (match === null && this.#form.marks !== undefined) {
        trial = this.#marked ??= this.#trial(true);
        match = trial.match(text, at);
      }
    }
    if (trial === undefined || match === null || trial.end - at > this.#plan.maxRecordLength) return undefined;
    this.end = trial.end;
    const draft = this.#settle(trial, match);
    if (draft === undefined || !isOfKind(this.#plan, this.#layout.kind, draft)) return undefined;
    // Only from what it reads: what is left to the tolerant reader has other values than were captured.
    if (this.#predicted === undefined) this.#learn(match, trial.marked);
    return draft;
  }

  /** The pattern of the whole layout. */
  #trial(marked: boolean): Trial {
    const pattern = this.#form.pattern(this.#layout, this.#plan, parts(marked));
    const places = [...this.#slots.keys()];
    return new Trial(pattern, marked, Array<unknown>(places.length).fill(undefined), places);
  }

  /** Looks at one more record that was read, and makes a pattern with what they have in common in place of groups. */
  #learn(match: RegExpExecArray, marked: boolean): void {
    const common = this.#prediction.learn(match);
    if (common === undefined) return;
    const known = Array<unknown>(this.#slots.length).fill(undefined);
    const places: number[] = [];
    let next = 0;
    const group: PatternParts['group'] = (slot, pattern) => {
      const place = next;
      next += 1;
      const text = common[place + 1]; // the first is the record itself
      if (text === undefined) {
        places.push(place);
        return `(${pattern})`;
      }
      known[place] = text === null ? undefined : this.#value(slot, copied(text), marked);
      return (text ?? '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    };
    const absent = (slot: Slot): boolean => common[this.#slots.indexOf(slot) + 1] === null;
    const present = (slot: Slot): boolean => typeof common[this.#slots.indexOf(slot) + 1] === 'string';
    const optional: PatternParts['optional'] = (slot, pattern) =>
      absent(slot) ? '' : present(slot) ? pattern : `(?:${pattern})?`;
    const pattern = this.#form.pattern(this.#layout, this.#plan, { marked, group, optional });
    this.#predicted = new Trial(pattern, marked, known, places);
  }

  /** The value of a text; of one that only the tolerant reader can read, null. */
  #value({ value }: Slot, text: string, marked: boolean): number | string | undefined | null {
    if (value === 'integer') return text === '' ? undefined : integerOf(text);
    const { marks } = this.#form;
    if (!marked || marks === undefined || value !== 'text' || !marks.mark.test(text)) return text;
    return marks.resolve(text) ?? null;
  }

  /** Makes a record of what was captured. */
  #settle({ values, places, marked }: Trial, match: RegExpExecArray): Draft | undefined {
    const slots = this.#slots;
    // Put together once a record, of which the texts are cut out again, they hold on to nothing but each other.
    const long = this.#long;
    let count = 0;
    let copies = ' ';
    for (let group = 0; group < places.length; group += 1) {
      const place = places[group] ?? 0;
      const slot = slots[place];
      const text = match[group + 1];
      const value = text === undefined || slot === undefined ? undefined : this.#value(slot, text, marked);
      if (value === null) return undefined;
      const shared = typeof value === 'string' ? this.#shared[place]?.share(value) : undefined;
      values[place] = shared ?? value;
      if (shared === undefined && typeof value === 'string' && value.length > COPIED_LENGTH) {
        copies += value;
        long[count] = place;
        count += 1;
      }
    }
    if (count > 0) cut(copies, long, count, values);
    const draft = this.#make(values);
    if (copies.length > HELD_LENGTH) for (const place of long.slice(0, count)) values[place] = undefined;
    return draft;
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
