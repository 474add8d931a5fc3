// fmt=1: from a reply to a row. Nothing is escaped, so an item that holds what divides items or rows is refused,
// except in the message, which may hold any commas, and the line breaks of message and comment (R4, R6).
import type { Slot } from '../../../grammars/grammar.ts';
import { Refusal } from '../../errors.ts';
import { withLines } from '../fields.ts';
import { HLR_TYPE, type Layout, type Plan, slotOf } from '../plan.ts';
import { checkCarried, layoutOf, print, printRequired } from '../print.ts';
import type { Draft } from '../room.ts';
import { slotsOf, startsRow } from './tokenizer.ts';

export function writeCsv(reply: Draft, plan: Plan): string {
  if (reply.kind === 'deleted') {
    checkCarried(reply, [], false);
    return plan.table.deleted;
  }
  return reply.kind === 'error' ? writeError(reply, plan) : writeStatus(reply, plan);
}

function writeError(reply: Draft, plan: Plan): string {
  const slots = plan.table.slots.error;
  const [id, code] = [slotOf(slots, 'id'), slotOf(slots, 'error_code')];
  checkCarried(reply, slots, false);
  const number = print(reply, id);
  if (number !== undefined && !/^[1-9]/.test(number))
    throw new Refusal('invalid-integer', 'an id is above 0 here', 'id');
  const error = printRequired(reply, code);
  if (!/^[1-9]/.test(error)) throw new Refusal('invalid-integer', 'an error code is above 0 here', 'error_code');
  return `${number ?? '0'}${code.before}${error}`;
}

function writeStatus(reply: Draft, plan: Plan): string {
  const layout = layoutOf(reply, plan);
  const slots = slotsOf(layout, plan);
  checkCarried(reply, slots, false);
  checkKind(reply, plan);
  let row = '';
  const written: { readonly path: string; readonly start: number }[] = [];
  for (const slot of slots) {
    const value = itemOf(reply, slot, layout, plan);
    if (value === undefined) break; // only the phone of a missing record, which stands last
    row += slot.before;
    written.push({ path: slot.field, start: row.length });
    row += value;
  }
  if (plan.list) checkRows(row, written);
  return row;
}

function itemOf(reply: Draft, slot: Slot, layout: Layout, plan: Plan): string | undefined {
  const { field, value: type } = slot;
  const required = field === 'status' || (plan.list && field === 'id');
  const value = required ? printRequired(reply, slot) : print(reply, slot);
  if (value === undefined) {
    if (type === 'integer') return '';
    if (layout.kind === 'missing') return undefined;
    throw new Refusal('missing-field', `${field} would come back as an empty text`, field);
  }
  if (type === 'text' && field !== 'message') {
    const comma = value.indexOf(',');
    if (comma >= 0) throw new Refusal('delimiter', `${field} holds a comma`, field, comma);
  }
  if (type === 'text' && !withLines.includes(field)) {
    const lineBreak = value.search(/[\r\n]/);
    if (lineBreak >= 0) throw new Refusal('line-break', `${field} holds a line break`, field, lineBreak);
  }
  return value;
}

/** Without names, only the type tells an HLR query where there is one (R3); with `all=0`, the number of items does. */
function checkKind(reply: Draft, plan: Plan): void {
  if (reply.kind !== 'sms' && reply.kind !== 'hlr') return;
  const hlr = reply.kind === 'hlr';
  if (plan.pinned !== undefined && plan.pinned !== reply.kind) {
    throw new Refusal('kind-mismatch', `this would be read as of the kind ${plan.pinned}`, 'kind');
  }
  if (!plan.layouts.sms.byName.has('type') || (plan.pinned !== undefined && reply.type === undefined)) return;
  if ((reply.type === HLR_TYPE) !== hlr) {
    const reason = hlr ? `the kind hlr takes type ${HLR_TYPE}` : `type ${HLR_TYPE} is not of the kind sms`;
    throw new Refusal('kind-mismatch', reason, 'type');
  }
}

/** Refuses a row that does not start like one, and a line of a text that does (R6). */
function checkRows(row: string, written: readonly { readonly path: string; readonly start: number }[]): void {
  if (!startsRow(row, 0, true)) {
    throw new Refusal('invalid-integer', 'the timestamp of a row is not below 0', 'last_timestamp');
  }
  for (let lineEnd = row.indexOf('\n'); lineEnd >= 0; lineEnd = row.indexOf('\n', lineEnd + 1)) {
    if (startsRow(row, lineEnd + 1, true)) {
      // The status, which stands first, is before any line end.
      const { path, start } = written.findLast((one) => one.start <= lineEnd) ?? { path: 'message', start: 0 };
      throw new Refusal('forged-row', `${path} would be read as a row of the list`, path, lineEnd - start);
    }
  }
}
