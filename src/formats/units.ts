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
 * A table of stops: to look a unit up takes a third of the time of conditions.
 *
 * @param stops Those below U+0080.
 * @param isStrict Whether surrogates, U+FFFE and U+FFFF are stops, too.
 */
export function stopsOf({ source }: RegExp, isStrict: boolean): Stops {
  const known = tables.get(source + isStrict);
  if (known !== undefined) return known;
  const stops = new Uint8Array(ALL_UNITS);
  const isStop = new RegExp(source);
  for (let unit = 0; unit < ASCII; unit += 1) stops[unit] = Number(isStop.test(String.fromCharCode(unit)));
  stops[NOTHING] = 1;
  if (isStrict) stops.fill(1, FIRST_SURROGATE, BEHIND_SURROGATES).fill(1, NO_CHARACTERS);
  tables.set(source + isStrict, stops);
  return stops;
}

/** A table without stops, for texts that are known to have none. */
export const NO_STOPS: Stops = new Uint8Array(ALL_UNITS);

interface NodeBuffer {
  from(buffer: ArrayBufferLike): {
    write(text: string, offset: number, encoding: 'utf16le'): number;
    toString(encoding: 'utf16le', start: number, end: number): string;
  };
}

/** Where there is Node's, it copies a long text at once. */
const { Buffer: buffers } = globalThis as { readonly Buffer?: NodeBuffer };
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Below so many units a loop takes less time. */
const SHORT = 16;
/** So many units make a text at once. */
const PART = 4096;

/** Copies texts into an array and out of it. */
export class Copier {
  readonly #units: Uint16Array;
  readonly #bytes: ReturnType<NodeBuffer['from']> | undefined;

  constructor(units: Uint16Array) {
    this.#units = units;
    this.#bytes = isLittleEndian ? buffers?.from(units.buffer) : undefined;
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
      text += String.fromCharCode(...this.#units.subarray(at, Math.min(at + PART, to)));
    }
    return text;
  }
}

/** The units of a text. In a plain array: to walk through a short one of another kind takes twice the time. */
export type Literal = readonly number[];

export const literal = (text: string): Literal => Array.from(text.split(''), (unit) => unit.charCodeAt(0));
