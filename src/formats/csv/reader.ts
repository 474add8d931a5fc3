// fmt=1: from a row to a reply. Items have no names: their number and the `type` near the right end tell the layout.
import type { Slot } from '../../../grammars/grammar.ts';
import { Flaw } from '../../errors.ts';
import { integer } from '../../values/integer.ts';
import { readText, settleError } from '../keyed.ts';
import { lanesOf } from '../lane.ts';
import { contradicts, HLR_TYPE, type Layout, type Plan, STATUS_MISSING, shown } from '../plan.ts';
import { assign } from '../records.ts';
import type { Draft, Handler, Tokenizer, Trace } from '../room.ts';
import { RowTokenizer, withoutLineEnd } from '../rows.ts';
import { csvLane } from './lane.ts';
import { type Item, itemsFromLeft, itemsFromRight, lineBreak, rowLike, slotsOf, startsRow } from './tokenizer.ts';

export function openCsv(plan: Plan, handler: Handler): Tokenizer {
  const { list, maxRecordLength } = plan;
  const { trace } = handler;
  const read = (row: string, offset: number) => readRow(row, offset, plan, trace);
  const lanes = trace === undefined ? lanesOf(plan, csvLane) : undefined;
  return new RowTokenizer({ list, maxRecordLength, lanes, startsRow, isWhole: () => false, rowLike, read }, handler);
}

/** `<id>,-<N>`, where the id 0 stands for none (R9). */
const errorForm = /^(\d+),-([1-9]\d*)$/;

function readRow(row: string, offset: number, plan: Plan, trace: Trace | undefined): Draft {
  const body = plan.list ? row : withoutLineEnd(row);
  if (body === '') throw new Flaw('empty-body', 'the body is empty', offset);
  if (body === plan.table.deleted) return { kind: 'deleted' };
  const error = errorForm.exec(body);
  if (error !== null) return readError(String(error[1]), String(error[2]), offset, plan, trace);
  const [first] = itemsFromLeft(body, 1);
  const missing = body.slice(0, first?.to) === String(STATUS_MISSING);
  return missing ? readMissing(body, offset, plan, trace) : readStatus(body, offset, plan, trace);
}

function readError(id: string, code: string, offset: number, plan: Plan, trace: Trace | undefined): Draft {
  const entry = (name: string, value: string, at: number) =>
    [name, { name, value, offset: offset + at, end: offset + at + value.length }] as const;
  const entries = [entry('error_code', code, id.length + 2)];
  if (id !== '0') entries.unshift(entry('id', id, 0));
  return settleError(new Map(entries), plan, offset, readEntry, trace);
}

const readEntry = (entry: { value: string; offset: number }, slot: Slot) => readText(entry.value, slot, entry.offset);

/** The ordinary row of `all=0`, whatever was asked for; its last slots may not be there at all (R7). */
function readMissing(row: string, offset: number, plan: Plan, trace: Trace | undefined): Draft {
  const layout = plan.layouts.missing;
  const slots = slotsOf(layout, plan);
  const items = itemsFromLeft(row, slots.length + 1);
  const surplus = items[slots.length];
  if (surplus !== undefined) throw itemCount(row, slots.length, offset + surplus.from);
  return settle(row, offset, plan, layout, slots, items, trace);
}

