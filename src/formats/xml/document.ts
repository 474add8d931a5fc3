// fmt=2 as sax sees it: from the events of one document to records. sax reads the syntax; what it would let pass, or
// could not stop at, is watched for here (R11).
import sax, { type SaxParser } from 'sax';
import { Flaw } from '../../errors.ts';
import type { Entry } from '../keyed.ts';
import { pathOf, shown } from '../plan.ts';
import { characterOf, entities } from './characters.ts';

export type XmlEntry = Entry & { readonly value: string };

/** An `sms` or `result` element: its children, or its own text. */
export interface XmlRecord {
  readonly name: string;
  readonly entries: ReadonlyMap<string, XmlEntry>;
  readonly text: string;
  readonly offset: number;
}

export interface XmlForm {
  readonly list: boolean;
  readonly maxRecordLength: number;
}

export interface XmlHandler {
  record(record: XmlRecord): void;
  flaw(flaw: Flaw, inRecord: boolean): void;
  /** Reading has come to this offset: what stands before it is done with. */
  reached(offset: number): void;
}

/** That of a tag or text between two records, whatever a record may have: the head of a list is no longer. */
const FRAME_LENGTH = 128;
/** The longest beginning of a `<!…` that is allowed: `[CDATA[` without its last character. */
const DECLARATION_LENGTH = 6;

/** States of sax's in what ends with a text of its own, and what has been read of that. */
const skippedIn = /* #__PURE__ */ (() => {
  const { STATE } = sax;
  return [
    [STATE.CDATA, ']]>', ''],
    [STATE.CDATA_ENDING, ']]>', ']'],
    [STATE.CDATA_ENDING_2, ']]>', ']]'],
    [STATE.COMMENT, '-->', ''],
    [STATE.COMMENT_ENDING, '-->', '-'],
    [STATE.COMMENT_ENDED, '-->', '--'],
    [STATE.PROC_INST, '?>', ''],
    [STATE.PROC_INST_BODY, '?>', ''],
    [STATE.PROC_INST_ENDING, '?>', '?'],
  ] as const;
})();

/** Reads one document and hands its records on; throws a Flaw, after which it is of no more use. */
export class XmlDocument {
  readonly #form: XmlForm;
  readonly #handler: XmlHandler;
  readonly #parser: SaxParser;
  /** What sax's positions count from. */
  readonly #base: number;
  /** The open elements, outermost first: a list, a record, a field. */
  readonly #open: string[] = [];
  #rootSeen = false;
  #ending = false;
  /** Where the text of the innermost element goes on. */
  #textOffset = 0;
  /** Where it first holds a reference or CDATA, which is no white space, whatever it stands for (XML 1.0, 3). */
  #markedOffset = Number.POSITIVE_INFINITY;

  // Of the record:
  #inRecord = false;
  #recordEnd = -1;
  #offset = 0;
  #entries = new Map<string, XmlEntry>();
  #text = '';
  /** Where the text of the innermost element stops being white space. */
  #firstText = Number.POSITIVE_INFINITY;
  #valueOffset = 0;

  /** Starts at an offset, as if this text had stood before it: nothing, `<list>`, or a whole `<list></list>`. */
  constructor(form: XmlForm, handler: XmlHandler, offset: number, before: '' | '<list>' | '<list></list>') {
    this.#form = form;
    this.#handler = handler;
    this.#parser = sax.parser(true);
    // sax asks here first: it would take references in lower case too, and tell of bad ones with their text handed on.
    this.#parser.ENTITIES = new Proxy({}, { get: (_, name) => this.#reference(String(name)) });
    this.#base = offset - before.length;
    this.#textOffset = offset;
    this.#parser.write(before);
    this.#rootSeen = before !== '';
    if (before === '<list>') this.#open.push('list');
    this.#watch();
  }

  /** Where reading stands. */
  get position(): number {
    return this.#base + this.#parser.position;
  }

  /** The field that reading stands in, if any. */
  get path(): string | undefined {
    const field = this.#open[this.#open[0] === 'list' ? 2 : 1];
    return field === undefined ? undefined : pathOf(field);
  }

  /** Whether reading stands inside a record. */
  get inRecord(): boolean {
    return this.#inRecord;
  }

