// Text held back until its record is complete. Pieces are joined once; very small ones are joined in between, so that
// a body that comes a character at a time costs no more memory than its length.
const PIECES = 4096;

export class Pending {
  #pieces: string[] = [];
  #small: string[] = [];
  /** UTF-16 units held. */
  length = 0;

  add(piece: string): void {
    if (piece === '') return;
    this.length += piece.length;
    if (this.#small.push(piece) === PIECES) {
      this.#pieces.push(this.#small.join(''));
      this.#small = [];
    }
  }

  /** Everything that was added since the last call. What is cut out of it holds on to nothing around it. */
  take(): string {
    const text = copied(this.#pieces.join('') + this.#small.join(''));
    this.clear();
    return text;
  }

  clear(): void {
    this.#pieces = [];
    this.#small = [];
    this.length = 0;
  }
}

/** A text that holds on to nothing but itself: engines put the two parts together anew before they cut one off. */
export const copied = (text: string): string => ` ${text}`.slice(1);

/** Engines make a copy of a slice that is not longer than this, and let a longer one hold on to the whole text. */
export const COPIED_LENGTH = 12;

/** A slice that holds on to nothing but itself. */
export const owned = (slice: string): string => (slice.length > COPIED_LENGTH ? copied(slice) : slice);
