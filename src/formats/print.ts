// From a reply to the texts of its fields: what the writers share. Anything a layout does not carry is refused, since
// it would be lost (R1, R2).
import type { Slot } from '../../grammars/grammar.ts';
import { Refusal } from '../errors.ts';
import { values } from '../values/index.ts';
import { contradicts, kindOf, type Layout, type Plan, STATUS_MISSING } from './plan.ts';
import type { Draft } from './room.ts';

/** Prints a field's value; undefined where the reply lacks it. */
export function print(reply: Draft, slot: Slot): string | undefined {
  const value = reply[slot.field];
  if (value === undefined) return undefined;
  const text = values[slot.value].print(value);
  if (text === undefined) {
    throw new Refusal(`invalid-${slot.value}`, `${slot.field} is no ${slot.value}`, slot.field);
  }
  return text;
}

/** Whether a text of rows may hold anything, and go over several lines (R5, R6). */
export const isFreeText = ({ field }: Slot): boolean => field === 'message' || field === 'comment';

/** Where unknown fields stand in a row of fmt=0: before the free text, or before the suffix where there is none (R13). */
export function beforeFreeText(slots: readonly Slot[]): number {
  const free = slots.findIndex(isFreeText);
  return free < 0 ? slots.length : free;
}

/** Whether a reply of any format has to have this field. */
export const isRequired = ({ field }: Slot): boolean => field === 'status' || field === 'error_code';

/** Prints a field that has to be there. */
export function printRequired(reply: Draft, slot: Slot): string {
  const text = print(reply, slot);
  if (text === undefined) throw new Refusal('missing-field', `${slot.field} is missing`, slot.field);
  return text;
}

/** A value as a message can show it; not every object can be made a text. */
export const told = (value: unknown): string =>
  typeof value === 'object' || typeof value === 'function' ? typeof value : String(value);

/** The layout of a status, once it is clear that it would be read as of the same kind (R3). */
export function layoutOf(reply: Draft, plan: Plan): Layout {
  const missing = reply.status === STATUS_MISSING;
  if (missing || reply.kind === 'missing') {
    if (missing && reply.kind === 'missing') return plan.layouts.missing;
    if (reply.status === undefined) throw new Refusal('missing-field', 'status is missing', 'status');
    throw new Refusal('kind-mismatch', `status ${told(reply.status)} is not of the kind ${told(reply.kind)}`, 'status');
  }
  if (reply.kind !== 'sms' && reply.kind !== 'hlr') {
    throw new Refusal(
      'invalid-reply',
      `the kind of a reply is sms, hlr, missing, error or deleted, not ${told(reply.kind)}`,
      'kind',
    );
  }
  return plan.layouts[reply.kind];
}

/** Refuses a status that would be read as of another kind (R3). */
export function checkKind(reply: Draft, plan: Plan): void {
  if (reply.kind !== 'sms' && reply.kind !== 'hlr') return;
  const { slots, suffix } = plan.layouts[reply.kind];
  const extra = isPlain(reply.extra) ? reply.extra : {};
  // What no enumeration shows has a say only where it is written.
  const counts = (name: string): boolean =>
    Object.prototype.propertyIsEnumerable.call(reply, name) ||
    [...slots, ...suffix].some(({ field }) => field === name);
  const look = (name: string): unknown =>
    (counts(name) ? reply[name] : undefined) ?? (Object.hasOwn(extra, name) ? extra[name] : undefined);
  if (contradicts(reply.kind, look('type'))) {
    throw new Refusal('kind-mismatch', `type ${told(look('type'))} is not of the kind ${reply.kind}`, 'type');
  }
  const kind = kindOf(plan, (name) => look(name) !== undefined, look);
  if (kind !== reply.kind) throw new Refusal('kind-mismatch', `this would be read as of the kind ${kind}`, 'kind');
}

/** Refuses a property that none of these slots carries. */
export function checkCarried(reply: Draft, slots: readonly Slot[], extra: boolean): void {
  for (const [name, value] of Object.entries(reply)) {
    if (value === undefined || name === 'kind' || (extra && name === 'extra')) continue;
    if (!slots.some((slot) => slot.field === name)) {
      throw new Refusal('unsupported-field', `this format does not carry ${name} here`, name);
    }
  }
}

/** The fields of a status or an error, once it is clear that they can be carried. Unknown fields stand between. */
export function placesOf(
  reply: Draft,
  plan: Plan,
): { readonly fields: readonly Slot[]; readonly suffix: readonly Slot[] } {
  const { error } = plan.table.slots;
  const isId = (slot: Slot): boolean => slot.field === 'id';
  const { slots: fields, suffix } =
    reply.kind === 'error'
      ? { slots: error.filter((slot) => !isId(slot)), suffix: error.filter(isId) }
      : layoutOf(reply, plan);
  checkCarried(reply, [...fields, ...suffix], true);
  checkKind(reply, plan);
  return { fields, suffix };
}

/** The unknown fields of a reply (R13). An `extra` without any would not come back. */
export function extraOf(reply: Draft): [name: string, value: unknown][] {
  if (reply.extra === undefined) return [];
  const entries =
    isPlain(reply.extra) && Object.getOwnPropertySymbols(reply.extra).length === 0
      ? Object.entries(reply.extra).filter(([, value]) => value !== undefined)
      : [];
  if (entries.length === 0) throw new Refusal('invalid-extra', 'extra is no object with a field in it', 'extra');
  return entries;
}

/** An object as JSON makes it. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The path of an unknown field. */
export const extraPath = (name: string): string => `extra.${name}`;

/** Texts of unknown fields, for the formats that have nothing else (R13). */
export function printExtra(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new Refusal('invalid-extra', `${extraPath(name)} is no text`, extraPath(name));
  return value;
}

/** Refuses an unknown field with the name of a known one: it would be read as that. */
export function checkUnknown(name: string, known: readonly string[]): void {
  if (known.includes(name)) {
    throw new Refusal('duplicate-field', `${extraPath(name)} has the name of a field`, extraPath(name));
  }
}
