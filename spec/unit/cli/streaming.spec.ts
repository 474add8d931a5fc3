// The commands that stream: what is written when, how far they read ahead, and how they end early.
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { collector, commandLine } from './command-line.ts';

const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const list = ['--fmt', '1', '--list'];
const row = (id: number, err: number | string = 0): string => `1,1700000000,${err},${id},79990000000\n`;
const json = (id: number): string =>
  `{"kind":"sms","status":1,"last_timestamp":1700000000,"err":0,"id":${id},"phone":"79990000000"}\n`;

const fullList = ['--fmt', '1', '--all', '1', '--list'];
const longRow = `1,1700000000,0,1700000000,79990000000,1.20,SMSC,Delivered,${'x'.repeat(5000)}, , 0,5\n`;

/** Long rows without end, or so many bytes of them at least, in chunks of a pipe's size. */
function rows(bytes = Number.POSITIVE_INFINITY): Readable & { readonly given: { readonly bytes: number } } {
  const given = { bytes: 0 };
  const chunk = Buffer.from(longRow.repeat(Math.floor(65536 / longRow.length)));
  const stream = new Readable({
    read() {
      given.bytes += chunk.length;
      this.push(chunk);
      if (given.bytes >= bytes) this.push(null);
    },
  });
  return Object.assign(stream, { given });
}

/** A stream that calls a function for each write, and takes its time. */
const slow = (taken: (chunk: Buffer) => Error | undefined): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      setImmediate(() => done(taken(chunk)));
    },
  });

describe('decode of a list', () => {
  test('writes each status as soon as its last byte is known', async () => {
    const stdin = new Readable({ read() {} });
    const stdout = collector();
    const work = run(['decode', ...list], { stdin, stdout: stdout.stream, stderr: collector().stream });
    for (const chunk of [row(5), row(6).slice(0, 10)]) stdin.push(chunk);
    // The next row shows that one has ended (R6), and it takes its first three items to show that it is one.
    stdin.push(row(6).slice(10));
    await quiet();
    expect(stdout.bytes().toString()).toBe(json(5));
    stdin.push(null);
    expect(await work).toBe(0);
    expect(stdout.bytes().toString()).toBe(json(5) + json(6));
  });

  test('ends at once when its reader has enough, and reads no further (`| head -1`)', async () => {
    const stdin = rows();
    const stderr = collector();
    let shown = '';
    const stdout = slow((chunk) => {
      if (shown !== '') return Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
      shown = chunk.toString();
      return undefined;
    });
    expect(await run(['decode', ...fullList], { stdin, stdout, stderr: stderr.stream })).toBe(0);
    expect(shown.startsWith('{"kind":"sms","status":1,')).toBe(true);
    expect(stderr.bytes().toString()).toBe('');
    expect(stdin.destroyed).toBe(true);
    expect(stdin.given.bytes).toBeLessThan(8 * 65536);
  });

  test('keeps what came before a bad status, and shows where that is', async () => {
    const body = `${row(5)}${row(6)}${row(7, 'x').replace('1,', 'x,')}`;
    expect(
      await commandLine(['decode', '--fmt', '3', '--list'], '[{"status": 1},\n{"status": -3},\n{"status": "x"}]'),
    ).toEqual(
      expect.objectContaining({
        status: 1,
        stdout: '{"kind":"sms","status":1}\n{"kind":"missing","status":-3}\n',
        stderr: [
          'smsc-codec: <stdin>: invalid-integer: status is not an integer: "x" (fmt 3, line 3, column 12)',
          '{"status": "x"}]',
          '           ^',
          'The output is unfinished.',
          '',
        ].join('\n'),
      }),
    );
    expect((await commandLine(['decode', ...list], body)).stdout).toBe(json(5));
  });

  test('shows where an error is behind any length of text', async () => {
    async function* body() {
      for (let id = 0; id < 100; id += 1) yield Buffer.from(row(id).repeat(1000));
      yield Buffer.from(`${row(5)}${row(6).replace('0,6', '0,six')}`);
    }
    const stderr = collector();
    const options = ['--max-record-length', '1000'];
    const io = { stdin: Readable.from(body()), stdout: collector().stream, stderr: stderr.stream };
    expect(await run(['decode', ...list, ...options], io)).toBe(1);
    const [told = '', line = '', caret = ''] = stderr.bytes().toString().split('\n');
    expect(told).toContain('line 100002, column 16');
    expect(line).toBe('1,1700000000,0,six,79990000000');
    expect(caret).toBe(`${' '.repeat(15)}^`);
  });
});

describe('a single reply', () => {
  test('is not written before it is known that nothing is wrong behind it', async () => {
    const { status, stdout, stderr } = await commandLine(['decode', '--fmt', '3'], '{"status": 1} x');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('trailing-data');
    expect(stderr).not.toContain('unfinished');
  });
});

