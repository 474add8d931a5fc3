// Text on its way out, as UTF-16 units in one array: there a unit costs but a store. A string to which a text is
// appended takes an object for each, and copies them all when it is first read.

/** The units of an array; a record that does not fit behind the others takes the other way. */
const CAPACITY = 32 * 1024;
/** With as many as this, they are handed on. */
const ENOUGH = 16 * 1024;

/** Where text goes that is complete. No pair of surrogates is divided between two parts. */
export interface Sink {
  /** The units are good until this returns. */
  units(units: Uint16Array): void;
  text(text: string): void;
}

/** The units below 128 that a text must not hold to stand as it is, as 1 at their places. */
export type Risks = Uint8Array;

export const risksOf = (pattern: RegExp): Risks =>
  Uint8Array.from({ length: 128 }, (_, unit) => Number(pattern.test(String.fromCharCode(unit))));

const noRisks: Risks = new Uint8Array(128);

/** One array is kept for whoever comes next. */
let idle: Uint16Array | undefined;

export class Units {
  readonly #sink: Sink;
  readonly #units: Uint16Array;
  /** How many there are; to set it back takes away the last. */
  length = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#units = idle ?? new Uint16Array(CAPACITY);
    idle = undefined;
  }

  /** Adds a text that fits, and is free of risks, of half pairs of surrogates, U+FFFE and U+FFFF. Otherwise adds nothing. */
  add(text: string, risks: Risks = noRisks): boolean {
    const units = this.#units;
    const { length } = text;
    let end = this.length;
    if (end + length > CAPACITY) return false;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 128 ? risks[unit] === 1 : unit >= 0xd800 && !isFit(unit, text, at)) return false;
      units[end] = unit;
      end += 1;
    }
    this.length = end;
    return true;
  }

  /** Adds units that fit. Otherwise adds nothing. */
  addUnits(added: Uint16Array): boolean {
    const units = this.#units;
    const { length } = added;
    const start = this.length;
    if (start + length > CAPACITY) return false;
    units.set(added, start);
    this.length = start + length;
    return true;
  }

  /** Adds the digits of an integer. */
  addInteger(value: number): boolean {
    if (value < 0 || value > 0x7fffffff || this.length + 10 > CAPACITY) return this.add(String(value));
    const units = this.#units;
    let end = this.length + 1;
    for (let power = 10; power <= value; power *= 10) end += 1;
    this.length = end;
    let rest = value | 0;
    do {
      const left = (rest / 10) | 0;
      end -= 1;
      units[end] = 48 + rest - left * 10;
      rest = left;
    } while (rest > 0);
    return true;
  }

  /** Adds any text. */
  append(text: string): void {
    if (this.add(text)) return;
    this.flush();
    this.#sink.text(text);
  }

  /** Between two records. */
  settle(): void {
    if (this.length >= ENOUGH) this.flush();
  }

  flush(): void {
    if (this.length > 0) this.#sink.units(this.#units.subarray(0, this.length));
    this.length = 0;
  }

  /** Ends the text. */
  end(): void {
    this.flush();
    idle = this.#units;
  }
}

/** Whether a unit from U+D800 on can stand here: as one of a pair of surrogates, or as a character. */
function isFit(unit: number, text: string, at: number): boolean {
  if (unit > 0xdfff) return unit < 0xfffe;
  return unit < 0xdc00
    ? (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
    : at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
