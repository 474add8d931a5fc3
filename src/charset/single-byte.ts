// windows-1251 and koi8-r. Their tables are the platform's own, asked of its TextDecoder at first use.
import type { Charset } from './charset.ts';
import type { Decoded } from './decoded.ts';

export type SingleByteCharset = Exclude<Charset, 'utf-8'>;

interface Table {
  decode(bytes: Uint8Array): string;
  /** The bytes that stand for no character. */
  readonly unassigned: readonly number[];
  /** UTF-16 unit → byte, up to the highest unit that has one; 0 where the charset lacks the character. */
  readonly bytes: Uint8Array;
}

const tables = /* #__PURE__ */ new Map<SingleByteCharset, Table>();

export function tableOf(charset: SingleByteCharset): Table {
  const known = tables.get(charset);
  if (known !== undefined) return known;
  const table = makeTable(charset);
  tables.set(charset, table);
  return table;
}

export function makeTable(charset: SingleByteCharset): Table {
  const decoder = new TextDecoder(charset);
  const characters = decoder.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const units = Array.from(characters, (character) => character.charCodeAt(0));
  const bytes = new Uint8Array(Math.max(...units) + 1);
  const unassigned: number[] = [];
  for (const [byte, unit] of units.entries()) {
    if (isControl(unit)) unassigned.push(byte);
    else bytes[unit] = byte;
  }
  return { decode: (encoded) => decoder.decode(encoded), unassigned, bytes };
}

/** Platforms fill gaps, of which windows-1251 has one at 0x98, with control characters that Unicode's tables lack. */
const isControl = (unit: number): boolean => unit >= 0x80 && unit < 0xa0;

// The platform's decoder takes 0.1 of Buffer.toString + JSON.parse on 6 MB of Cyrillic JSON on Node 20; a loop over a
// table takes 0.5 with TextDecoder('utf-16le') behind it, 1.2 with String.fromCharCode.apply.
export function decodeSingleByte(bytes: Uint8Array, charset: SingleByteCharset): Decoded {
  const { decode, unassigned } = tableOf(charset);
  const faults = unassigned.map((byte) => bytes.indexOf(byte)).filter((at) => at >= 0);
  const end = Math.min(bytes.length, ...faults);
  return { text: decode(bytes.subarray(0, end)), unfinished: 0, valid: end === bytes.length };
}
