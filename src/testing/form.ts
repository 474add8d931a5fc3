// Whether what a decoder gave is a reply of its shape at all: a value that is half read, or of another shape than the
// one asked for, is no less wrong for having come without an error. This package's own decoder makes few of these
// mistakes reachable, and spec/laws/mutants.spec.ts some more; the others wait for other implementations.
import type { Slot } from 'smsc-codec/grammars';
import { difference, isPlain, shown } from './equality.ts';
import { type Draft, everySlot, type ReplyKind, slotsOf } from './layout.ts';
import type { TestShape } from './shapes.ts';
import { STATUS_MISSING } from './values.ts';

/** Whether a value says what kind of reply it is. */
export const hasKind = (value: unknown): boolean =>
  isPlain(value) && (value.kind === 'deleted' || isReplyKind(value.kind));

/** What makes a value no reply of its shape; undefined where it is one. */
export function malformation(reply: unknown, shape: TestShape): string | undefined {
  if (!Array.isArray(reply)) {
    if (!isPlain(reply)) return `no object: ${shown(reply)}`;
    const alone = reply.kind === 'error' || reply.kind === 'deleted';
    return shape.list && !alone ? 'one status where a list was asked for' : malformed(reply, shape);
  }
  if (!shape.list) return 'a list where one status was asked for';
  for (const [index, item] of reply.entries()) {
    const isStatus = isPlain(item) && item.kind !== 'error' && item.kind !== 'deleted';
    const flaw = isStatus ? malformed(item, shape) : `no status: ${shown(item)}`;
    if (flaw !== undefined) return `[${index}]: ${flaw}`;
  }
  return undefined;
}

function malformed(reply: Draft, shape: TestShape): string | undefined {
  const { kind, extra, ...fields } = reply;
  if (kind === 'deleted') {
    const [name] = Object.keys(fields);
    if (name !== undefined) return `a deletion has no ${name}`;
    return extra === undefined || shape.fmt === 3 ? extraFlaw(extra, [], shape) : 'a deletion has no unknown fields';
  }
  if (!isReplyKind(kind)) return `no kind of reply: ${shown(kind)}`;
  if (shape.kind !== undefined && kind !== shape.kind && (kind === 'sms' || kind === 'hlr'))
    return `not of the kind: ${kind}`;
  const slots = kind === 'error' ? slotsOf(shape, 'error') : everySlot(shape, kind);
  for (const [name, value] of Object.entries(fields)) {
    const slot = slots.find(({ field }) => field === name);
    if (slot === undefined) return `this layout has no ${name}`;
    if (!isOfType(value, slot)) return `${name} is no ${slot.value}: ${shown(value)}`;
  }
  const required = kind === 'error' ? ['error_code'] : ['status', ...(shape.list && shape.fmt < 2 ? ['id'] : [])];
  const absent = required.find((name) => fields[name] === undefined);
  if (absent !== undefined) return `${absent} is missing`;
  if (kind !== 'error' && (fields.status === STATUS_MISSING) !== (kind === 'missing'))
    return `${kind} with status ${fields.status}`;
  return extraFlaw(extra, slots, shape);
}

const isReplyKind = (kind: unknown): kind is ReplyKind =>
  kind === 'sms' || kind === 'hlr' || kind === 'missing' || kind === 'error';

const forms = {
  integer: (value: unknown) => Number.isSafeInteger(value) && !Object.is(value, -0),
  decimal: (value: unknown) => typeof value === 'string' && /^(-?\d+(\.\d+)?)?$/.test(value),
  date: (value: unknown) => typeof value === 'string' && /^(\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d)?$/.test(value),
  text: (value: unknown) => typeof value === 'string',
};

const isOfType = (value: unknown, { value: type }: Slot): boolean => value === undefined || forms[type](value);

/** What makes a value no `extra` (R13). */
function extraFlaw(extra: unknown, slots: readonly Slot[], { fmt }: TestShape): string | undefined {
  if (extra === undefined) return undefined;
  if (fmt === 1) return 'fmt=1 has no unknown fields';
  if (!isPlain(extra) || Object.keys(extra).length === 0) return `no unknown fields: ${shown(extra)}`;
  for (const [name, value] of Object.entries(extra)) {
    if (slots.some((slot) => slot.name === name)) return `extra.${name} is a known field`;
    const carried =
      fmt === 3 ? difference(value, JSON.parse(JSON.stringify(value))) === undefined : typeof value === 'string';
    if (!carried) return `extra.${name} is a value that this format does not have: ${shown(value)}`;
  }
  return undefined;
}
