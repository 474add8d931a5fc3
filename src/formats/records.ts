// How records are put together from what a pattern captured, and taken apart into pieces of text: by code that is
// generated for each list of fields. Engines see through names that stand in the code; with names in variables, loads
// and stores take ten times as long.
import type { Slot } from '../../grammars/grammar.ts';
import type { Captures } from './prediction.ts';
import { forms } from './record-forms.ts';
import type { Draft } from './room.ts';

export { assign } from './record-forms.ts';

/** Makes values of what was captured; the number is that of the field. */
export interface CaptureReader {
  integer(text: string | undefined, at: number): number;
  decimal(text: string | undefined, at: number): string;
  date(day: string | undefined, time: string | undefined, at: number): string;
  text(text: string | undefined, at: number): string;
}

/** Makes texts of values, with what stands around them. */
export interface PieceWriter {
  integer(value: unknown, at: number): string;
  decimal(value: unknown, at: number): string;
  date(value: unknown, at: number): string;
  text(value: unknown, at: number): string;
}

export interface RecordForm {
  read(kind: string, m: Captures, r: CaptureReader): Draft;
  write(d: Draft, w: PieceWriter): string;
}

/** That of a layout; undefined for one that was never generated. */
export const recordFormOf = (slots: readonly Slot[]): RecordForm | undefined =>
  forms[slots.map(({ field }) => field).join(' ')];
