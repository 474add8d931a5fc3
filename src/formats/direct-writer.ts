// The direct way out, beside the lanes in: a status whose fields are all documented, of their types and fit to stand is
// put together at once. The writers proper do the rest: they refuse, and write unknown fields. Where both write, they
// write the same (law L6).
import type { Slot } from '../../grammars/grammar.ts';
import { values } from '../values/index.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
import { type PieceWriter, type RecordForm, recordFormOf } from './records.ts';
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
  /** Whether such a status can stand, which has no more fields than it should. */
  accepts?(reply: Draft): boolean;
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
  readonly before: string;
  readonly after: string;
  /** What an absent value leaves; undefined where it has to be there. */
  readonly absent: string | undefined;
  readonly risk: RegExp;
  /** The last value that was written here, and what was written: the next one is often the same. */
  value: unknown;
  piece: string;
}

/** The pieces of the records of one layout. */
class DirectLayout implements PieceWriter {
  readonly #form: DirectForm;
  readonly #record: RecordForm | undefined;
  readonly #places: Place[];
  /** The fields that the record has, its kind included. */
  #fields = 0;
  #failed = false;
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
      return {
        before: start,
        after: after(slot),
        absent: required ? undefined : hasSlots ? start : '',
        risk: form.risk(slot),
        value: undefined,
        piece: '',
      };
    });
  }

  write(reply: Draft): string | undefined {
    if (this.#busy || this.#record === undefined) return undefined;
    this.#busy = true;
    this.#fields = 1;
    this.#failed = false;
    const { open, close } = this.#form;
    try {
      const text = open + this.#record.write(reply, this) + close;
      return !this.#failed && this.#isWhole(reply) && this.#form.accepts?.(reply) !== false ? text : undefined;
    } finally {
      this.#busy = false;
    }
  }

  /** Whether a reply has nothing but what was written of it. Most have the same names in the same order. */
  #isWhole(reply: Draft): boolean {
    let fields = 0;
    for (const name in reply) {
      if (name !== this.#order[fields]) return this.#hasOnly(Object.keys(reply));
      fields += 1;
    }
    return fields === this.#fields;
  }

  #hasOnly(names: readonly string[]): boolean {
    if (names.length !== this.#fields || !names.every((name) => this.#names.has(name))) return false;
    this.#order = names;
    return true;
  }

  integer(value: unknown, at: number): string {
    const place = this.#places[at];
    if (place === undefined || value === undefined) return this.#absent(place);
    this.#fields += 1;
    if (Object.is(value, place.value)) return place.piece;
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) return this.#fail();
    return this.#write(place, value, String(value));
  }

  decimal(value: unknown, at: number): string {
    return this.#matching(value, at, decimalForm);
  }

  date(value: unknown, at: number): string {
    return this.#matching(value, at, dateForm);
  }

  text(value: unknown, at: number): string {
    const place = this.#places[at];
    if (place === undefined || value === undefined) return this.#absent(place);
    this.#fields += 1;
    if (value === place.value) return place.piece;
    if (typeof value !== 'string') return this.#fail();
    const text = place.risk.test(value) ? this.#form.escape?.(value) : value;
    return text === undefined ? this.#fail() : this.#write(place, value, text);
  }

  #matching(value: unknown, at: number, form: RegExp): string {
    const place = this.#places[at];
    if (place === undefined || value === undefined) return this.#absent(place);
    this.#fields += 1;
    if (value === place.value) return place.piece;
    if (typeof value !== 'string' || !form.test(value)) return this.#fail();
    return this.#write(place, value, value);
  }

  #write(place: Place, value: unknown, text: string): string {
    place.value = value;
    place.piece = place.before + text + place.after;
    return place.piece;
  }

  #absent(place: Place | undefined): string {
    return place?.absent ?? this.#fail();
  }

  #fail(): string {
    this.#failed = true;
    return '';
  }
}

const decimalForm = new RegExp(`^${values.decimal.pattern}$`);
const dateForm = new RegExp(`^${values.date.pattern}$`);
