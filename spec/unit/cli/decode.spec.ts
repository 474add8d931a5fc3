import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { listTable } from '../../../src/cli/table.ts';
import { commandLine, withFile } from './command-line.ts';

const list =
  'Status = 1, check_time = , err = 0, ID = 5, phone = 79990000001\nStatus = -3, ID = 6, phone = 79990000002\n';

describe('decode', () => {
  test('prints a status as JSON on one line', async () => {
    const body = '{\n"status": 1,\n"last_date": "18.10.2016 15:34:12",\n"last_timestamp": 1476794052\n}';
    expect(await commandLine(['decode', '--fmt', '3'], body)).toMatchObject({
      status: 0,
      stdout: '{"kind":"sms","status":1,"last_date":"18.10.2016 15:34:12","last_timestamp":1476794052}\n',
      stderr: '',
    });
  });

  test('prints one status of a list on each line', async () => {
    const { stdout } = await commandLine(['decode', '--list'], list);
    expect(stdout.split('\n')).toEqual([
      '{"kind":"sms","status":1,"last_date":"","err":0,"id":5,"phone":"79990000001"}',
      '{"kind":"missing","status":-3,"id":6,"phone":"79990000002"}',
      '',
    ]);
  });

  test('prints nothing for an empty list', async () => {
    expect(await commandLine(['decode', '--fmt', '3', '--list'], '[]')).toMatchObject({ status: 0, stdout: '' });
  });

  test('takes an error reply for an answer like any other', async () => {
    expect(await commandLine(['decode', '--list'], 'ERROR = 9 (wait)')).toMatchObject({
      status: 0,
      stdout: '{"kind":"error","error_code":9,"error":"wait"}\n',
    });
  });

  test('reads a file', async () => {
    const outcome = await withFile('reply.txt', '1,1700000000,0', (path) =>
      commandLine(['decode', path, '--fmt', '1']),
    );
    expect(outcome.stdout).toBe('{"kind":"sms","status":1,"last_timestamp":1700000000,"err":0}\n');
  });

  test('reads standard input for -', async () => {
    expect((await commandLine(['decode', '-', '--fmt', '1'], '1,,')).stdout).toBe('{"kind":"sms","status":1}\n');
  });

  test('reads windows-1251 unless told otherwise, and prints UTF-8', async () => {
    const body = Buffer.from('Status = 1, status_name = \xc4\xe0', 'latin1');
    const { stdout } = await commandLine(['decode', '--all', '1'], body);
    expect(stdout).toBe('{"kind":"sms","status":1,"status_name":"Да"}\n');
  });

  test('honours --charset, in whatever case', async () => {
    const body = Buffer.from('Status = 1, status_name = \xe4\xc1', 'latin1');
    const { stdout } = await commandLine(['decode', '--all', '1', '--charset', 'KOI8-R'], body);
    expect(stdout).toBe('{"kind":"sms","status":1,"status_name":"Да"}\n');
  });

  test('takes the shape from the request', async () => {
    const request = 'https://smsc.ru/sys/status.php?login=me&psw=secret&fmt=1&id=5,6&phone=79990000001,79990000002';
    const { stdout } = await commandLine(['decode', '--request', request], '1,1700000000,0,5,79990000001');
    expect(stdout).toBe('{"kind":"sms","status":1,"last_timestamp":1700000000,"err":0,"id":5,"phone":"79990000001"}\n');
  });

  test('takes layout and charset from the request too', async () => {
    const body = Buffer.from('Status = 1, message = \xe4\xc1, comment = , type = ', 'latin1');
    const { stdout } = await commandLine(['decode', '--request', 'all=1&charset=koi8-r'], body);
    expect(stdout).toBe('{"kind":"sms","status":1,"message":"Да","comment":""}\n');
  });

  test('takes an option before the request', async () => {
    const { stdout } = await commandLine(
      ['decode', '--request', 'fmt=1&charset=koi8-r', '--fmt', '3'],
      '{"status": 1}',
    );
    expect(stdout).toBe('{"kind":"sms","status":1}\n');
  });

  test('takes the kind from --kind', async () => {
    const { stdout } = await commandLine(['decode', '--fmt', '3', '--kind', 'hlr'], '{"status": 1}');
    expect(stdout).toBe('{"kind":"hlr","status":1}\n');
  });

  test('keeps to the limits it is given', async () => {
    const records = await commandLine(['decode', '--list', '--max-records', '1'], list);
    expect(records.status).toBe(1);
    expect(records.stderr).toContain('too-many-records');
    const length = await commandLine(['decode', '--list', '--max-record-length', '20'], list);
    expect(length.status).toBe(1);
    expect(length.stderr).toContain('record-too-long');
  });

  test('writes to a file with --out', async () => {
    await withFile('reply.txt', '1,,', async (path) => {
      const out = `${dirname(path)}/reply.json`;
      expect(await commandLine(['decode', path, '--fmt', '1', '--out', out])).toMatchObject({ status: 0, stdout: '' });
      expect(readFileSync(out, 'utf8')).toBe('{"kind":"sms","status":1}\n');
    });
  });
});

