// What to say for a reply that cannot be read: many a one is bad only because nobody said what it is.
import { type Issue, type ReplyShape, safeDecode } from 'smsc-codec';

/**
 * Lines of advice for an error.
 *
 * @param text - Of the body, as far as it has been read.
 */
export const hintsFor = ({ code }: Pick<Issue, 'code'>, text: string, shape: ReplyShape): string[] => [
  ...(code === 'item-count' && !shape.list && isList(text, shape)
    ? ['Its items are those of a list; say --list if one was asked for.']
    : []),
  ...formatHint(shape),
];

const formatHint = ({ fmt }: ReplyShape): string[] =>
  fmt === undefined ? ['It was read as fmt=0, the default; say --fmt or --request if it is another.'] : [];

/** Whether at least the first row can be read as one of a list. */
function isList(text: string, shape: ReplyShape): boolean {
  const result = safeDecode(text, { ...shape, list: true });
  return result.ok || result.error.index !== 0;
}
