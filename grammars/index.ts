/**
 * The protocol as plain data: the catalogue of fields and one table a format, for codecs and documentation alike.
 *
 * @module smsc-codec/grammars
 */
import { csv } from './csv.ts';
import { json } from './json.ts';
import { text } from './text.ts';
import { xml } from './xml.ts';

export { type Field, type FieldName, type FieldValue, fieldOf, fields } from './fields.ts';
export {
  type All,
  alls,
  type Elements,
  type Fmt,
  fmts,
  type Grammar,
  type Kind,
  kinds,
  type Layouts,
  type ListFrame,
  type Notation,
  type Placeholders,
  type Slot,
} from './grammar.ts';
export { csv, json, text, xml };

/** The four tables, indexed by `fmt`. */
export const grammars: readonly [typeof text, typeof csv, typeof xml, typeof json] = [text, csv, xml, json];
