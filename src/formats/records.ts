// How records are put together from their values, and taken apart: by code that is generated for each list of fields.
// Engines see through names that stand in the code; with names in variables, loads and stores take ten times as long.
import type { Slot } from '../../grammars/grammar.ts';
import { forms } from './record-forms.ts';
import type { Draft } from './room.ts';

export { assign } from './record-forms.ts';

/** The records that have all of a list of fields; the values are in the order of that list. */
export interface RecordForm {
  make(kind: string, values: readonly unknown[]): Draft;
  /** Puts the values of a record into a list; undefined for a field that it lacks. */
  take(record: Draft, values: unknown[]): void;
}

/** That of a layout; undefined for one that was never generated. */
export const recordFormOf = (slots: readonly Slot[]): RecordForm | undefined =>
  forms[slots.map(({ field }) => field).join(' ')];
