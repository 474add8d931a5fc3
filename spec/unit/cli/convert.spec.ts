import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { run } from '../../../src/cli/run.ts';
import { collector, commandLine, withFile } from './command-line.ts';

const convert = (options: string, body: string | Uint8Array) => commandLine(['convert', ...options.split(' ')], body);

describe('convert', () => {
  test('writes the reply in another format', async () => {
    expect(await convert('--from-fmt 1 --to-fmt 3', '1,1476794052,0')).toMatchObject({
      status: 0,
      stdout: '{\n"status": 1,\n"last_timestamp": 1476794052,\n"err": 0\n}',
    });
  });

  test('knows the options of the reply by the names that the other commands have for them', async () => {
    const { stdout } = await convert(
      '--fmt 0 --all 1 --charset utf-8 --to-fmt 3 --compact',
      'Status = 1, message = да',
    );
    expect(stdout).toBe('{"status": 1, "message": "да"}');
  });

  test('writes in the same format, layout and charset unless told otherwise', async () => {
    const body = Buffer.from('Status = 1, message = \xe4\xc1', 'latin1');
    const { bytes } = await convert('--from-all 1 --from-charset koi8-r', body);
    expect(bytes).toEqual(body);
  });

  test('writes in another charset', async () => {
    const { stdout } = await convert(
      '--all 1 --to-charset utf-8',
      Buffer.from('Status = 1, message = \xc4\xe0', 'latin1'),
    );
    expect(stdout).toBe('Status = 1, message = Да');
  });

  test('takes the shape that the reply has from the request', async () => {
    const { stdout } = await convert('--request fmt=1&id=5, --to-fmt 2 --compact', '1,,0,5,79990000001');
    expect(stdout).toBe('<list><sms><status>1</status><err>0</err><id>5</id><phone>79990000001</phone></sms></list>');
  });

  test('converts a list of mixed kinds', async () => {
    const list = '1,1476794052,0,5,79990000001\n1,1476794052,0,25001,,250,01,,,,,6,79990000002\n-3,,,7,79990000003\n';
    const { stdout } = await convert('--from-fmt 1 --to-fmt 0 --list --utc-offset +03:00', list);
    expect(stdout.split('\n')).toEqual([
      'Status = 1, check_time = 18.10.2016 15:34:12, err = 0, ID = 5, phone = 79990000001',
      'Status = 1, check_time = 18.10.2016 15:34:12, err = 0, imsi = 25001, msc = , mcc = 250, mnc = 01, cn = , net = , rcn = , rnet = , ID = 6, phone = 79990000002',
      'Status = -3, ID = 7, phone = 79990000003',
      '',
    ]);
  });

  test('converts a list in the format and layout that the endpoint has by default', async () => {
    const { status, stdout } = await convert('--list --compact', 'Status = 1, ID = 5\n');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Status = 1, ID = 5\n' });
  });

  test.each([
    ['ERROR = 9 (wait)', '0,-9', 'smsc-codec: dropped, fmt=1 all=0 has no place for: error\n'],
    ['OK', 'OK', ''],
  ])('converts %s', async (body, converted, notes) => {
    expect(await convert('--to-fmt 1', body)).toMatchObject({ status: 0, stdout: converted, stderr: notes });
  });
});

