// Writes src/formats/records.ts from the grammars: `npm run generate`. With --check it only tells whether it is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { csv, fields, json, text, xml } from 'smsc-codec/grammars';

const target = new URL('../../src/formats/records.ts', import.meta.url);

/** The lists of slots of all layouts, with what a list appends; of fmt=1, where a slot cannot be absent, also without. */
function* layouts() {
  for (const { fmt, slots } of [text, csv, xml, json]) {
    for (const all of [0, 1, 2]) {
      for (const layout of [slots.sms[all], slots.hlr[all], slots.sms[0]]) {
        const fields = new Set(layout.map(({ field }) => field));
        if (fmt === 1) yield layout;
        yield [...layout, ...slots.suffix[all].filter(({ field }) => !fields.has(field))];
      }
    }
  }
}

function source() {
  const forms = new Map();
  for (const slots of layouts()) {
    const key = slots.map(({ field }) => field).join(' ');
    let group = 0;
    const reads = slots.map(({ field, value }, at) => {
      const groups = value === 'date' ? `m[${++group}], m[${++group}]` : `m[${++group}]`;
      return `${field}: r.${value}(${groups}, ${at})`;
    });
    const writes = slots.map(({ field, value }, at) => `w.${value}(d.${field}, ${at})`);
    forms.set(
      key,
      `  '${key}': {\n    read: (kind, m, r) => ({ kind, ${reads.join(', ')} }),\n    write: (d, w) => ${writes.join(' + ')},\n  },\n`,
    );
  }
  const cases = Object.keys(fields).map((name) => `    case '${name}':\n      draft.${name} = value;\n      return;\n`);
  return `// Generated from the grammars by \`npm run generate\`: for each list of fields, how a record is put together from what
// a pattern captured, and taken apart into pieces of text. Engines see through names that stand in the code; with
// names in variables, loads and stores take ten times as long.
import type { FieldName } from '../../grammars/fields.ts';
import type { Slot } from '../../grammars/grammar.ts';
import type { Draft } from './room.ts';

/** What was captured of a record, from 1 on; a date is two captures, its day and its time. */
type Captures = readonly (string | undefined)[];

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

export const recordFormOf = (slots: readonly Slot[]): RecordForm | undefined =>
  forms[slots.map(({ field }) => field).join(' ')];

/** By the names of the fields, in order. */
const forms: Readonly<Record<string, RecordForm>> = {
${[...forms.values()].join('')}};

/** Sets a field. Objects made with names in variables become slow ones. */
export function assign(draft: Draft, field: FieldName, value: unknown): void {
  switch (field) {
${cases.join('')}  }
}
`;
}

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== source()) {
    console.error('src/formats/records.ts is not what the grammars say: npm run generate');
    process.exitCode = 1;
  }
} else writeFileSync(target, source());
