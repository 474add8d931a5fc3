// From offsets to lines and columns, lazily: lines are counted when an error asks, or when text is let go. Text is kept
// from the start of the unfinished record only, and no line is counted twice but those of that record.
import type { Place } from './errors.ts';

/** How far lines are counted. */
interface Cursor {
  readonly offset: number;
  readonly line: number;
  readonly lineStart: number;
}

export class Places {
  readonly #chunks: string[] = [];
  /** Offset of the first chunk kept. */
  #offset = 0;
  /** Where counting stands; no place before it will be asked for. */
  #cursor: Cursor = { offset: 0, line: 1, lineStart: 0 };
  /** The same, before it has been counted that far. */
  #reached = 0;

  push(chunk: string): void {
    this.#chunks.push(chunk);
  }

  /** No place before this offset will be asked for. */
  forget(offset: number): void {
    this.#reached = Math.max(this.#reached, offset);
    const [first] = this.#chunks;
    if (first === undefined || this.#offset + first.length > offset) return;
    this.#cursor = this.#count(offset);
    let gone = 0;
    for (const chunk of this.#chunks) {
      if (this.#offset + chunk.length > offset) break;
      this.#offset += chunk.length;
      gone += 1;
    }
    this.#chunks.splice(0, gone);
  }

  locate(offset: number): Place {
    this.#cursor = this.#count(Math.min(this.#reached, offset));
    const { line, lineStart } = this.#count(offset);
    return { offset, line, column: offset - lineStart + 1 };
  }

  /** Counts the lines from the cursor to an offset. */
  #count(offset: number): Cursor {
    let { line, lineStart } = this.#cursor;
    let start = this.#offset;
    for (const chunk of this.#chunks) {
      const end = Math.min(chunk.length, offset - start);
      const from = Math.max(0, this.#cursor.offset - start);
      for (let at = chunk.indexOf('\n', from); at >= 0 && at < end; at = chunk.indexOf('\n', at + 1)) {
        line += 1;
        lineStart = start + at + 1;
      }
      start += chunk.length;
      if (start >= offset) break;
    }
    return { offset: Math.max(offset, this.#cursor.offset), line, lineStart };
  }
}
