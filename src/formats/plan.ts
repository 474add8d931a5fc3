// A shape bound to its format's table: the three layouts that a status of that shape can have, and the rule that
// tells them apart (R3, R7).
import type { FieldName } from '../../grammars/fields.ts';
import type { All, Fmt, Grammar, Kind, Slot } from '../../grammars/grammar.ts';
import { Flaw } from '../errors.ts';
import { integer } from '../values/integer.ts';
import { isField } from './fields.ts';

/** What of its grammar a format runs on. */
export interface Table<F extends Fmt = Fmt> extends Pick<Grammar, 'deleted' | 'list' | 'slots'> {
  readonly fmt: F;
}

/** One way a status can be laid out, the suffix of a list included. */
export interface Layout {
  readonly kind: Kind | 'missing';
  /** The documented fields, in order, without the suffix. */
  readonly slots: readonly Slot[];
  /** `id`, and with `all=0` also `phone`: what a list appends (R8). */
  readonly suffix: readonly Slot[];
  /** All of them by their name on the wire. */
  readonly byName: ReadonlyMap<string, Slot>;
}

export interface Plan {
  readonly fmt: Fmt;
  readonly all: All;
  readonly list: boolean;
  /** The kind that the caller vouches for, if any. */
  readonly pinned: Kind | undefined;
  readonly table: Table;
  readonly layouts: Readonly<Record<Layout['kind'], Layout>>;
  /** The wire names that only an HLR query has. */
  readonly hlrOnly: readonly string[];
  /** The longest record that is read or written, in UTF-16 units. */
  readonly maxRecordLength: number;
}

export const HLR_TYPE = 4;
export const STATUS_MISSING = -3;

export interface PlanOptions {
  readonly all: All;
  readonly list: boolean;
  readonly kind: Kind | undefined;
  readonly maxRecordLength: number;
}

export function planOf(table: Table, { all, list, kind, maxRecordLength }: PlanOptions): Plan {
  const suffix = table.slots.suffix[all];
  const layout = (kind: Layout['kind'], slots: readonly Slot[]): Layout => ({
    kind,
    slots,
    suffix,
    byName: new Map([...slots, ...suffix].map((slot) => [slot.name, slot])),
  });
  const sms = layout('sms', table.slots.sms[all]);
  const hlr = layout('hlr', table.slots.hlr[all]);
  return {
    fmt: table.fmt,
    all,
    list,
    pinned: kind,
    table,
    layouts: { sms, hlr, missing: layout('missing', table.slots.sms[0]) },
    hlrOnly: hlr.slots.filter((slot) => !sms.byName.has(slot.name)).map((slot) => slot.name),
    maxRecordLength,
  };
}

/** The slot of a field among slots that have it. */
export function slotOf(slots: readonly Slot[], field: FieldName): Slot {
  const slot = slots.find((one) => one.field === field);
  if (slot === undefined) throw new TypeError(`${field} has no slot here`);
  return slot;
}

/** Looks up a value that a record has under a wire name, as text or number, known to the layout or not. */
export type LookUp = (name: string) => unknown;

/**
 * The kind of a found status: that of its `type`, else HLR if it has an HLR field or says so in its flag, else SMS
 * (R3). The plan's pinned kind goes before all of that.
 */
export function kindOf(plan: Plan, has: (name: string) => boolean, look: LookUp): Kind {
  if (plan.pinned !== undefined) return plan.pinned;
  const type = integerOf(look('type'));
  if (type !== undefined) return type === HLR_TYPE ? 'hlr' : 'sms';
  if (plan.hlrOnly.some(has)) return 'hlr';
  const flag = integerOf(look('flag'));
  return flag !== undefined && (flag & 15) === HLR_TYPE ? 'hlr' : 'sms';
}

/** Whether a reply is an error or that to a deletion, which stand alone also where a list was asked for (R9, R10). */
export function isAlone(reply: unknown): boolean {
  if (typeof reply !== 'object' || reply === null || Array.isArray(reply)) return false;
  const { kind } = reply as { readonly kind?: unknown };
  return kind === 'error' || kind === 'deleted';
}

/** Whether a kind and a `type` contradict each other (R3). */
export function contradicts(kind: Kind, type: unknown): boolean {
  const code = integerOf(type);
  return code !== undefined && (code === HLR_TYPE) !== (kind === 'hlr');
}

/** Whether a status without unknown fields would be read as of its kind (R3, R7). */
export function isOfKind(plan: Plan, kind: Layout['kind'], fields: Readonly<Record<string, unknown>>): boolean {
  const { status, type } = fields;
  if (kind === 'missing') return status === STATUS_MISSING;
  if (status === STATUS_MISSING || contradicts(kind, type)) return false;
  if (plan.pinned !== undefined) return plan.pinned === kind;
  // With a type that does not contradict the kind, it is that kind.
  if (type !== undefined) return true;
  const known = kindOf(
    plan,
    (name) => fields[name] !== undefined,
    (name) => fields[name],
  );
  return known === kind;
}

function integerOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  return typeof value === 'string' ? integer.parse(value) : undefined;
}

/** Tells that a value is not of its slot's type. */
export function notOfType(slot: Slot, shown: string, offset: number): Flaw {
  const what = { integer: 'an integer', decimal: 'a decimal', date: 'a date', text: 'a text' }[slot.value];
  return new Flaw(`invalid-${slot.value}`, `${slot.field} is not ${what}: ${shown}`, offset, slot.field);
}

/** The path of what is called so in fmt=2 and fmt=3, before it is known which layout it stands in. */
export const pathOf = (name: string): string => (isField(name) ? name : `extra.${name}`);

/** A text as a message can show it: quoted, and cut where it is long. */
export const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
