// Writes what the codec keeps of the grammars: `npm run generate`. With --check it only tells whether that is fresh.
// The grammars are written to be read, with the words of the documentation and layouts as the reference page prints
// them. A program needs none of that, and so does not carry it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fields, grammars } from 'smsc-codec/grammars';

const names = ['text', 'csv', 'xml', 'json'];

/** The slots of all layouts of a format, each once, by a name that nothing else has. */
function namesOf({ sms, hlr, suffix, error }) {
  const known = new Map();
  const taken = new Set();
  for (const slot of [...sms, ...hlr, ...suffix, error].flat()) {
    const key = JSON.stringify(slot);
    if (known.has(key)) continue;
    // The same field with something else in front, as `type` behind a comment, is another slot.
    let name = slot.field;
    for (let next = 2; taken.has(name); next += 1) name = `${slot.field}_${next}`;
    taken.add(name);
    known.set(key, { name, slot });
  }
  return known;
}

function tableOf(name, { fmt, deleted, list: frame, slots }) {
  const known = namesOf(slots);
  const list = (layout) => `[${layout.map((slot) => known.get(JSON.stringify(slot)).name).join(', ')}]`;
  const lists = (layouts) => `[\n${layouts.map((layout) => `      ${list(layout)},\n`).join('')}    ]`;
  const literal = (text) => `'${text.replaceAll('\n', '\\n')}'`;
  const constants = [...known.values()].map(
    ({ name, slot }) =>
      `const ${name}: Slot = { field: '${slot.field}', name: '${slot.name}', value: '${slot.value}', before: ${literal(slot.before)} };\n`,
  );
  return `// Generated from grammars/${name}.ts by \`npm run generate\`: the layouts of fmt=${fmt}, and what they are made of.
import type { Slot } from '../../../grammars/grammar.ts';
import type { Table } from '../plan.ts';

${constants.join('')}
export const ${name}Table: Table<${fmt}> = {
  fmt: ${fmt},
  deleted: ${literal(deleted)},
  list: { ${Object.entries(frame)
    .map(([part, text]) => `${part}: ${literal(text)}`)
    .join(', ')} },
  slots: {
    sms: ${lists(slots.sms)},
    hlr: ${lists(slots.hlr)},
    suffix: ${lists(slots.suffix)},
    error: ${list(slots.error)},
  },
};
`;
}

function fieldsFile() {
  const lines = Object.keys(fields).filter((name) => fields[name].lines);
  return `// Generated from grammars/fields.ts by \`npm run generate\`: what the codec knows of fields apart from their slots.
import type { FieldName } from '../../grammars/fields.ts';

const names: ReadonlySet<string> = /* #__PURE__ */ new Set<FieldName>([
${Object.keys(fields)
  .map((name) => `  '${name}',\n`)
  .join('')}]);

/** Whether some layout has a field of this name. */
export const isField = (name: string): name is FieldName => names.has(name);

/** The fields that may hold line breaks in fmt=0 and fmt=1. */
export const withLines: readonly string[] = [${lines.map((name) => `'${name}'`).join(', ')}];
`;
}

const files = new Map([
  ['src/formats/fields.ts', fieldsFile()],
  ...grammars.map((grammar, fmt) => [`src/formats/${names[fmt]}/table.ts`, tableOf(names[fmt], grammar)]),
]);

for (const [path, source] of files) {
  const target = new URL(`../../${path}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, source);
    console.log(path);
  } else if (readFileSync(target, 'utf8') !== source) {
    console.error(`${path} is not what the grammars say: npm run generate`);
    process.exitCode = 1;
  }
}
