// The outcome of reading in one sentence, for the eye and for screen readers.
import type { Issue, ReplyShape } from 'smsc-codec';
import type { Reading } from './read.ts';

export interface Verdict {
  readonly tone: 'good' | 'mixed' | 'bad' | 'idle';
  readonly text: string;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export function verdictOf(
  { items, count, errors, errorCount }: Reading,
  issues: readonly Issue[],
  { fmt = 0, all = 0, list = false }: ReplyShape,
): Verdict {
  const asked = `fmt=${fmt} all=${all}${list ? ', a list' : ''}`;
  const [error] = errors;
  if (error !== undefined) {
    const place = `${error.code} at line ${error.line}, column ${error.column}`;
    const more = errorCount > 1 ? `, the first of ${counted(errorCount, 'error')}` : '';
    const readable = count > 0 ? ` ${counted(count, 'reply', 'replies')} could be read.` : '';
    return { tone: count > 0 ? 'mixed' : 'bad', text: `Not as ${asked}: ${place}${more}.${readable}` };
  }
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const departed = warnings > 0 ? ` ${counted(warnings, 'warning')}.` : '';
  const [first] = items;
  const what =
    first?.kind === 'error'
      ? 'an error of the gateway'
      : first?.kind === 'deleted'
        ? 'a deletion'
        : counted(count, 'status', 'statuses');
  return { tone: warnings > 0 ? 'mixed' : 'good', text: `Read ${what}, as ${asked}.${departed}` };
}
