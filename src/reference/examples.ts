// The replies that the pages show: one value for each field, the same wherever it stands, so that pages agree with
// each other. The bodies are made of them by the encoder.
import { encode, type Reply, type ReplyShape } from 'smsc-codec';
import { type FieldName, type FieldValue, type Fmt, fieldOf, fields, type Slot } from 'smsc-codec/grammars';
import { type Layout, type LayoutKind, missingSlots, suffixOf } from './layouts.ts';

/** Values that fit each other: the dates are those of the timestamps in UTC+03:00. */
const chosen: { readonly [F in FieldName]?: FieldValue<F> } = {
  status: 1,
  last_date: '18.10.2016 15:34:12',
  last_timestamp: 1476794052,
  err: 0,
  imsi: '250010000000001',
  msc: '79160000000',
  mcc: '250',
  mnc: '01',
  cn: 'Russia',
  net: 'MTS',
  rcn: 'Georgia',
  rnet: 'Magticom',
  send_date: '18.10.2016 15:34:10',
  send_timestamp: 1476794050,
  phone: '79990000000',
  cost: '1.20',
  sender_id: 'SMSC',
  status_name: 'Delivered',
  message: 'Hello, world',
  comment: 'order 7',
  mccmnc: '25001',
  country: 'Russia',
  operator: 'MTS',
  operator_orig: 'Beeline',
  region: 'Moscow',
  sms_cnt: 1,
  id: 138,
  error: 'duplicate request, wait a minute',
  error_code: 9,
  result: 'OK',
};

/** What an HLR query has otherwise: it is of type 4, and its sender is printed so. */
const ofHlr: typeof chosen = { type: 4, flag: 4, sender_id: 'HLR', message: '' };

/** A field that was added to the tables has a value of its type before one is chosen. */
const byType = { integer: 0, decimal: '0.00', date: '01.01.2020 00:00:00' } as const;

function exampleOf(field: FieldName, kind: LayoutKind): string | number {
  const own = kind === 'hlr' ? ofHlr[field] : undefined;
  const { value } = fieldOf(field);
  return own ?? chosen[field] ?? (value === 'text' ? field : byType[value]);
}

/**
 * An example of each field's value, as it stands in an ordinary SMS.
 *
 * @example
 * ```ts
 * import { examples } from 'smsc-codec/reference';
 * console.log(examples.cost, examples.last_timestamp); // 1.20 1476794052
 * ```
 */
export const examples: { readonly [F in FieldName]: string | number } = /* #__PURE__ */ Object.fromEntries(
  Object.keys(fields).map((field) => [field, exampleOf(field as FieldName, 'sms')]),
) as { [F in FieldName]: string | number };

const valuesOf = (slots: readonly Slot[], kind: LayoutKind) =>
  Object.fromEntries(slots.map(({ field }) => [field, exampleOf(field, kind)]));

/** Status -3: alone but for the row of fmt=1. The id and phone are those of another message than the first of a list. */
function missingReply(fmt: Fmt, suffix: readonly Slot[]): object {
  const row = fmt === 1 ? { last_timestamp: 0, err: 0 } : {};
  const { id, phone } = valuesOf(suffix, 'missing');
  return {
    kind: 'missing',
    status: -3,
    ...row,
    ...(id === undefined ? {} : { id: Number(id) + 1 }),
    ...(phone === undefined ? {} : { phone: String(Number(phone) + 1) }),
  };
}

function suffixed(layout: Layout, list: boolean): object {
  const suffix = list ? layout.suffix : [];
  if (layout.kind === 'missing') return missingReply(layout.fmt, suffix);
  if (layout.kind === 'deleted') return { kind: 'deleted' };
  const slots = layout.kind === 'error' ? layout.slots.filter(({ field }) => field !== 'id') : layout.slots;
  return { kind: layout.kind, ...valuesOf([...slots, ...suffix], layout.kind) };
}

/** The shape that a layout's example is written in. */
export const shapeOfExample = ({ fmt, all = 0 }: Layout, list: boolean): ReplyShape => ({ fmt, all, list });

/**
 * An example reply of a layout: every field, and in a list another status behind it that was not found.
 *
 * @param layout - One of `layouts`.
 * @param list - Whether it is to be a list; errors and deletions are never in one.
 * @returns A reply that `encode` takes in the layout's `fmt` and `all`.
 *
 * @example
 * ```ts
 * import { encode, type ReplyShape } from 'smsc-codec';
 * import { exampleReply, layouts } from 'smsc-codec/reference';
 *
 * const shape: ReplyShape = { fmt: 1, list: true };
 * const layout = layouts.find(({ fmt, all, kind }) => fmt === 1 && all === 0 && kind === 'sms');
 * if (layout) console.log(encode(exampleReply(layout, true), shape).trim());
 * // 1,1476794052,0,138,79990000000
 * // -3,0,0,139,79990000001
 * ```
 */
export function exampleReply(layout: Layout, list = false): Reply {
  const alone = layout.kind === 'error' || layout.kind === 'deleted';
  const first = suffixed(layout, list && !alone);
  if (!list || alone) return first as Reply;
  if (layout.kind === 'missing') return [first] as Reply;
  const { fmt, all = 0 } = layout;
  return [first, missingReply(fmt, suffixOf(fmt, all, missingSlots(fmt)))] as Reply;
}

/** The body of a layout's example. */
export const exampleBody = (layout: Layout, list = false): string =>
  encode(exampleReply(layout, list), shapeOfExample(layout, list));
