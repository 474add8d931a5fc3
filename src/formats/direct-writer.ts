// The direct way out, beside the lanes in: a status whose fields are all documented, of their types and fit to stand is
// put on the sheet at once. The writers proper do the rest: they refuse, and write unknown fields. Where both write,
// they write the same (law L6).
import type { Slot } from '../../grammars/grammar.ts';
import { forms } from './forms.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
import { type RecordForm, recordFormOf } from './records.ts';
import type { Draft } from './room.ts';
import { hasRoom, putInteger, putLiteral, putText } from './sheet.ts';
import { type Literal, literal, NO_STOPS, NOWHERE, type Stops, stopsOf } from './units.ts';

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
  stops(slot: Slot): RegExp;
  /** A text made fit to stand; undefined where the writer proper has to see to it. */
  escape?(text: string): string | undefined;
  /** Whether a number can only stand here if it is not below 0. */
  isUnsigned?(slot: Slot): boolean;
}

export class DirectWriter {
  readonly #plan: Plan;
  readonly #form: DirectForm;
  readonly #layouts = new Map<Layout['kind'], DirectLayout>();

  constructor(plan: Plan, form: DirectForm) {
    this.#plan = plan;
    this.#form = form;
  }

  /** Puts a status on the sheet, and gives the place behind it; less than 0 where it takes the writer proper. */
  put(reply: Draft, at: number): number {
    const { kind } = reply;
    if (reply.extra !== undefined) return NOWHERE; // also one that no enumeration shows
    if (kind !== 'sms' && kind !== 'hlr' && kind !== 'missing') return NOWHERE;
    let layout = this.#layouts.get(kind);
    if (layout === undefined) {
      layout = new DirectLayout(this.#plan.layouts[kind], this.#plan, this.#form);
      this.#layouts.set(kind, layout);
    }
    return layout.put(reply, at);
  }

  /** Lets go of what was written: a codec is kept for longer than a record. */
  release(): void {
    for (const layout of this.#layouts.values()) layout.release();
  }
}

/** Something by whether the value before it stands there: behind that stands what ends it. */
type Either<T> = readonly [absent: T, present: T];

/** A value, and what goes before it. */
interface Step {
  readonly value: Slot['value'];
  readonly before: Either<Literal>;
  /** What an absent value leaves; undefined where it has to be there. */
  readonly absent: Either<Literal> | undefined;
  readonly stops: Stops;
  readonly least: number;
}

/** The most characters of an integer: `-9007199254740991`. */
const INTEGER_LENGTH = 17;

/** The records of one layout. */
class DirectLayout {
  readonly #plan: Plan;
  readonly #form: DirectForm;
  readonly #kind: Layout['kind'];
  readonly #record: RecordForm | undefined;
  readonly #steps: readonly Step[];
  readonly #close: Either<Literal>;
  /** The most units of a record without its texts. */
  readonly #frameLength: number;
  readonly #values: unknown[] = [];
  /** Where the type stands among the values; -1 if there is none. */
  readonly #typePlace: number;
  /** Whether a record is being written: reading its fields may run code that writes another. */
  #isBusy = false;
  /** The names of a record, and those of the last one, in its order. */
  readonly #names: ReadonlySet<string>;
  #order: readonly string[] = [];

  constructor(layout: Layout, plan: Plan, form: DirectForm) {
    const { hasSlots } = form;
    const slots = [...layout.slots, ...(hasSlots && !plan.list ? [] : layout.suffix)];
    this.#plan = plan;
    this.#form = form;
    this.#kind = layout.kind;
    this.#record = recordFormOf(slots);
    this.#typePlace = slots.findIndex(({ field }) => field === 'type');
    this.#names = new Set(['kind', ...slots.map(({ field }) => field)]);
    const either = (after: string, text: string): Either<Literal> => [literal(text), literal(after + text)];
    let after = form.open;
    this.#steps = slots.map((slot, index) => {
      const isRequired = form.isRequired(slot, layout) || (hasSlots && slot.value !== 'integer');
      const start = form.before(slot, index === 0);
      const step = {
        value: slot.value,
        before: either(after, start),
        absent: isRequired ? undefined : either(after, hasSlots ? start : ''),
        stops: stopsOf(form.stops(slot)),
        least: form.isUnsigned?.(slot) ? 0 : Number.NEGATIVE_INFINITY,
      };
      after = form.after(slot);
      return step;
    });
    this.#close = either(after, form.close);
    this.#frameLength = this.#steps.reduce(
      (sum, { before }) => sum + before[1].length + INTEGER_LENGTH,
      this.#close[1].length,
    );
  }

  put(reply: Draft, at: number): number {
    if (this.#isBusy || this.#record === undefined) return NOWHERE;
    this.#isBusy = true;
    try {
      this.#record.take(reply, this.#values);
      return this.#isWhole(reply) && this.#isOfKind(this.#record) ? this.#putValues(at) : NOWHERE;
    } finally {
      this.#isBusy = false;
    }
  }

  /** Lets go of the last record, unless one is being written. */
  release(): void {
    if (!this.#isBusy) this.#values.fill(undefined);
  }

  #putValues(start: number): number {
    const steps = this.#steps;
    const values = this.#values;
    if (!hasRoom(start, this.#frameLength)) return NOWHERE;
    let at = start;
    let wasThere: 0 | 1 = 1; // what opens a record stands before its first value in any case
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      if (step === undefined) return NOWHERE;
      const value = values[index];
      if (value === undefined) {
        if (step.absent === undefined) return NOWHERE;
        at = putLiteral(step.absent[wasThere], at);
        wasThere = 0;
        continue;
      }
      at = this.#put(step, value, putLiteral(step.before[wasThere], at));
      if (at < 0) return NOWHERE;
      wasThere = 1;
    }
    return putLiteral(this.#close[wasThere], at);
  }

  #put({ value: type, stops, least }: Step, value: unknown, at: number): number {
    if (type === 'integer') {
      const isWhole = typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0);
      return isWhole && value >= least ? putInteger(value, at) : NOWHERE;
    }
    if (typeof value !== 'string' || !hasRoom(at, value.length + this.#frameLength)) return NOWHERE;
    if (type !== 'text') return forms[type].test(value) ? putText(value, NO_STOPS, at) : NOWHERE;
    const to = putText(value, stops, at);
    return to < 0 ? this.#putEscaped(value, at) : to;
  }

  #putEscaped(value: string, at: number): number {
    const text = this.#form.escape?.(value);
    return text !== undefined && hasRoom(at, text.length + this.#frameLength) ? putText(text, NO_STOPS, at) : NOWHERE;
  }

  /** Whether the values that were taken would be read as of this kind. Other fields may have a say, but for a type. */
  #isOfKind({ make }: RecordForm): boolean {
    const status = this.#values[0];
    const type = this.#values[this.#typePlace];
    const isDecided = type !== undefined || this.#plan.pinned !== undefined || this.#kind === 'missing';
    return isOfKind(this.#plan, this.#kind, isDecided ? { status, type } : make(this.#kind, this.#values));
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
