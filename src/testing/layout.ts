// Which fields a reply of a shape has, read off the tables: generators, printer and laws all ask here, so that a field
// added to the grammars is tested without another word.
import { type FieldName, fieldOf, grammars, type Slot } from 'smsc-codec/grammars';
import type { TestShape } from './shapes.ts';

/** A reply whose fields are looked up by name; what they hold is not vouched for. */
export type Draft = Record<string, unknown>;

/** The kinds of replies that have fields. */
export type ReplyKind = 'sms' | 'hlr' | 'missing' | 'error';

/** The fields of a kind of reply, without what a list appends. */
export function slotsOf({ fmt, all }: TestShape, kind: ReplyKind): readonly Slot[] {
  const { slots } = grammars[fmt];
  if (kind === 'error') return slots.error;
  return kind === 'missing' ? slots.sms[0] : slots[kind][all];
}

/** What a list appends to a status, without the fields that the status has anyway. fmt=1 has it in lists only (R8). */
export function suffixOf(shape: TestShape, kind: ReplyKind): readonly Slot[] {
  if (kind === 'error' || (shape.fmt === 1 && !shape.list)) return [];
  const own = new Set(slotsOf(shape, kind).map(({ field }) => field));
  return grammars[shape.fmt].slots.suffix[shape.all].filter(({ field }) => !own.has(field));
}

/** Every field that a kind of reply can have. */
export const everySlot = (shape: TestShape, kind: ReplyKind): readonly Slot[] => [
  ...slotsOf(shape, kind),
  ...suffixOf(shape, kind),
];

/** The fields that tell an HLR query from a message where there is no `type` (R3). */
export function hlrOnly(shape: TestShape): readonly Slot[] {
  const sms = new Set(slotsOf(shape, 'sms').map(({ field }) => field));
  return slotsOf(shape, 'hlr').filter(({ field }) => !sms.has(field));
}

export const hasField = (slots: readonly Slot[], field: FieldName): boolean =>
  slots.some((slot) => slot.field === field);

/** Whether a text of fmt=0 and fmt=1 may go over several lines (R6), which makes it free text. */
export const isFreeText = (field: FieldName): boolean => fieldOf(field).lines === true;
