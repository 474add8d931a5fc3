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

/** Where the last status of a part ends that another one follows; undefined where none does. */
function lastEnd(part: string, fmt: Fmt): number | undefined {
  const last = [...part.matchAll(statusEnds[fmt])].at(-1);
  return last && last.index + last[0].length;
}

export function sampleOf(text: string, fmt: Fmt, length: number = SAMPLE_LENGTH): Sample {
  if (text.length <= length) return { text, whole: true };
  const head = text.slice(0, length);
  const end = lastEnd(head, fmt);
  return { text: end === undefined ? head : head.slice(0, end) + closing[fmt], whole: false };
}

/** The last status that fits ends within so many bytes, unless it is too long to be read at all. */
const TAIL = 1024 * 1024;

/** The beginning of a list without the status that it was cut in, which is no fault of the list. */
export function wholeStatuses(bytes: Uint8Array, fmt: Fmt): Uint8Array {
  const start = Math.max(0, bytes.length - TAIL);
  // In each of the charsets these marks are the same single bytes.
  const end = lastEnd(new TextDecoder('windows-1251').decode(bytes.subarray(start)), fmt);
  if (end === undefined) return bytes;
  const rest = new TextEncoder().encode(closing[fmt]);
  const whole = new Uint8Array(start + end + rest.length);
  whole.set(bytes.subarray(0, start + end));
  whole.set(rest, start + end);
  return whole;
}
