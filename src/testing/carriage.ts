// What a format can carry, in the words of the rulings and not of the encoder: an encoder that refuses more than this
// refuses too much.
import type { ReplyShape } from 'smsc-codec';
import { type Draft, hasField, slotsOf } from './layout.ts';
import { printRecord } from './page.ts';
import { resolved, type TestShape } from './shapes.ts';

/** What XML 1.0 allows in no document (R11). */
const forbiddenInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that XML does not allow. */
export const allowedInXml = (text: string): string => text.replace(forbiddenInXml, '');

/** How a line begins that starts a row (R6), by `fmt`. */
const rowStarts = [/^status ?= ?-?\d+, [a-z_]\w* ?=/i, /^-?\d+,\d*,(-?\d+)?(,|\r?$)/] as const;

/** Whether replies of this shape have a message. */
export const hasMessage = (shape: ReplyShape): boolean => hasField(slotsOf(resolved(shape), 'sms'), 'message');

/**
 * Whether a record, ordinary but for its message, can be carried: JSON carries any, XML what XML allows (R11), a list of
 * rows any without a line that starts like a row (R6).
 */
export function canCarry(record: Draft, shape: TestShape): boolean {
  if (shape.fmt === 3) return true;
  if (shape.fmt === 2) {
    const message = String(record.message ?? '');
    return allowedInXml(message) === message;
  }
  const lines = shape.list ? printRecord(record, shape).split('\n').slice(1) : [];
  return !lines.some((line) => rowStarts[shape.fmt === 0 ? 0 : 1].test(line));
}
