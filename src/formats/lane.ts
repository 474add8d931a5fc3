// The direct lane: a layout as one regular expression, made of its slots, that reads a record written as documented.
// What it does not match, the tolerant readers read; where both do, they agree (law L6). It never tells an error.
//
// One match of a whole record is several times faster than any scanner written in JavaScript, since engines compile it
// to machine code that compares several characters at once. Every part of a pattern starts with what the part before
// it cannot hold, so that a record that fails does so in linear time, and has no alternatives to remember.
import type { Slot } from '../../grammars/grammar.ts';
import { dateParts, values } from '../values/index.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
import { type Captures, Prediction } from './prediction.ts';
import { assign, type CaptureReader, type RecordForm, recordFormOf } from './records.ts';
import type { Draft } from './room.ts';

/** How a format notes a record. */
export interface LaneForm {
  /** The pattern of a record of a layout, with the groups of each slot and then of each slot of the suffix. */
  pattern(layout: Layout, plan: Plan, parts: PatternParts): string;
  /** A text that holds this is not yet the value. */
  readonly mark?: RegExp;
  /** Reads it; undefined where only the tolerant reader can. */
  resolve?(text: string): string | undefined;
}

/** What patterns are made of. */
export interface PatternParts {
  /** The groups of a slot, for what its type or its text may be. */
  group(slot: Slot, ...patterns: readonly string[]): string;
  /** What a record may do without. */
  optional(slot: Slot, pattern: string): string;
}

const parts: PatternParts = {
  group: (_, ...patterns) => patterns.map((pattern) => `(${pattern})`).join(''),
  optional: (_, pattern) => `(?:${pattern})?`,
};

/** A text with more escapes than this leaves the lane: engines keep a stack of the places to go back to. */
export const LANE_TEXT_PARTS = 400;

