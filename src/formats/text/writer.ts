// fmt=0: from a reply to a row. Whatever could be read as something else is read back at once, and refused where it
// does not come back: the reader itself is the rule of what a text may hold.
import { Flaw, Refusal } from '../../errors.ts';
import { type Layout, type Plan, slotOf } from '../plan.ts';
import {
  beforeFreeText,
  checkCarried,
  checkKind,
  extraOf,
  extraPath,
  layoutOf,
  print,
  printExtra,
  printRequired,
} from '../print.ts';
import type { Draft } from '../room.ts';
import { readRow, spellingOf } from './reader.ts';
import { isKey, startsRow } from './tokenizer.ts';

export function writeText(reply: Draft, plan: Plan): string {
  if (reply.kind === 'deleted') {
    checkCarried(reply, [], false);
    return plan.table.deleted;
  }
  return reply.kind === 'error' ? writeError(reply, plan) : writeStatus(reply, plan);
}

function writeError(reply: Draft, plan: Plan): string {
  const slots = plan.table.slots.error;
  const [code, error, id] = [slotOf(slots, 'error_code'), slotOf(slots, 'error'), slotOf(slots, 'id')];
  checkCarried(reply, slots, false);
  const text = print(reply, error);
  const number = print(reply, id);
  const description = text === undefined ? '' : `${error.before}${text})`;
  return `${code.before}${printRequired(reply, code)}${description}${number === undefined ? '' : `, ID - ${number}`}`;
}

/** A value in its row, for the place of what is wrong with it. */
interface Written {
  readonly path: string;
  readonly value: string;
  readonly start: number;
}

function writeStatus(reply: Draft, plan: Plan): string {
  const layout = layoutOf(reply, plan);
  const slots = [...layout.slots, ...layout.suffix];
  checkCarried(reply, slots, true);
  const extra = extraOf(reply);
  checkKind(reply, plan);

  let row = '';
  const written: Written[] = [];
  const write = (before: string, value: string, path: string): void => {
    row += before;
    written.push({ path, value, start: row.length });
    row += value;
  };
  const before = beforeFreeText(layout.slots);
  for (const [index, slot] of slots.entries()) {
    if (index === before) writeExtra();
    const value =
      slot.field === 'status' || (plan.list && slot.field === 'id') ? printRequired(reply, slot) : print(reply, slot);
    if (value !== undefined) write(slot.before, value, slot.field);
  }

  function writeExtra(): void {
    for (const [name, value] of extra) {
      checkName(name, layout, plan);
      write(`, ${name} = `, printExtra(name, value), extraPath(name));
    }
  }

  const risky = extra.length > 0 || written.some(({ value }) => /[=\r\n]/.test(value));
  if (risky) checkComesBack(row, written, reply, plan);
  return row;
}

/** Refuses a name that would not be read as a key, or as another one. */
function checkName(name: string, layout: Layout, plan: Plan): void {
  const path = extraPath(name);
  if (!isKey(name)) throw new Refusal('invalid-extra', `${path} is no key of this format`, path);
  const spelled = spellingOf(plan).get(name.toLowerCase()) ?? name;
  if (layout.byName.has(spelled)) throw new Refusal('duplicate-field', `${path} has the name of a field`, path);
  if (spelled !== name) throw new Refusal('invalid-extra', `${path} would be read as ${spelled}`, path);
}

const forged = (path: string, at: number): Refusal =>
  new Refusal('forged-row', `${path} would be read as a row of the list`, path, at);

/** Refuses a row that would not be read as what was written. */
function checkComesBack(row: string, written: readonly Written[], reply: Draft, plan: Plan): void {
  if (plan.list) {
    // Only the first of the unknown fields, which may have any name, can stand behind the status and spoil its row.
    if (!startsRow(row, 0)) throw forged(extraPath(String(Object.keys(Object(reply.extra))[0])), 0);
    for (let lineEnd = row.indexOf('\n'); lineEnd >= 0; lineEnd = row.indexOf('\n', lineEnd + 1)) {
      const { path, start } = holding(written, lineEnd);
      if (startsRow(row, lineEnd + 1)) throw forged(path, lineEnd - start);
    }
  }
  let back: Draft;
  try {
    back = readRow(row, 0, plan);
  } catch (flaw) {
    if (!(flaw instanceof Flaw)) throw flaw; // a mistake in the reader, which no test can make
    // What stands twice was written once as a field; the other one is in a text.
    const twice = flaw.code === 'duplicate-field' ? written.find(({ value }) => pairIn(value) >= 0) : undefined;
    const { path, start, value } = twice ?? holding(written, flaw.offset);
    const at = twice ? pairIn(value) : Math.min(flaw.offset - start, value.length);
    const code = flaw.code === 'line-break' || flaw.code === 'duplicate-field' ? flaw.code : 'delimiter';
    throw new Refusal(code, `${path} would not be read back: ${flaw.reason}`, path, at);
  }
  for (const { path, value } of written) {
    const name = path.startsWith('extra.') ? path.slice('extra.'.length) : undefined;
    const read = name === undefined ? back[path] : back.extra?.[name];
    const text = String(read ?? '');
    if (text === value && read !== undefined) continue;
    if (text.length > value.length && text.startsWith(value)) continue; // took from a text behind it, which is to blame
    if (/^\r?\n$/.test(value.slice(text.length)) && value.startsWith(text)) {
      throw new Refusal('line-break', `${path} ends with a line break, which is none of it`, path, text.length);
    }
    const at = value.startsWith(text) ? text.length : Math.max(0, pairIn(value));
    throw new Refusal('delimiter', `${path} holds what is read as another field`, path, at);
  }
  // Nothing else can have been read: whatever is read out of a text is missing at its end.
}

/** Where in a text a pair starts, or would with what stands before it; -1 where none does. */
const pairIn = (value: string): number => value.search(/, [A-Za-z_]\w* ?=/);

/** The value that an offset of the row lies in, or behind. */
function holding(written: readonly Written[], offset: number): Written {
  // Never without: the status stands first, and no offset is before it.
  return written.findLast(({ start }) => start <= offset) ?? { path: 'status', value: '', start: 0 };
}
