// Texts as UTF-16 units in an array, and back. To look at a unit or put one takes a fraction there of what it takes in a
// text.

/** Which units end a text, or do not stand in it for themselves: 1 in their places. */
export type Stops = Uint8Array;

/** What no text is read or written with directly: it stands behind the last unit of a window. */
export const NOTHING = 0;

const ALL_UNITS = 0x10000;
const ASCII = 0x80;
const FIRST_SURROGATE = 0xd800;
const BEHIND_SURROGATES = 0xe000;
const NO_CHARACTERS = 0xfffe;
const tables = /* #__PURE__ */ new Map<string, Stops>();

/**
 * What an expression finds, as a table: to look a unit up takes less time than conditions do. Above U+007F it is only asked for
 * halves of pairs of surrogates, and for U+FFFE and U+FFFF.
 */
export function stopsOf(isStop: RegExp): Stops {
  const known = tables.get(isStop.source);
  if (known !== undefined) return known;
  const found = (unit: number): number => Number(isStop.test(String.fromCharCode(unit)));
  const stops = new Uint8Array(ALL_UNITS);
  for (let unit = 0; unit < ASCII; unit += 1) stops[unit] = found(unit);
  stops.fill(found(FIRST_SURROGATE), FIRST_SURROGATE, BEHIND_SURROGATES).fill(found(NO_CHARACTERS), NO_CHARACTERS);
  stops[NOTHING] = 1;
  tables.set(isStop.source, stops);
  return stops;
}

/** Whether two units are a pair of surrogates, and so a character like any other, though both may be stops. */
export const isPair = (high: number | undefined, low: number | undefined): boolean =>
  high !== undefined && low !== undefined && (high & 0xfc00) === FIRST_SURROGATE && (low & 0xfc00) === 0xdc00;

/** A table without stops, for texts that are known to have none. */
export const NO_STOPS: Stops = /* #__PURE__ */ new Uint8Array(ALL_UNITS);

/** Node's view of memory, as far as it is used here. */
interface NodeBytes {
  write(text: string, offset: number, encoding: 'utf16le'): number;
  toString(encoding: 'utf16le', start: number, end: number): string;
}

interface NodeBuffer {
  readonly from?: (memory: ArrayBufferLike) => NodeBytes;
}

/** Node's view of the same memory, where there is one and it has the units' own order of bytes. */
function bytesOf(units: Uint16Array): NodeBytes | undefined {
  const { Buffer } = globalThis as { readonly Buffer?: NodeBuffer };
  if (typeof Buffer?.from !== 'function') return undefined;
  units[0] = 1;
  const bytes = Buffer.from(units.buffer);
  return bytes.toString('utf16le', 0, 2) === '\u0001' ? bytes : undefined;
}

/** Fewer units are copied one at a time. */
export const SHORT = 16;
/** So many units make a text at once. */
const PART = 4096;

/** Copies texts into an array and out of it: at once where there is Node's Buffer. */
export class Copier {
  readonly #units: Uint16Array;
  readonly #bytes: NodeBytes | undefined;

  constructor(units: Uint16Array) {
    this.#units = units;
    this.#bytes = bytesOf(units);
  }

  /** Whether it copies at once. */
  get isQuick(): boolean {
    return this.#bytes !== undefined;
  }

  /** Puts a text at this place, where there is room for it. */
  put(text: string, at: number): void {
    if (text.length >= SHORT && this.#bytes !== undefined) this.#bytes.write(text, at * 2, 'utf16le');
    else for (let index = 0; index < text.length; index += 1) this.#units[at + index] = text.charCodeAt(index);
  }

  /** The text of the units between two places. */
  text(from: number, to: number): string {
    if (this.#bytes !== undefined) return this.#bytes.toString('utf16le', from * 2, to * 2);
    let text = '';
    for (let at = from; at < to; at += PART) {
      // To spread an array takes several times as long.
      text += Reflect.apply(String.fromCharCode, undefined, this.#units.subarray(at, Math.min(at + PART, to)));
    }
    return text;
  }
}

/** Where nothing was found or put. */
export const NOWHERE = -1;

export const ZERO = 48;

/** The units of a text. In a plain array: to walk through a short one of another kind takes twice the time. */
export type Literal = readonly number[];

export function literal(text: string): Literal {
  const units: number[] = [];
  for (let index = 0; index < text.length; index += 1) units.push(text.charCodeAt(index));
  return units;
}