/** What a value may be: of its type, a date in two parts, or a text of this format. An empty number is absent (R1). */
export const patternsOf = (slot: Slot, text: string, required = slot.field === 'status'): readonly string[] => {
  if (slot.value === 'text') return [text];
  if (slot.value === 'date') return [`${dateParts.day} |`, `${dateParts.time}|`];
  const { pattern } = values[slot.value];
  return [slot.value === 'integer' && !required ? `${pattern}|` : pattern];
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

/** More misses than this, and more than hits, and a prediction is given up. */
const MISSES = 16;

/** A pattern that has some texts in it already. */
interface Predicted {
  readonly pattern: RegExp;
  /** What the pattern of the layout would capture; what is predicted stands there already. */
  readonly captures: (string | undefined)[];
  /** The places of what this pattern does capture. */
  readonly places: readonly number[];
  hits: number;
  misses: number;
}

class Lane {
  readonly #plan: Plan;
  readonly #form: LaneForm;
  readonly #layout: Layout;
  readonly #slots: readonly Slot[];
  readonly #values: Values;
  /** Reads a record that has all fields. */
  readonly #whole: RecordForm | undefined;
  #pattern: RegExp | undefined;
  readonly #prediction = new Prediction();
  #predicted: Predicted | undefined;
  /** Where the last record that was matched ends. */
  end = 0;

  constructor(layout: Layout, plan: Plan, form: LaneForm) {
    this.#plan = plan;
    this.#form = form;
    this.#layout = layout;
    this.#slots = [...layout.slots, ...layout.suffix];
    this.#values = new Values(form);
    this.#whole = recordFormOf(this.#slots);
  }

  read(text: string, at: number): Draft | undefined {
    const captures = this.#matchPredicted(text, at) ?? this.#match(text, at);
    if (captures === undefined || this.end - at > this.#plan.maxRecordLength) return undefined;
    const draft = this.#record(captures);
    return draft !== undefined && isOfKind(this.#plan, this.#layout.kind, draft) ? draft : undefined;
  }

  #matchPredicted(text: string, at: number): Captures | undefined {
    const predicted = this.#predicted;
    if (predicted === undefined) return undefined;
    const { pattern, captures, places } = predicted;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    this.end = pattern.lastIndex;
    for (let index = 0; index < places.length; index += 1) captures[places[index] ?? 0] = match[index + 1];
    predicted.hits += 1;
    return captures;
  }

  #match(text: string, at: number): Captures | undefined {
    this.#pattern ??= new RegExp(this.#form.pattern(this.#layout, this.#plan, parts), 'y');
    const pattern = this.#pattern;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    this.end = pattern.lastIndex;
    const predicted = this.#predicted;
    if (predicted === undefined) {
      const common = this.#prediction.learn(match);
      if (common !== undefined) this.#predicted = this.#predict(common, match.length);
      return match;
    }
    predicted.misses += 1;
    if (predicted.misses > MISSES && predicted.misses > predicted.hits) this.#predicted = undefined;
    return match;
  }

  /** The pattern with what records have in common in place of groups. */
  #predict(common: Captures, count: number): Predicted {
    const captures: (string | undefined)[] = ['', ...Array.from({ length: count - 1 }, () => undefined)];
    const places: number[] = [];
    const known = new Set<Slot>();
    let next = 1;
    const group: PatternParts['group'] = (slot, ...patterns) => {
      const groups = patterns.map((_, index) => next + index);
      next += patterns.length;
      const texts = groups.map((at) => common[at]);
      if (texts.includes(undefined)) {
        places.push(...groups);
        return parts.group(slot, ...patterns);
      }
      known.add(slot);
      for (const at of groups) captures[at] = unpinned(common[at] ?? '');
      return texts.map((text) => (text ?? '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('');
    };
    const optional: PatternParts['optional'] = (slot, pattern) =>
      known.has(slot) ? pattern : parts.optional(slot, pattern);
    const pattern = new RegExp(this.#form.pattern(this.#layout, this.#plan, { group, optional }), 'y');
    return { pattern, captures, places, hits: 0, misses: 0 };
  }

  #record(captures: Captures): Draft | undefined {
    const { kind } = this.#layout;
    const read = this.#values;
    read.failed = false;
    if (this.#whole !== undefined && !captures.includes(undefined)) {
      const draft = this.#whole.read(kind, captures, read);
      if (!read.failed) return draft;
    }
    return this.#sparse(captures);
  }

  /** A record that leaves fields out. */
  #sparse(match: Captures): Draft | undefined {
    const read = this.#values;
    read.failed = false;
    const draft: Draft = { kind: this.#layout.kind };
    let group = 1;
    for (const [at, { field, value }] of this.#slots.entries()) {
      const found = match[group];
      if (value === 'date') {
        if (found !== undefined) assign(draft, field, read.date(found, match[group + 1]));
        group += 1;
      } else if (found !== undefined && (found !== '' || value !== 'integer')) {
        assign(draft, field, read[value](found, at));
      }
      group += 1;
    }
    return read.failed ? undefined : draft;
  }
}

/** No more days than this are remembered. */
const DAYS = 512;
/** No longer text than this is remembered. */
const REMEMBERED_LENGTH = 1000;
/** Engines make a copy of a slice that is not longer than this, and let a longer one hold on to the whole text. */
const COPIED_LENGTH = 12;

/** The values of the captures of one lane. */
class Values implements CaptureReader {
  readonly #mark: RegExp | undefined;
  readonly #resolve: LaneForm['resolve'];
  /** The texts of the last record: the next one's are often the same, and need not be kept twice. */
  readonly #last: string[] = [];
  /** The days of the last records. */
  readonly #days = new Map<string, string>();
  /** Whether a capture was no value. */
  failed = false;

  constructor({ mark, resolve }: LaneForm) {
    this.#mark = mark;
    this.#resolve = resolve;
  }

  /** Reads decimal digits, which is several times faster than Number. */
  integer(text = ''): number {
    const first = text.charCodeAt(0) - 48;
    if (!(first >= 0)) {
      if (text === '') this.failed = true;
      return Number(text) + 0; // `-0 + 0` is 0 (R16)
    }
    let value = first;
    for (let at = 1; at < text.length; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
    return value;
  }

  decimal(text: string | undefined, at: number): string {
    return this.#keep(text ?? '', at);
  }

  date(day = '', time = ''): string {
    if ((day === '') !== (time === '')) this.failed = true;
    if (day === '') return '';
    return (this.#days.get(day) ?? this.#day(day)) + time;
  }

  text(text = '', at: number): string {
    const last = this.#last[at];
    if (text === last) return last;
    if (this.#mark?.test(text)) {
      const resolved = this.#resolve?.(text);
      if (resolved === undefined) this.failed = true;
      return resolved ?? '';
    }
    return this.#keep(text, at);
  }

  #keep(text: string, at: number): string {
    const last = this.#last[at];
    if (text === last) return last;
    const kept = text.length > COPIED_LENGTH ? unpinned(text) : text;
    if (text.length <= REMEMBERED_LENGTH) this.#last[at] = kept;
    return kept;
  }

  #day(day: string): string {
    if (this.#days.size === DAYS) this.#days.clear();
    this.#days.set(day, day);
    return day;
  }
}

/** A text that holds on to nothing but itself: engines put the two parts together anew before they cut one off. */
const unpinned = (text: string): string => ` ${text}`.slice(1);
