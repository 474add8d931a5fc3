import { describe, expect, test } from '@jest/globals';
import type { ReplyShape } from 'smsc-codec';
import { CharsetHint } from '../../../src/cli/charset-hint.ts';
import { commandLine } from './command-line.ts';

const told =
  'smsc-codec: <stdin>: it was read as windows-1251, the default, but looks like UTF-8; if it is, say --charset utf-8\n';

/** The advice for a body in chunks of this many bytes. */
function adviceFor(body: Uint8Array, shape: ReplyShape, size = body.length): string {
  const hint = new CharsetHint(shape, '<stdin>');
  for (let at = 0; at < body.length; at += size) hint.push(body.subarray(at, at + size));
  return hint.advice();
}

const declared = (encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><sms><status>1</status><message>да</message></sms>`;

describe('a body in UTF-8 of which nobody said so', () => {
  test.each([1, 2, 3, 1000])('is told of, however it is cut: %d bytes', (size) => {
    expect(adviceFor(Buffer.from('Status = 1, message = да 😀'), {}, size)).toBe(told);
  });

  test('is told of where the first letter is far behind the start, and the last one is cut off', () => {
    const body = Buffer.from(`${'x'.repeat(100_000)}да`);
    expect(adviceFor(body.subarray(0, -1), {}, 4096)).toBe(told);
  });

  test('is told of in XML without a declaration', () => {
    expect(adviceFor(Buffer.from('<sms><status>1</status><message>да</message></sms>'), { fmt: 2 })).toBe(told);
  });
});

describe('nothing is told of', () => {
  test.each<[string, Uint8Array, ReplyShape]>([
    ['a body in ASCII', Buffer.from('Status = 1'), {}],
    ['a body in windows-1251', Buffer.from('Status = 1, message = \xe4\xe0', 'latin1'), {}],
    ['a body that is UTF-8 only in part', Buffer.from('message = \xd0\xb4, \xe4\xe0', 'latin1'), {}],
    ['a body whose charset was said', Buffer.from('Status = 1, message = да'), { charset: 'windows-1251' }],
    ['a body with a byte order mark', Buffer.from('\uFEFFStatus = 1, message = да'), {}],
    ['XML that declares UTF-8', Buffer.from(declared('UTF-8')), { fmt: 2 }],
    ['XML that declares koi8-r', Buffer.from(declared('koi8-r')), { fmt: 2 }],
    ['XML that declares windows-1251', Buffer.from(declared('windows-1251')), { fmt: 2 }],
  ])('%s', (_, body, shape) => {
    for (const size of [1, 7, body.length]) expect(adviceFor(body, shape, size)).toBe('');
  });
});

describe('on the command line', () => {
  const body = 'Status = 1, message = да';

  test.each([
    ['decode', ['decode', '--all', '1']],
    ['explain', ['explain', '--all', '1']],
    ['convert', ['convert', '--all', '1']],
    ['validate', ['validate', '--all', '1']],
    ['decode of a list', ['decode', '--all', '1', '--list', '--skip']],
  ])('%s reads it as before, and advises utf-8 once', async (_, argv) => {
    const stdin = argv.includes('--list') ? `${body}, ID = 5\n${body}, ID = 6\n` : body;
    const { status, stdout, stderr } = await commandLine(argv, stdin);
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
    expect(stderr.split('\n').filter((line) => `${line}\n` === told)).toHaveLength(1);
    expect(stderr.startsWith(told)).toBe(true);
  });

  test('it is advised too where a byte of it is no character of windows-1251', async () => {
    const { status, stderr } = await commandLine(['decode', '--all', '1'], `${body} И`);
    expect(status).toBe(1);
    expect(stderr.startsWith(told)).toBe(true);
    expect(stderr).toContain('invalid-bytes');
  });

  test.each([
    ['--charset', ['--charset', 'utf-8']],
    ['--request', ['--request', 'all=1&charset=utf-8']],
  ])('%s is enough to hear nothing of it', async (_, options) => {
    expect((await commandLine(['decode', '--all', '1', ...options], body)).stderr).toBe('');
  });
});
