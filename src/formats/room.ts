// What the four formats have in common: a tokenizer that finds records in chunks of text, and a writer.
import type { Fmt, ListFrame } from '../../grammars/grammar.ts';
import type { Flaw } from '../errors.ts';
import type { JsonValue } from '../reply.ts';
import type { Plan, Table } from './plan.ts';

/** A reply on its way in or out: the exact types are the business of the public functions. */
export interface Draft {
  kind: string;
  extra?: Record<string, JsonValue> | undefined;
  [field: string]: unknown;
}

/** Takes the text of a body in chunks, cut anywhere. */
export interface Tokenizer {
  push(text: string): void;
  /** Reads what it holds as far as it can: behind it are bytes that are no text. Where bytes go before syntax, nothing. */
  settle?(): void;
  end(): void;
}

/** Told what a tokenizer finds, in reading order. If `flaw` returns, the tokenizer goes on with the next record. */
export interface Handler {
  reply(reply: Draft): void;
  /** `inRecord` tells whether it is the flaw of a record, and not of the body around the records. */
  flaw(flaw: Flaw, inRecord: boolean): void;
  readonly trace?: Trace | undefined;
  /** Reading has come to this offset: what stands before it is done with. */
  reached(offset: number): void;
}

/** Told more than the replies, for those who want to know how a body was written. Fields come before their reply. */
export interface Trace {
  /** A departure from the documented form that did not hinder reading. */
  note(note: Note): void;
  /** Where the value of a field stands, as it is written, and where it ends. */
  field(path: string, offset: number, end: number): void;
}

/** What the tolerant readers had to tolerate. */
export interface Note {
  readonly code: NoteCode;
  readonly reason: string;
  readonly offset: number;
  readonly path?: string | undefined;
}

export type NoteCode =
  | 'key-form'
  | 'value-form'
  | 'unknown-field'
  | 'field-order'
  | 'duplicate-field'
  | 'row-like-text';

export interface WriteOptions {
  /** On one line: fmt=2 without line breaks, fmt=3 with a space instead of each. */
  readonly compact: boolean;
  /** With the XML declaration in front (fmt=2). */
  readonly declaration: string | undefined;
}

/** What stands around the records of a body: `open first record next record next record close`. */
export type Frame = ListFrame;

/** That of a single reply. */
const noFrame: Frame = { open: '', first: '', next: '', close: '' };

/** What reads a format. It stands apart from what writes it, so that who needs but one of them carries but one. */
export interface Input<F extends Fmt = Fmt> {
  readonly table: Table<F>;
  /** Opens what takes the chunks of one body. */
  tokenizer(plan: Plan, handler: Handler): Tokenizer;
}

/** Writes single replies. */
export interface Writer {
  /** Goes first: puts a reply on the sheet at this place, and gives where it ends; less than 0 where it takes `write`. */
  readonly direct: { put(reply: Draft, at: number): number; release(): void };
  /** Throws a Refusal where a reply cannot be written. */
  write(reply: Draft): string;
}

/** What writes a format. */
export interface Output<F extends Fmt = Fmt> {
  readonly table: Table<F>;
  /** Makes what writes single replies. */
  writer(plan: Plan, options: WriteOptions): Writer;
  /** What the options make of what stands around the records of a body. */
  frame(frame: Frame, options: WriteOptions): Frame;
  /** Whether an unknown field of this name and value can be written in a reply of this kind. */
  carries(name: string, value: unknown, kind: string, plan: Plan): boolean;
}

/** What stands around the records of a list, or around a single reply. */
export const frameOf = ({ table, frame }: Output, list: boolean, options: WriteOptions): Frame =>
  frame(list ? table.list : noFrame, options);
