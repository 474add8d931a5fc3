// The direct lane: a layout as one regular expression, made of its slots, that reads a record written as documented.
// What it does not match, the tolerant readers read; where both do, they agree (law L6). It never tells an error.
//
// One match of a whole record is several times faster than any scanner written in JavaScript, since engines compile it
// to machine code that compares several characters at once. Every part of a pattern is bounded and starts with what
// the part before it cannot hold, so that a record that fails does so in linear time and little stack.
import type { Slot } from '../../grammars/grammar.ts';
import { values } from '../values/index.ts';
import { assign } from './assign.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
import type { Draft } from './room.ts';

/** How a format notes a record. */
export interface LaneForm {
  /** The pattern of a record of a layout, with one group for each slot and then for each slot of the suffix. */
  pattern(layout: Layout, plan: Plan): string;
  /** A text that holds this is not yet the value. */
  readonly mark?: string;
  /** Reads it; undefined where only the tolerant reader can. */
  resolve?(text: string): string | undefined;
}

/** A text longer than this leaves the lane. */
export const LANE_TEXT_LENGTH = 9999;
/** And one with more escapes or pairs of surrogates than this: engines keep a stack of the places to go back to. */
export const LANE_TEXT_PARTS = 400;

/** The group of a value: that of its type, or of a text in this format. An empty number is absent (R1). */
export const group = (slot: Slot, text: string, required = slot.field === 'status'): string => {
  if (slot.value === 'text') return `(${text})`;
  const { pattern } = values[slot.value];
  return slot.value === 'integer' && !required ? `(${pattern}|)` : `(${pattern})`;
};

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
    for (const [index, lane] of this.#lanes.entries()) {
      const draft = lane.read(text, at);
      if (draft === undefined) continue;
      this.end = lane.end;
      if (index > 0) this.#lanes.unshift(...this.#lanes.splice(index, 1));
      return draft;
    }
    return undefined;
  }
}

class Lane {
  readonly #kind: Layout['kind'];
  readonly #plan: Plan;
  readonly #form: LaneForm;
  readonly #slots: readonly Slot[];
  readonly #layout: Layout;
  #pattern: RegExp | undefined;
  /** Where the last record that was matched ends. */
  end = 0;
  /** The texts of the last record: the next one's are often the same, and need not be kept twice. */
  readonly #last: string[];

  constructor(layout: Layout, plan: Plan, form: LaneForm) {
    this.#layout = layout;
    this.#kind = layout.kind;
    this.#plan = plan;
    this.#form = form;
    this.#slots = [...layout.slots, ...layout.suffix];
    this.#last = this.#slots.map(() => '');
  }

  read(text: string, at: number): Draft | undefined {
    this.#pattern ??= new RegExp(this.#form.pattern(this.#layout, this.#plan), 'y');
    this.#pattern.lastIndex = at;
    const match = this.#pattern.exec(text);
    this.end = this.#pattern.lastIndex;
    if (match === null || this.end - at > this.#plan.maxRecordLength) return undefined;
    const draft: Draft = { kind: this.#kind };
    const slots = this.#slots;
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index];
      const found = match[index + 1];
      if (slot === undefined || found === undefined) continue;
      if (slot.value === 'integer') {
        if (found !== '') assign(draft, slot.field, Number(found) + 0);
        continue;
      }
      const value = this.#keep(found, index);
      if (value === undefined) return undefined;
      assign(draft, slot.field, value);
    }
    return isOfKind(this.#plan, this.#kind, draft) ? draft : undefined;
  }

  /** A text that holds on to nothing but itself. */
  #keep(found: string, index: number): string | undefined {
    const last = this.#last[index];
    if (last !== undefined && found === last) return last;
    const { mark } = this.#form;
    if (mark !== undefined && found.includes(mark)) return this.#form.resolve?.(found);
    // A longer slice would keep the whole text alive that it was cut from; joining makes a copy.
    const kept = found.length > 12 ? [found, ''].join('') : found;
    this.#last[index] = kept;
    return kept;
  }
}
