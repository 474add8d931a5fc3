// From offsets to lines and columns, lazily: text is kept from the start of the unfinished record only, and its lines
// are counted when it is let go, or when an error asks.
import type { Place } from './errors.ts';

export class Places {
  readonly #chunks: string[] = [];
  /** Offset of the first chunk kept, and the line and the start of the line that it lies in. */
  #offset = 0;
  #line = 1;
  #lineStart = 0;

  push(chunk: string): void {
    this.#chunks.push(chunk);
  }

  /** No place before this offset will be asked for. */
  forget(offset: number): void {
    let gone = 0;
    for (const chunk of this.#chunks) {
      if (this.#offset + chunk.length > offset) break;
      this.#count(chunk, chunk.length);
      this.#offset += chunk.length;
      gone += 1;
    }
    if (gone > 0) this.#chunks.splice(0, gone);
  }

  locate(offset: number): Place {
    const { line, lineStart } = { line: this.#line, lineStart: this.#lineStart };
    const start = this.#offset;
    for (const chunk of this.#chunks) {
      this.#count(chunk, Math.min(chunk.length, offset - this.#offset));
      this.#offset += chunk.length;
    }
    const place = { offset, line: this.#line, column: offset - this.#lineStart + 1 };
    this.#offset = start;
    this.#line = line;
    this.#lineStart = lineStart;
    return place;
  }

  /** Counts the lines of the first units of a chunk. */
  #count(chunk: string, length: number): void {
    for (let at = chunk.indexOf('\n'); at >= 0 && at < length; at = chunk.indexOf('\n', at + 1)) {
      this.#line += 1;
      this.#lineStart = this.#offset + at + 1;
    }
  }
}
