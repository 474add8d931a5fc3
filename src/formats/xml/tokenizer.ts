// fmt=2: takes a document in chunks, cut anywhere. Records written as documented go a direct lane; anything else is
// read by sax, a stretch at a time, and behind an error reading goes on with the next record of a list.
import { Flaw } from '../../errors.ts';
import type { Lanes } from '../lane.ts';
import { copied, Pending } from '../pending.ts';
import type { Draft, Tokenizer } from '../room.ts';
import { forbidden } from './characters.ts';
import { XmlDocument, type XmlForm, type XmlHandler } from './document.ts';

export interface ElementForm extends XmlForm {
  readonly lanes: Lanes | undefined;
}

export interface ElementHandler extends XmlHandler {
  /** A status that a direct lane read. */
  status(status: Draft): void;
}

type State =
  | 'head' // what stands before the first record, as far as it is as documented
  | 'between' // before a record, or behind the last one so far
  | 'record' // in a record that has not ended yet
  | 'behind' // white space behind the list, or the one status that was asked for
  | 'document' // in something that sax reads
  | 'lost' // behind an error: on to the next record
  | 'over'; // behind an error that nothing comes after

const head = {
  list: /(?:<\?xml version="1\.0"(?: encoding="[\w-]{1,40}")?\?>\n?)?<list>/y,
  single: /(?:<\?xml version="1\.0"(?: encoding="[\w-]{1,40}")?\?>\n?)?(?=<sms>)/y,
};
/** A text that can still become a head. */
const unfinishedHead = /^(?:<\?[^>]{0,80}(?:>\n?)?)?(?:<(?:l|li|lis|list|s|sm|sms)?)?$/;