function readStatus(row: string, offset: number, plan: Plan, trace: Trace | undefined): Draft {
  if (plan.layouts.sms.byName.has('message')) {
    const layout = plan.layouts[plan.pinned ?? kindByType(row, plan)];
    const slots = slotsOf(layout, plan);
    const message = slots.findIndex((slot) => slot.field === 'message');
    const left = itemsFromLeft(row, message);
    const right = itemsFromRight(row, slots.length - message - 1);
    // The ends of what stands between; a row without enough items has them in the wrong order.
    const from = Math.max(...left.map((item) => item.to)) + 1;
    const to = Math.min(...right.map((item) => item.from)) - 1;
    if (left.length < message || right.length < slots.length - message - 1 || from > to)
      throw itemCount(row, slots.length, offset + row.length);
    return settle(row, offset, plan, layout, slots, [...left, { from, to }, ...right], trace);
  }
  const { sms, hlr } = plan.layouts;
  const kinds = plan.pinned === undefined ? [sms, hlr] : [plan.layouts[plan.pinned]];
  const most = Math.max(...kinds.map((kind) => slotsOf(kind, plan).length));
  const items = itemsFromLeft(row, most + 1);
  const layout = kinds.find((kind) => slotsOf(kind, plan).length === items.length);
  if (layout === undefined) {
    const at = plan.list ? row.search(lineBreak) : -1;
    if (at >= 0) {
      const next = withoutLineEnd(row.slice(at)).split('\n', 2)[1];
      throw new Flaw('line-break', `a line break behind which no row starts: ${shown(next ?? '')}`, offset + at);
    }
    const expected = kinds.map((kind) => `${slotsOf(kind, plan).length} (${kind.kind})`).join(' or ');
    throw itemCount(row, expected, offset + (items[most]?.from ?? row.length));
  }
  return settle(row, offset, plan, layout, slotsOf(layout, plan), items, trace);
}

/** The kind by the `type`, which stands before the suffix (R3). */
function kindByType(row: string, plan: Plan): 'sms' | 'hlr' {
  const suffix = plan.list ? plan.layouts.sms.suffix.length : 0;
  const [type] = itemsFromRight(row, suffix + 1);
  const text = type === undefined ? '' : withoutSpace(row.slice(type.from, type.to));
  return integer.parse(text) === HLR_TYPE ? 'hlr' : 'sms';
}

const itemCount = (row: string, expected: string | number, offset: number): Flaw =>
  new Flaw('item-count', `a row of this layout has ${expected} items, not ${row.split(',').length}`, offset);

const withoutSpace = (text: string): string => (text.startsWith(' ') ? text.slice(1) : text);

/** Reads the items of a row, each in its slot. */
function settle(
  row: string,
  offset: number,
  plan: Plan,
  layout: Layout,
  slots: readonly Slot[],
  items: readonly Item[],
  trace: Trace | undefined,
): Draft {
  const draft: Draft = { kind: layout.kind };
  const message = slots.findIndex((slot) => slot.field === 'message');
  checkLineBreaks(row, offset, slots, message < 0 ? items : items.slice(0, message));
  for (const [index, slot] of slots.entries()) {
    const item = items[index];
    if (item === undefined) break;
    // One space after the commas before comment and type is the documented form, and optional (R4).
    const spaced = message >= 0 && index > message && layout.slots.includes(slot) && row[item.from] === ' ';
    const from = spaced ? item.from + 1 : item.from;
    trace?.field(slot.field, offset + from, offset + item.to);
    const value = readText(row.slice(from, item.to), slot, offset + from);
    if (slot.field === 'type' && layout.kind !== 'missing' && contradicts(layout.kind, value)) {
      throw new Flaw('kind-mismatch', `type ${value} is not of the kind ${layout.kind}`, offset + from, 'type');
    }
    if (value !== undefined) assign(draft, slot.field, value);
    else if (slot.field === 'status') throw new Flaw('missing-field', 'status is empty', offset + from, 'status');
  }
  if (plan.list && draft.id === undefined) {
    throw new Flaw('missing-field', 'a row of a list has its id', offset + row.length, 'id');
  }
  return draft;
}

/** Only the message and its comment may hold line breaks (R6). */
function checkLineBreaks(row: string, offset: number, slots: readonly Slot[], items: readonly Item[]): void {
  for (const [index, { from, to }] of items.entries()) {
    const at = row.slice(from, to).search(lineBreak);
    const path = slots[index]?.field;
    if (at >= 0)
      throw new Flaw('line-break', `a line break in ${path}: ${shown(row.slice(from, to))}`, offset + from + at, path);
  }
}