describe.each([
  ['decode', ['decode', ...fullList]],
  ['convert', ['convert', ...fullList, '--to-fmt', '3', '--to-charset', 'utf-8']],
])('%s of a long list', (_, argv) => {
  test('never reads far ahead of what is written, however slow its reader', async () => {
    const stdin = rows(24_000_000);
    let written = 0;
    const moments: { given: number; written: number }[] = [];
    const stdout = slow((chunk) => {
      moments.push({ given: stdin.given.bytes, written });
      written += chunk.length;
      return undefined;
    });
    expect(await run(argv, { stdin, stdout, stderr: collector().stream })).toBe(0);
    const growth = written / stdin.given.bytes;
    const ahead = moments.map((moment) => moment.given - moment.written / growth);
    // A chunk at work, two that the input has buffered, one that is being written: far from 24 MB.
    expect(Math.max(...ahead)).toBeLessThan(5 * 65536);
  });
});

test('what comes of one big chunk is written in blocks, and the next waits for each', async () => {
  const body = Buffer.from(longRow.repeat(200));
  const sizes: number[] = [];
  let waiting = 0;
  const stdout = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      waiting = Math.max(waiting, stdout.writableLength - chunk.length);
      sizes.push(chunk.length);
      setImmediate(done);
    },
  });
  await run(['decode', ...fullList], { stdin: Readable.from([body]), stdout, stderr: collector().stream });
  expect(Math.max(...sizes)).toBeLessThan(65536 + 2 * longRow.length);
  expect(waiting).toBe(0);
});

test('validate writes what it finds while it reads, and reads no further ahead', async () => {
  const stdin = new Readable({ read() {} });
  const stdout = collector();
  const work = run(['validate', ...list], { stdin, stdout: stdout.stream, stderr: collector().stream });
  stdin.push(row(5).replace('1,', '77,') + row(6) + row(7));
  await quiet();
  expect(stdout.bytes().toString()).toBe('<stdin>:1:1 warning unknown-code [0].status status 77 is not documented\n');
  stdin.push(null);
  expect(await work).toBe(0);
});

describe('--skip', () => {
  const body = '[{"status": "x", "id": 5}, {"status": -3, "id": 6}, 7, {"status": -3, "id": 8}]';
  const argv = ['--fmt', '3', '--list', '--skip'];

  test('reports what cannot be read, goes on, and fails in the end', async () => {
    expect(await commandLine(['decode', ...argv], body)).toMatchObject({
      status: 1,
      stdout: '{"kind":"missing","status":-3,"id":6}\n{"kind":"missing","status":-3,"id":8}\n',
      stderr: [
        'smsc-codec: <stdin>: invalid-integer: status is not an integer: "x" (fmt 3, line 1, column 13)',
        '[{"status": "x", "id": 5}, {"status": -3, "id": 6}…',
        '            ^',
        'smsc-codec: <stdin>: unexpected-character: not expected here: "7" (fmt 3, line 1, column 53)',
        '…", "id": 5}, {"status": -3, "id": 6}, 7, {"status": -3, "id": 8}]',
        '                                       ^',
        'smsc-codec: statuses skipped: 2',
        '',
      ].join('\n'),
    });
  });

  test('lets convert write a whole list of the others', async () => {
    const { status, stdout } = await commandLine(['convert', ...argv, '--to-fmt', '2', '--compact'], body);
    expect(status).toBe(1);
    expect(stdout).toBe(
      '<list><sms><status>-3</status><id>6</id></sms><sms><status>-3</status><id>8</id></sms></list>',
    );
  });

  const mixed =
    '[{"status": 1, "id": 5}, {"status": "x"}, {"status": 1, "id": 6, "phone": "7"},\n' +
    '{"status": 1, "id": 7, "phone": "1,2"}, {"status": 1, "phone": "8"}]';

  test('lets convert pass over what cannot be written too, and tells which of the list it was', async () => {
    expect(await commandLine(['convert', ...argv, '--to-fmt', '1'], mixed)).toMatchObject({
      status: 1,
      stdout: '1,,,6,7\n',
      stderr: [
        'smsc-codec: <stdin>: phone: missing-field: phone would come back as an empty text (fmt 1, record 0)',
        'smsc-codec: <stdin>: invalid-integer: status is not an integer: "x" (fmt 3, line 1, column 37)',
        '[{"status": 1, "id": 5}, {"status": "x"}, {"status": 1, "id": 6, "phone": …',
        '                                    ^',
        'smsc-codec: <stdin>: phone: delimiter: phone holds a comma (fmt 1, record 3)',
        '1,2',
        ' ^',
        'smsc-codec: <stdin>: id: missing-field: id is missing (fmt 1, record 4)',
        'smsc-codec: lacking, fmt=1 all=0 has a place for: last_timestamp, err, phone (1 of 4), id (1 of 4)',
        'smsc-codec: statuses skipped: 4',
        '',
      ].join('\n'),
    });
  });

  test('passes over a status with a character that the charset lacks', async () => {
    const body = '[{"status": 1, "message": "✓", "id": 5}, {"status": 1, "message": "v", "id": 6}]';
    const options = '--fmt 3 --all 1 --list --charset utf-8 --to-charset koi8-r --compact --skip'.split(' ');
    const { status, stdout, stderr } = await commandLine(['convert', ...options], body);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '[{"status": 1, "message": "v", "id": 6}]' });
    expect(stderr).toContain('message: unencodable-character: koi8-r lacks U+2713 (fmt 3, record 0)\n✓\n^\n');
  });

  test('does not make an empty list where the target has none', async () => {
    const { status, stdout, stderr } = await commandLine(
      ['convert', ...argv, '--to-fmt', '1'],
      '[{"status": 1, "id": 5}]',
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('empty-list');
  });

  test('passes over no single reply that cannot be written', async () => {
    const options = ['--fmt', '3', '--skip', '--to-fmt', '1', '--to-all', '1'];
    const { status, stderr } = await commandLine(['convert', ...options], '{"status": 1}');
    expect(status).toBe(1);
    expect(stderr).not.toContain('skipped');
  });

  test('changes nothing of a list without a bad status', async () => {
    expect(await commandLine(['decode', ...list, '--skip'], row(5))).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    ['a list that ends too early', '[{"status": -3}', 'unexpected-end'],
    ['no list at all', '{"status": -3}', 'expected-list'],
    ['nothing', '', 'empty-body'],
  ])('skips no error that is none of a status: %s', async (_, broken, code) => {
    const { status, stderr } = await commandLine(['decode', ...argv], broken);
    expect(status).toBe(1);
    expect(stderr).toContain(code);
    expect(stderr).not.toContain('skipped');
  });

  test('skips no single reply', async () => {
    const { status, stderr } = await commandLine(['decode', '--fmt', '1', '--skip'], '1,x,0');
    expect(status).toBe(1);
    expect(stderr).not.toContain('skipped');
  });
});

