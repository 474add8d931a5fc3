// Writes src/formats/record-forms.ts from the grammars: `npm run generate`. With --check it only tells whether it is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { alls, csv, fields, json, text, xml } from 'smsc-codec/grammars';

const target = new URL('../../src/formats/record-forms.ts', import.meta.url);

/** The lists of slots of all layouts, with what a list appends; of fmt=1, where a slot cannot be absent, also without. */
function* layouts() {
  for (const { fmt, slots } of [text, csv, xml, json]) {
    for (const all of alls) {
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
    const makes = slots.map(({ field }, at) => `${field}: v[${at}]`);
    const takes = slots.map(({ field }, at) => `v[${at}] = d.${field};`);
    forms.set(
      key,
      `  '${key}': {\n    make: (kind, v) => ({ kind, ${makes.join(', ')} }),\n    take: (d, v) => { ${takes.join(' ')} },\n  },\n`,
    );
  }
  const cases = Object.keys(fields).map((name) => `    case '${name}':\n      draft.${name} = value;\n      return;\n`);
  return `// Generated from the grammars by \`npm run generate\`: the records of each list of fields, and a setter for any field.
import type { FieldName } from '../../grammars/fields.ts';
import type { RecordForm } from './records.ts';
import type { Draft } from './room.ts';

/** By the names of the fields, in order. */
export const forms: Readonly<Record<string, RecordForm>> = {
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
    console.error('src/formats/record-forms.ts is not what the grammars say: npm run generate');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, source());
  console.log('src/formats/record-forms.ts');
}
