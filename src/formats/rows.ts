// Rows of fmt=0 and fmt=1. A line of a list starts a row if it begins like one; any other line continues the text of
// the row above it, so that messages with line breaks survive (R6). A single reply is one row as it stands.
import { Flaw } from '../errors.ts';
import type { Lanes } from './lane.ts';
import { Pending } from './pending.ts';
import { isAlone } from './plan.ts';
import type { Draft, Handler, Tokenizer } from './room.ts';

/** No line needs more than this to tell whether it starts a row: numbers and names have bounded lengths there. */
export const ROW_START_LENGTH = 128;

/** No body needs more than this to tell whether it is an error. */
const HEAD_LENGTH = 8;

/** That of CR LF. */
const LINE_END_LENGTH = 2;

export interface RowForm {
  /** Whether rows are to be told apart; else the body is one row. */
  readonly list: boolean;
  readonly maxRecordLength: number;
  /** Whether the line at this place is known to start a row. `final`: the text may end with that line. */
  startsRow(text: string, at: number, final: boolean): boolean;
  /** Whether a body that begins like this is one row, whatever lines it has. */
  isWhole(head: string): boolean;
  /** Finds a line in a text that may be a row with a damaged start: it has more of one than people write. */
  readonly rowLike: RegExp;
  /** Reads rows that are written as documented. */
  readonly lanes: Lanes | undefined;
  /** Reads any row, without its line end; throws a Flaw. */
  read(row: string, offset: number): Draft;
}

export class RowTokenizer implements Tokenizer {
  readonly #form: RowForm;
  readonly #handler: Handler;
  #head = '';
  #whole: boolean;
  /** The row so far. */
  readonly #row = new Pending();
  #rowOffset = 0;
  #tooLong = false;
  /** A line end, and so much of the line after it as does not yet tell whether a row starts there. */
  #undecided = '';
  #offset = 0;

  constructor(form: RowForm, handler: Handler) {
    this.#form = form;
    this.#handler = handler;
    this.#whole = !form.list;
  }

  push(chunk: string): void {
    if (this.#head.length < HEAD_LENGTH) {
      this.#head = (this.#head + chunk).slice(0, HEAD_LENGTH);
      this.#whole ||= this.#form.isWhole(this.#head);
    }
    this.#scan(this.#undecided + chunk, false);
  }

  end(): void {
    // One line end at the end of a list is no text of its last row (R6).
    if (this.#form.list) this.#undecided = withoutLineEnd(this.#undecided);
    this.#scan(this.#undecided, true);
    this.#finish('', this.#offset, true);
  }

  #scan(text: string, final: boolean): void {
    const atRow = this.#undecided === '' && this.#row.length === 0 && !this.#tooLong;
    let start = atRow ? this.#readDirectly(text, 0) : 0; // of what is not yet in the row
    let held = text.length; // start of what is undecided
    let lineEnd = this.#whole ? -1 : text.indexOf('\n', start);
    while (lineEnd >= 0) {
      const line = lineEnd + 1;
      const nextEnd = text.indexOf('\n', line);
      const rowEnd = lineEnd > start && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
      if (this.#form.startsRow(text, line, final)) {
        this.#finish(text.slice(start, rowEnd), this.#offset + line, false);
        start = this.#readDirectly(text, line);
      } else if (nextEnd < 0 && !final && text.length - line < ROW_START_LENGTH) {
        held = rowEnd;
        break;
      }
      lineEnd = start > line ? text.indexOf('\n', start) : nextEnd;
    }
    if (held === text.length && !final && !this.#whole && text.endsWith('\r')) held -= 1;
    this.#add(text.slice(start, Math.max(start, held)));
    this.#undecided = text.slice(held);
    this.#offset += held;
    if (this.#tooLong) this.#handler.reached(this.#offset);
  }

  /** Hands on the rows from this place on that a direct lane reads; gives the place of the first that none does. */
  #readDirectly(text: string, at: number): number {
    const { lanes } = this.#form;
    if (lanes === undefined || this.#whole) return at;
    for (let row = at; ; ) {
      const status = lanes.read(text, row);
      if (status === undefined) return row;
      const next = lanes.end + (text[lanes.end] === '\r' ? 2 : 1);
      // The row ends here only if it is known that the next line starts one.
      if (!this.#form.startsRow(text, next, false)) return row;
      this.#handler.reply(status);
      row = next;
      this.#rowOffset = this.#offset + row;
      this.#handler.reached(this.#rowOffset);
    }
  }

  #add(text: string): void {
    if (this.#tooLong) return;
    this.#row.add(text);
    // The line end behind a single reply is none of its text.
    if (this.#row.length > this.#form.maxRecordLength + (this.#whole ? LINE_END_LENGTH : 0)) this.#fail();
  }

  #fail(): void {
    const { maxRecordLength } = this.#form;
    this.#tooLong = true;
    this.#row.clear();
    const reason = `a row is longer than ${maxRecordLength}`;
    this.#handler.flaw(new Flaw('record-too-long', reason, this.#rowOffset + maxRecordLength), true);
  }

  /** Hands a row on. The next one starts at `next`. */
  #finish(rest: string, next: number, last: boolean): void {
    this.#add(rest);
    if (!this.#tooLong) {
      const row = this.#row.take();
      if (this.#whole && withoutLineEnd(row).length > this.#form.maxRecordLength) this.#fail();
      else this.#read(row, last);
    }
    this.#tooLong = false;
    this.#rowOffset = next;
    this.#handler.reached(next);
  }

  /** A row that a direct lane reads to its end, but for a line end. */
  #readLane(row: string): Draft | undefined {
    const { lanes, list } = this.#form;
    const status = lanes?.read(row, 0);
    const end = list ? row.length : withoutLineEnd(row).length;
    return lanes !== undefined && lanes.end === end ? status : undefined;
  }

  #read(row: string, last: boolean): void {
    const offset = this.#rowOffset;
    let reply: Draft;
    try {
      reply = this.#readLane(row) ?? this.#form.read(row, offset);
      const alone = isAlone(reply);
      if (!alone && this.#form.list && !this.#form.startsRow(row, 0, true)) {
        throw new Flaw('unexpected-character', 'a row of a list does not begin like this', offset);
      }
      // Neither an error nor OK begins like a row, so that they can only be the first.
      if (alone && !last) throw new Flaw('trailing-data', 'an error reply stands alone', offset + row.length);
    } catch (flaw) {
      if (!(flaw instanceof Flaw)) throw flaw;
      this.#handler.flaw(flaw, flaw.code !== 'empty-body' && flaw.code !== 'trailing-data');
      return;
    }
    this.#noteRows(row);
    this.#handler.reply(reply);
  }

  /** Notes lines that were taken for text (R6), and may be rows whose start is damaged, or those of a list. */
  #noteRows(row: string): void {
    const { trace } = this.#handler;
    if (trace === undefined) return;
    const reason = 'a line of a text looks like a row';
    let offset = this.#rowOffset;
    for (const [index, line] of row.split('\n').entries()) {
      if (index > 0 && this.#form.rowLike.test(line)) trace.note({ code: 'row-like-text', reason, offset });
      offset += line.length + 1;
    }
  }
}

/** The text without one LF or CR LF at its end. */
export const withoutLineEnd = (text: string): string =>
  text.endsWith('\n') ? text.slice(0, text.endsWith('\r\n') ? -2 : -1) : text;
