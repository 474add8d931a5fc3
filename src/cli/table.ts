// Replies laid out for reading: aligned columns, nothing that needs a colour or a wide terminal.
import type { Reply } from 'smsc-codec';
import { escaped } from './visible.ts';

/** Rows of cells under each other, two spaces between columns. A row may have fewer cells than the others. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  const pad = (cell: string, width: number) => cell + ' '.repeat(width - widthOf(cell));
  const line = (row: readonly string[]) => widths.map((width, column) => pad(row[column] ?? '', width)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

const widestLine = (text: string): number =>
  text.split('\n').reduce((width, line) => Math.max(width, widthOf(line)), 0);

/** In characters, of which most take one column of a terminal. */
const widthOf = (text: string): number => [...text].length;

/** The fields of a reply by name, those of `extra` with `extra.` in front. */
export function fieldsOf(reply: object): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(reply)) {
    if (name !== 'extra') fields.set(name, value);
    else for (const [unknown, inner] of Object.entries(value)) fields.set(`extra.${unknown}`, inner);
  }
  return fields;
}

/** A value as a cell shows it: texts bare, but for the empty one, which would look like an absent field. */
export const shown = (value: unknown): string =>
  escaped(typeof value === 'string' && value !== '' ? value : JSON.stringify(value));

/**
 * A reply as a table: a line for each field; of a list a line for each status, or where that gets wider than `width`,
 * one table for each.
 */
export function tableOf(reply: Reply, width: number): string {
  if (!Array.isArray(reply)) return fieldTable(reply);
  const rows = reply.map(fieldsOf);
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const cells = rows.map((row) => names.map((name) => (row.has(name) ? shown(row.get(name)) : '')));
  const table = aligned([names.map(escaped), ...cells]);
  if (widestLine(table) <= width) return table;
  return reply.map((status, index) => `[${index}]\n${fieldTable(status)}`).join('\n\n');
}

const fieldTable = (reply: object): string =>
  aligned(Array.from(fieldsOf(reply), ([name, value]) => [escaped(name), shown(value)]));
