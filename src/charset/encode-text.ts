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
export function encodeTexts(texts: readonly string[], charset: Charset): Uint8Array | undefined {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return charset === 'utf-8' ? encodeUtf8(texts, length) : encodeSingleByte(texts, length, tableOf(charset).bytes);
}

/** UTF-8 takes at most three bytes for a unit. Written to one place, it needs no memory a text. */
function encodeUtf8(texts: readonly string[], length: number): Uint8Array | undefined {
  const encoder = new TextEncoder();
  const bytes = new Uint8Array(length * 3);
  let end = 0;
  for (const text of texts) {
    if (unencodable(text, 'utf-8') >= 0) return undefined;
    end += encoder.encodeInto(text, bytes.subarray(end)).written;
  }
  return bytes.slice(0, end);
}

function encodeSingleByte(texts: readonly string[], length: number, table: Uint8Array): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
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