describe('decode --pretty', () => {
  test('prints a line for each field', async () => {
    const body = '{"status": 1, "last_date": "", "message": "a\\nb", "more": {"x": [1]}}';
    const { stdout } = await commandLine(['decode', '--fmt', '3', '--all', '1', '--pretty'], body);
    expect(stdout.split('\n')).toEqual([
      'kind        sms',
      'status      1',
      'last_date   ""',
      'message     a\\nb',
      'extra.more  {"x":[1]}',
      '',
    ]);
  });

  test('prints a line for each status of a list', async () => {
    const { stdout } = await commandLine(['decode', '--list', '--pretty'], list);
    expect(stdout.split('\n')).toEqual([
      'kind     status  last_date  err  id  phone',
      'sms      1       ""         0    5   79990000001',
      'missing  -3                      6   79990000002',
      '',
    ]);
  });

  test('prints a table for each status where one for all would be too wide', async () => {
    const wide = `Status = 1, sender_id = ${'x'.repeat(90)}, ID = 5\nStatus = -3, ID = 6`;
    const { stdout } = await commandLine(['decode', '--list', '--all', '1', '--pretty'], wide);
    expect(stdout.split('\n')).toEqual([
      '[0]',
      'kind       sms',
      'status     1',
      `sender_id  ${'x'.repeat(90)}`,
      'id         5',
      '',
      '[1]',
      'kind    missing',
      'status  -3',
      'id      6',
      '',
    ]);
  });

  test('begins a new table after a thousand statuses, and counts on', async () => {
    const rows = Array.from({ length: 1001 }, (_, id) => `-3,,,${id},7\n`).join('');
    const { stdout } = await commandLine(['decode', '--fmt', '1', '--list', '--pretty'], rows);
    const lines = stdout.split('\n');
    expect([lines[0], lines[1000]]).toEqual(['kind     status  id   phone', 'missing  -3      999  7']);
    expect(lines.slice(1001)).toEqual(['', 'kind     status  id    phone', 'missing  -3      1000  7', '']);
    expect(listTable([{ a: 'x'.repeat(9) }], 5, 1000)).toBe(`[1000]\na  ${'x'.repeat(9)}`);
  });

  test('prints the statuses before one that cannot be read', async () => {
    const { status, stdout } = await commandLine(['decode', '--fmt', '3', '--list', '--pretty'], '[{"status": -3}, 7]');
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'kind     status\nmissing  -3\n' });
  });

  test('prints nothing for an empty list, and an error as it is', async () => {
    const options = ['decode', '--fmt', '3', '--list', '--pretty'];
    expect((await commandLine(options, '[]')).stdout).toBe('');
    expect((await commandLine(options, '{"error_code": 9}')).stdout).toBe('kind        error\nerror_code  9\n');
  });

  test('shows what a terminal would obey', async () => {
    const body = '{"status": 1, "message": "\\u001b[2J\\u009b\\u202e"}';
    const { stdout } = await commandLine(['decode', '--fmt', '3', '--all', '1', '--pretty'], body);
    expect(stdout).toContain('message  \\u001b[2J\\u009b\\u202e\n');
  });
});

