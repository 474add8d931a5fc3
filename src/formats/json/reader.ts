// fmt=3: from the text of an object to a reply. Any JSON is read, raw control characters inside strings included, since
// the server's escaping is unproven (R12).
import type { Slot } from '../../../grammars/grammar.ts';
import { Flaw } from '../../errors.ts';
import type { JsonValue } from '../../reply.ts';
import { values } from '../../values/index.ts';
import { BareTokenizer } from '../bare.ts';
import { type Entry, own, readText, settleDeleted, settleError, settleStatus } from '../keyed.ts';
import { lanesOf } from '../lane.ts';
import { notOfType, type Plan, pathOf, shown } from '../plan.ts';
import type { Draft, Handler, Tokenizer, Trace } from '../room.ts';
import { jsonLane } from './lane.ts';
import { ObjectTokenizer } from './tokenizer.ts';

/** Objects and arrays inside each other, the record itself counted. */
export const MAX_DEPTH = 64;

interface JsonEntry extends Entry {
  /** The number as it was written: a phone number may be longer than a number can be exact. */
  readonly lexeme: string | undefined;
}

export function openJson(plan: Plan, handler: Handler): Tokenizer {
  const { trace } = handler;
  const { list, maxRecordLength } = plan;
  const lanes = trace === undefined ? lanesOf(plan, jsonLane) : undefined;
  const objects = new ObjectTokenizer(
    { list, maxRecordLength, lanes },
    {
      status: (status) => handler.reply(status),
      object(text, offset, alone) {
        // An object that came in pieces gets its chance here.
        const status = alone && list ? undefined : lanes?.read(text, 0);
        if (status !== undefined) {
          handler.reply(status);
          return;
        }
        let reply: Draft;
        try {
          reply = readObject(text, offset, alone, plan, trace);
        } catch (flaw) {
          if (!(flaw instanceof Flaw)) throw flaw;
          return handler.flaw(flaw, flaw.code !== 'expected-list');
        }
        handler.reply(reply);
      },
      flaw: (flaw, inRecord) => handler.flaw(flaw, inRecord),
      reached: (offset) => handler.reached(offset),
    },
  );
  return new BareTokenizer(objects, handler);
}

function readObject(text: string, offset: number, alone: boolean, plan: Plan, trace?: Trace): Draft {
  const entries = new ObjectReader(text, offset, trace).read();
  const value = (entry: JsonEntry, slot: Slot) => readValue(entry, slot, trace);
  // Where an object has several of these, the first decides (R9). A list holds nothing but statuses.
  if (entries.has('status') || !alone || (!entries.has('error_code') && !entries.has('result'))) {
    const status = settleStatus(entries, plan, offset, value, trace);
    if (alone && plan.list) throw new Flaw('expected-list', 'one status where a list was asked for', offset);
    return status;
  }
  if (entries.has('error_code')) return settleError(entries, plan, offset, value, trace);
  return settleDeleted(entries, trace);
}

