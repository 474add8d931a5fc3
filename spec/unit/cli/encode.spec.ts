import { describe, expect, test } from '@jest/globals';
import { commandLine } from './command-line.ts';

const five = '{"kind":"sms","status":1,"err":0,"id":5,"phone":"79990000001"}';
const six = '{"kind":"missing","status":-3,"id":6,"phone":"79990000002"}';
const both = '1,,0,5,79990000001\n-3,,,6,79990000002\n';

describe('encode', () => {
  test('writes a reply without anything after it', async () => {
    expect(await commandLine(['encode', '--fmt', '1'], '{"kind":"sms","status":1,"err":0}')).toMatchObject({
      status: 0,
      stdout: '1,,0',
      stderr: '',
    });
  });

  test.each([
    ['one on each line', `${five}\n${six}\n`],
    ['one after another', `${five}${six}`],
    ['in an array', `[${five}, ${six}]`],
    ['as jq lays them out', [five, six].map((line) => JSON.stringify(JSON.parse(line), null, 2)).join('\n')],
    ['behind a byte order mark', `\uFEFF${five}\n${six}`],
  ])('accepts the statuses of a list %s', async (_, json) => {
    expect(await commandLine(['encode', '--fmt', '1', '--list'], json)).toMatchObject({ status: 0, stdout: both });
  });

  test('makes a list of one of one status, where a list was asked for', async () => {
    expect((await commandLine(['encode', '--fmt', '1', '--list'], five)).stdout).toBe('1,,0,5,79990000001\n');
  });

  test.each([
    ['{"kind":"error","error_code":9}', '0,-9'],
    ['{"kind":"deleted"}', 'OK'],
  ])('makes no list of %s', async (json, reply) => {
    expect((await commandLine(['encode', '--fmt', '1', '--list'], json)).stdout).toBe(reply);
  });

  test('makes an empty list of nothing, where a list was asked for', async () => {
    expect((await commandLine(['encode', '--fmt', '2', '--list'], '\n')).stdout).toBe('<list>\n</list>');
  });

  test('writes windows-1251 unless told otherwise', async () => {
    const json = '{"kind":"sms","status":1,"status_name":"Да"}';
    const { bytes } = await commandLine(['encode', '--all', '1'], json);
    expect(bytes.toString('latin1')).toBe('Status = 1, status_name = \xc4\xe0');
    const koi = await commandLine(['encode', '--all', '1', '--charset', 'koi8-r'], json);
    expect(koi.bytes.toString('latin1')).toBe('Status = 1, status_name = \xe4\xc1');
  });

  test('writes XML on one line and declared, where told so', async () => {
    const json = '{"kind":"sms","status":1,"err":0}';
    const { stdout } = await commandLine(['encode', '--fmt', '2', '--compact', '--declaration'], json);
    expect(stdout).toBe('<?xml version="1.0" encoding="UTF-8"?><sms><status>1</status><err>0</err></sms>');
  });
});

describe('encode of what is no reply', () => {
  test.each([
    ['text', 'reply', '1:1: not JSON, expected a value'],
    ['JSON that breaks off', `${five}\n{"kind":`, '2:9: unfinished JSON, expected a value'],
    ['JSON with a mistake', '{\n  "kind": "sms",\n}', '3:1: not JSON, expected a key'],
  ])('tells line and column of %s', async (_, json, told) => {
    expect(await commandLine(['encode'], json)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `smsc-codec: <stdin>:${told}\n`,
    });
  });

  test('tells that nothing is no reply, where no list was asked for', async () => {
    expect(await commandLine(['encode'], ' \n')).toMatchObject({
      status: 1,
      stderr: 'smsc-codec: <stdin>: no JSON, and so no reply\n',
    });
  });

  test('tells that bytes are not UTF-8', async () => {
    expect(await commandLine(['encode'], Buffer.from('"\xff"', 'latin1'))).toMatchObject({
      status: 1,
      stderr: 'smsc-codec: <stdin>: not UTF-8, which JSON is in\n',
    });
  });

  test.each([
    ['a number', '1', 'invalid-reply'],
    ['null', 'null', 'invalid-reply'],
    ['an object without a kind', '{"status":1}', 'invalid-reply'],
    ['several statuses where no list was asked for', `${five}\n${five}`, 'unexpected-list'],
    ['an array where no list was asked for', `[${five}]`, 'unexpected-list'],
  ])('refuses %s', async (_, json, code) => {
    const { status, stderr } = await commandLine(['encode'], json);
    expect(status).toBe(1);
    expect(stderr).toContain(`${code}: `);
  });

  test('shows the place in the field that cannot be written', async () => {
    const json = '{"kind":"sms","status":1,"message":"да 😀"}';
    expect(await commandLine(['encode', '--all', '1'], json)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: [
        'smsc-codec: <stdin>: message: unencodable-character: windows-1251 lacks U+1F600 (fmt 0)',
        'да 😀',
        '   ^',
        '--charset utf-8 has every character.',
        '',
      ].join('\n'),
    });
  });

  test('shows the place in a field of a list, and in an unknown field', async () => {
    const json = '{"kind":"missing","status":-3,"id":6,"extra":{"note":"1 ✓"}}';
    const { stderr } = await commandLine(['encode', '--fmt', '3', '--list'], json);
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      'smsc-codec: <stdin>: extra.note: unencodable-character: windows-1251 lacks U+2713 (fmt 3, record 0)',
      '1 ✓',
      '  ^',
    ]);
  });

  test('shows no place where the character is in no text of its own', async () => {
    const json = '{"kind":"sms","status":1,"extra":{"deep":["✓"]}}';
    const { stderr } = await commandLine(['encode', '--fmt', '3'], json);
    expect(stderr).toContain('extra.deep[0]: unencodable-character: windows-1251 lacks U+2713');
  });

  test('does not advise utf-8 for what utf-8 lacks too', async () => {
    const json = '{"kind":"sms","status":1,"message":"\\ud83d"}';
    const { stderr } = await commandLine(['encode', '--all', '1', '--charset', 'utf-8'], json);
    expect(stderr).toContain('unencodable-character');
    expect(stderr).not.toContain('has every character');
  });

  test('keeps to the longest record it is given', async () => {
    const { status, stderr } = await commandLine(['encode', '--max-record-length', '3'], '{"kind":"sms","status":1}');
    expect(status).toBe(1);
    expect(stderr).toContain('record-too-long');
  });
});