describe('convert says on standard error', () => {
  test('which fields were dropped', async () => {
    const { stdout, stderr } = await convert(
      '--from-fmt 3 --to-fmt 1',
      '{"status": 1, "err": 0, "flag": 0, "more": 1}',
    );
    expect(stdout).toBe('1,,0');
    expect(stderr).toContain('smsc-codec: dropped, fmt=1 all=0 has no place for: flag, extra.more\n');
  });

  test('which fields the target has and the reply lacks', async () => {
    const { stderr } = await convert('--from-fmt 1 --to-fmt 3', '1,,0');
    expect(stderr).toBe('smsc-codec: lacking, fmt=3 all=0 has a place for: last_date, last_timestamp, flag\n');
  });

  test('nothing, where there is nothing to say', async () => {
    expect(await convert('--to-fmt 0', 'Status = 1, check_time = , err = 0')).toMatchObject({ stderr: '' });
  });

  test('how many statuses of a list each of them concerns', async () => {
    const list = '[{"status": 1, "last_date": "", "flag": 0, "err": 0, "id": 5}, {"status": 1, "flag": 1, "id": 6}]';
    const { stderr } = await convert('--from-fmt 3 --to-fmt 0 --list', list);
    expect(stderr).toBe(
      [
        'smsc-codec: dropped, fmt=0 all=0 has no place for: flag',
        'smsc-codec: lacking, fmt=0 all=0 has a place for: phone, last_date (1 of 2), err (1 of 2)',
        '',
      ].join('\n'),
    );
  });

  test('no more of a message that was not found than a list says of it', async () => {
    const { stderr } = await convert('--from-fmt 3 --to-fmt 2 --list', '[{"status": -3, "id": 5}]');
    expect(stderr).toBe('smsc-codec: lacking, fmt=2 all=0 has a place for: phone\n');
  });

  test('no more than a hundred names of fields, of which a list can have any number', async () => {
    const list = Array.from({ length: 101 }, (_, id) => ({ status: -3, id, [`x${id}`]: 1 }));
    const { stderr } = await convert('--from-fmt 3 --to-fmt 1 --list', JSON.stringify(list));
    expect(stderr).toContain('extra.x98 (1 of 101), extra.x99 (1 of 101), and others\n');
  });

  test('names of unknown fields without what a terminal would obey', async () => {
    const { stderr } = await convert('--from-fmt 3 --to-fmt 1', '{"status": 1, "a\\nb\\u001b[2J": 1}');
    expect(stderr).toContain('has no place for: extra.a\\nb\\u001b[2J\n');
  });

  test('its notes in front of a single reply, and behind a list, on a line of their own where both are seen', async () => {
    const seen = async (options: string, body: string): Promise<string> => {
      const { stream, bytes } = collector();
      const screen = Object.assign(stream, { isTTY: true });
      const stdin = Readable.from([Buffer.from(body)]);
      await run(['convert', ...options.split(' ')], { stdin, stdout: screen, stderr: screen });
      return bytes().toString();
    };
    const note = 'smsc-codec: dropped, fmt=2 all=0 has no place for: extra.x\n';
    const lacking = 'smsc-codec: lacking, fmt=2 all=0 has a place for: phone\n';
    const options = '--fmt 3 --to-fmt 2 --compact';
    expect(await seen(`${options}`, '{"status": -3, "x": {}}')).toBe(`${note}<sms><status>-3</status></sms>\n`);
    expect(await seen(`${options} --list`, '[{"status": -3, "id": 5}]')).toBe(
      `<list><sms><status>-3</status><id>5</id></sms></list>\n${lacking}`,
    );
  });

  test('its notes too where the reply cannot be written', async () => {
    const { status, stdout, stderr } = await convert('--from-fmt 3 --to-fmt 1 --to-all 1', '{"status": 1}');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^smsc-codec: lacking, fmt=1 all=1 has a place for: .*\nsmsc-codec: <stdin>: .*missing-field/,
    );
  });

  test('which file and which option to change where the charset lacks a character', async () => {
    const outcome = await withFile('reply.xml', '<sms><status>1</status><message>✓</message></sms>', (path) =>
      commandLine(['convert', path, '--fmt', '2', '--all', '1', '--charset', 'utf-8', '--to-charset', 'koi8-r']),
    );
    expect(outcome.stderr).toMatch(/reply\.xml: message: unencodable-character: koi8-r lacks U\+2713/);
    expect(outcome.stderr).toContain('--to-charset utf-8 has every character.');
  });
});