/** Whether the last character may be the first half of a surrogate pair. */
const endsInPair = (text: string): boolean => (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800;

/** sax reads no more than this at once: behind an error, what it has not read is gone through again. */
const STRETCH_LENGTH = 4096;
const START = '<sms>';
const END = '</sms>';
const END_OF_LIST = '</list>';
/** Where reading can go on behind an error. */
const nextRecord = /<sms[\s/>]|<!\[CDATA\[|<!--|<\?/g;
const LANDMARK_LENGTH = '<![CDATA['.length;
/** What ends the text, comment or instruction that begins like this, in which no record begins. */
const endOf: Readonly<Record<string, string>> = { '<![CDATA[': ']]>', '<!--': '-->', '<?': '?>' };

export class ElementTokenizer implements Tokenizer {
  readonly #form: ElementForm;
  readonly #handler: ElementHandler;
  #state: State;
  #document: XmlDocument | undefined;
  /** Where that begins. */
  #opened = 0;
  /** Text that waits for what comes next: half of a surrogate pair, or what may be the start of something. */
  #held = '';
  /** Offset of what is held. */
  #offset = 0;
  /** What ends the text, comment or instruction that is skipped behind an error, and what of that end stood before. */
  #skipped: string | undefined;
  #seen = '';
  /** A record that has not ended yet, and its last characters, which may be the start of its end. */
  readonly #record = new Pending();
  /** In the text that is being read. */
  #endOfRecord = -1;
  #recordTail = '';

  constructor(form: ElementForm, handler: ElementHandler) {
    this.#form = form;
    this.#handler = handler;
    this.#state = form.lanes === undefined ? 'document' : 'head';
  }

  push(chunk: string): void {
    if (this.#state === 'record' && !this.#endsRecord(chunk)) return;
    const text = this.#record.take() + this.#held + chunk;
    this.#read(text, endsInPair(text) ? text.length - 1 : text.length, false);
  }

  settle(): void {
    const rest = this.#record.take() + this.#held;
    this.#leaveRecord();
    this.#read(rest, rest.length, true);
  }

  end(): void {
    this.settle();
    if (this.#state === 'head' || this.#state === 'between') this.#open();
    if (this.#state === 'document') this.#guard(() => this.#xml.end());
  }

  /** Adds to the record that has not ended yet. Tells whether it has now, or is too long for that. */
  #endsRecord(chunk: string): boolean {
    const ends = (this.#recordTail + chunk).includes(END);
    if (ends || this.#record.length + chunk.length > this.#form.maxRecordLength) {
      this.#leaveRecord(ends);
      return true;
    }
    this.#record.add(chunk);
    this.#recordTail = (this.#recordTail + chunk).slice(1 - END.length);
    return false;
  }

  #leaveRecord(ends = false): void {
    if (this.#state !== 'record') return;
    this.#state = 'between';
    if (!ends) this.#open();
  }

  /** Reads the text up to `end`, and holds what is left of it. */
  #read(text: string, end: number, final: boolean): void {
    let at = 0;
    this.#endOfRecord = -1;
    for (let moved = true; moved && at < end; ) {
      const state = this.#state;
      const next = this.#step(text, at, end, final);
      moved = next > at || this.#state !== state;
      this.#offset += next - at;
      at = next;
    }
    this.#held = text.slice(at);
    const outside = this.#state !== 'record' && this.#state !== 'document' && this.#state !== 'head';
    if (outside) this.#handler.reached(this.#offset);
    if (this.#state !== 'record') return;
    this.#record.add(this.#held);
    this.#held = '';
  }

  /** Takes one step from `at`, which is what the offset stands at; gives how far it came. */
  #step(text: string, at: number, end: number, final: boolean): number {
    switch (this.#state) {
      case 'head':
        return this.#readHead(text, at, end, final);
      case 'between':
        return this.#readBetween(text, at, end, final);
      case 'document':
        return this.#readDocument(text, at, end);
      case 'behind':
        if (/[^\t\n\r ]/.test(text.slice(at, end))) this.#open('<list></list>');
        return this.#state === 'behind' ? end : at;
      case 'lost':
        return this.#find(text, at, end);
      case 'record':
        return at;
      case 'over':
        return end;
    }
  }

  #readHead(text: string, at: number, end: number, final: boolean): number {
    const pattern = this.#form.list ? head.list : head.single;
    pattern.lastIndex = at;
    if (pattern.test(text)) {
      this.#state = 'between';
      return pattern.lastIndex;
    }
    if (final || !unfinishedHead.test(text.slice(at, end))) this.#state = 'document';
    return at;
  }

  #readBetween(text: string, at: number, end: number, final: boolean): number {
    const { lanes, list } = this.#form;
    const char = text.charCodeAt(at);
    if (char === 0x0a || char === 0x20 || char === 0x0d || char === 0x09) return at + 1;
    if (list && text.startsWith(END_OF_LIST, at)) {
      this.#state = 'behind';
      return at + END_OF_LIST.length;
    }
    if (!text.startsWith(START, at)) {
      const rest = text.slice(at, end);
      const unfinished = START.startsWith(rest) || (list && END_OF_LIST.startsWith(rest));
      if (final || !unfinished) this.#open();
      return at;
    }
    const status = lanes?.read(text, at);
    if (lanes !== undefined && status !== undefined) {
      const { end: recordEnd } = lanes;
      this.#handler.reached(this.#offset);
      this.#handler.status(status);
      this.#handler.reached(this.#offset + recordEnd - at);
      if (!list) this.#state = 'behind';
      return recordEnd;
    }
    if (final || this.#nextEnd(text, at) < text.length) this.#open();
    else {
      this.#state = 'record';
      this.#recordTail = text.slice(Math.max(at, text.length + 1 - END.length));
    }
    return at;
  }

  /** Where the next record may end; not looked for again as long as it is not behind. */
  #nextEnd(text: string, at: number): number {
    if (this.#endOfRecord < at) {
      const found = text.indexOf(END, at);
      this.#endOfRecord = found < 0 ? text.length : found;
    }
    return this.#endOfRecord;
  }

  /** Hands a stretch to sax that ends where a record may end. */
  #readDocument(text: string, at: number, end: number): number {
    const recordEnd = Math.min(end, this.#nextEnd(text, at) + END.length);
    const short = at + Math.min(STRETCH_LENGTH, this.#xml.room);
    // A pair of surrogates stays together.
    const stretchEnd = short < recordEnd ? short + (endsInPair(text.slice(at, short)) ? 1 : 0) : recordEnd;
    const stretch = copied(text.slice(at, stretchEnd)); // sax cuts the texts out of it
    const bad = stretch.search(forbidden);
    const flaw = this.#guard(() => {
      this.#xml.write(bad < 0 ? stretch : stretch.slice(0, bad));
      if (bad >= 0) {
        const reason = 'a character that XML does not allow';
        throw new Flaw('invalid-character', reason, this.#offset + bad, this.#xml.path);
      }
    });
    if (flaw !== undefined) {
      const { end: skipped, seen = '' } = this.#xml.skipped ?? {};
      this.#skipped = skipped;
      this.#seen = seen;
      const next = at + this.#xml.position - this.#offset;
      // It may be what the next record begins with, if not this one.
      const isNext = text[next - 1] === '<' && this.#xml.position - 1 > this.#opened;
      return next > at && isNext ? next - 1 : next;
    }
    if (this.#form.lanes !== undefined && this.#xml.atRecordEnd) this.#state = 'between';
    return at + stretch.length;
  }

  /** What sax reads; a document that it need not read never gets that far. */
  get #xml(): XmlDocument {
    this.#document ??= new XmlDocument(this.#form, this.#handler, 0, '');
    return this.#document;
  }

  /** Opens a document here: inside the list, or where the one status stands. */
  #open(before: '' | '<list>' | '<list></list>' = this.#form.list ? '<list>' : ''): void {
    this.#document = new XmlDocument(this.#form, this.#handler, this.#offset, before);
    this.#opened = this.#offset;
    this.#state = 'document';
  }

  /** Runs a step of the document. Behind an error, a list goes on with its next record. */
  #guard(step: () => void): Flaw | undefined {
    try {
      step();
      return undefined;
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      const flaw = this.#xml.first(error);
      this.#state = this.#form.list && !this.#xml.closed ? 'lost' : 'over';
      this.#handler.flaw(flaw, this.#xml.inRecord);
      return flaw;
    }
  }

  /** Looks for the next record, not in CDATA, comments and instructions; gives its place, or from where on to look again. */
  #find(text: string, at: number, end: number): number {
    if (this.#skipped !== undefined) return this.#findEnd(this.#skipped, text, at, end);
    nextRecord.lastIndex = at;
    const found = nextRecord.exec(text.slice(0, end));
    if (found === null) return Math.max(at, end - LANDMARK_LENGTH + 1);
    this.#skipped = endOf[found[0]];
    if (this.#skipped !== undefined) return nextRecord.lastIndex;
    this.#state = 'between';
    this.#offset += found.index - at;
    if (this.#form.lanes === undefined) this.#open();
    this.#offset -= found.index - at;
    return found.index;
  }

  /** Looks for the end of what is skipped; gives the place behind it, or from where on to look again. */
  #findEnd(skipped: string, text: string, at: number, end: number): number {
    const found = (this.#seen + text.slice(at, end)).indexOf(skipped);
    const next = found < 0 ? Math.max(at, end - skipped.length + 1) : at + found + skipped.length - this.#seen.length;
    if (found >= 0) this.#skipped = undefined;
    if (next > at) this.#seen = '';
    return next;
  }
}
