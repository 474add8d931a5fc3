// Text as bytes, and where it holds a character that the charset lacks (R14).
import type { Charset } from './charset.ts';
import { tableOf } from './single-byte.ts';
import { textOf, unitsOf } from './utf-16.ts';

/** Puts the bytes of units into an array that has room for them; gives their number, or -1 where one has no bytes. */
type Encode = (units: Uint16Array, bytes: Uint8Array) => number;

/** Takes a text in parts, and makes bytes of it. No pair of surrogates is divided between two parts. */
export class BytesEncoder {
  readonly #encode: Encode;
  /** The most bytes that a unit takes. */
  readonly #width: number;
  readonly #parts: Uint8Array[] = [];
  #room = new Uint8Array(0);
  /** The first part with a character that the charset lacks. Nothing counts that comes behind it. */
  refused: string | undefined;

  constructor(charset: Charset) {
    const table = charset === 'utf-8' ? undefined : tableOf(charset).bytes;
    this.#encode = table === undefined ? encodeUtf8 : (units, bytes) => encodeSingleByte(units, bytes, table);
    this.#width = table === undefined ? 3 : 1;
  }

  units(units: Uint16Array): void {
    if (this.refused !== undefined) return;
    const most = units.length * this.#width;
    if (this.#room.length < most) this.#room = new Uint8Array(most);
    const length = this.#encode(units, this.#room);
    if (length < 0) this.refused = textOf(units);
    else this.#parts.push(this.#room.slice(0, length));
  }

  text(text: string): void {
    if (this.refused !== undefined) return;
    this.units(unitsOf(text));
    if (this.refused !== undefined) this.refused = text;
  }

  /** The bytes of all parts; undefined where the charset lacks one of the characters. */
  end(): Uint8Array | undefined {
    if (this.refused !== undefined) return undefined;
    const [only] = this.#parts;
    if (only !== undefined && this.#parts.length === 1) return only;
    const bytes = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const part of this.#parts) {
      bytes.set(part, end);
      end += part.length;
    }
    return bytes;
  }
}

/** The bytes of a text; undefined where the charset lacks one of its characters. */
export function encodeText(text: string, charset: Charset): Uint8Array | undefined {
  const encoder = new BytesEncoder(charset);
  encoder.text(text);
  return encoder.end();
}

function encodeUtf8(units: Uint16Array, bytes: Uint8Array): number {
  let end = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    if (unit < 0x80) bytes[end++] = unit;
    else if (unit < 0x800) {
      bytes[end++] = 0xc0 | (unit >> 6);
      bytes[end++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit > 0xdfff) {
      bytes[end++] = 0xe0 | (unit >> 12);
      bytes[end++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[end++] = 0x80 | (unit & 0x3f);
    } else {
      at += 1;
      const next = units[at] ?? 0;
      if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return -1;
      const character = 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff);
      bytes[end++] = 0xf0 | (character >> 18);
      bytes[end++] = 0x80 | ((character >> 12) & 0x3f);
      bytes[end++] = 0x80 | ((character >> 6) & 0x3f);
      bytes[end++] = 0x80 | (character & 0x3f);
    }
  }
  return end;
}

function encodeSingleByte(units: Uint16Array, bytes: Uint8Array, table: Uint8Array): number {
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    const byte = table[unit];
    if (!isByteOf(unit, byte)) return -1;
    bytes[at] = byte;
  }
  return units.length;
}

// Under the u flag a pair is one character, and no surrogate.
const loneSurrogate = /\p{Surrogate}/u;

/** Where the first character stands that the charset lacks, in UTF-16 units; -1 where there is none. */
export function unencodable(text: string, charset: Charset): number {
  if (charset === 'utf-8') return text.search(loneSurrogate);
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
