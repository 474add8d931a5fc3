// Replies laid out for reading: aligned columns, nothing that needs a colour or a wide terminal.
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
 * Statuses as a table with a line for each, or where that gets wider than `width`, one table for each, of which the
 * first has the number `first`.
 */
export function listTable(statuses: readonly object[], width: number, first = 0): string {
  const rows = statuses.map(fieldsOf);
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const cells = rows.map((row) => names.map((name) => (row.has(name) ? shown(row.get(name)) : '')));
  const table = aligned([names.map(escaped), ...cells]);
  if (widestLine(table) <= width) return table;
  return statuses.map((status, index) => `[${first + index}]\n${fieldTable(status)}`).join('\n\n');
}

/** A reply as a table with a line for each field. */
export const fieldTable = (reply: object): string =>
  aligned(Array.from(fieldsOf(reply), ([name, value]) => [escaped(name), shown(value)]));
