// fmt=0: from a row to a reply. Left of the free text every pair is a field; the free text is found from both ends,
// so that it may hold anything that does not look like the fields behind it (R5).
import type { Slot } from '../../../grammars/grammar.ts';
import { Flaw } from '../../errors.ts';
import { integer } from '../../values/integer.ts';
import { type Entry, readText, settleError, settleStatus } from '../keyed.ts';
import { lanesOf } from '../lane.ts';
import { kindOf, type Plan, STATUS_MISSING, shown } from '../plan.ts';
import type { Draft, Handler, Tokenizer, Trace } from '../room.ts';
import { RowTokenizer, withoutLineEnd } from '../rows.ts';
import { textLane } from './lane.ts';
import { isWhole, type Pair, pairsOf, rowLike, startsRow } from './tokenizer.ts';

type TextEntry = Entry & { readonly value: string };

export function openText(plan: Plan, handler: Handler): Tokenizer {
  const { trace } = handler;
  const { list, maxRecordLength } = plan;
  const read = (row: string, offset: number) => readRow(row, offset, plan, trace);
  const lanes = trace === undefined ? lanesOf(plan, textLane) : undefined;
  return new RowTokenizer({ list, maxRecordLength, lanes, startsRow, isWhole, rowLike, read }, handler);
}

const readEntry = (entry: TextEntry, slot: Parameters<typeof readText>[1]) => readText(entry.value, slot, entry.offset);

/** Reads one row. */
export function readRow(row: string, offset: number, plan: Plan, trace?: Trace): Draft {
  const body = withoutLineEnd(row);
  if (body === '') throw new Flaw('empty-body', 'the body is empty', offset);
  if (body === plan.table.deleted) return { kind: 'deleted' };
  if (isWhole(row)) return readError(body, offset, plan, trace);
  const pairs = pairsOf(row);
  if (keyOf(pairs[0]) !== 'status') {
    throw new Flaw('unexpected-character', `a reply does not begin like this: ${shown(row)}`, offset);
  }
  const entries = entriesOf(row, offset, pairs, plan, trace);
  const reply = settleStatus(entries, plan, offset, readEntry, trace);
  if (plan.list && reply.id === undefined) {
    throw new Flaw('missing-field', 'a row of a list ends with its id', offset + row.length, 'id');
  }
  return reply;
}

/** Divides a row into entries, each field once. */
function entriesOf(
  row: string,
  offset: number,
  pairs: readonly Pair[],
  plan: Plan,
  trace: Trace | undefined,
): Map<string, TextEntry> {
  // A line end at the end of a body is no text, unless the free text ends there (R6). Rows of lists have none.
  const end = plan.list ? row.length : withoutLineEnd(row).length;
  const cut = (index: number): string => row.slice(pairs[index]?.from, pairs[index + 1]?.at ?? end);
  const spelling = spellingOf(plan);
  const free = freeText(pairs, plan, cut);
  const entries = new Map<string, TextEntry>();

  const slotOf = (name: string): Slot | undefined =>
    plan.layouts.sms.byName.get(name) ?? plan.layouts.hlr.byName.get(name);
  const pathOf = (name: string): string => slotOf(name)?.field ?? `extra.${name}`;
  const documented = (name: string): string => slotOf(name)?.before ?? `, ${name} = `;
  const add = (pair: Pair, value: string, isFree: boolean): void => {
    const name = spelling.get(keyOf(pair)) ?? pair.key;
    const at = offset + pair.from;
    const path = pathOf(name);
    if (entries.has(name)) throw new Flaw('duplicate-field', `${path} stands twice`, offset + pair.at, path);
    const lineBreak = isFree ? -1 : value.search(/[\r\n]/);
    if (lineBreak >= 0) {
      throw new Flaw('line-break', `a line break in ${path}: ${shown(value)}`, at + lineBreak, path);
    }
    if (trace !== undefined && row.slice(pair.at, pair.from) !== documented(name)) {
      trace.note({ code: 'key-form', reason: `${path} is not written as documented`, offset: at, path });
    }
    entries.set(name, { name, value, offset: at, end: at + value.length });
  };

  for (const [index, pair] of pairs.entries()) {
    if (free !== undefined && index > free.first && index < free.behind) continue;
    if (index !== free?.first) {
      add(pair, cut(index), false);
      continue;
    }
    const textEnd = pairs[free.behind]?.at ?? row.length;
    const comment = free.comment === undefined ? undefined : pairs[free.comment];
    add(pair, row.slice(pair.from, comment?.at ?? textEnd), true);
    if (comment !== undefined) add(comment, row.slice(comment.from, textEnd), true);
  }
  return entries;
}

