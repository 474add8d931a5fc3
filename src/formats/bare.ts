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
    if (this.#state === 'inner') return this.#inner.push(text);
    if (this.#state === 'start') {
      const start = text.search(/\S/);
      if (start >= 0) this.#state = text[start] === 'O' ? 'bare' : 'inner';
      if (this.#state !== 'bare') {
        this.#offset += text.length;
        return this.#inner.push(text);
      }
      this.#offset += start;
      this.#pushBare(text.slice(start));
    } else this.#pushBare(text);
  }

  #pushBare(text: string): void {
    this.#bare = (this.#bare + text).trimEnd().slice(0, 3);
  }

  end(): void {
    if (this.#state === 'inner') return this.#inner.end();
    if (this.#state === 'start') return this.#handler.flaw(new Flaw('empty-body', 'the body is empty', 0), false);
    if (this.#bare === 'OK') return this.#handler.reply({ kind: 'deleted' });
    this.#handler.flaw(new Flaw('unexpected-character', 'a reply does not begin with O', this.#offset), false);
  }
}
