// The outcome of reading in a sentence or two, for the eye and for screen readers.
import type { Issue, ReplyShape } from 'smsc-codec';
import { counted, written } from './counted.ts';
import type { Reading } from './read.ts';

export interface Verdict {
  readonly tone: 'good' | 'mixed' | 'bad' | 'idle';
  readonly text: string;
}

/** How much of a body that is too big was looked at; what is left out was looked at whole. */
export interface Limits {
  /** In UTF-16 units. */
  readonly checked?: number | undefined;
  /** In bytes. */
  readonly read?: number | undefined;
}

export function verdictOf(
  reading: Reading,
  issues: readonly Issue[],
  { fmt = 0, all = 0, list = false }: ReplyShape,
  limits: Limits = {},
): Verdict {
  const { count, errors } = reading;
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const failed = errors.length > 0;
  const sentences = [
    outcomeOf(reading, `as fmt=${fmt} all=${all}${list ? ', a list' : ''}`),
    !failed && warnings > 0 && `${counted(warnings, 'warning')}.`,
    limits.read !== undefined && `Only the first ${Math.round(limits.read / 1024 / 1024)} MB of the file were read.`,
    limits.checked !== undefined && `Only the first ${written(Math.round(limits.checked / 1024))} KB were checked.`,
  ];
  const tone = failed && count === 0 ? 'bad' : failed || warnings > 0 ? 'mixed' : 'good';
  return { tone, text: sentences.filter((sentence) => sentence !== false).join(' ') };
}

function outcomeOf({ items: [first], count, errors: [error], errorCount }: Reading, asked: string): string {
  if (error !== undefined) {
    const place = `${error.code} at line ${written(error.line)}, column ${written(error.column)}`;
    const faults = errorCount > 1 ? `${counted(errorCount, 'error')}, the first is ${place}` : place;
    if (count === 0) return `Cannot be read ${asked}: ${faults}.`;
    return `Read ${counted(count, 'status', 'statuses')}, ${asked}, but not all: ${faults}.`;
  }
  const what =
    first?.kind === 'error'
      ? 'an error of the gateway'
      : first?.kind === 'deleted'
        ? 'a deletion'
        : counted(count, 'status', 'statuses');
  return `Read ${what}, ${asked}.`;
}