  /** Whether a record of a list ends just here. */
  get atRecordEnd(): boolean {
    return this.#recordEnd === this.position && this.#open[0] === 'list';
  }

  /** Whether the outermost element is closed. */
  get closed(): boolean {
    return this.#rootSeen && this.#open.length === 0;
  }

  /** How much can be read before a limit may be passed: read at once, more of it would hide where that was. */
  get room(): number {
    const { maxRecordLength } = this.#form;
    const room = this.#limit + 1 - (this.position - this.#began());
    if (this.#inRecord) return room;
    // A record may begin at any place, and has begun with the tag that reading stands in, if that turns out to be one's.
    const tag = this.#openTag();
    const begun = tag === undefined ? 0 : this.position - tag;
    return Math.max(1, Math.min(room, maxRecordLength + 1 - begun));
  }

  /** How long a record may be, or a tag or text between two of them. */
  get #limit(): number {
    const { maxRecordLength } = this.#form;
    return this.#inRecord ? maxRecordLength : Math.max(maxRecordLength, FRAME_LENGTH);
  }

  /** What ends the text, comment or instruction that reading stands in, and what of that end has been read. */
  get skipped(): { readonly end: string; readonly seen: string } | undefined {
    const { state, c } = this.#parser;
    // Behind two hyphens that end no comment, the second and the next character may.
    const found = skippedIn.find(([one]) => one === state);
    if (found === undefined) return undefined;
    const [, end, seen] = found;
    return { end, seen: seen === '--' && c !== '-' ? '' : seen };
  }