/** Where the free text stands among the pairs. */
interface FreeText {
  /** The pair that it begins with. */
  readonly first: number;
  /** The pair of its comment, if it is divided. */
  readonly comment: number | undefined;
  /** The first pair behind it, or the number of pairs. */
  readonly behind: number;
}

/** Finds the free text. A message that is not found, and a layout without message, have none (R5, R7). */
function freeText(pairs: readonly Pair[], plan: Plan, cut: (index: number) => string): FreeText | undefined {
  if (cut(0) === String(STATUS_MISSING) || !plan.layouts.sms.byName.has('message')) return undefined;
  const find = (key: string): number => pairs.findIndex((pair) => keyOf(pair) === key);
  const message = find('message');
  const first = message < 0 ? find('comment') : message;
  if (first < 0) return undefined;

  const behind = endOfFreeText(pairs, plan, first, cut);
  // The kind decides whether there is a comment at all; it is known by what stands outside the free text.
  const outside = new Map<string, string>();
  for (const [index, pair] of pairs.entries()) {
    if (index < first || index >= behind) outside.set(keyOf(pair), cut(index));
  }
  const kind = kindOf(
    plan,
    (name) => outside.has(name),
    (name) => outside.get(name),
  );
  if (!plan.layouts[kind].byName.has('comment')) {
    return message < 0 ? undefined : { first, comment: undefined, behind };
  }
  let comment = behind - 1;
  while (comment > first && keyOf(pairs[comment]) !== 'comment') comment -= 1;
  return { first, comment: message >= 0 && comment > first ? comment : undefined, behind };
}

/** Right to left: the suffix, unknown pairs behind a valid type, the type. Without a type, the suffix alone. */
function endOfFreeText(pairs: readonly Pair[], plan: Plan, first: number, cut: (index: number) => string): number {
  const isNumber = (index: number): boolean => cut(index) === '' || integer.parse(cut(index)) !== undefined;
  for (let index = pairs.length - 1; index > first; index -= 1) {
    const key = keyOf(pairs[index]);
    if (key === 'type') {
      // An empty one stands for none (R1) behind the text that it is documented behind, and else is text itself.
      const isType = cut(index) !== '' || index === first + 1 || keyOf(pairs[index - 1]) === 'comment';
      if (isType && isNumber(index)) return index;
      break;
    }
    if (key !== 'id' && spellingOf(plan).has(key)) break;
  }
  const last = pairs.length - 1; // which may be the first: a message, then, and no id
  return keyOf(pairs[last]) === 'id' && isNumber(last) ? last : pairs.length;
}

/** The key of a pair, by which fields are known in any case. */
const keyOf = (pair: Pair | undefined): string => String(pair?.key).toLowerCase();

/** The spelling of every key that a layout of this plan knows, by the key in lower case. */
export function spellingOf(plan: Plan): ReadonlyMap<string, string> {
  let spelling = spellings.get(plan);
  if (spelling === undefined) {
    const names = Object.values(plan.layouts).flatMap((layout) => [...layout.byName.keys()]);
    spelling = new Map(names.map((name) => [name.toLowerCase(), name]));
    spellings.set(plan, spelling);
  }
  return spelling;
}
const spellings = new WeakMap<Plan, ReadonlyMap<string, string>>();

/** `ERROR = N (description), ID - N`; the description and the id may be absent (R9). */
function readError(body: string, offset: number, plan: Plan, trace: Trace | undefined): Draft {
  const code = /^error ?= ?([^ ,\r\n]*)/i.exec(body);
  if (code === null) throw new Flaw('unexpected-character', 'an error is `ERROR = N (text)`', offset);
  const entries = new Map<string, TextEntry>();
  const set = (name: string, value: string, at: number) =>
    entries.set(name, { name, value, offset: offset + at, end: offset + at + value.length });
  const number = String(code[1]);
  set('ERROR', number, code[0].length - number.length);

  let at = code[0].length;
  if (body.startsWith(' (', at)) {
    const close = body.lastIndexOf(')');
    if (close < at)
      throw new Flaw('unexpected-end', 'the description of the error is cut off', offset + body.length, 'error');
    set('error', body.slice(at + 2, close), at + 2);
    at = close + 1;
  }
  const id = /^, id - (?=.*$)/i.exec(body.slice(at));
  if (id !== null) set('ID', body.slice(at + id[0].length), at + id[0].length);
  else if (at < body.length) {
    throw new Flaw('trailing-data', `an error does not go on like this: ${shown(body.slice(at))}`, offset + at);
  }
  return settleError(entries, plan, offset, readEntry, trace);
}
