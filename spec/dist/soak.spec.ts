// The soak, which is worth nothing if it finds nothing: a wrong codec is caught and what shows it saved, small, as a
// conformance case; the right codec gets through.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { casesIn, testCases } from '../conformance/cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
afterAll(() => rmSync(folder, { recursive: true }));

function soak(...options: string[]): { readonly status: number | null; readonly said: string; readonly out: string } {
  const out = join(folder, String(options.length));
  const args = ['spec/soak/soak.mjs', '--seed', '1', '--out', out, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr, out };
}

const shape = { fmt: 1, all: 1, list: false, kind: 'sms' } as const;

describe('a codec that cuts messages off at a comma', () => {
  const { status, said, out } = soak(
    ...['--bodies', '120', '--shape', 'fmt=1 all=1 sms single', '--codec', 'spec/soak/wrong-codec.mjs'],
  );
  const files = casesIn(out);
  const cases = files.flatMap((file) => file.cases);

  test('fails, and every breach is printed with the file that shows it', () => {
    expect(status).toBe(1);
    for (const { name } of cases) expect(said).toContain(name);
    expect(said).toMatch(/\d+ bodies, \d+\/s; \d+ replies; [1-9]\d* failures$/m);
  });

  test('is caught in records and in bodies, and those are shrunk', () => {
    const bodies = new Map(
      cases.map((one) => [one.name.replace(/, fmt.*/, ''), 'body' in one ? (one.body ?? '') : undefined]),
    );
    expect([...bodies.keys()]).toEqual(expect.arrayContaining(['L1 message', 'L3 as decode']));
    expect(bodies.get('L3 as decode')).toBe('0,,,,,,,,,,,');
    expect(cases.filter(({ shape: its }) => its.kind !== shape.kind || its.fmt !== shape.fmt)).toEqual([]);
  });

  // What was written and not read back is what the right codec reads back.
  const records = files.filter(({ theme }) => theme.startsWith('l1-'));
  testCases(records);
});

test('the right codec gets through, and nothing is saved', () => {
  const { status, said, out } = soak('--bodies', '480', '--shape', 'all=1 sms');
  expect(said).toMatch(/480 bodies, \d+\/s; \d+ replies; 0 failures$/m);
  expect(status).toBe(0);
  expect(existsSync(out)).toBe(false);
});

test.each([
  [['--minutes', 'many'], /'--minutes <number>' argument 'many' is invalid\. It is no number\./],
  [['--shape', 'fmt=7'], /It names no shape; one is fmt=0 all=0 sms single\./],
  [['--bogus'], /unknown option '--bogus'/],
])('%j is told apart from a finding', (options, says) => {
  const { status, said } = soak(...options);
  expect(said).toMatch(says);
  expect(status).toBe(2);
});
