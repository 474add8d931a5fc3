// Statuses of a shape: such as a gateway sends, and such as nobody should. A nasty one is an ordinary one and a few
// mutations, so that much of it is accepted and has to come back, and a counter-example shrinks to the one that matters.
import fc from 'fast-check';
import { formatDate, type Kind, type ReplyShape, type StatusOf, timestampToDate } from 'smsc-codec';
import type { FieldName, Slot } from 'smsc-codec/grammars';
import { type Draft, everySlot, hasField, hlrOnly, isFreeText, slotsOf, suffixOf } from './layout.ts';
import { kindsOf, resolved, type TestShape } from './shapes.ts';
import { nastyName, nastyText, ordinaryName } from './texts.ts';
import { HLR_TYPE, nastyDecimal, nastyNumber, ordinaryValue, STATUS_MISSING } from './values.ts';

/** Values for the fields of a found status, which fit each other: `type`, the type in `flag`, and the kind. */
export function ordinaryFields(
  kind: Kind,
  slots: readonly Slot[],
  commas: boolean,
): Record<string, fc.Arbitrary<unknown>> {
  const values = Object.fromEntries(slots.map((slot) => [slot.field, ordinaryValue(slot, commas)]));
  return kind === 'hlr' && hasField(slots, 'type') ? { ...values, type: fc.constant(HLR_TYPE) } : values;
}

/** Makes a status of its fields. */
export function withKind(kind: Kind, fields: Draft): Draft {
  const { flag, type = kind === 'hlr' ? HLR_TYPE : 0 } = fields;
  return { kind, ...fields, ...(typeof flag === 'number' && typeof type === 'number' ? { flag: flag | type } : {}) };
}

/** A status with every field of its layout, and in a list with what that appends. */
export function completeStatus(shape: TestShape, kind: Kind): fc.Arbitrary<Draft> {
  const slots = shape.list ? everySlot(shape, kind) : slotsOf(shape, kind);
  const fields = ordinaryFields(kind, slots, shape.fmt !== 1);
  return fc.record(fields).map((values) => withKind(kind, values));
}

/** What the accounts of a gateway's clients are ahead of UTC. */
const utcOffset = fc.constantFrom('+03:00', '+02:00', '+05:00', '+05:30', '-08:00', '+00:00');

const stamps = [
  ['last_date', 'last_timestamp'],
  ['send_date', 'send_timestamp'],
] as const;

/** A status whose dates are its timestamps in local time; none of a time that is not known. */
function withDates(status: Draft, offset: string): Draft {
  const dates = stamps.flatMap(([date, timestamp]) => {
    const seconds = status[timestamp];
    if (status[date] === undefined || typeof seconds !== 'number') return [];
    return [[date, seconds === 0 ? '' : formatDate(timestampToDate(seconds), offset)] as const];
  });
  return { ...status, ...Object.fromEntries(dates) };
}

/** One status or several, with the dates of one account. */
export const ofOneAccount = <T extends Draft | Draft[]>(statuses: fc.Arbitrary<T>): fc.Arbitrary<Draft | Draft[]> =>
  fc
    .tuple(statuses, utcOffset)
    .map(([some, offset]) =>
      Array.isArray(some) ? some.map((one) => withDates(one, offset)) : withDates(some, offset),
    );

const typeSlot = [{ field: 'type' }] as const;

/** Fields without which a status of this kind is refused, or read as another kind. */
function requiredFields(shape: TestShape, kind: Kind): readonly FieldName[] {
  const slots = everySlot(shape, kind);
  const texts = shape.fmt === 1 ? slots.filter(({ value }) => value !== 'integer') : []; // R1: an empty slot is ""
  const suffix = shape.list ? suffixOf(shape, kind) : []; // R8
  const telling = kind === 'sms' || shape.kind !== undefined ? [] : hasField(slots, 'type') ? typeSlot : hlrOnly(shape);
  return ['status', ...[...texts, ...suffix, ...telling].map(({ field }) => field)];
}
/** Older replies lack fields that newer ones have. */
function incompleteStatus(shape: TestShape, kind: Kind): fc.Arbitrary<Draft> {
  const fields = ordinaryFields(kind, everySlot(shape, kind), shape.fmt !== 1);
  return fc
    .record(fields, { requiredKeys: [...requiredFields(shape, kind)] })
    .map((values) => withKind(kind, { ...values }));
}