describe('convert --fill', () => {
  test('writes empty texts for those that the target requires, and tells which', async () => {
    const list = '[{"status": 1, "id": 5}, {"status": 1, "id": 6, "phone": "7"}, {"status": -3, "id": 7}]';
    expect(await convert('--fmt 3 --list --to-fmt 1 --fill', list)).toMatchObject({
      status: 0,
      stdout: '1,,,5,\n1,,,6,7\n-3,,,7\n',
      stderr: [
        'smsc-codec: filled with empty texts, fmt=1 all=0 requires: phone (1 of 3)',
        'smsc-codec: lacking, fmt=1 all=0 has a place for: last_timestamp (2 of 3), err (2 of 3), phone (1 of 3)',
        '',
      ].join('\n'),
    });
  });

  test.each([
    ['a message', '{"status": 1}', '1,,,,,,,,, , '],
    ['an HLR query', '{"status": 1, "imsi": "250", "type": 4}', '1,,,250,,,,,,,,,,,,,,4'],
  ])('fills every text of the layout of %s', async (_, body, row) => {
    expect((await convert('--fmt 3 --all 1 --to-fmt 1 --fill', body)).stdout).toBe(row);
  });

  test('changes nothing where the target can do without', async () => {
    const [plain, filled] = await Promise.all(
      ['', ' --fill'].map((fill) => convert(`--fmt 3 --all 1 --to-fmt 2${fill}`, '{"status": 1}')),
    );
    expect(filled).toEqual(plain);
  });

  test('changes no error reply', async () => {
    expect((await convert('--to-fmt 1 --fill', 'ERROR = 9')).stdout).toBe('0,-9');
  });

  test('is advised where it would help, and nowhere else', async () => {
    const advice = '--fill writes an empty text for what is lacking.\n';
    expect((await convert('--fmt 3 --to-fmt 1 --to-all 1', '{"status": 1}')).stderr).toMatch(
      new RegExp(`\n${advice}$`),
    );
    expect((await convert('--fmt 3 --list --to-fmt 1', '[{"status": 1, "phone": "7"}]')).stderr).not.toContain(
      '--fill',
    );
  });
});

describe('convert --utc-offset', () => {
  test('derives dates from timestamps', async () => {
    const body = '1,1476794052,0,1476794040,79990000001,1.2,shop,sent,text, note, 0';
    const { stdout, stderr } = await convert('--from-fmt 1 --to-fmt 0 --all 1 --utc-offset +05:30', body);
    expect(stdout).toBe(
      'Status = 1, check_time = 18.10.2016 18:04:12, err = 0, send_date = 18.10.2016 18:04:00, ' +
        'phone = 79990000001, cost = 1.2, sender_id = shop, status_name = sent, message = text, comment = note, type = 0',
    );
    expect(stderr).toBe(
      [
        'smsc-codec: dropped, fmt=0 all=1 has no place for: last_timestamp, send_timestamp',
        'smsc-codec: derived, for an account in UTC+05:30: last_date, send_date',
        '',
      ].join('\n'),
    );
  });

  test('derives timestamps from dates', async () => {
    const body = 'Status = 1, check_time = 18.10.2016 15:34:12, err = 0';
    expect((await convert('--to-fmt 1 --utc-offset +03:00', body)).stdout).toBe('1,1476794052,0');
    expect((await convert('--to-fmt 1 --utc-offset -01:00', body)).stdout).toBe('1,1476808452,0');
  });

  test('is advised where it would help', async () => {
    const { stdout, stderr } = await convert('--to-fmt 1', 'Status = 1, check_time = 18.10.2016 15:34:12, err = 0');
    expect(stdout).toBe('1,,0');
    expect(stderr).toContain('smsc-codec: lacking, --utc-offset would derive: last_timestamp\n');
  });

  test('derives nothing that the target has no place for', async () => {
    expect(await convert('--from-fmt 1 --utc-offset +03:00', '1,1476794052,0')).toMatchObject({
      stdout: '1,1476794052,0',
      stderr: '',
    });
  });

  test('changes no time that is there', async () => {
    const body = '{"status": 1, "last_date": "18.10.2016 15:34:12", "last_timestamp": 5}';
    expect((await convert('--from-fmt 3 --compact --utc-offset +09:00', body)).stdout).toBe(
      '{"status": 1, "last_date": "18.10.2016 15:34:12", "last_timestamp": 5}',
    );
  });

  test.each([
    ['a timestamp of 0', '--from-fmt 1 --to-fmt 3', '1,0,0', 'last_date'],
    ['a timestamp beyond all dates', '--from-fmt 1 --to-fmt 3', '1,9007199254740991,0', 'last_date'],
    ['a timestamp beyond the year 9999', '--from-fmt 1 --to-fmt 3', '1,253402300800,0', 'last_date'],
    ['an empty date', '--to-fmt 3', 'Status = 1, check_time = , err = 0', 'last_timestamp'],
  ])('derives nothing from %s', async (_, options, body, field) => {
    const { status, stdout, stderr } = await convert(`${options} --utc-offset +00:00`, body);
    expect(status).toBe(0);
    expect(stdout).not.toContain(field);
    expect(stderr).toContain(field);
  });
});
