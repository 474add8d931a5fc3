// The direct way out, beside the lanes in: a status whose fields are all documented, of their types and free of
// anything that a format would have to look at twice, is put together at once. The writers proper do the rest: they
// escape, refuse and write unknown fields. Where both write, they write the same (law L6).
import type { Slot } from '../../grammars/grammar.ts';
import { values } from '../values/index.ts';
import { isOfKind, type Layout, type Plan } from './plan.ts';
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
  /** What a text must not hold to stand as it is, and the message, where that may hold more. */
  readonly risk: RegExp;
  readonly message?: RegExp;
  /** A text made fit to stand; undefined where the writer proper has to see to it. Without slots only. */
  escape?(text: string): string | undefined;
  /** Whether a whole record can stand. */
  accepts?(record: string): boolean;
}

interface Place {
  readonly slot: Slot;
  readonly before: string;
  readonly after: string;
  readonly required: boolean;
  readonly isInteger: boolean;
  /** What a date or a decimal has to match. */
  readonly form: RegExp | undefined;
}

const forms = {
  decimal: new RegExp(`^${values.decimal.pattern}$`),
  date: new RegExp(`^${values.date.pattern}$`),
};

export class DirectWriter {
  readonly #plan: Plan;
  readonly #form: DirectForm;
  readonly #places = new Map<string, readonly Place[]>();
  /** The last dates and decimals that were found to be of their type: the next ones are often the same. */
  readonly #valid = new Map<RegExp, string>();

  constructor(plan: Plan, form: DirectForm) {
    this.#plan = plan;
    this.#form = form;
  }

  /** The text of a status; undefined where it takes the writer proper. */
  write(reply: Draft): string | undefined {
    const { kind } = reply;
    if (kind !== 'sms' && kind !== 'hlr' && kind !== 'missing') return undefined;
    const places = this.#placesOf(kind);
    const { hasSlots, open, close, risk, message: messageRisk } = this.#form;
    // Pieces are joined once, and all texts are looked through at once: both are several times faster than one by one.
    const pieces: string[] = [open];
    let texts = '';
    let fields = 1; // the kind
    for (const place of places) {
      const value = reply[place.slot.field];
      if (value === undefined) {
        if (place.required) return undefined;
        if (hasSlots) pieces.push(place.before);
        continue;
      }
      fields += 1;
      if (place.isInteger) {
        if (!Number.isSafeInteger(value) || Object.is(value, -0)) return undefined;
        pieces.push(place.before, String(value), place.after);
        continue;
      }
      if (typeof value !== 'string') return undefined;
      if (place.form !== undefined) {
        if (!this.#isValid(value, place.form)) return undefined;
      } else if (messageRisk !== undefined && place.slot.field === 'message') {
        if (messageRisk.test(value)) return undefined;
      } else texts += value;
      pieces.push(place.before, value, place.after);
    }
    for (const _ in reply) fields -= 1;
    if (fields !== 0 || !isOfKind(this.#plan, kind, reply)) return undefined;
    if (risk.test(texts) && !this.#escape(reply, places, pieces)) return undefined;
    pieces.push(close);
    const text = pieces.join('');
    return this.#form.accepts?.(text) === false ? undefined : text;
  }

  #isValid(value: string, form: RegExp): boolean {
    if (this.#valid.get(form) === value) return true;
    if (!form.test(value)) return false;
    this.#valid.set(form, value);
    return true;
  }

  /** Makes the texts among the pieces fit to stand; tells whether it could. */
  #escape(reply: Draft, places: readonly Place[], pieces: string[]): boolean {
    let piece = 2; // the first value, behind what opens the record and what stands before it
    for (const { slot, isInteger, form } of places) {
      const value = reply[slot.field];
      if (value === undefined) continue;
      if (!isInteger && form === undefined && typeof value === 'string') {
        const escaped = this.#form.escape?.(value);
        if (escaped === undefined) return false;
        pieces[piece] = escaped;
      }
      piece += 3;
    }
    return true;
  }

  #placesOf(kind: Layout['kind']): readonly Place[] {
    const known = this.#places.get(kind);
    if (known !== undefined) return known;
    const { before, after, hasSlots, isRequired } = this.#form;
    const layout = this.#plan.layouts[kind];
    const suffix = hasSlots && !this.#plan.list ? [] : layout.suffix;
    const places = [...layout.slots, ...suffix].map((slot, index) => ({
      slot,
      before: before(slot, index === 0),
      after: after(slot),
      required: isRequired(slot, layout) || (hasSlots && slot.value !== 'integer'),
      isInteger: slot.value === 'integer',
      form: slot.value === 'date' || slot.value === 'decimal' ? forms[slot.value] : undefined,
    }));
    this.#places.set(kind, places);
    return places;
  }
}
