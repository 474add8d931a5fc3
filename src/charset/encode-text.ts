// Text as bytes, and where it holds a character that the charset lacks (R14).
import type { Charset } from './charset.ts';
import { tableOf } from './single-byte.ts';

const surrogate = /[\ud800-\udfff]/;
/** The engine's own method takes half as long as the expression, but is younger than some platforms. */
const { isWellFormed }: { readonly length: number; isWellFormed?(): boolean } = String.prototype;
// Under the u flag a pair is one character, and no surrogate. Three times slower than the class above.
const loneSurrogate = /\p{Surrogate}/u;

/** The bytes of a text; undefined where the charset lacks one of its characters. */
export const encodeText = (text: string, charset: Charset): Uint8Array | undefined => encodeTexts([text], charset);

/** The bytes of texts that are one behind the other, and no pair of surrogates divided between them. */
export const encodeTexts = (texts: readonly string[], charset: Charset): Uint8Array | undefined =>
  charset === 'utf-8' ? encodeUtf8(texts) : encodeSingleByte(texts, tableOf(charset).bytes);

const lengthOf = (parts: readonly { readonly length: number }[]): number =>
  parts.reduce((sum, { length }) => sum + length, 0);

/** The most bytes that UTF-8 takes for a unit. */
const UTF8_WIDTH = 3;

function encodeUtf8(texts: readonly string[]): Uint8Array | undefined {
  const encoder = new TextEncoder();
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  // Memory that was not written to before takes more time than what is written to it: one room serves all texts.
  const room = new Uint8Array(longest * UTF8_WIDTH);
  const parts: Uint8Array[] = [];
  for (const text of texts) {
    if (unencodable(text, 'utf-8') >= 0) return undefined;
    parts.push(room.slice(0, encoder.encodeInto(text, room).written));
  }
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(parts));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

function encodeSingleByte(texts: readonly string[], table: Uint8Array): Uint8Array | undefined {
  const bytes = new Uint8Array(lengthOf(texts));
  let end = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const byte = table[unit];
      if (!isByteOf(unit, byte)) return undefined;
      bytes[end++] = byte;
    }
  }
  return bytes;
}

/** Where the first character stands that the charset lacks, in UTF-16 units; -1 where there is none. */
export function unencodable(text: string, charset: Charset): number {
  if (charset === 'utf-8') return (isWellFormed?.call(text) ?? !surrogate.test(text)) ? -1 : text.search(loneSurrogate);
  const table = tableOf(charset).bytes;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isByteOf(unit, table[unit])) return at;
  }
  return -1;
}

/** Whether a table's entry for a unit is its byte: 0 is that of U+0000 alone. */
const isByteOf = (unit: number, byte: number | undefined): byte is number =>
  byte !== undefined && (byte !== 0 || unit === 0);