/** Newer ones may have fields that no layout knows yet (R13). */
function extendedStatus(shape: TestShape, kind: Kind): fc.Arbitrary<Draft> {
  return fc
    .tuple(
      completeStatus(shape, kind),
      fc.dictionary(fc.constantFrom('channel', 'parts', 'new_field'), ordinaryName(true), { minKeys: 1 }),
    )
    .map(([status, extra]) => ({ ...status, extra: { ...extra } }));
}

/** A message that is not found: the status alone, what a list appends, and in fmt=1 two numbers (R7). */
function missingStatus(shape: TestShape): fc.Arbitrary<Draft> {
  const slots = everySlot(shape, 'missing').filter(({ value }) => value !== 'date');
  const values: Record<string, fc.Arbitrary<unknown>> = {
    ...Object.fromEntries(slots.map((slot) => [slot.field, ordinaryValue(slot, shape.fmt !== 1)])),
    status: fc.constant(STATUS_MISSING),
  };
  const appended = shape.list ? suffixOf(shape, 'missing').map(({ field }) => field) : [];
  return fc.record(values, { requiredKeys: ['status', ...appended] }).map((fields) => ({ kind: 'missing', ...fields }));
}

/**
 * Statuses as a gateway sends them, which `encode` never refuses: found and not found, complete, with the gaps of older
 * replies and, where the format has names, with fields of newer ones. Type, flag, dates and timestamps fit each other.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { decode, encode } from 'smsc-codec';
 * import { ordinaryStatus } from 'smsc-codec/testing';
 * const shape = { fmt: 1, all: 2, kind: 'sms' } as const;
 * fc.assert(fc.property(ordinaryStatus(shape), (status) => 'kind' in decode(encode(status, shape), shape)));
 * ```
 */
export function ordinaryStatus<const S extends ReplyShape>(shape: S): fc.Arbitrary<StatusOf<S>> {
  // That the tables make what the types say, which are computed from the same tables, is beyond TypeScript.
  return ofOneAccount(ordinaryDraft(resolved(shape))) as fc.Arbitrary<unknown> as fc.Arbitrary<StatusOf<S>>;
}

export function ordinaryDraft(shape: TestShape): fc.Arbitrary<Draft> {
  const found = kindsOf(shape).flatMap((kind) => [
    { weight: 4, arbitrary: completeStatus(shape, kind) },
    { weight: 4, arbitrary: incompleteStatus(shape, kind) },
    ...(shape.fmt === 1 ? [] : [{ weight: 1, arbitrary: extendedStatus(shape, kind) }]),
  ]);
  return fc.oneof(...found, { weight: 2, arbitrary: missingStatus(shape) });
}

/** A change to a record. */
type Mutation = (record: Draft) => void;

const set =
  (field: string) =>
  (value: unknown): Mutation =>
  (record) => {
    // Also what is called __proto__ is to be an own property.
    Object.defineProperty(record, field, { value, writable: true, enumerable: true, configurable: true });
  };

const unset =
  (field: string): Mutation =>
  (record) => {
    delete record[field];
  };

/** JSON values of every sort, with those that only look like one. */
const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: nastyNumber },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, undefined, true, [], {}, [undefined], new Date(0), 5n, Symbol.iterator),
  },
  { weight: 1, arbitrary: fc.constantFrom(JSON.parse('{"__proto__": {"a": [1]}}'), { toJSON: 1 }, { a: undefined }) },
);

