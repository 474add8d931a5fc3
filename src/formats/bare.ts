// A bare `OK`, which answers a deletion in any format (R10), in front of the tokenizers of fmt=2 and fmt=3. They never
// see it, nor a body of white space alone.
import { Flaw } from '../errors.ts';
import type { Handler, Tokenizer } from './room.ts';

export class BareTokenizer implements Tokenizer {
  readonly #inner: Tokenizer;
  readonly #handler: Handler;
  #state: 'start' | 'bare' | 'inner' = 'start';
  #bare = '';
  #offset = 0;

  constructor(inner: Tokenizer, handler: Handler) {
    this.#inner = inner;
    this.#handler = handler;
  }

  push(text: string): void {
    const start = this.#state === 'start' ? this.#start(text) : 0;
    if (this.#state === 'bare') this.#pushBare(text.slice(start));
    else this.#inner.push(text);
  }

  /** The first character that is no white space decides. */
  #start(text: string): number {
    const start = text.search(/[^\t\n\r ]/);
    if (start >= 0) this.#state = text[start] === 'O' ? 'bare' : 'inner';
    this.#offset += start < 0 ? text.length : start;
    return start;
  }

  /** Behind the two letters stands white space only. */
  #pushBare(text: string): void {
    const bare = this.#bare + text;
    this.#bare =
      bare.slice(0, 2) +
      bare
        .slice(2)
        .replace(/[\t\n\r ]+/g, '')
        .slice(0, 1);
  }

  settle(): void {
    if (this.#state === 'inner') this.#inner.settle?.();
  }

  end(): void {
    if (this.#state === 'inner') this.#inner.end();
    else if (this.#bare === 'OK') this.#handler.reply({ kind: 'deleted' });
    else {
      const flaw =
        this.#state === 'start'
          ? new Flaw('empty-body', 'the body is empty', 0)
          : new Flaw('unexpected-character', 'neither OK nor a document of this format', this.#offset);
      this.#handler.flaw(flaw, false);
    }
  }
}
