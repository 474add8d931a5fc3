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

/** What divides a comment from the message before it, by `fmt`. */
const dividers = [/, comment ?=/i, /,/] as const;

/** Whether replies of this shape have a message. */
export const hasMessage = (shape: ReplyShape): boolean => hasField(slotsOf(resolved(shape), 'sms'), 'message');

/**
 * Whether a record, ordinary but for its message and its comment, can be carried: in JSON any, in XML what XML allows
 * (R11); in rows a comment that holds nothing that divides it from the message (R4, R5), and in a list of them no line
 * that starts like a row (R6).
 */
export function canCarry(record: Draft, shape: TestShape): boolean {
  const { fmt, list } = shape;
  if (fmt === 3) return true;
  const comment = String(record.comment ?? '');
  if (fmt === 2) {
    const text = comment + String(record.message ?? '');
    return allowedInXml(text) === text;
  }
  if (dividers[fmt].test(comment)) return false;
  const lines = list ? printRecord(record, shape).split('\n').slice(1) : [];
  return !lines.some((line) => rowStarts[fmt].test(line));
}
