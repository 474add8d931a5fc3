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
    if (this.#state === 'start') this.#start(text);
    if (this.#state === 'bare') this.#bare = (this.#bare + text).trim().slice(0, 3);
    else this.#inner.push(text);
  }

  /** The first character that is no white space decides. */
  #start(text: string): void {
    const start = text.search(/\S/);
    if (start >= 0) this.#state = text[start] === 'O' ? 'bare' : 'inner';
    this.#offset += start < 0 ? text.length : start;
  }

  end(): void {
    if (this.#state === 'inner') this.#inner.end();
    else if (this.#bare === 'OK') this.#handler.reply({ kind: 'deleted' });
    else {
      const flaw =
        this.#state === 'start'
          ? new Flaw('empty-body', 'the body is empty', 0)
          : new Flaw('unexpected-character', 'a reply does not begin with O', this.#offset);
      this.#handler.flaw(flaw, false);
    }
  }
}