/** Numbers given as texts and texts given as numbers are read where the value is the same (R12). */
function readValue(entry: JsonEntry, slot: Slot, trace?: Trace): string | number | undefined {
  const { value, lexeme, offset } = entry;
  if ((typeof value === 'number') !== (slot.value === 'integer')) {
    trace?.note({ code: 'value-form', reason: `${slot.field} is not given in its type`, offset, path: slot.field });
  }
  if (typeof value === 'string') return readText(value, slot, offset);
  if (lexeme === undefined) {
    throw new Flaw('invalid-type', `${slot.field} is neither text nor number`, offset, slot.field);
  }
  if (slot.value === 'integer') {
    if (Number.isSafeInteger(value)) return Number(value);
  } else if (values.decimal.parse(lexeme) !== undefined) return readText(lexeme, slot, offset);
  throw notOfType(slot, lexeme, offset);
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** A recursive descent over one object. */
class ObjectReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #trace: Trace | undefined;
  #at = 0;
  /** The first number of a member's value that is not finite. */
  #flaw: Flaw | undefined;

  constructor(text: string, offset: number, trace?: Trace) {
    this.#text = text;
    this.#offset = offset;
    this.#trace = trace;
  }

  /** The members of the object. Of a key given twice the last one counts, in its place. */
  read(): Map<string, JsonEntry> {
    const entries = new Map<string, JsonEntry>();
    this.#members((name, at) => {
      const start = this.#at;
      this.#flaw = undefined;
      const value = this.#value(1, pathOf(name));
      const lexeme = typeof value === 'number' ? this.#text.slice(start, this.#at) : undefined;
      if (entries.delete(name)) {
        this.#trace?.note({
          code: 'duplicate-field',
          reason: `${name} stands twice`,
          offset: this.#offset + at,
          path: pathOf(name),
        });
      }
      const end = this.#offset + this.#at;
      entries.set(name, { name, value, lexeme, offset: this.#offset + start, end, flaw: this.#flaw });
    });
    return entries;
  }

  /** `{` members `}`, each value read by the callee. */
  #members(readValue: (name: string, at: number) => void): void {
    this.#expect('{');
    this.#space();
    if (this.#accept('}')) return;
    do {
      this.#space();
      const at = this.#at;
      const name = this.#string();
      this.#space();
      this.#expect(':');
      this.#space();
      readValue(name, at);
      this.#space();
    } while (this.#accept(','));
    this.#expect('}');
  }

  #value(depth: number, path: string): JsonValue {
    const char = this.#text[this.#at];
    if (char === '"') return this.#string();
    if (char === '{' || char === '[') {
      if (depth === MAX_DEPTH) throw new Flaw('too-deep', `deeper than ${MAX_DEPTH}`, this.#offset + this.#at, path);
      return char === '{' ? this.#object(depth + 1, path) : this.#array(depth + 1, path);
    }
    for (const [word, value] of words) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    }
    return this.#number(path);
  }

  #object(depth: number, path: string): JsonValue {
    const object: Record<string, JsonValue> = {};
    this.#members((name) => own(object, name, this.#value(depth, path)));
    return object;
  }

  #array(depth: number, path: string): JsonValue {
    const array: JsonValue[] = [];
    this.#expect('[');
    this.#space();
    if (this.#accept(']')) return array;
    do {
      this.#space();
      array.push(this.#value(depth, path));
      this.#space();
    } while (this.#accept(','));
    this.#expect(']');
    return array;
  }

  #number(path: string): number {
    number.lastIndex = this.#at;
    const [lexeme] = number.exec(this.#text) ?? [];
    if (lexeme === undefined) throw this.#unexpected();
    const value = Number(lexeme);
    // A matter of the value, which comes after all syntax (R17).
    if (!Number.isFinite(value))
      this.#flaw ??= new Flaw('invalid-number', `no finite number: ${shown(lexeme)}`, this.#offset + this.#at, path);
    this.#at += lexeme.length;
    return value + 0; // `-0` reads as 0 (R16)
  }

  #string(): string {
    this.#expect('"');
    let string = '';
    for (;;) {
      const start = this.#at;
      while (this.#at < this.#text.length && this.#text[this.#at] !== '"' && this.#text[this.#at] !== '\\')
        this.#at += 1;
      string += this.#text.slice(start, this.#at);
      if (this.#accept('"')) return string;
      this.#expect('\\');
      string += this.#escape();
    }
  }

  #escape(): string {
    const char = this.#text.charAt(this.#at);
    if (char === 'u') {
      const digits = this.#text.slice(this.#at + 1, this.#at + 5);
      const hex = digits.slice(0, digits.search(/[^\dA-Fa-f]|$/));
      this.#at += 1 + hex.length;
      if (hex.length < 4) throw this.#unexpected();
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const escaped = Object.hasOwn(escapes, char) ? escapes[char] : undefined;
    if (escaped === undefined) throw this.#unexpected();
    this.#at += 1;
    return escaped;
  }

  #space(): void {
    while (' \n\r\t'.includes(this.#text[this.#at] ?? '-')) this.#at += 1;
  }

  #accept(char: string): boolean {
    if (this.#text[this.#at] !== char) return false;
    this.#at += 1;
    return true;
  }

  #expect(char: string): void {
    if (!this.#accept(char)) throw this.#unexpected();
  }

  #unexpected(): Flaw {
    const char = this.#text[this.#at];
    const offset = this.#offset + this.#at;
    return char === undefined
      ? new Flaw('unexpected-end', 'the body ends inside an object', offset)
      : new Flaw('unexpected-character', `not expected here: ${shown(char)}`, offset);
  }
}

const words: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