  write(text: string): void {
    // sax takes a second byte order mark for no character.
    if (this.#parser.position === 0 && text.startsWith('\uFEFF')) {
      throw new Flaw('unexpected-character', 'a document begins with a tag', this.position);
    }
    this.#parser.write(text);
    if (!this.#inRecord) this.#dropBlank();
    this.#checkLength(this.position);
  }

  /** White space between records need not be kept, however much there is of it. */
  #dropBlank(): void {
    const { textNode } = this.#parser;
    const blank = Math.min(this.#solid(textNode), this.#textOffset + textNode.length) - this.#textOffset;
    this.#parser.textNode = textNode.slice(blank);
    this.#textOffset += blank;
    this.#handler.reached(this.#textOffset);
  }

  end(): void {
    if (!this.closed) throw new Flaw('unexpected-end', 'the document ends before its element does', this.position);
    this.#ending = true;
    this.#parser.close();
  }

  /**
   * The flaw that comes first: a record that was too long before it was seen to be wrong is too long, and text that sax
   * has not handed on yet stands in front.
   */
  first(flaw: Flaw): Flaw {
    const tooLong = this.#tooLong(this.position);
    if (tooLong !== undefined && this.#inRecord) return tooLong;
    const next = tooLong ?? flaw;
    const stray = this.#stray(this.#parser.textNode);
    if (stray === undefined || stray.offset >= next.offset) return next;
    if (this.#inRecord) return stray;
    this.#handler.flaw(stray, false);
    return next;
  }

  #checkLength(offset: number): void {
    const flaw = this.#tooLong(offset);
    if (flaw !== undefined) throw flaw;
  }

  /** Tells of a record that goes on to this offset and is too long, or of a text or tag between two records. */
  #tooLong(offset: number): Flaw | undefined {
    const limit = this.#limit;
    const start = this.#began();
    if (offset - start <= limit) return undefined;
    const what = this.#inRecord ? 'a record' : 'what stands between two records';
    return new Flaw('record-too-long', `${what} is longer than ${limit}`, start + limit);
  }

  /** Where the record began that reading stands in, or the tag or text between two of them; else where it stands. */
  #began(): number {
    if (this.#inRecord) return this.#offset;
    const tag = this.#openTag();
    if (tag !== undefined) return tag;
    const { textNode, state, entity } = this.#parser;
    const reference = state === sax.STATE.TEXT_ENTITY ? entity.length + 1 : 0;
    return Math.min(this.#solid(textNode), this.position - reference);
  }

  #watch(): void {
    const parser = this.#parser;
    parser.onopentagstart = ({ name }) => {
      // sax allows white space between `<` and the name.
      if (parser.position !== parser.startTagPosition + name.length + 1)
        throw this.#syntax('white space before a name');
      this.#start(name, this.#tagOffset());
    };
    // Not kept: one called hasOwnProperty would break sax.
    parser.onattribute = ({ name }) => Reflect.deleteProperty(parser.tag.attributes, name);
    parser.onopentag = () => {
      if (!this.#inRecord) this.#checkLength(this.position);
      this.#startText(this.position);
    };
    parser.onclosetag = () => this.#end();
    parser.ontext = (text) => this.#addText(text);
    parser.onopencdata = () => {
      this.#textOffset = this.#tagOffset(); // the text before it has been told of
      this.#mark(this.#textOffset);
    };
    parser.oncdata = (text) => this.#addText(text);
    parser.onclosecdata = () => {
      this.#addText(''); // it may have been empty
      this.#continueText(this.position);
    };
    parser.onprocessinginstruction = () => this.#continueText(this.position);
    parser.onsgmldeclaration = () => {
      throw this.#syntax('a declaration');
    };
    parser.onerror = ({ message }) => {
      throw this.#error(message.slice(0, Math.max(0, message.indexOf('\n'))));
    };
    // sax does not tell of an empty comment, nor does text end there for it.
    watchProperty(parser, 'comment', (text) => {
      if (text !== '' || parser.state !== sax.STATE.COMMENT_ENDED) return;
      if (parser.textNode !== '') this.#addText(parser.textNode);
      parser.textNode = '';
      this.#continueText(this.position + 1); // with its `>`, which has not been read
    });
    // sax tells of a DOCTYPE at its end only, and of other declarations too; what it gathers of them tells at once.
    watchProperty(parser, 'doctype', () => {
      if (this.#ending) return; // sax clears it
      throw new Flaw('doctype', 'a DOCTYPE is not allowed', this.#tagOffset());
    });
    watchProperty(parser, 'sgmlDecl', (text) => {
      if (text.length > DECLARATION_LENGTH) throw this.#syntax('a declaration');
    });
    // A text is handed on whole, however long: the limit is that of the record.
    Object.assign(parser, { bufferCheckPosition: Number.POSITIVE_INFINITY });
  }

  /** The offset of the last `<`; not a number before there was one. */
  #tagOffset(): number {
    return this.#base + this.#parser.startTagPosition - 1;
  }

  /** The offset of the tag that reading stands in, or of the comment or the like. */
  #openTag(): number | undefined {
    const offset = this.#tagOffset();
    return offset >= this.#textOffset ? offset : undefined;
  }

  #reference(name: string): string | undefined {
    const offset = this.position - name.length - 2;
    const character = Object.hasOwn(entities, name) ? entities[name] : characterOf(name);
    if (character === undefined) {
      const reason = name.startsWith('#') ? 'no reference to a character' : `unknown reference: ${shown(`&${name};`)}`;
      throw new Flaw('invalid-entity', reason, offset, this.path);
    }
    if (this.#tagOffset() < this.#textOffset) this.#mark(offset); // not in an attribute
    return character;
  }

  #syntax(reason: string): Flaw {
    return new Flaw('invalid-xml', `${reason} is not allowed`, this.#tagOffset());
  }

  #error(message: string): Flaw {
    if (message === 'Unexpected end') return new Flaw('unexpected-end', 'the body ends inside a tag', this.position);
    const offset = this.position - 1;
    if (/entity/.test(message)) return new Flaw('invalid-entity', 'no reference to a character', offset, this.path);
    if (/close tag|closing tag:/.test(message))
      return new Flaw('invalid-xml', 'an element is not closed in turn', this.#tagOffset());
    if (/outside of root|before first tag/.test(message)) {
      return this.closed
        ? new Flaw('trailing-data', 'the body goes on behind its end', offset)
        : new Flaw('unexpected-character', 'a document begins with a tag', offset);
    }
    return new Flaw('invalid-xml', message.toLowerCase(), offset);
  }

  #start(name: string, offset: number): void {
    const { list } = this.#form;
    const [outer, ...inner] = this.#open;
    const unexpected = () => new Flaw('unexpected-element', `not expected here: <${name}>`, offset, this.path);
    if (outer === undefined) {
      if (this.#rootSeen) throw new Flaw('trailing-data', 'the body goes on behind its end', offset);
      if (name === 'list' && !list) throw new Flaw('unexpected-list', 'a list where one status was asked for', offset);
      if (name === 'sms' && list) throw new Flaw('expected-list', 'one status where a list was asked for', offset);
      if (name !== 'list' && name !== 'sms' && name !== 'result') throw unexpected();
      this.#rootSeen = true;
      if (name !== 'list') this.#startRecord(offset);
    } else if (outer === 'list' && inner.length === 0) {
      if (name !== 'sms') throw unexpected();
      this.#startRecord(offset);
    } else {
      if (inner.length > (outer === 'list' ? 1 : 0)) throw unexpected();
      if (this.#entries.has(name)) throw new Flaw('duplicate-field', `<${name}> stands twice`, offset, pathOf(name));
      this.#checkBlank();
    }
    this.#open.push(name);
  }

  #startRecord(offset: number): void {
    this.#handler.reached(offset);
    this.#inRecord = true;
    this.#offset = offset;
    this.#entries = new Map();
  }

  #startText(offset: number): void {
    this.#text = '';
    this.#firstText = Number.POSITIVE_INFINITY;
    this.#valueOffset = offset;
    this.#textOffset = offset;
    this.#markedOffset = Number.POSITIVE_INFINITY;
  }

  #continueText(offset: number): void {
    if (!this.#inRecord) this.#checkLength(offset);
    this.#textOffset = offset;
  }

  /** Whether the innermost element is one that may hold text: a field, or the result of a deletion. */
  #holdsText(): boolean {
    const depth = this.#open.length - (this.#open[0] === 'list' ? 1 : 0);
    return depth === 2 || (this.#open[0] === 'result' && this.#entries.size === 0);
  }

  #mark(offset: number): void {
    this.#markedOffset = Math.min(this.#markedOffset, offset);
  }

