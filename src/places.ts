// From offsets to lines and columns, lazily: lines are counted when an error asks, or when text is let go. Text is kept
// from the start of the unfinished record or of the last chunk on, and no line is counted twice but those of that record.
import type { Place } from './errors.ts';

/** How far lines are counted. */
interface Cursor {
  readonly offset: number;
  readonly line: number;
  readonly lineStart: number;
  /** The chunk that the offset stands in: a record may be in thousands, which are not gone through for each place. */
  readonly chunk: number;
  /** The offset that this chunk begins at. */
  readonly start: number;
}

export class Places {
  readonly #chunks: string[] = [];
  /** How many of them are let go of, and empty: to move up the others each time would take long where they are many. */
  #gone = 0;
  /** Offset of the first chunk kept. */
  #offset = 0;
  /** Where counting stands; no place before it will be asked for. */
  #cursor: Cursor = { offset: 0, line: 1, lineStart: 0, chunk: 0, start: 0 };
  /** The last place that was asked for: the next one is mostly behind it. */
  #located: Cursor = this.#cursor;
  /** The same, before it has been counted that far. */
  #reached = 0;

  push(chunk: string): void {
    this.#letGo();
    this.#chunks.push(chunk);
  }

  /** No place before this offset will be asked for. */
  forget(offset: number): void {
    this.#reached = Math.max(this.#reached, offset);
  }

  /** Lets go of the chunks before that. Not before there is another: the lines of the last are hardly asked for. */
  #letGo(): void {
    const offset = this.#reached;
    const first = this.#chunks[this.#gone];
    if (first === undefined || this.#offset + first.length > offset) return;
    this.#cursor = this.#count(offset);
    for (let chunk = this.#chunks[this.#gone]; chunk !== undefined; chunk = this.#chunks[this.#gone]) {
      if (this.#offset + chunk.length > offset) break;
      this.#offset += chunk.length;
      this.#chunks[this.#gone] = '';
      this.#gone += 1;
    }
    if (this.#gone * 2 < this.#chunks.length) return;
    this.#chunks.splice(0, this.#gone);
    this.#cursor = { ...this.#cursor, chunk: this.#cursor.chunk - this.#gone };
    this.#located = { ...this.#located, chunk: this.#located.chunk - this.#gone };
    this.#gone = 0;
  }

  locate(offset: number): Place {
    if (offset === 0) return { offset, line: 1, column: 1 }; // also of a body that was let go of since
    this.#cursor = this.#count(Math.min(this.#reached, offset));
    this.#located = this.#count(offset);
    const { line, lineStart } = this.#located;
    return { offset, line, column: offset - lineStart + 1 };
  }

  /** Counts the lines up to an offset, from the nearest place before it whose line is known. */
  #count(offset: number): Cursor {
    const known =
      this.#located.offset <= offset && this.#located.offset > this.#cursor.offset ? this.#located : this.#cursor;
    let { line, lineStart, chunk: index, start } = known;
    for (let chunk = this.#chunks[index]; chunk !== undefined; chunk = this.#chunks[index]) {
      const from = Math.max(0, known.offset - start);
      // Of no more than this part: a search to the end of the chunk would look through it again for each place.
      const part = chunk.slice(from, Math.max(from, offset - start));
      for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) {
        line += 1;
        lineStart = start + from + at + 1;
      }
      if (start + chunk.length > offset) break;
      start += chunk.length;
      index += 1;
    }
    return { offset: Math.max(offset, known.offset), line, lineStart, chunk: index, start };
  }
}
