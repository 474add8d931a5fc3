// What the target of a conversion has a place for, by the grammars' tables.
import type { ReplyShape, Status } from 'smsc-codec';
import { type FieldName, grammars, type Slot } from 'smsc-codec/grammars';

/** The fields that a status of this kind may have in a shape. */
export function fieldsFor({ kind }: Status, shape: ReplyShape): FieldName[] {
  const { fmt = 0, all = 0 } = shape;
  const { slots } = grammars[fmt];
  const layout: readonly Slot[] = kind === 'missing' ? slots.sms[0] : slots[kind][all];
  return [...layout.map(({ field }) => field), ...suffixFor(shape)];
}

/** Those of them that a status lacks. One that was not found lacks nothing but what a list says of it. */
export function lackingIn(status: Status, shape: ReplyShape): FieldName[] {
  const fields = status.kind === 'missing' ? suffixFor(shape) : fieldsFor(status, shape);
  const present: { readonly [F in FieldName]?: unknown } = status;
  return fields.filter((field) => present[field] === undefined);
}

function suffixFor({ fmt = 0, all = 0, list = false }: ReplyShape): FieldName[] {
  const suffix: readonly Slot[] = list ? grammars[fmt].slots.suffix[all] : [];
  return suffix.map(({ field }) => field);
}
