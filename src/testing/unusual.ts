// Replies of a gateway that has moved on (L8): codes that no catalogue has, flag bits without a meaning, fields that no
// layout has, amounts below nothing, and texts as odd as the format can carry.
import fc from 'fast-check';
import type { Kind } from 'smsc-codec';
import { type FieldName, fields, type Slot } from 'smsc-codec/grammars';
import { allowedInXml, canCarry } from './carriage.ts';
import { type Draft, everySlot, type ReplyKind, slotsOf } from './layout.ts';
import { statuses } from './replies.ts';
import { kindsOf, type TestShape } from './shapes.ts';
import { ordinaryFields } from './statuses.ts';
import { nastyText, ordinaryName } from './texts.ts';
import { HLR_TYPE, ordinaryValue, STATUS_MISSING, unknownCodes, unusualDecimal } from './values.ts';

/** As {@link nastyText}, as far as the format carries it in any text. */
const oddText = ({ fmt }: TestShape): fc.Arbitrary<string> =>
  fmt === 3 ? nastyText(3) : nastyText(fmt).map(allowedInXml);

/** Texts that a field can have: in rows only a message may hold anything, and the words of an error (R4, R5, R9). */
function oddTextOf(shape: TestShape, { field, value }: Slot): fc.Arbitrary<string> | undefined {
  if (value === 'decimal') return unusualDecimal;
  if (value !== 'text') return undefined;
  if (field === 'message' || field === 'error') return oddText(shape);
  return shape.fmt < 2
    ? undefined
    : fc.oneof({ weight: 9, arbitrary: ordinaryName(true) }, { weight: 1, arbitrary: oddText(shape) });
}

function unusualFields(
  shape: TestShape,
  kind: ReplyKind,
  usual: Record<string, fc.Arbitrary<unknown>>,
  slots: readonly Slot[],
) {
  const odd = slots.flatMap((slot): [FieldName, fc.Arbitrary<unknown>][] => {
    const fixed = (slot.field === 'type' && kind === 'hlr') || (slot.field === 'status' && kind === 'missing');
    const value = fixed ? undefined : (unknownCodes[slot.field] ?? oddTextOf(shape, slot));
    return value === undefined ? [] : [[slot.field, value]];
  });
  return fc.record({ ...usual, ...Object.fromEntries(odd) });
}

/** Any 16 bits; where nothing else tells the kind, those that say HLR are not those of a message (R3). */
function withFlag(fields: Draft, kind: Kind, shape: TestShape, bits: number): Draft {
  if (fields.flag === undefined) return fields;
  const telling = shape.kind === undefined && fields.type === undefined && kind === 'sms';
  return { ...fields, flag: telling && (bits & 15) === HLR_TYPE ? bits ^ 1 : bits };
}

/** Any JSON value; of a text of JSON, since that has no `-0` that would be read as one (R16). */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

/** Unknown fields as far as the format has them (R13). */
function unusualExtra(shape: TestShape): fc.Arbitrary<Draft> {
  const name = fc.oneof(
    fc.constantFrom('channel', 'new_field', '__proto__', 'constructor', 'hasOwnProperty', 'toString'),
    fc.string({ unit: fc.constantFrom(...'abyz_'), minLength: 3, maxLength: 8 }),
  );
  const value = { 0: ordinaryName(true), 1: ordinaryName(false), 2: oddText(shape), 3: json }[shape.fmt];
  const unknown = name.filter((one) => !Object.hasOwn(fields, one) && one !== 'check_time');
  return fc
    .array(fc.tuple(unknown, value), { maxLength: shape.fmt === 1 ? 0 : 2 })
    .map((entries) => (entries.length === 0 ? {} : { extra: Object.fromEntries<unknown>(entries) }));
}

function unusualStatus(shape: TestShape, kind: Kind): fc.Arbitrary<Draft> {
  const slots = shape.list ? everySlot(shape, kind) : slotsOf(shape, kind);
  const values = unusualFields(shape, kind, ordinaryFields(kind, slots, shape.fmt !== 1), slots);
  return fc
    .tuple(values, unusualExtra(shape), fc.integer({ min: 0, max: 0xffff }))
    .map(([own, extra, bits]) => ({ kind, ...withFlag(own, kind, shape, bits), ...extra }));
}

function unusual(shape: TestShape, kind: 'missing' | 'error'): fc.Arbitrary<Draft> {
  const slots = kind === 'error' || shape.list ? everySlot(shape, kind) : slotsOf(shape, kind);
  const usual = Object.fromEntries(slots.map((slot) => [slot.field, ordinaryValue(slot, shape.fmt !== 1)]));
  const fixed = kind === 'missing' ? { status: STATUS_MISSING } : {};
  const extra = kind === 'error' && shape.fmt === 0 ? fc.constant({}) : unusualExtra(shape);
  return fc
    .tuple(unusualFields(shape, kind, usual, slots), extra)
    .map(([own, unknown]) => ({ kind, ...own, ...fixed, ...unknown }));
}

/** Replies that no encoder may refuse and no decoder may change, however little it knows of what they say. */
export function unusualDrafts(shape: TestShape): fc.Arbitrary<Draft | Draft[]> {
  const found = kindsOf(shape).map((kind) => unusualStatus(shape, kind).filter((record) => canCarry(record, shape)));
  return fc.oneof(
    { weight: 6, arbitrary: statuses(shape, fc.oneof(...found)) },
    { weight: 1, arbitrary: statuses(shape, unusual(shape, 'missing')) },
    { weight: 1, arbitrary: unusual(shape, 'error') },
  );
}