describe('decode of a bad reply', () => {
  test('tells what is wrong and shows where, and fails', async () => {
    expect(await commandLine(['decode', '--fmt', '1'], '1,yesterday,0')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: [
        'smsc-codec: <stdin>: invalid-integer: last_timestamp is not an integer: "yesterday" (fmt 1, line 1, column 3)',
        '1,yesterday,0',
        '  ^',
        '',
      ].join('\n'),
    });
  });

  test('names the file', async () => {
    const { stderr, path } = await withFile('reply.txt', '1,x,', async (path) => {
      return { path, ...(await commandLine(['decode', path, '--fmt', '1'])) };
    });
    expect(stderr).toContain(`smsc-codec: ${path}: invalid-integer`);
  });

  test('says that it took the default format', async () => {
    const { stderr } = await commandLine(['decode'], '{"status": 1}');
    expect(stderr).toContain('It was read as fmt=0, the default; say --fmt or --request if it is another.');
  });

  test.each([
    ['one row', '1,,0,5,79990000001'],
    ['several rows', '1,,0,5,79990000001\n-3,,,6,79990000002\n'],
    ['rows of which a later one is bad', '1,,0,5,79990000001\n1,,0,six,79990000002\n'],
  ])('advises --list where the items are those of one: %s', async (_, body) => {
    const { status, stderr } = await commandLine(['decode', '--fmt', '1'], body);
    expect(status).toBe(1);
    expect(stderr).toContain('item-count');
    expect(stderr).toMatch(/\nIt reads as a list; say --list if one was asked for\.\n$/);
  });

  test('advises --list where a reply that was read is a list too, and else not', async () => {
    const row = (message: string, id: string) => `1,0,0,0,7,1.00,s,n,${message}, c, 0${id}\n`;
    const decoded = (body: string) => commandLine(['decode', '--fmt', '1', '--all', '1'], body);
    expect(await decoded(row('a', ',5') + row('b', ',6'))).toMatchObject({
      status: 0,
      stderr: 'smsc-codec: <stdin>: It reads as a list; say --list if one was asked for.\n',
    });
    expect(await decoded(row('a\nb', ''))).toMatchObject({ status: 0, stderr: '' });
    expect(await decoded(row('a', ',5'))).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    ['the items are those of neither', ['--fmt', '1'], '1,,0,5'],
    ['a list was asked for', ['--fmt', '1', '--list'], '1,,0'],
    ['it is something else that is wrong', ['--fmt', '1'], '1,x,0'],
  ])('does not advise it where %s', async (_, options, body) => {
    const { status, stderr } = await commandLine(['decode', ...options], body);
    expect(status).toBe(1);
    expect(stderr).not.toContain('say --list');
  });

  test.each([
    ['windows-1251, the default', ['--fmt', '0'], 'Status = \xc4\xe0', 'Да'],
    ['the charset asked for', ['--fmt', '0', '--charset', 'koi8-r'], 'Status = \xe4\xc1', 'Да'],
    ['the charset of its byte order mark', ['--fmt', '0'], '\xef\xbb\xbfStatus = \xd0\x94\xd0\xb0', 'Да'],
    [
      'the charset asked for, whatever is declared',
      ['--fmt', '2', '--charset', 'koi8-r'],
      '<?xml version="1.0" encoding="UTF-8"?><sms>\xe4\xc1</sms>',
      'Да',
    ],
    ['the declared UTF-8', ['--fmt', '2'], '<?xml version="1.0" encoding="UTF-8"?><sms>\xd0\x94\xd0\xb0</sms>', 'Да'],
    ['the declared koi8-r', ['--fmt', '2'], '<?xml version="1.0" encoding="koi8-r"?><sms>\xe4\xc1</sms>', 'Да'],
    ['the declared windows-1251', ['--fmt', '2'], '<?xml version="1.0" encoding="cp1251"?><sms>\xc4\xe0</sms>', 'Да'],
    ['windows-1251 for want of a declaration', ['--fmt', '2'], '<sms>\xc4\xe0</sms>', 'Да'],
  ])('shows the text in %s', async (_, options, body, shown) => {
    const { status, stderr } = await commandLine(['decode', ...options], Buffer.from(body, 'latin1'));
    expect(status).toBe(1);
    const [, excerpted = '', caret = ''] = stderr.split('\n');
    expect(excerpted.slice(caret.indexOf('^'))).toMatch(new RegExp(`^${shown}`));
  });

  test('lets nothing of the reply reach the terminal that it would obey', async () => {
    const { stderr } = await commandLine(['decode', '--fmt', '1', '--charset', 'utf-8'], '1,\u009b2J\u202e,0');
    expect(stderr).toContain('last_timestamp is not an integer');
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('shows bytes that are no characters, and lets none of them reach the terminal', async () => {
    const body = Buffer.from('{"status": 1, "message": "\x9b\xff\x98"}', 'latin1');
    const { stderr } = await commandLine(['decode', '--fmt', '3', '--charset', 'windows-1251'], body);
    expect(stderr).toContain('invalid-bytes');
    expect(stderr).toMatch(/"›я[^\p{Cc}]"\}\n *\^\n$/u);
  });
});
