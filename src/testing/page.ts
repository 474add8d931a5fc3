// Prints replies as the reference page prints them: slot after slot, and nothing checked. It is what the laws hold an
// encoder against that would otherwise agree only with its own decoder, and what bodies are damaged from.
import { grammars, type Slot } from 'smsc-codec/grammars';
import { type Draft, isFreeText, type ReplyKind, slotsOf, suffixOf } from './layout.ts';
import type { TestShape } from './shapes.ts';

/** The body of a reply. */
export function printed(reply: unknown, shape: TestShape): string {
  const records = (Array.isArray(reply) ? reply : [reply]).map((record) => printRecord(Object(record), shape));
  const rows = Array.isArray(reply) ? list[shape.fmt] : ([first]: readonly string[]) => first ?? '';
  return rows(records);
}

const list = [
  (rows: readonly string[]) => rows.map((row) => `${row}\n`).join(''),
  (rows: readonly string[]) => rows.map((row) => `${row}\n`).join(''),
  (elements: readonly string[]) => ['<list>', ...elements, '</list>'].join('\n'),
  (objects: readonly string[]) => `[${objects.join(',\n')}]`,
] as const;

export function printRecord(record: Draft, shape: TestShape): string {
  const { kind } = record;
  if (kind === 'deleted') return grammars[shape.fmt].deleted;
  if (kind === 'error') return errors[shape.fmt](record, shape);
  return statuses[shape.fmt](record, shape, kind === 'hlr' || kind === 'missing' ? kind : 'sms');
}

const present = (record: Draft, slots: readonly Slot[]): Slot[] =>
  slots.filter(({ field }) => record[field] !== undefined);

const extraOf = ({ extra }: Draft): [string, unknown][] =>
  Object.entries(Object(extra)).filter(([, value]) => value !== undefined);

/** As JSON, or as any text where there is no JSON for it: what is printed need not be right. */
const json = (value: unknown): string =>
  typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));

/** As a text; where it is none, as JSON. */
const plain = (value: unknown): string => (typeof value === 'string' ? value : json(value));

type Print = (record: Draft, shape: TestShape, kind: ReplyKind) => string;

/** Rows of pairs; unknown fields stand before the free text, or before the suffix (R13). */
const textRow: Print = (record, shape, kind) => {
  const slots = present(record, slotsOf(shape, kind));
  const free = slots.findIndex(({ field }) => isFreeText(field));
  const pair = ({ before, field }: Slot) => before + plain(record[field]);
  const pairs = slots.map(pair);
  pairs.splice(
    free < 0 ? pairs.length : free,
    0,
    ...extraOf(record).map(([name, value]) => `, ${name} = ${plain(value)}`),
  );
  return [...pairs, ...present(record, suffixOf(shape, kind)).map(pair)].join('');
};

/** Rows of items; a number that is absent leaves its slot empty, a text at the end its slot out (R1, R7). */
const csvRow: Print = (record, shape, kind) =>
  [...slotsOf(shape, kind), ...suffixOf(shape, kind)]
    .filter(({ field, value }) => record[field] !== undefined || value === 'integer')
    .map(({ before, field }) => before + plain(record[field] ?? ''))
    .join('');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const element = (name: string, value: unknown): string =>
  `<${name}>${plain(value).replace(/[&<>\r]/g, (char) => escapes[char] ?? char)}</${name}>`;

/** The fields with the unknown ones before the suffix (R13), of an error before its id. */
function members(
  record: Draft,
  shape: TestShape,
  kind: ReplyKind,
  print: (name: string, value: unknown) => string,
): string[] {
  const isId = ({ field }: Slot): boolean => field === 'id';
  const error = kind === 'error';
  const slots = slotsOf(shape, kind);
  const fields = error ? slots.filter((slot) => !isId(slot)) : slots;
  const suffix = error ? slots.filter(isId) : suffixOf(shape, kind);
  const known = (some: readonly Slot[]) => present(record, some).map(({ name, field }) => print(name, record[field]));
  return [...known(fields), ...extraOf(record).map(([name, value]) => print(name, value)), ...known(suffix)];
}

const xmlElement: Print = (record, shape, kind) => {
  const tag = kind === 'error' ? 'result' : 'sms';
  return [`<${tag}>`, ...members(record, shape, kind, element), `</${tag}>`].join('\n');
};

const jsonObject: Print = (record, shape, kind) => {
  const member = (name: string, value: unknown) => `${JSON.stringify(name)}: ${json(value)}`;
  return `{\n${members(record, shape, kind, member).join(',\n')}\n}`;
};

const statuses = [textRow, csvRow, xmlElement, jsonObject] as const;

type PrintError = (record: Draft, shape: TestShape) => string;

const textError: PrintError = (record, shape) => {
  const [code, error] = slotsOf(shape, 'error');
  const words = record.error === undefined ? '' : `${error?.before}${plain(record.error)})`;
  const id = record.id === undefined ? '' : `, ID - ${plain(record.id)}`;
  return `${code?.before}${plain(record.error_code)}${words}${id}`;
};

const csvError: PrintError = ({ id = 0, error_code }) => `${plain(id)},-${plain(error_code)}`;

const errors = [
  textError,
  csvError,
  (record, shape) => xmlElement(record, shape, 'error'),
  (record, shape) => jsonObject(record, shape, 'error'),
] as const satisfies readonly PrintError[];
