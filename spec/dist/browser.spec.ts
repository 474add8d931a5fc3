// The one file for browsers, as a page loads it: alone, without any package beside it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'));
  copyFileSync(join(root, manifest.unpkg), join(folder, 'browser.mjs'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What an async function body returns in a fresh process, where `load` imports the file. */
const evaluate = (code: string, cwd = folder): unknown => {
  const script = `(async () => { ${code} })().then((value) => console.log(JSON.stringify(value)))`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd, encoding: 'utf8' }),
  );
};

test('reads all formats by itself', () => {
  const code = `const { decode, encode } = await import('./browser.mjs');
    return [0, 1, 2, 3].map((fmt) => decode(encode({ kind: 'missing', status: -3 }, { fmt }), { fmt }).kind);`;
  expect(evaluate(code)).toEqual(['missing', 'missing', 'missing', 'missing']);
});

test.each(['delete globalThis.Buffer', 'globalThis.Buffer = {}'])('does without Node’s Buffer: %s', (without) => {
  const code = `${without};
    const { decode, encode } = await import('./browser.mjs');
    return [0, 1, 2, 3].map((fmt) => {
      const shape = { fmt, all: 1, list: true, kind: 'sms' };
      const list = [15, 16, 40, 5000].map((length, id) => ({ kind: 'sms', status: 1, err: 0, phone: '7', cost: '1.20',
        sender_id: 'A', status_name: 'Доставлено', message: 'Ж'.repeat(length), comment: 'x'.repeat(length), type: 0, id }));
      return JSON.stringify(decode(encode(list, shape), shape)) === JSON.stringify(list);
    });`;
  expect(evaluate(code)).toEqual([true, true, true, true]);
});

test('exports what the library and its streams do, and the tables', () => {
  const expected = evaluate(
    `return [...Object.keys(await import('smsc-codec')), ...Object.keys(await import('smsc-codec/stream'))];`,
    root,
  ) as string[];
  const names = evaluate(`return Object.keys(await import('./browser.mjs'));`);
  expect(names).toEqual([...expected, 'fields', 'fieldOf', 'grammars'].sort());
});

test('is what CDNs serve for the name of the package', () => {
  expect(manifest.unpkg).toBe('./dist/browser.js');
  expect(manifest.jsdelivr).toBe(manifest.unpkg);
  expect(readFileSync(join(root, manifest.unpkg), 'utf8')).not.toMatch(/^import\b|\brequire\(|\bfrom 'node:/m);
});
