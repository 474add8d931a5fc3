// The command itself: what it is started with, what it says, and how it ends.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { decode, shapeOf } from 'smsc-codec';
import { run } from '../../../../src/cli/run.ts';
import { collector, commandLine, withFile } from '../command-line.ts';

const message = { kind: 'sms', id: 7, phone: '79990000000', status: 1 };

/** Starts the command, uses the address that it prints, and ends it as Ctrl+C does. */
async function serving<T>(argv: readonly string[], use: (url: string) => Promise<T>) {
  const stdout = new PassThrough();
  const stderr = collector();
  const running = run(['serve', '--port', '0', ...argv], { stdin: Readable.from([]), stdout, stderr: stderr.stream });
  const [printed] = await once(stdout, 'data');
  try {
    return { result: await use(String(printed).trim()), stderr: () => stderr.bytes().toString() };
  } finally {
    process.emit('SIGINT');
    expect(await running).toBe(0);
  }
}

const ask = async (url: string, query: string): Promise<unknown> => {
  const response = await fetch(`${url}?${query}`);
  return decode(new Uint8Array(await response.arrayBuffer()), shapeOf(query));
};

describe('serve', () => {
  test('answers from the examples until it is ended, and tells each request', async () => {
    const { result, stderr } = await serving([], (url) => ask(url, 'id=138,140,5&fmt=3'));
    expect(result).toMatchObject([{ kind: 'sms' }, { kind: 'hlr' }, { kind: 'missing' }]);
    expect(stderr()).toBe('GET /sys/status.php?id=138,140,5&fmt=3: statuses: 3\n');
  });

  test.each([0, 1, 2, 3])('has examples that fmt=%i can carry, whatever all and charset', async (fmt) => {
    await serving(['--rate-limit', '0'], async (url) => {
      for (const all of [0, 1, 2]) {
        for (const charset of ['windows-1251', 'koi8-r', 'utf-8']) {
          const query = `id=138,139,140,141&fmt=${fmt}&all=${all}&charset=${charset}`;
          expect(await ask(url, query)).toHaveLength(5);
        }
      }
    });
  });

  test.each([
    ['an array', JSON.stringify([message])],
    ['one after another', JSON.stringify(message)],
    ['as fmt=3 has them', JSON.stringify({ ...message, kind: undefined })],
  ])('takes messages of a file: %s', async (_, content) => {
    await withFile('messages.json', content, async (file) => {
      const { result } = await serving([file], (url) => ask(url, 'id=7&fmt=3'));
      expect(result).toEqual({ kind: 'sms', status: 1 });
    });
  });

  test('asks for the login that it was given', async () => {
    const { result } = await serving(['--login', 'me', '--psw', 'secret'], (url) => ask(url, 'id=138&login=me&psw=x'));
    expect(result).toMatchObject({ error_code: 2 });
  });

  test('refuses the same too often: a sixth time, unless told otherwise', async () => {
    const sixTimes = async (url: string) => {
      const replies: unknown[] = [];
      for (let time = 0; time < 6; time += 1) replies.push(await ask(url, 'id=5&fmt=3'));
      return replies;
    };
    const missing = { kind: 'missing', status: -3 };
    const { result } = await serving([], sixTimes);
    expect(result).toEqual([...Array(5).fill(missing), expect.objectContaining({ error_code: 9 })]);
    expect((await serving(['--rate-limit', '0'], sixTimes)).result).toEqual(Array(6).fill(missing));
  });
});

describe('serve does not start', () => {
  test.each([
    ['no JSON', '[{', /^smsc-codec: [^\n]*messages\.json:1:3: unfinished JSON, expected a key or \}\n$/],
    [
      'no UTF-8',
      Uint8Array.of(0xff),
      /messages\.json: not UTF-8, which JSON is in; record replies with charset=utf-8\n$/,
    ],
    ['no statuses', '[1]', /messages\.json: \[0\]: it is no status\n$/],
    ['an error reply', '{"kind": "error", "error_code": 1}', /\[0\]: it is no status\n$/],
    [
      'an unknown field beside a kind',
      '{"kind": "sms", "status": 1, "id": 5, "phone": "7", "mystery": 1}',
      /\[0\]: mystery is none of its fields; unknown ones stand in extra\n$/,
    ],
    [
      'a number that is none',
      '{"kind": "sms", "status": 1.5, "id": 5, "phone": "7"}',
      /\[0\]: status is no integer\n$/,
    ],
    ['no id', '[{"kind": "sms", "status": 1, "phone": "7"}]', /\[0\]: it has no id\n$/],
    ['no phone', '[{"kind": "sms", "status": 1, "id": 7}]', /\[0\]: it has no phone\n$/],
    ['a field that there is none of', JSON.stringify({ ...message, colour: 'red' }), /\[0\]: [^\n]*colour/],
    ['a wrong value', JSON.stringify({ ...message, err: 'none' }), /\[0\]: [^\n]*err/],
    [
      'a wrong value without a kind',
      '{"status": 1, "id": 7, "phone": "7", "err": "none"}',
      /\[0\]: err is not an integer: "none"\n$/,
    ],
    [
      'a value that is nested too deep',
      `{"status": 1, "id": 7, "phone": "7", "x": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      /messages\.json: \[0\]: it is nested too deep\n$/,
    ],
    ['the same twice', JSON.stringify([message, message]), /\[1\]: id 7 with phone 79990000000 is there twice\n$/],
  ])('on a file with %s: one line, and status 2', async (_, content, line) => {
    await withFile('messages.json', content, async (file) => {
      const { status, stdout, stderr } = await commandLine(['serve', '--port', '0', file]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(line);
      expect(stderr.match(/\n/g)).toHaveLength(1);
    });
  });

  test('on a file that is not there', async () => {
    expect(await commandLine(['serve', 'nowhere.json'])).toMatchObject({
      status: 2,
      stderr: 'smsc-codec: nowhere.json: no such file or directory\n',
    });
  });

  test('on a port that another one has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const outcome = await commandLine(['serve', '--port', `${port}`]);
    other.close();
    expect(outcome).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `smsc-codec: 127.0.0.1:${port}: address already in use\n`,
    });
  });

  test.each(['70000', '-1', 'x'])('on the port %s', async (port) => {
    const { status, stderr } = await commandLine(['serve', '--port', port]);
    expect(status).toBe(2);
    expect(stderr).toContain('It is a whole number from 0 to 65535.');
  });
});