describe('convert of a list that fails', () => {
  const body = '[{"status": -3, "id": 5}, {"status": -3, "id": 6, "phone": "1,2"}, {"status": -3, "id": 7}]';

  test('keeps what it has written, tells the record and shows the text', async () => {
    expect(await commandLine(['convert', '--fmt', '3', '--list', '--to-fmt', '1'], body)).toMatchObject({
      status: 1,
      stdout: '-3,,,5',
      stderr: [
        'smsc-codec: lacking, fmt=1 all=0 has a place for: phone (1 of 2)',
        'smsc-codec: <stdin>: phone: delimiter: phone holds a comma (fmt 1, record 1)',
        '1,2',
        ' ^',
        'The output is unfinished.',
        '',
      ].join('\n'),
    });
  });

  test('reads no further', async () => {
    const stdin = rows();
    const io = { stdin, stdout: collector().stream, stderr: collector().stream };
    expect(await run(['convert', ...fullList, '--to-fmt', '2', '--max-record-length', '5100'], io)).toBe(1);
    expect(stdin.destroyed).toBe(true);
  });

  test('tells the same number of a character that the charset lacks', async () => {
    const many = '[{"status": 1, "id": 5}, {"status": 1, "message": "✓", "id": 6}]';
    const options = '--fmt 3 --all 1 --list --charset utf-8 --to-charset koi8-r'.split(' ');
    const { stderr } = await commandLine(['convert', ...options], many);
    expect(stderr).toContain('message: unencodable-character: koi8-r lacks U+2713 (fmt 3, record 1)\n✓\n^\n');
  });
});

describe('a source that fails in the middle', () => {
  const failing = (): Readable =>
    Readable.from(
      (async function* () {
        yield Buffer.from(row(5) + row(6));
        throw new Error('connection lost');
      })(),
    );

  test.each([
    ['decode', ['decode', ...list], json(5), 'smsc-codec: <stdin>: connection lost. The output is unfinished.\n'],
    [
      'convert',
      ['convert', ...list],
      row(5).trimEnd(),
      'smsc-codec: <stdin>: connection lost. The output is unfinished.\n',
    ],
    ['validate', ['validate', ...list], '', 'smsc-codec: <stdin>: connection lost\n'],
    ['explain', ['explain', ...list], '', 'smsc-codec: <stdin>: connection lost\n'],
  ])('%s keeps what came before, and tells the reason in one line', async (_, argv, written, told) => {
    const stdin = failing();
    const [stdout, stderr] = [collector(), collector()];
    expect(await run(argv, { stdin, stdout: stdout.stream, stderr: stderr.stream })).toBe(2);
    expect(stdout.bytes().toString()).toBe(written);
    expect(stderr.bytes().toString()).toBe(told);
    expect(stdin.destroyed).toBe(true);
  });
});

test.each([
  ['its end', row(5)],
  ['a bad status', 'x\n'],
])('standard input is closed after %s', async (_, body) => {
  const stdin = Readable.from([Buffer.from(body)]);
  await run(['decode', ...list], { stdin, stdout: collector().stream, stderr: collector().stream });
  expect(stdin.destroyed).toBe(true);
});
