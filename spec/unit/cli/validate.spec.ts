import { describe, expect, test } from '@jest/globals';
import { commandLine, withFile } from './command-line.ts';

const asDocumented = 'Status = 1, check_time = 18.10.2016 15:34:12, err = 0';
const tolerated = '{\n"status": 77,\n"last_date": "",\n"last_timestamp": 0,\n"flag": 0,\n"err": 0\n}';

describe('validate', () => {
  test('prints nothing for a reply as documented', async () => {
    expect(await commandLine(['validate'], asDocumented)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('prints a line for each departure: place, severity, code, path, message', async () => {
    const { status, stdout, stderr } = await commandLine(['validate', '--fmt', '3'], tolerated);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^<stdin>:2:\d+ warning unknown-code status [^\n]*77[^\n]*\n$/);
  });

  test('prints - where there is no path', async () => {
    const { stdout } = await commandLine(['validate', '--fmt', '3'], '{');
    expect(stdout).toMatch(/^<stdin>:1:2 error unexpected-end - /);
  });

  test('fails if a departure is an error', async () => {
    const { status, stderr } = await commandLine(['validate', '--fmt', '1'], '1,x,0');
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'smsc-codec: 1 error, 0 warnings, 0 notes\n' });
  });

  test('fails for warnings too with --strict', async () => {
    const { status, stderr } = await commandLine(['validate', '--fmt', '3', '--strict'], tolerated);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'smsc-codec: 0 errors, 1 warning, 0 notes\n' });
  });

  test('does not fail for notes, even with --strict', async () => {
    const { status, stdout } = await commandLine(['validate', '--fmt', '3', '--strict'], '{\n"status": 1\n}');
    expect(status).toBe(0);
    expect(stdout).toContain(' note missing-field ');
  });

  test('says that it took the default format, where it could not read the reply', async () => {
    const { stderr } = await commandLine(['validate'], '{"status": 1}');
    expect(stderr).toContain('It was read as fmt=0, the default');
  });

  test('goes through several files', async () => {
    await withFile('good.txt', asDocumented, (good) =>
      withFile('bad.txt', 'Status = x', async (bad) => {
        const { status, stdout } = await commandLine(['validate', good, bad, '-'], 'ERROR = x');
        expect(status).toBe(1);
        const [first = '', second = '', ...rest] = stdout.split('\n');
        expect(first.startsWith(`${bad}:1:`)).toBe(true);
        expect(second.startsWith('<stdin>:1:')).toBe(true);
        expect(rest).toEqual(['']);
      }),
    );
  });

  test('prints JSON with --format json, one object on each line', async () => {
    const { stdout } = await commandLine(['validate', '--fmt', '3', '--format', 'json'], tolerated);
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({
      file: '<stdin>',
      code: 'unknown-code',
      severity: 'warning',
      path: 'status',
      line: 2,
    });
  });

  test('keeps to the limits it is given', async () => {
    const { stdout } = await commandLine(['validate', '--max-record-length', '9'], asDocumented);
    expect(stdout).toContain('error record-too-long');
  });

  test('advises --list where the items are those of one', async () => {
    const { stderr } = await commandLine(['validate', '--fmt', '1'], '1,,0,5,79990000001\n');
    expect(stderr).toBe(
      'smsc-codec: 1 error, 0 warnings, 0 notes\nIt reads as a list; say --list if one was asked for.\n',
    );
  });

  test('advises utf-8 once, for the first of several files that seem to be in it', async () => {
    const body = 'Status = 1, message = да';
    await withFile('one.txt', body, (one) =>
      withFile('two.txt', body, async (two) => {
        const { stderr } = await commandLine(['validate', '--all', '1', one, two]);
        expect(stderr).toBe(
          `smsc-codec: ${one}: it was read as windows-1251, the default, but looks like UTF-8; if it is, say --charset utf-8\n`,
        );
      }),
    );
  });

  test('shows what a terminal would obey', async () => {
    const { stdout } = await commandLine(['validate', '--fmt', '3'], '{"status": 1, "\\u001b[2J\\u009b": 1}');
    expect(stdout).toContain('\\u001b[2J\\u009b');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
