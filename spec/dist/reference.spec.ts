// The reference as the built package makes it, drawn diagrams included.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it, jest } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

jest.setTimeout(60_000);

it('docs/reference is what the tables make; if not: npm run reference', () => {
  const check = (): string =>
    execFileSync(process.execPath, ['spec/support/reference.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(check).not.toThrow();
});
