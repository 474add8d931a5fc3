// Finds bodies in UTF-8 of which nobody said so. They are read in windows-1251, whose bytes are nearly all characters, so
// that texts come out as other letters and no error tells.
import { isAscii } from 'node:buffer';
import type { ReplyShape } from 'smsc-codec';
import { HEAD, saidCharset } from './said-charset.ts';
import { harmless } from './visible.ts';

export class CharsetHint {
  readonly #shape: ReplyShape;
  readonly #name: string;
  readonly #decoder = new TextDecoder();
  #head = Buffer.alloc(0);
  /** Whether there was a byte that is not ASCII, and whether all may be UTF-8. */
  #beyondAscii = false;
  #valid = true;

  /** `name` is that of the body in messages. */
  constructor(shape: ReplyShape, name: string) {
    this.#shape = shape;
    this.#name = name;
  }

  /** Takes more of the body. */
  push(chunk: Uint8Array): void {
    if (!this.#valid || this.#shape.charset !== undefined) return;
    if (this.#head.length < HEAD) this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD)]);
    if (!this.#beyondAscii && isAscii(chunk)) return;
    this.#beyondAscii = true;
    // Text in windows-1251 is no UTF-8 from its first word on, and is looked at no further.
    this.#valid = !this.#decoder.decode(chunk, { stream: true }).includes('\uFFFD');
  }

  /** What to advise for what has been read: a line for standard error, or nothing. */
  advice(): string {
    const guessed = this.#shape.charset === undefined && saidCharset(this.#head, this.#shape) === undefined;
    if (!guessed || !this.#beyondAscii || !this.#valid) return '';
    const advice = 'it was read as windows-1251, the default, but looks like UTF-8; if it is, say --charset utf-8';
    return `${harmless(`smsc-codec: ${this.#name}: ${advice}`)}\n`;
  }
}