  #addText(text: string): void {
    const flaw = this.#stray(text);
    if (flaw !== undefined && this.#inRecord) throw flaw;
    if (flaw !== undefined) this.#handler.flaw(flaw, false); // the records around it are none the worse
    this.#firstText = Math.min(this.#firstText, this.#solid(text));
    this.#markedOffset = Number.POSITIVE_INFINITY;
    this.#text += text;
  }

  /** Where a text stops being white space. */
  #solid(text: string): number {
    const at = text.search(/[^\t\n\r ]/);
    return Math.min(this.#markedOffset, at < 0 ? Number.POSITIVE_INFINITY : this.#textOffset + at);
  }

  /** What is wrong with a text that goes on here, if it stands between elements. */
  #stray(text: string): Flaw | undefined {
    if (this.#holdsText()) return undefined;
    const offset = this.#solid(text);
    return offset === Number.POSITIVE_INFINITY ? undefined : strayText(offset);
  }

  /** Refuses text of a result in front of its first element. */
  #checkBlank(): void {
    const isResult = this.#open.at(-1) === 'result' && this.#entries.size === 0;
    if (isResult && this.#firstText !== Number.POSITIVE_INFINITY) throw strayText(this.#firstText);
  }

  #end(): void {
    if (!this.#inRecord) this.#checkLength(this.position); // of the tag that ends the list
    const name = String(this.#open.pop()); // sax closes nothing that was not opened
    const depth = this.#open.length - (this.#open[0] === 'list' ? 1 : 0);
    const value = this.#text;
    this.#text = '';
    this.#textOffset = this.position;
    if (depth === 1) {
      const offset = this.#valueOffset;
      // The last `<` is that of the end tag, but for an element that has none: `<err/>`.
      this.#entries.set(name, { name, value, offset, end: Math.max(offset, this.#tagOffset()) });
    }
    if (depth !== 0 || name === 'list') return;
    this.#checkLength(this.position);
    this.#inRecord = false;
    this.#recordEnd = this.position;
    this.#handler.record({ name, entries: this.#entries, text: value, offset: this.#offset });
    this.#handler.reached(this.position);
  }
}

const strayText = (offset: number): Flaw => new Flaw('unexpected-text', 'text between elements', offset);

/** Calls `changed` whenever a property of sax's is set to a text. */
function watchProperty(parser: SaxParser, name: string, changed: (text: string) => void): void {
  let value: unknown = '';
  Object.defineProperty(parser, name, {
    get: () => value,
    set(next: unknown) {
      value = next;
      changed(String(next));
    },
  });
}
