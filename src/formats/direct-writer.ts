// The direct way out, beside the lanes in: a status whose fields are all documented, of their types and fit to stand is
// put together at once. The writers proper do the rest: they refuse, and write unknown fields. Where both write, they
// write the same (law L6).
import type { Slot } from '../../grammars/grammar.ts';
import { values } from '../values/index.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
import { type Common, Prediction, Score } from './prediction.ts';
import { type RecordForm, recordFormOf } from './records.ts';
import type { Draft } from './room.ts';

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
  /** What a text must not hold to stand as it is. */
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

  /** The text of a status; undefined where it takes the writer proper. */
  write(reply: Draft): string | undefined {
    const { kind } = reply;
    if (reply.extra !== undefined) return undefined; // also one that no enumeration shows
    if (kind !== 'sms' && kind !== 'hlr' && kind !== 'missing') return undefined;
    let layout = this.#layouts.get(kind);
    if (layout === undefined) {
      layout = new DirectLayout(this.#plan.layouts[kind], this.#plan, this.#form);
      this.#layouts.set(kind, layout);
    }
    const text = layout.write(reply);
    return text !== undefined && isOfKind(this.#plan, kind, reply) ? text : undefined;
  }
}

interface Place {
  readonly value: Slot['value'];
  readonly before: string;
  readonly after: string;
  /** What an absent value leaves; undefined where it has to be there. */
  readonly absent: string | undefined;
  readonly risk: RegExp;
  readonly least: number;
}

/** What a record is put together of. */
interface Script {
  /** The values that are expected, in whose place their text stands already; undefined for those that are written. */
  readonly common: Common<unknown>;
  /** What stands in front of the first value that is written. */
  readonly open: string;
  readonly steps: readonly Step[];
}

/** A value that is written. */
interface Step {
  readonly at: number;
  readonly place: Place;
  /** What stands behind the value, with all that is common to the records until the next one that is written. */
  readonly literal: string;
}

/** The records of one layout. */
class DirectLayout {
  readonly #form: DirectForm;
  readonly #record: RecordForm | undefined;
  readonly #places: readonly Place[];
  readonly #values: unknown[] = [];
  readonly #prediction = new Prediction<unknown>();
  #script: Script | undefined;
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
    this.#places = slots.map((slot, index) => {
      const required = isRequired(slot, layout) || (hasSlots && slot.value !== 'integer');
      const start = before(slot, index === 0);
      const absent = required ? undefined : hasSlots ? start : '';
      const least = form.isUnsigned?.(slot) ? 0 : Number.NEGATIVE_INFINITY;
      return { value: slot.value, before: start, after: after(slot), absent, risk: form.risk(slot), least };
    });
  }

  write(reply: Draft): string | undefined {
    if (this.#busy || this.#record === undefined) return undefined;
    this.#busy = true;
    try {
      this.#record.take(reply, this.#values);
      if (!this.#isWhole(reply)) return undefined;
      return this.#writePredicted() ?? this.#writeAny();
    } finally {
      this.#busy = false;
    }
  }

  /** With the text of what is common to the records as it stands. */
  #writePredicted(): string | undefined {
    const script = this.#script;
    if (script === undefined) return undefined;
    const { common, open, steps } = script;
    const values = this.#values;
    for (let at = 0; at < common.length; at += 1) {
      const expected = common[at];
      if (expected === undefined) continue;
      const value = values[at] ?? null;
      if (value !== expected || Object.is(value, -0)) return this.#miss();
    }
    let text = open;
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      const piece = step && this.#print(step.place, values[step.at]);
      if (step === undefined || piece === undefined) return this.#miss();
      text += piece;
      text += step.literal;
    }
    this.#score.hit();
    return text;
  }

  #miss(): undefined {
    this.#score.miss();
    if (this.#score.isVain) this.#script = undefined;
  }

  #writeAny(): string | undefined {
    const places = this.#places;
    let text = this.#form.open;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at];
      const piece = place && this.#pieceOf(place, this.#values[at]);
      if (piece === undefined) return undefined;
      text += piece;
    }
    const common = this.#script === undefined ? this.#prediction.learn(this.#values) : undefined;
    if (common !== undefined) this.#predict(common);
    return text + this.#form.close;
  }

  /** Makes a script of what records have in common, for records that have all other fields. */
  #predict(common: Common<unknown>): void {
    const steps: { at: number; place: Place; literal: string }[] = [];
    let open = this.#form.open;
    const add = (literal: string): void => {
      const step = steps.at(-1);
      if (step === undefined) open += literal;
      else step.literal += literal;
    };
    for (const [at, place] of this.#places.entries()) {
      const value = common[at];
      if (value === undefined) {
        add(place.before);
        steps.push({ at, place, literal: place.after });
      } else add(this.#pieceOf(place, value ?? undefined) ?? '');
    }
    add(this.#form.close);
    this.#score = new Score();
    this.#script = { common, open, steps };
  }

  /** A field with what stands around it. */
  #pieceOf(place: Place, value: unknown): string | undefined {
    if (value === undefined) return place.absent;
    const text = this.#print(place, value);
    return text === undefined ? undefined : place.before + text + place.after;
  }

  #print({ value: type, risk, least }: Place, value: unknown): string | undefined {
    if (type === 'integer') {
      const isWhole = typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0);
      return isWhole && value >= least ? String(value) : undefined;
    }
    if (typeof value !== 'string') return undefined;
    if (type === 'text') return risk.test(value) ? this.#form.escape?.(value) : value;
    return (type === 'date' ? dateForm : decimalForm).test(value) ? value : undefined;
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
