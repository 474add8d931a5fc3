// Writes src/formats/assign.ts from the catalogue of fields: `npm run generate`. A test checks that it is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const target = new URL('../../src/formats/assign.ts', import.meta.url);

/** The source of assign.ts for these fields. */
export function assignSource(names) {
  const cases = names.map((name) => `    case '${name}':\n      draft.${name} = value;\n      return;\n`).join('');
  return `// Generated from grammars/fields.ts by \`npm run generate\`.
// Sets a field of a draft. Engines see through a store under a name that stands in the code: \`draft[field] = value\`
// takes ten times as long.
import type { FieldName } from '../../grammars/fields.ts';
import type { Draft } from './room.ts';

export function assign(draft: Draft, field: FieldName, value: string | number): void {
  switch (field) {
${cases}  }
}
`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const source = readFileSync(new URL('../../grammars/fields.ts', import.meta.url), 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext } });
  const { fields } = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
  writeFileSync(target, assignSource(Object.keys(fields)));
}
