// Text as bytes, and where it holds a character that the charset lacks (R14).
import type { Charset } from './charset.ts';
import { tableOf } from './single-byte.ts';

const surrogate = /[\ud800-\udfff]/;
// Under the u flag a pair is one character, and no surrogate. Three times slower than the class above.
const loneSurrogate = /\p{Surrogate}/u;

/** The bytes of a text; undefined where the charset lacks one of its characters. */
export function encodeText(text: string, charset: Charset): Uint8Array | undefined {
  if (charset === 'utf-8') return unencodable(text, charset) === -1 ? new TextEncoder().encode(text) : undefined;
  const table = tableOf(charset).bytes;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const byte = table[unit];
    if (!isByteOf(unit, byte)) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** Where the first character stands that the charset lacks, in UTF-16 units; -1 where there is none. */
export function unencodable(text: string, charset: Charset): number {
  if (charset === 'utf-8') return surrogate.test(text) ? text.search(loneSurrogate) : -1;
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
