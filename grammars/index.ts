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
export type { All, Elements, Fmt, Grammar, Kind, Layouts, ListFrame, Notation, Placeholders, Slot } from './grammar.ts';
export { csv, json, text, xml };

/** The four tables, indexed by `fmt`. */
export const grammars: readonly [typeof text, typeof csv, typeof xml, typeof json] = [text, csv, xml, json];
