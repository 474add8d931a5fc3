// What to say for a reply that cannot be read: many a one is bad only because nobody said what it is.
import { type Issue, type ReplyShape, safeDecode } from 'smsc-codec';
import { harmless } from './visible.ts';

/**
 * Lines of advice for an error.
 *
 * @param text - Of the body, as far as it has been read.
 */
export const hintsFor = ({ code }: Pick<Issue, 'code'>, text: string, shape: ReplyShape): string[] => [
  ...(ofLists.has(code) && !shape.list && isList(text, shape) ? [listHint] : []),
  ...formatHint(shape),
];

/** What is found in a list that is read as one status. */
const ofLists = new Set<Issue['code']>(['item-count', 'line-break', 'unexpected-list']);

const listHint = 'It reads as a list; say --list if one was asked for.';

/** Advice for a text that was read as one status: a line for standard error if it reads as a list of several, too. */
export function listAdvice(text: string, shape: ReplyShape, name: string): string {
  if (shape.list) return '';
  const result = safeDecode(text, { ...shape, list: true });
  const isLonger = result.ok && Array.isArray(result.value) && result.value.length > 1;
  return isLonger ? `${harmless(`smsc-codec: ${name}: ${listHint}`)}\n` : '';
}

const formatHint = ({ fmt }: ReplyShape): string[] =>
  fmt === undefined ? ['It was read as fmt=0, the default; say --fmt or --request if it is another.'] : [];

/** Whether at least the first row can be read as one of a list. */
function isList(text: string, shape: ReplyShape): boolean {
  const result = safeDecode(text, { ...shape, list: true });
  return result.ok || result.error.index !== 0;
}
