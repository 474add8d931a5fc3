// The beginning of a body that is too big to be looked at whole, cut where a status ends, so that it is a body itself.
import type { Fmt } from 'smsc-codec';

/** How much of a body is checked, coloured and guessed by, in UTF-16 units. Reading alone goes through all of it. */
export const SAMPLE_LENGTH = 64 * 1024;

export interface Sample {
  readonly text: string;
  readonly whole: boolean;
}

/** What ends a list that goes on behind the cut. */
const closing: Readonly<Record<Fmt, string>> = { 0: '', 1: '', 2: '</list>', 3: ']' };
const statusEnds: Readonly<Record<Fmt, RegExp>> = { 0: /\n/g, 1: /\n/g, 2: /<\/sms>/g, 3: /\}(?=\s*,\s*\{)/g };

export function sampleOf(text: string, fmt: Fmt, length: number = SAMPLE_LENGTH): Sample {
  if (text.length <= length) return { text, whole: true };
  const head = text.slice(0, length);
  const last = [...head.matchAll(statusEnds[fmt])].at(-1);
  if (last === undefined) return { text: head, whole: false };
  return { text: head.slice(0, last.index + last[0].length) + closing[fmt], whole: false };
}
