// fmt=2: takes a document in chunks, cut anywhere, and goes on behind an error with the next record of a list.
import { Flaw } from '../../errors.ts';
import type { Tokenizer } from '../room.ts';
import { forbidden } from './characters.ts';
import { XmlDocument, type XmlForm, type XmlHandler } from './document.ts';

export interface ElementHandler extends XmlHandler {
  flaw(flaw: Flaw, inRecord: boolean): void;
}

/** Where reading can go on behind an error. */
const nextRecord = /<sms[\s/>]/;
const NEXT_RECORD_LENGTH = 5;

export class ElementTokenizer implements Tokenizer {
  readonly #form: XmlForm;
  readonly #handler: ElementHandler;
  #document: XmlDocument;
  #state: 'reading' | 'lost' | 'over' = 'reading';
  /** Text that waits for what comes next: half of a surrogate pair, or what may be the start of a record. */
  #held = '';
  /** Offset of what is held. */
  #offset = 0;

  constructor(form: XmlForm, handler: ElementHandler) {
    this.#form = form;
    this.#handler = handler;
    this.#document = new XmlDocument(form, handler, 0, false);
  }

  push(chunk: string): void {
    const text = this.#held + chunk;
    this.#read(text, /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length);
  }

  end(): void {
    this.#read(this.#held, this.#held.length);
    if (this.#state === 'reading') this.#guard(() => this.#document.end());
  }

  /** Reads the text up to `end`, and holds the rest. */
  #read(text: string, end: number): void {
    let at = 0;
    while (at < end && this.#state !== 'over') {
      at = this.#state === 'lost' ? this.#find(text, at, end) : this.#write(text, at, end);
      if (this.#state === 'lost' && at > end - NEXT_RECORD_LENGTH) break;
    }
    const done = this.#state === 'lost' ? Math.min(at, end) : end;
    this.#held = text.slice(done);
    this.#offset += done;
  }

  /** Hands text to the document; gives how far it came. */
  #write(text: string, at: number, end: number): number {
    const part = text.slice(at, end);
    const bad = part.search(forbidden);
    const read = this.#guard(() => {
      this.#document.write(bad < 0 ? part : part.slice(0, bad));
      if (bad >= 0) {
        const offset = this.#offset + at + bad;
        throw new Flaw('invalid-character', 'a character that XML does not allow', offset, this.#document.path);
      }
    });
    return read ? end : this.#document.position - this.#offset;
  }

  /** Runs a step of the document. Behind an error, a list goes on with its next record. */
  #guard(step: () => void): boolean {
    try {
      step();
      return true;
    } catch (flaw) {
      if (!(flaw instanceof Flaw)) throw flaw;
      this.#state = this.#form.list && !this.#document.closed ? 'lost' : 'over';
      this.#handler.flaw(this.#document.first(flaw), this.#document.inRecord);
      return false;
    }
  }

  /** Looks for the next record; gives its place, or from where on to look again. */
  #find(text: string, at: number, end: number): number {
    const found = text.slice(at, end).search(nextRecord);
    if (found < 0) return Math.max(at, end - NEXT_RECORD_LENGTH + 1);
    this.#state = 'reading';
    this.#document = new XmlDocument(this.#form, this.#handler, this.#offset + at + found, true);
    return at + found;
  }
}
