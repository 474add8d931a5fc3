// What was asked for, guessed by the reply. It cannot be told in every case, so the page shows the guess and anyone can
// choose otherwise.
import { type All, type Charset, type Fmt, type Issue, safeDecode, validate } from 'smsc-codec';
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
const alls: readonly All[] = [0, 1, 2];

/** The format by the first character that is no white space. */
export function guessFmt(text: string): Fmt {
  const first = text.trimStart().charAt(0);
  if (first === '<') return 2;
  if (first === '{' || first === '[') return 3;
  return /[-\d]/.test(first) ? 1 : 0;
}

/** The shape that a body fits best: the one with the fewest departures from its documented form. */
export function guess(text: string, choice: Choice): Guess {
  const fmt = choice.fmt ?? guessFmt(text);
  const sample = sampleOf(text, fmt, TRIED_LENGTH).text;
  const lists = choice.list === undefined ? [false, true] : [choice.list];
  const candidates = lists.flatMap((list) =>
    (choice.all === undefined ? alls : [choice.all]).map((all) => ({ fmt, all, list })),
  );
  const ranked = candidates.map((shape) => ({ shape, rank: rankOf(sample, shape) }));
  // Of equals the first one stays: a single status before a list, few fields before many.
  return ranked.reduce((best, one) => (compare(one.rank, best.rank) < 0 ? one : best)).shape;
}

/** Departures, grave ones first. Rows that could all be the text of one message are rows of a list sooner than that. */
function rankOf(sample: string, shape: Guess): number[] {
  const issues = validate(sample, shape);
  const result = safeDecode(sample, shape);
  const several = result.ok && Array.isArray(result.value) && result.value.length > 1;
  const count = (severity: Issue['severity']): number => issues.filter((issue) => issue.severity === severity).length;
  return [count('error'), several ? 0 : 1, count('warning'), count('note')];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : Number(one[at]) - Number(other[at]);
}
