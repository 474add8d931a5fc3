// What a shape has a place for, by the grammars' tables, and what it cannot do without.
import type { ReplyShape, Status } from 'smsc-codec';
import { type FieldName, type FieldValue, grammars, type Slot } from 'smsc-codec/grammars';

/** Fields whose values are texts. */
type Texts = { readonly [F in FieldName as FieldValue<F> extends string ? F : never]?: string };

/** The layout of a status, without what a list appends. One that was not found has that of a message in `all=0` (R7). */
export function layoutOf({ kind }: Status, { fmt = 0, all = 0 }: ReplyShape): readonly Slot[] {
  const { slots } = grammars[fmt];
  return kind === 'missing' ? slots.sms[0] : slots[kind][all];
}

/** What a list appends to each status (R8). */
export const suffixOf = ({ fmt = 0, all = 0 }: ReplyShape): readonly Slot[] => grammars[fmt].slots.suffix[all];

/** The fields that a status of this kind may have in a shape. */
export const fieldsFor = (status: Status, shape: ReplyShape): FieldName[] => slotsFor(status, shape).map(fieldOf);

/** Those of them that a status lacks. One that was not found lacks nothing but what a list says of it. */
export function lackingIn(status: Status, shape: ReplyShape): FieldName[] {
  const fields = status.kind === 'missing' ? suffixFor(shape).map(fieldOf) : fieldsFor(status, shape);
  const present: { readonly [F in FieldName]?: unknown } = status;
  return fields.filter((field) => present[field] === undefined);
}

/** Every text of a layout, empty. */
export const emptyTexts = (layout: readonly Slot[]): Texts =>
  Object.fromEntries(layout.filter(({ value }) => value !== 'integer').map(({ field }) => [field, '']));

/** The texts without which a status cannot be written, empty: those of fmt=1, whose slots cannot be absent (R1). */
export const requiredTexts = (status: Status, shape: ReplyShape): Texts =>
  shape.fmt === 1 && status.kind !== 'missing' ? emptyTexts(slotsFor(status, shape)) : {};

const slotsFor = (status: Status, shape: ReplyShape): readonly Slot[] => [
  ...layoutOf(status, shape),
  ...suffixFor(shape),
];

const suffixFor = (shape: ReplyShape): readonly Slot[] => (shape.list ? suffixOf(shape) : []);

const fieldOf = ({ field }: Slot): FieldName => field;
