// fmt=3: finds the objects of a body, cut anywhere, by their braces. What is inside them is the reader's business.
import { Flaw } from '../../errors.ts';
import type { Lanes } from '../lane.ts';
import { Pending } from '../pending.ts';
import type { Draft, Tokenizer } from '../room.ts';

export interface ObjectForm {
  readonly list: boolean;
  readonly maxRecordLength: number;
  /** Reads objects that are written as documented. */
  readonly lanes?: Lanes | undefined;
}

export interface ObjectHandler {
  /** A status that a direct lane read. */
  status(status: Draft): void;
  /** The text of an object. `alone` tells that it stands outside a list. */
  object(text: string, offset: number, alone: boolean): void;
  flaw(flaw: Flaw, inRecord: boolean): void;
  reached(offset: number): void;
}

/** What may come next outside an object. */
type State =
  | 'start' // `[` of a list, or the one `{`
  | 'first' // `{` or `]`
  | 'next' // `{` after a comma
  | 'after' // `,` or `]` after an object
  | 'end' // white space only
  | 'lost' // after an error: the next `{`
  | 'over'; // after an error behind the end: nothing

const code = { quote: 0x22, comma: 0x2c, backslash: 0x5c, open: 0x7b, close: 0x7d, openArray: 0x5b, closeArray: 0x5d };

export class ObjectTokenizer implements Tokenizer {
  readonly #form: ObjectForm;
  readonly #handler: ObjectHandler;
  #state: State = 'start';
  /** Offset of the chunk. */
  #offset = 0;

  // Inside an object:
  #depth = 0;
  #inString = false;
  #escaped = false;
  readonly #object = new Pending();
  #objectOffset = 0;
  #tooLong = false;

  constructor(form: ObjectForm, handler: ObjectHandler) {
    this.#form = form;
    this.#handler = handler;
  }

  push(chunk: string): void {
    this.#walk(chunk);
    this.#offset += chunk.length;
    // White space, and the rest of an object that is too long, is held by nobody.
    if (this.#depth === 0 || this.#tooLong) this.#handler.reached(this.#offset);
  }

  /** Apart from `push`, of which engines could not keep the compiled form otherwise: it calls this but once a body. */
  #walk(chunk: string): void {
    for (let at = 0; at < chunk.length; ) at = this.#depth > 0 ? this.#inside(chunk, at) : this.#outside(chunk, at);
  }

  end(): void {
    if (this.#depth > 0) {
      this.#depth = 0;
      if (!this.#tooLong) this.#finish();
    } else if (this.#state === 'first' || this.#state === 'next' || this.#state === 'after') {
      this.#handler.flaw(new Flaw('unexpected-end', 'the body ends before the list does', this.#offset), false);
    }
  }

  /** Takes one character outside an object. */
  #outside(chunk: string, at: number): number {
    const char = chunk.charCodeAt(at);
    if (char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09) return at + 1;
    if (this.#state === 'lost' && (this.#inString || char === code.quote)) {
      this.#string(char);
      return at + 1;
    }
    const { open, openArray, closeArray, comma } = code;
    const state = this.#state;
    if (char === open && (state === 'first' || state === 'next' || state === 'lost' || state === 'start')) {
      this.#objectOffset = this.#offset + at;
      this.#state = state === 'start' ? 'end' : 'after';
      this.#handler.reached(this.#objectOffset);
      const { lanes, list } = this.#form;
      const status = list && state === 'start' ? undefined : lanes?.read(chunk, at);
      if (lanes !== undefined && status !== undefined) {
        const { end } = lanes;
        this.#handler.status(status);
        this.#handler.reached(this.#offset + end);
        return end;
      }
      this.#depth = 1;
      this.#add(chunk.slice(at, at + 1));
    } else if (char === openArray && state === 'start' && this.#form.list) this.#state = 'first';
    else if (char === closeArray && (state === 'first' || state === 'after' || state === 'lost')) this.#state = 'end';
    else if (char === comma && state === 'after') this.#state = 'next';
    else if (state !== 'lost' && state !== 'over') {
      this.#state = state === 'end' || !this.#form.list ? 'over' : 'lost';
      this.#handler.reached(this.#offset + at);
      this.#handler.flaw(
        this.#unexpected(state, chunk.charAt(at), this.#offset + at),
        state === 'first' || state === 'next',
      );
      return at; // it may be what the next object begins with
    }
    return at + 1;
  }

  #unexpected(state: State, char: string, offset: number): Flaw {
    if (state === 'end') return new Flaw('trailing-data', 'the body goes on behind its end', offset);
    if (state === 'start' && char === '[')
      return new Flaw('unexpected-list', 'a list where one status was asked for', offset);
    return new Flaw('unexpected-character', `not expected here: ${JSON.stringify(char)}`, offset);
  }

  /** Takes the rest of an object, or of the chunk. */
  #inside(chunk: string, start: number): number {
    const { quote, open, close, openArray, closeArray } = code;
    for (let at = start; at < chunk.length; at += 1) {
      const char = chunk.charCodeAt(at);
      if (this.#inString || char === quote) this.#string(char);
      else if (char === open || char === openArray) this.#depth += 1;
      else if (char === close || char === closeArray) {
        this.#depth -= 1;
        if (this.#depth === 0) {
          this.#add(chunk.slice(start, at + 1));
          if (!this.#tooLong) this.#finish();
          this.#tooLong = false;
          this.#handler.reached(this.#offset + at + 1);
          return at + 1;
        }
      }
    }
    this.#add(chunk.slice(start));
    return chunk.length;
  }

  /** Takes one character of a string, its quotes included. */
  #string(char: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (char === code.backslash) this.#escaped = this.#inString;
    else if (char === code.quote) this.#inString = !this.#inString;
  }

  #add(text: string): void {
    if (this.#tooLong) return;
    this.#object.add(text);
    const { maxRecordLength } = this.#form;
    if (this.#object.length <= maxRecordLength) return;
    this.#tooLong = true;
    this.#object.clear();
    const reason = `a record is longer than ${maxRecordLength}`;
    this.#handler.flaw(new Flaw('record-too-long', reason, this.#objectOffset + maxRecordLength), true);
  }

  #finish(): void {
    this.#handler.object(this.#object.take(), this.#objectOffset, this.#state === 'end');
  }
}
