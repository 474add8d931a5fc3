// What was read last of a body, as text: enough of it to show the line of any error, however long the body is.
import { type DecodeError, excerpt, type ReplyShape } from 'smsc-codec';
import { HEAD, saidCharset } from './said-charset.ts';

/** UTF-16 units before and behind a place that an excerpt may show. */
const CONTEXT = 100;
/** Chunks are joined up to this many units, so that tiny ones do not become a long list. */
const CHUNK = 64 * 1024;

export class RecentText {
  readonly #shape: ReplyShape;
  readonly #kept: number;
  #head = Buffer.alloc(0);
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  readonly #chunks: string[] = [];
  /** Offset in the body of the first chunk kept, and of the end of the last one. */
  #start = 0;
  #end = 0;

  /** An error stands at most the longest record allowed from the end of what has been read. */
  constructor(shape: ReplyShape, maxRecordLength: number) {
    this.#shape = shape;
    this.#kept = maxRecordLength + CONTEXT;
  }

  push(bytes: Uint8Array): void {
    if (this.#decoder !== undefined) {
      this.#append(this.#decoder.decode(bytes, { stream: true }));
      return;
    }
    this.#head = Buffer.concat([this.#head, bytes]);
    if (this.#head.length >= HEAD) this.#decodeHead();
  }

  /** The error with the line that it stands in, as far as that has been read. */
  excerpt(error: DecodeError): string {
    if (this.#decoder === undefined) this.#decodeHead();
    if (error.offset < this.#start) return excerpt(error, '');
    const from = Math.max(this.#start, error.offset - CONTEXT);
    return excerpt(error, this.#slice(from, error.offset + CONTEXT), from);
  }

  /** All that is held of it. */
  get text(): string {
    if (this.#decoder === undefined) this.#decodeHead();
    return this.#slice(this.#start, this.#end);
  }

  /** Bytes that are not the charset's become other characters, and nothing before them moves. */
  #decodeHead(): void {
    this.#decoder = new TextDecoder(saidCharset(this.#head, this.#shape) ?? 'windows-1251');
    this.#append(this.#decoder.decode(this.#head, { stream: true }));
  }

  #append(text: string): void {
    this.#end += text.length;
    const last = this.#chunks.at(-1);
    if (last !== undefined && last.length < CHUNK) this.#chunks[this.#chunks.length - 1] = last + text;
    else this.#chunks.push(text);
    for (let [first] = this.#chunks; first !== undefined; [first] = this.#chunks) {
      if (this.#end - this.#start - first.length < this.#kept) break;
      this.#start += first.length;
      this.#chunks.shift();
    }
  }

  #slice(from: number, to: number): string {
    let text = '';
    let start = this.#start;
    for (const chunk of this.#chunks) {
      text += chunk.slice(Math.max(0, from - start), Math.max(0, to - start));
      start += chunk.length;
    }
    return text;
  }
}
