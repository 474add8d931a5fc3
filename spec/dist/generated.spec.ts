// What is generated from the tables and kept in the repository is what they say today. It is made with the built package.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

it.each([
  ['docs/reference', 'npm run reference', 'spec/support/reference.mjs'],
  ['src/formats/record-forms.ts', 'npm run generate', 'spec/support/records.mjs'],
  ['src/formats/fields.ts and src/formats/*/table.ts', 'npm run generate', 'spec/support/tables.mjs'],
])('%s is fresh; if not: %s', (_, _command, script) => {
  const check = (): string => execFileSync(process.execPath, [script, '--check'], { cwd: root, encoding: 'utf8' });
  expect(check).not.toThrow();
});
