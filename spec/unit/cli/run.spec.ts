// What all commands have in common: usage, exit status, files and streams that do not work.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { collector, commandLine, withFile } from './command-line.ts';

const commands = ['decode', 'encode', 'convert', 'validate', 'explain'];

describe('help and version', () => {
  test('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await commandLine(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--help names every command and the exit statuses', async () => {
    const { status, stdout, stderr } = await commandLine(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const text of [...commands, 'Exit status: 0']) expect(stdout).toContain(text);
  });

  test.each(commands)('%s --help tells its options', async (command) => {
    const { status, stdout } = await commandLine([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: smsc-codec ${command} [^]*--request <url>`));
  });

  test('are laid out for the width of the terminal', async () => {
    const { stream, bytes } = collector();
    const stdout = Object.assign(stream, { columns: 200 });
    await run(['decode', '--help'], { stdin: Readable.from([]), stdout, stderr: collector().stream });
    expect(bytes().toString()).toContain('full with country, operator and region\n');
  });
});

describe('bad usage ends with status 2 and one clear line', () => {
  test.each([
    ['an unknown command', ['frobnicate'], "unknown command 'frobnicate'"],
    ['an unknown option', ['decode', '--fmtt', '3'], "unknown option '--fmtt'"],
    ['a value that is none of the choices', ['decode', '--fmt', '4'], "'4' is invalid. It is one of 0, 1, 2, 3."],
    ['a charset that is not the endpoint’s', ['decode', '--charset', 'ebcdic'], 'windows-1251, koi8-r, utf-8.'],
    ['a limit that is no number', ['decode', '--max-records', 'many'], "'many' is invalid. It is a whole number."],
    ['an offset that is none', ['convert', '--utc-offset', '3'], 'It is +hh:mm or -hh:mm, less than a day.'],
    ['too many files', ['decode', 'a', 'b'], 'too many arguments'],
    ['an option without its value', ['decode', '--fmt'], 'argument missing'],
  ])('%s', async (_, argv, told) => {
    const { status, stdout, stderr } = await commandLine(argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^smsc-codec: /);
    expect(stderr).toContain(told);
  });

  test('no command at all, which prints the help', async () => {
    const { status, stdout, stderr } = await commandLine([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: smsc-codec /);
  });

  test('a request of no known shape, without its password', async () => {
    const { status, stderr } = await commandLine([
      'decode',
      '--request',
      'https://smsc.ru/sys/status.php?psw=secret&fmt=7',
    ]);
    expect(status).toBe(2);
    expect(stderr).toBe('smsc-codec: --request: fmt is one of 0, 1, 2, 3, not 7\n');
  });
});

describe('files that do not work end with status 2 and one line', () => {
  const missing = join(tmpdir(), 'smsc-codec-no-such-folder', 'reply.txt');

  test.each(commands)('%s of a file that is not there', async (command) => {
    expect(await commandLine([command, missing])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `smsc-codec: ${missing}: no such file or directory\n`,
    });
  });

  test('a folder', async () => {
    const { status, stderr } = await commandLine(['decode', tmpdir()]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^smsc-codec: [^\n]+: it is a folder\n$/);
  });

  test('a file that cannot be written', async () => {
    expect(await commandLine(['decode', '--fmt', '1', '--out', missing], '1,,')).toMatchObject({
      status: 2,
      stderr: `smsc-codec: ${missing}: no such file or directory\n`,
    });
  });
});

/** A stream that reports an error for each write, as a process's own streams do: to the write, then as an event. */
const broken = (code: string): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })),
  });

describe('streams', () => {
  test('input that breaks ends with status 2', async () => {
    const stdin = new Readable({ read: () => stdin.destroy(new Error('connection lost')) });
    const stderr = collector();
    expect(await run(['decode'], { stdin, stdout: collector().stream, stderr: stderr.stream })).toBe(2);
    expect(stderr.bytes().toString()).toBe('smsc-codec: <stdin>: connection lost\n');
  });

  test('a reader that has gone ends the work, and is no failure', async () => {
    const stderr = collector();
    const stdin = Readable.from([Buffer.from('1,,')]);
    expect(await run(['decode', '--fmt', '1'], { stdin, stdout: broken('EPIPE'), stderr: stderr.stream })).toBe(0);
    expect(stderr.bytes().toString()).toBe('');
  });

  test('a reader of the help that has gone is no failure either', async () => {
    const stderr = collector();
    const status = await run(['--help'], { stdin: Readable.from([]), stdout: broken('EPIPE'), stderr: stderr.stream });
    expect({ status, told: stderr.bytes().toString() }).toEqual({ status: 0, told: '' });
  });

  test('a reader that has gone does not make a bad reply a good one', async () => {
    const stderr = collector();
    const status = await withFile('bad.json', '{', (path) =>
      run(['validate', '--fmt', '3', path, path], {
        stdin: Readable.from([]),
        stdout: broken('EPIPE'),
        stderr: stderr.stream,
      }),
    );
    expect(status).toBe(1);
    expect(stderr.bytes().toString()).toBe('smsc-codec: 1 error, 0 warnings, 0 notes\n');
  });

  test('nobody who listens to standard error is no failure', async () => {
    const stdin = Readable.from([Buffer.from('1,x,0,5,7\n1,0,0,6,7\n')]);
    const stdout = collector();
    const argv = ['decode', '--fmt', '1', '--list', '--skip'];
    expect(await run(argv, { stdin, stdout: stdout.stream, stderr: broken('EPIPE') })).toBe(1);
    expect(stdout.bytes().toString()).toContain('"id":6');
  });

  test('output that breaks otherwise ends with status 2', async () => {
    const stderr = collector();
    const stdin = Readable.from([Buffer.from('1,,')]);
    expect(await run(['decode', '--fmt', '1'], { stdin, stdout: broken('ENOSPC'), stderr: stderr.stream })).toBe(2);
    expect(stderr.bytes().toString()).toBe('smsc-codec: <stdout>: write ENOSPC\n');
  });

  test('output that breaks with an error of no code is no reader that has gone', async () => {
    const stderr = collector();
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(new Error('broken')) });
    const stdin = Readable.from([Buffer.from('1,,')]);
    expect(await run(['decode', '--fmt', '1'], { stdin, stdout, stderr: stderr.stream })).toBe(2);
    expect(stderr.bytes().toString()).toBe('smsc-codec: <stdout>: broken\n');
  });

  test('a keyboard is told that it is read', async () => {
    const stderr = collector();
    const stdin = Object.assign(Readable.from([Buffer.from('1,,')]), { isTTY: true });
    expect(await run(['decode', '--fmt', '1'], { stdin, stdout: collector().stream, stderr: stderr.stream })).toBe(0);
    expect(stderr.bytes().toString()).toBe('smsc-codec: reading from standard input\n');
  });

  test('a mistake of the command’s own is not taken for one of its user', async () => {
    const stdout = Object.defineProperty(collector().stream, 'columns', {
      get: () => {
        throw new TypeError('a mistake');
      },
    });
    const stdin = Readable.from([Buffer.from('1,,')]);
    const work = run(['decode', '--fmt', '1', '--pretty'], { stdin, stdout, stderr: collector().stream });
    await expect(work).rejects.toThrow('a mistake');
  });
});
