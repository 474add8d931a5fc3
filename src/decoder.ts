// The one push decoder that everything that reads stands on: bytes or text in, cut anywhere, replies out as soon as
// they are complete. It knows where it is, keeps the limits, and turns flaws into errors.
import { BytesDecoder, type Charset } from './charset/index.ts';
import { DecodeError, Flaw } from './errors.ts';
import { isAlone, type Plan } from './formats/plan.ts';
import type { Draft, Handler, Input, Tokenizer, Trace } from './formats/room.ts';
import { closeWindow } from './formats/window.ts';
import { Places } from './places.ts';

export interface DecoderSettings {
  readonly charset: Charset | undefined;
  readonly maxRecords: number;
  /** Takes the errors of single records, after which the next is read. Without it the first error is thrown. */
  readonly onError?: ((error: DecodeError) => void) | undefined;
  /** Told how the body is written; offsets are those of the whole body. */
  readonly trace?: Trace | undefined;
}

export class Decoder {
  readonly #plan: Plan;
  readonly #settings: DecoderSettings;
  readonly #emit: (reply: Draft) => void;
  readonly #tokenizer: Tokenizer;
  readonly #bytes: BytesDecoder;
  readonly #places = new Places();
  #kind: 'text' | 'bytes' | undefined;
  #first = true;
  /** UTF-16 units so far, without a byte order mark. */
  #length = 0;
  /** Statuses so far, the bad ones included. */
  #records = 0;
  #recordOffset = 0;

  constructor(input: Input, plan: Plan, settings: DecoderSettings, emit: (reply: Draft) => void) {
    this.#plan = plan;
    this.#settings = settings;
    this.#emit = emit;
    this.#bytes = new BytesDecoder({ charset: settings.charset, xml: plan.fmt === 2 });
    const handler: Handler = {
      reply: (reply) => this.#reply(reply),
      flaw: (flaw, inRecord) => this.#flaw(flaw, inRecord),
      reached: (offset) => this.#reached(offset),
      trace: settings.trace,
    };
    this.#tokenizer = input.tokenizer(plan, handler);
  }

  push(chunk: string | Uint8Array): void {
    checkChunk(chunk);
    const kind = typeof chunk === 'string' ? 'text' : 'bytes';
    this.#kind ??= kind;
    if (this.#kind !== kind) throw new TypeError('a body is either text or bytes');
    if (typeof chunk === 'string') this.#push(chunk);
    else {
      this.#push(this.#bytes.push(chunk));
      this.#checkBytes();
    }
  }

  end(): void {
    if (this.#kind === 'bytes') {
      this.#push(this.#bytes.end());
      this.#checkBytes();
    }
    this.#read(() => this.#tokenizer.end());
  }

  #push(chunk: string): void {
    if (chunk === '') return;
    // The mark of a text is no text (R14); that of bytes is gone already.
    const text = this.#first && this.#kind === 'text' ? chunk.replace(/^\uFEFF/, '') : chunk;
    this.#first = false;
    this.#length += text.length;
    this.#places.push(text);
    this.#read(() => this.#tokenizer.push(text));
  }

  /** Runs a step of the tokenizer. Nothing holds on to the text behind it, however it ends. */
  #read(step: () => void): void {
    try {
      step();
    } finally {
      closeWindow();
    }
  }

  #checkBytes(): void {
    const { fault } = this.#bytes;
    if (fault === undefined) return;
    this.#read(() => this.#tokenizer.settle?.());
    const reason =
      fault.code === 'invalid-bytes' ? `not a character of ${fault.charset}` : 'the declared charset is unknown';
    throw this.#error(new Flaw(fault.code, reason, this.#length));
  }

  #reached(offset: number): void {
    this.#recordOffset = offset;
    this.#places.forget(offset);
  }

  #reply(reply: Draft): void {
    if (!isAlone(reply)) this.#count();
    this.#emit(reply);
  }

  #flaw(flaw: Flaw, inRecord: boolean): void {
    const index = this.#records;
    if (inRecord) this.#count();
    const error = this.#error(flaw, inRecord ? index : undefined);
    const { onError } = this.#settings;
    if (onError === undefined) throw error;
    onError(error);
  }

  #count(): void {
    const { maxRecords } = this.#settings;
    if (this.#records === maxRecords) {
      throw this.#error(
        new Flaw('too-many-records', `there are more than ${maxRecords} records`, this.#recordOffset),
        maxRecords,
      );
    }
    this.#records += 1;
  }

  #error(flaw: Flaw, index?: number): DecodeError {
    return new DecodeError(flaw, this.#plan.fmt, this.#places.locate(flaw.offset), this.#plan.list ? index : undefined);
  }
}

/** A body, or a part of one, is text or bytes: anything else is the caller's mistake. */
export function checkChunk(chunk: unknown): asserts chunk is string | Uint8Array {
  if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) {
    throw new TypeError('a body is text or a Uint8Array; an ArrayBuffer goes into one');
  }
}
