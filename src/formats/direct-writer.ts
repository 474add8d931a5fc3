// The direct way out, beside the lanes in: a status whose fields are all documented, of their types and fit to stand is
// put together at once. The writers proper do the rest: they refuse, and write unknown fields. Where both write, they
// write the same (law L6).
import type { Slot } from '../../grammars/grammar.ts';
import { unitsOf } from '../charset/index.ts';
import { values } from '../values/index.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
import { type Common, Prediction, Score } from './prediction.ts';
import { type RecordForm, recordFormOf } from './records.ts';
import type { Draft } from './room.ts';
import { type Risks, risksOf, type Units } from './units.ts';

/** How a format notes a status. */
export interface DirectForm {
  readonly open: string;
  readonly close: string;
  /** What stands before and behind a value; `first` is that of the status. */
  before(slot: Slot, first: boolean): string;
  after(slot: Slot): string;
  /** Whether the value has to be there. */
  isRequired(slot: Slot, layout: Layout): boolean;
  /** Whether an absent number leaves an empty slot. */
  readonly hasSlots: boolean;
  /** What a text must not hold below U+0080 to stand as it is; as for the rest, a text is what UTF-16 can carry. */
  risk(slot: Slot): RegExp;
  /** A text made fit to stand; undefined where the writer proper has to see to it. */
  escape?(text: string): string | undefined;
  /** Whether a number can only stand here if it is not below 0. */
  isUnsigned?(slot: Slot): boolean;
}

export class DirectWriter {
  readonly #plan: Plan;
  readonly #form: DirectForm;
  readonly #layouts = new Map<unknown, DirectLayout | undefined>();

  constructor(plan: Plan, form: DirectForm) {
    this.#plan = plan;
    this.#form = form;
  }

