// What was asked for, guessed by the reply. It cannot be told in every case, so the page shows the guess and anyone can
// choose otherwise.
import { type All, alls, type Charset, type Fmt, type Issue, locate, safeDecode, validate } from 'smsc-codec';
import { grammars } from 'smsc-codec/grammars';
import { oddValues } from './plausible.ts';
import { sampleOf } from './sample.ts';

/** What the visitor has chosen; what is left out is guessed. */
export interface Choice {
  readonly fmt?: Fmt | undefined;
  readonly all?: All | undefined;
  readonly list?: boolean | undefined;
  readonly charset?: Charset | undefined;
}

export interface Guess {
  readonly fmt: Fmt;
  readonly all: All;
  readonly list: boolean;
}

/** Every combination is tried on so much of the body. */
const TRIED_LENGTH = 16 * 1024;
/** So many lines are tried as rows. */
const TRIED_LINES = 20;

/** The format by the first character that is no white space, and for want of a better sign by the rows behind it. */
export function guessFmt(text: string): Fmt {
  const first = text.trimStart().charAt(0);
  if (first === '<') return 2;
  if (first === '{' || first === '[') return 3;
  if (/[-\d]/.test(first)) return 1;
  if (/^\s*[a-z_]\w* ?=/i.test(text)) return 0;
  // The first row may be the one that is damaged.
  const [words, numbers] = [startsIn(text, 0), startsIn(text, 1)];
  return words === 0 && numbers > 0 ? 1 : 0;
}

/** The shape that a body fits best: the one with the fewest departures from its documented form. */
export function guess(text: string, choice: Choice): Guess {
  const fmt = choice.fmt ?? guessFmt(text);
  const sample = sampleOf(text, fmt, TRIED_LENGTH).text;
  const tried = choice.all === undefined ? alls : [choice.all];
  const lists = choice.list !== undefined ? [choice.list] : isSurelyList(sample, fmt, tried) ? [true] : [false, true];
  const candidates = lists.flatMap((list) => tried.map((all) => ({ fmt, all, list })));
  const ranked = candidates.map((shape) => ({ shape, rank: rankOf(sample, shape) }));
  // Of equals the first one stays: a single status before a list, few fields before many.
  return ranked.reduce((best, one) => (compare(one.rank, best.rank) < 0 ? one : best)).shape;
}

/** How a row begins (R6). */
const rowStarts: Readonly<Record<0 | 1, RegExp>> = {
  0: /^status ?= ?-?\d+, [a-z_]\w* ?=/gim,
  1: /^-?\d+,\d*,(?:-?\d+)?(?:,|$)/gm,
};

/** How many lines begin like a row. */
const startsIn = (text: string, fmt: 0 | 1): number => [...text.slice(0, TRIED_LENGTH).matchAll(rowStarts[fmt])].length;

/** Whether this is a list even where it is so damaged that it can be read as none. */
function isSurelyList(sample: string, fmt: Fmt, tried: readonly All[]): boolean {
  if (fmt === 2 || fmt === 3) {
    const single = safeDecode(sample, { fmt });
    return !single.ok && single.error.code === 'unexpected-list';
  }
  const lines = sample.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  const isRow = (line: string): boolean =>
    tried.some((all) => {
      const result = safeDecode(line, { fmt, all, list: true });
      return result.ok && Array.isArray(result.value); // an error or a deletion is no row
    });
  const severalStart = startsIn(sample, fmt) > 1;
  const oneReads = lines.slice(0, TRIED_LINES).some(isRow);
  // The message of a single status may run over whole rows, and be read without an error; either sign alone may be chance.
  const isReadAsOne = tried.some((all) => safeDecode(sample, { fmt, all }).ok);
  return isReadAsOne ? severalStart && oneReads : severalStart || oneReads;
}

/** Departures, grave ones first. Rows that could all be the text of one message are rows of a list sooner than that. */
function rankOf(sample: string, shape: Guess): number[] {
  const issues = validate(sample, shape);
  const result = safeDecode(sample, shape);
  const several = result.ok && Array.isArray(result.value) && result.value.length > 1;
  const count = (severity: Issue['severity']): number => issues.filter((issue) => issue.severity === severity).length;
  // Elsewhere a value has its name beside it. Several that do not look like what they would be are in another layout.
  const odd = shape.fmt === 1 ? oddValues(sample, locate(sample, shape)) : 0;
  const errors = count('error') + Math.floor(odd / 2);
  // Of layouts that a row does not fit, the one that it fits furthest.
  const reach = issues.find(({ severity }) => severity === 'error')?.offset ?? 0;
  return [errors, several ? 0 : 1, misfit(issues, sample, shape), odd, -reach, count('warning'), count('note')];
}

/** By how many items a row does not fit a layout, where its number of items is what is wrong. */
function misfit(issues: readonly Issue[], sample: string, { fmt, all, list }: Guess): number {
  const fault = issues.find(({ code }) => code === 'item-count');
  if (fmt !== 1 || fault === undefined) return 0;
  const row = sample.split('\n')[fault.line - 1] ?? '';
  const { sms, suffix } = grammars[1].slots;
  const wanted = sms[all].length + (list ? suffix[all].length : 0);
  return Math.abs(row.split(',').length - wanted);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : Number(one[at]) - Number(other[at]);
}
