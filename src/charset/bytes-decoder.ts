// Bytes that come in chunks, as text. What it gives does not depend on where the chunks are cut.
import type { Charset } from './charset.ts';
import { decodeSingleByte } from './single-byte.ts';
import { type SniffOptions, sniff } from './sniff.ts';
import { decodeUtf8 } from './utf-8.ts';

export type Fault =
  | { readonly code: 'invalid-bytes'; readonly charset: Charset }
  | { readonly code: 'unknown-charset' };

const none = /* #__PURE__ */ new Uint8Array(0);

export class BytesDecoder {
  readonly #options: SniffOptions;
  #charset: Charset | undefined;
  /** Bytes that cannot be read before the next ones: of a character, or too few to tell the charset. */
  #held: Uint8Array = none;
  #fault: Fault | undefined;

  constructor(options: SniffOptions) {
    this.#options = options;
  }

  /** What is wrong at the end of the text given so far; there is no more text after it. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** The text that has become certain. The bytes may change afterwards. */
  push(bytes: Uint8Array): string {
    return this.#read(bytes, false);
  }

  /** The rest of the text, when there are no more bytes. */
  end(): string {
    return this.#read(none, true);
  }

  #read(bytes: Uint8Array, whole: boolean): string {
    if (this.#fault !== undefined) return '';
    const unread = joined(this.#held, bytes);
    this.#held = none;
    if (this.#charset !== undefined) return this.#decode(unread, this.#charset, whole);
    const start = sniff(unread, this.#options, whole);
    if (start === undefined) {
      this.#held = new Uint8Array(unread);
      return '';
    }
    this.#charset = start.charset;
    if (start.charset !== undefined) return this.#decode(unread.subarray(start.offset), start.charset, whole);
    this.#fault = { code: 'unknown-charset' };
    return '';
  }

  #decode(bytes: Uint8Array, charset: Charset, whole: boolean): string {
    if (bytes.length === 0) return '';
    const { text, unfinished, valid } = charset === 'utf-8' ? decodeUtf8(bytes) : decodeSingleByte(bytes, charset);
    if (unfinished > 0) this.#held = new Uint8Array(bytes.subarray(-unfinished));
    if (!valid || (whole && unfinished > 0)) this.#fault = { code: 'invalid-bytes', charset };
    return text;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