  /** Adds the text of a status to the units; false, and adds nothing, where it takes the writer proper. */
  write(reply: Draft, units: Units): boolean {
    const { kind } = reply;
    if (reply.extra !== undefined) return false; // also one that no enumeration shows
    if (kind !== 'sms' && kind !== 'hlr' && kind !== 'missing') return false;
    let layout = this.#layouts.get(kind);
    if (layout === undefined) {
      layout = new DirectLayout(this.#plan.layouts[kind], this.#plan, this.#form);
      this.#layouts.set(kind, layout);
    }
    const { length } = units;
    if (layout.write(reply, units) && isOfKind(this.#plan, kind, reply)) return true;
    units.length = length;
    return false;
  }
}

/** A field of a layout. */
interface Place {
  readonly at: number;
  readonly value: Slot['value'];
  readonly before: string;
  readonly after: string;
  /** What an absent value leaves; undefined where it has to be there. */
  readonly absent: string | undefined;
  readonly risks: Risks;
  readonly least: number;
}

/** A value that is written, with what stands around it. */
interface Step extends Omit<Place, 'before' | 'after' | 'absent'> {
  readonly before: Uint16Array;
  readonly after: Uint16Array;
  readonly absent: Uint16Array | undefined;
}

/** How a record is put together. */
interface Script {
  /** The values that are expected, which stand in the text around the others already; undefined for those that are written. */
  readonly common: Common<unknown>;
  readonly steps: readonly Step[];
  readonly close: Uint16Array;
}

/** The records of one layout. */
class DirectLayout {
  readonly #form: DirectForm;
  readonly #record: RecordForm | undefined;
  readonly #places: readonly Place[];
  readonly #values: unknown[] = [];
  readonly #prediction = new Prediction<unknown>();
  readonly #whole: Script;
  #predicted: Script | undefined;
  #score = new Score();
  /** Whether a record is being written: reading its fields may run code that writes another. */
  #busy = false;
  /** The names of a record, and those of the last one, in its order. */
  readonly #names: ReadonlySet<string>;
  #order: readonly string[] = [];

  constructor(layout: Layout, { list }: Plan, form: DirectForm) {
    const { before, after, hasSlots, isRequired } = form;
    const slots = [...layout.slots, ...(hasSlots && !list ? [] : layout.suffix)];
    this.#form = form;
    this.#record = recordFormOf(slots);
    this.#names = new Set(['kind', ...slots.map(({ field }) => field)]);
    this.#places = slots.map((slot, at) => {
      const required = isRequired(slot, layout) || (hasSlots && slot.value !== 'integer');
      const start = before(slot, at === 0);
      const absent = required ? undefined : hasSlots ? start : '';
      const least = form.isUnsigned?.(slot) ? 0 : Number.NEGATIVE_INFINITY;
      const risks = risksOf(form.risk(slot));
      return { at, value: slot.value, before: start, after: after(slot), absent, risks, least };
    });
    this.#whole = this.#scriptOf([]);
  }

  write(reply: Draft, units: Units): boolean {
    if (this.#busy || this.#record === undefined) return false;
    this.#busy = true;
    try {
      this.#record.take(reply, this.#values);
      return this.#isWhole(reply) && (this.#writePredicted(units) || this.#writeWhole(units));
    } finally {
      this.#busy = false;
    }
  }

  #writePredicted(units: Units): boolean {
    if (this.#predicted === undefined) return false;
    const { length } = units;
    if (this.#isCommon(this.#predicted.common) && this.#follow(this.#predicted, units)) {
      this.#score.hit();
      return true;
    }
    units.length = length;
    this.#score.miss();
    if (this.#score.isVain) this.#predicted = undefined;
    return false;
  }

  #writeWhole(units: Units): boolean {
    if (!this.#follow(this.#whole, units)) return false;
    const common = this.#predicted === undefined ? this.#prediction.learn(this.#values) : undefined;
    if (common !== undefined) {
      this.#predicted = this.#scriptOf(common);
      this.#score = new Score();
    }
    return true;
  }

  /** Whether a record has the values that are expected. */
  #isCommon(common: Common<unknown>): boolean {
    const values = this.#values;
    for (let at = 0; at < common.length; at += 1) {
      const expected = common[at];
      if (expected === undefined) continue;
      const value = values[at] ?? null;
      if (value !== expected || Object.is(value, -0)) return false;
    }
    return true;
  }

  /** Makes a script with the text of the common values in it, for records that have all other fields. */
  #scriptOf(common: Common<unknown>): Script {
    const form = this.#form;
    const steps: Step[] = [];
    let literal = form.open;
    for (const place of this.#places) {
      const value = common[place.at];
      if (value === null) literal += place.absent ?? '';
      else if (value !== undefined) literal += place.before + (form.escape?.(String(value)) ?? value) + place.after;
      else {
        const absent = common.length > 0 || place.absent === undefined ? undefined : unitsOf(literal + place.absent);
        steps.push({ ...place, before: unitsOf(literal + place.before), after: unitsOf(place.after), absent });
        literal = '';
      }
    }
    return { common, steps, close: unitsOf(literal + form.close) };
  }

  /** Writes the values that were taken. */
  #follow({ steps, close }: Script, units: Units): boolean {
    const values = this.#values;
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      if (step === undefined) return false;
      const value = values[step.at];
      if (value === undefined) {
        if (step.absent === undefined || !units.addUnits(step.absent)) return false;
      } else if (!(units.addUnits(step.before) && this.#add(step, value, units) && units.addUnits(step.after)))
        return false;
    }
    return units.addUnits(close);
  }

  #add({ value: type, risks, least }: Step, value: unknown, units: Units): boolean {
    if (type === 'integer') {
      const isWhole = typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0);
      return isWhole && value >= least && units.addInteger(value);
    }
    if (typeof value !== 'string') return false;
    if (type !== 'text') return (type === 'date' ? dateForm : decimalForm).test(value) && units.add(value);
    if (units.add(value, risks)) return true;
    const escaped = this.#form.escape?.(value);
    return escaped !== undefined && units.add(escaped);
  }

  /** Whether a reply has nothing but the values that were taken. Most have the same names in the same order. */
  #isWhole(reply: Draft): boolean {
    let count = 1; // the kind
    for (const value of this.#values) if (value !== undefined) count += 1;
    let names = 0;
    for (const name in reply) {
      if (name !== this.#order[names]) return this.#hasOnly(Object.keys(reply), count);
      names += 1;
    }
    return names === count;
  }

  #hasOnly(names: readonly string[], count: number): boolean {
    if (names.length !== count || !names.every((name) => this.#names.has(name))) return false;
    this.#order = names;
    return true;
  }
}

const decimalForm = new RegExp(`^${values.decimal.pattern}$`);
const dateForm = new RegExp(`^${values.date.pattern}$`);
