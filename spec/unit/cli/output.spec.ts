// `--out`: the file has its name when it is whole, and not before.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commandLine } from './command-line.ts';

const good = '[{"status": -3, "id": 5}]';
const bad = '[{"status": -3, "id": 5}, {"status": "x"}]';
const line = '{"kind":"missing","status":-3,"id":5}\n';

describe('--out', () => {
  let folder = '';
  let out = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'smsc-codec-'));
    out = join(folder, 'out.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const decode = (body: string, to = out) => commandLine(['decode', '--fmt', '3', '--list', '--out', to], body);

  test('leaves nothing but the file when all went well', async () => {
    expect(await decode(good)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe(line);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  test('writes an empty file for an empty list', async () => {
    await decode('[]');
    expect(readFileSync(out, 'utf8')).toBe('');
  });

  test('keeps an unfinished result beside the old file, and says so', async () => {
    writeFileSync(out, 'old');
    const { status, stderr } = await decode(bad);
    expect(status).toBe(1);
    expect(stderr.endsWith(`\nThe output is unfinished, and kept as ${out}.part.\n`)).toBe(true);
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(readFileSync(`${out}.part`, 'utf8')).toBe(line);
  });

  test('leaves no file where there was nothing to write before it failed', async () => {
    const { stderr } = await decode('x');
    expect(stderr).not.toContain('unfinished');
    expect(existsSync(out) || existsSync(`${out}.part`)).toBe(false);
  });

  test('replaces the old file with its mode, also the one that is read', async () => {
    writeFileSync(out, good, { mode: 0o600 });
    expect(await commandLine(['decode', out, '--fmt', '3', '--list', '--out', out])).toMatchObject({ status: 0 });
    expect(readFileSync(out, 'utf8')).toBe(line);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test('writes the file that a link points to', async () => {
    writeFileSync(out, 'old');
    const link = join(folder, 'link');
    symlinkSync(out, link);
    await decode(good, link);
    expect(readFileSync(out, 'utf8')).toBe(line);
    expect(readFileSync(link, 'utf8')).toBe(line);
  });

  test('writes straight to what is no file', async () => {
    expect(await decode(good, '/dev/null')).toMatchObject({ status: 0, stderr: '' });
    expect((await decode(bad, '/dev/null')).stderr.endsWith('\nThe output is unfinished.\n')).toBe(true);
  });

  test('tells in one line why a file cannot be written', async () => {
    writeFileSync(out, '');
    const inside = join(out, 'more.json');
    expect(await decode(good, inside)).toMatchObject({
      status: 2,
      stderr: `smsc-codec: ${inside}: not a directory\n`,
    });
    expect(await decode(good, folder)).toMatchObject({
      status: 2,
      stderr: `smsc-codec: ${folder}: it is a folder\n`,
    });
  });
});
