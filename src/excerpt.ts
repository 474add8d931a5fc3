// An error with the line it stands in and a caret under its place.
import type { DecodeError, EncodeError } from './errors.ts';

/** UTF-16 units shown on each side of the place. */
const CONTEXT = 38;

/**
 * Prints an error with an excerpt of the text it is about, and a caret under the place. Where a line is cut, a `…`
 * stands for the rest.
 *
 * @param error - Of `decode`, or of `encode`.
 * @param text - The decoded text of the body; for an EncodeError the text of the field that it names.
 * @param start - Of a stream, where `text` is only a part of the body: the offset that this part begins at.
 * @returns Three lines: the message, the excerpt, the caret. The message alone where there is no place to show.
 * @throws TypeError for bytes: the place is one in their text.
 *
 * @example
 * ```ts
 * import { excerpt, safeDecode } from 'smsc-codec';
 * const body = '1,yesterday,0';
 * const result = safeDecode(body, { fmt: 1 });
 * if (!result.ok) console.log(excerpt(result.error, body));
 * // invalid-integer: last_timestamp is not an integer: "yesterday" (fmt 1, line 1, column 3)
 * // 1,yesterday,0
 * //   ^
 * ```
 */
export function excerpt(error: DecodeError | EncodeError, text: string, start = 0): string {
  const head = `${error.code}: ${error.message}`;
  const place = error.name === 'DecodeError' ? error.offset : error.at;
  if (typeof text !== 'string') throw new TypeError('an excerpt is cut out of text: read bytes by a TextDecoder first');
  if (place === undefined || text === '') return head;
  // The mark of a body is not counted (R14); in a field it is a character.
  const marked = start === 0 && error.name === 'DecodeError' ? text.replace(/^\uFEFF/, '') : text;
  const offset = place - start;
  // Where a text ends behind a line, that line tells more than the empty one.
  const inLine = offset >= marked.length && marked.endsWith('\n') ? marked.length - 1 : offset;
  const lineStart = inLine > 0 ? marked.lastIndexOf('\n', inLine - 1) + 1 : 0;
  const end = marked.indexOf('\n', offset);
  const from = Math.max(lineStart, offset - CONTEXT);
  const lineEnd = end < 0 ? marked.length : end;
  const to = Math.min(lineEnd, offset + CONTEXT);
  const before = visible(marked.slice(from, Math.min(offset, marked.length)));
  const shown = before + visible(marked.slice(offset, to));
  const cutBefore = from > lineStart ? '…' : '';
  const cutBehind = to < lineEnd ? '…' : '';
  return `${head}\n${cutBefore}${shown}${cutBehind}\n${' '.repeat(width(cutBefore + before))}^`;
}

/** Controls as pictures, so that each takes one column and none moves the caret. */
const visible = (text: string): string =>
  text.replace(/\p{Cc}/gu, (control) =>
    control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\u2421',
  );

/** What takes no column: marks on a letter, joiners with the picture that they join, colours of skin. */
const none = /\u200D\p{Extended_Pictographic}|[\p{M}\p{Cf}\p{EMod}]/gu;
/** A flag, of two letters. */
const flag = /\p{RI}{2}/gu;
/** What takes two: pictures, the writing of East Asia. */
const two =
  /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/gu;

/** Columns of a text, a pair of surrogates being one character. */
function width(text: string): number {
  const shown = text.replace(none, '').replace(flag, '国');
  return [...shown].length + (shown.match(two)?.length ?? 0);
}