/** Unknown fields: texts for the formats that carry nothing else, JSON for the one that does. */
function nastyExtra({ fmt }: TestShape): fc.Arbitrary<unknown> {
  const text = nastyText(fmt);
  const value =
    fmt === 3
      ? fc.oneof(text, nastyValue)
      : fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: nastyValue });
  const entries = fc.array(fc.tuple(nastyName, value), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 9, arbitrary: entries.map((pairs) => Object.fromEntries<unknown>(pairs)) },
    { weight: 1, arbitrary: fc.oneof(fc.constant({}), nastyValue) },
  );
}

/** Mutations of a record that may have these fields. */
function mutation(shape: TestShape, slots: readonly Slot[]): fc.Arbitrary<Mutation> {
  const text = nastyText(shape.fmt);
  const setOne = (some: readonly Slot[], value: fc.Arbitrary<unknown>) =>
    some.map(({ field }) => value.map(set(field)));
  const field = (value: fc.Arbitrary<unknown>) => fc.oneof(...setOne(slots, value));
  const texts = slots.filter((slot) => slot.value === 'text');
  const free = texts.filter((slot) => isFreeText(slot.field));
  const integers = slots.filter((slot) => slot.value === 'integer');
  const decimals = slots.filter((slot) => slot.value === 'decimal');
  const some = (weight: number, arbitraries: readonly fc.Arbitrary<Mutation>[]) =>
    arbitraries.length === 0 ? [] : [{ weight, arbitrary: fc.oneof(...arbitraries) }];
  return fc.oneof(
    { withCrossShrink: true },
    ...some(10, setOne(free, text)),
    ...some(shape.fmt === 1 ? 3 : 8, setOne(texts, text)), // most of which rows refuse
    ...some(6, setOne(integers, nastyNumber)),
    ...some(1, setOne(decimals, nastyDecimal)),
    ...some(
      2,
      slots.map((slot) => fc.constant(unset(slot.field))),
    ),
    ...some(shape.fmt === 1 ? 1 : 8, [nastyExtra(shape).map(set('extra'))]),
    { weight: 1, arbitrary: field(fc.constant(undefined)) },
    { weight: 1, arbitrary: field(fc.oneof(text, nastyValue)) },
    { weight: 1, arbitrary: fc.tuple(nastyName, fc.oneof(text, nastyValue)).map(([name, value]) => set(name)(value)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('sms', 'hlr', 'missing', 'error', 'deleted', 'SMS', undefined).map(set('kind')),
    },
    { weight: 1, arbitrary: fc.constantFrom(0, HLR_TYPE).map(set('type')) },
  );
}

/** A record with a few mutations. */
export function mutated(shape: TestShape, record: fc.Arbitrary<Draft>, slots: readonly Slot[]): fc.Arbitrary<Draft> {
  return fc
    .tuple(record, fc.array(mutation(shape, slots), { minLength: 1, maxLength: 2 }))
    .map(([original, mutations]) => {
      const copy = { ...original };
      for (const mutate of mutations) mutate(copy);
      return copy;
    });
}

/**
 * Statuses that a codec could trip over: delimiters and whole records inside texts, numbers at the edges, wrong types,
 * unknown properties, `extra` of any names and values, a kind that `type` contradicts. `encode` may refuse one, and
 * what it does not refuse has to come back. The type says what such a status poses as, not what it is.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { safeEncode } from 'smsc-codec';
 * import { nastyStatus } from 'smsc-codec/testing';
 * const shape = { fmt: 0, all: 1 } as const;
 * fc.assert(fc.property(nastyStatus(shape), (status) => typeof safeEncode(status, shape).ok === 'boolean'));
 * ```
 */
export function nastyStatus<const S extends ReplyShape>(shape: S): fc.Arbitrary<StatusOf<S>> {
  return nastyDraft(resolved(shape)) as fc.Arbitrary<unknown> as fc.Arbitrary<StatusOf<S>>;
}

export function nastyDraft(shape: TestShape): fc.Arbitrary<Draft> {
  const slots = new Map(kindsOf(shape).flatMap((kind) => everySlot(shape, kind).map((slot) => [slot.field, slot])));
  return mutated(shape, ordinaryDraft(shape), [...slots.values()]);
}
