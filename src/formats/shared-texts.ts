// The texts that came lately in one place of a record. Senders, operators, regions come again and again: records that
// share them take less memory, and leave the collector of garbage less to move.

/** So many texts are kept. */
const ROOM = 64;
/** A longer text is hardly one that comes again. */
const LONGEST_TEXT = 64;
/** So many texts are looked for before it is told whether that is worth it; if not, so many are let by. */
const TRIED = 256;
const LET_BY = 4096;

export class SharedTexts {
  readonly #texts = new Map<string, string>();
  #tried = 0;
  #found = 0;
  #letBy = 0;

  /** The same text as records had it before, or will have it from now on; undefined for one that is not shared. */
  share(text: string): string | undefined {
    if (this.#letBy > 0) {
      this.#letBy -= 1;
      return undefined;
    }
    const known = this.#texts.get(text);
    this.#tried += 1;
    if (known !== undefined) this.#found += 1;
    if (this.#tried === TRIED) this.#judge();
    return known ?? this.#keep(text);
  }

  #keep(text: string): string | undefined {
    if (text.length > LONGEST_TEXT || this.#texts.size === ROOM || this.#letBy > 0) return undefined;
    const own = ownText(text);
    this.#texts.set(own, own);
    return own;
  }

  #judge(): void {
    if (this.#found * 2 < TRIED) {
      this.#letBy = LET_BY;
      this.#texts.clear();
    }
    this.#tried = 0;
    this.#found = 0;
  }
}

/** The same text, which is no part of a longer one, nor put together of shorter ones: engines compare such faster. */
const ownText = (text: string): string => JSON.parse(JSON.stringify(text));
