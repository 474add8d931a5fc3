import { describe, expect, test } from '@jest/globals';
import { commandLine } from './command-line.ts';

/** What `explain` says of each field of a JSON reply with `all=1`, the columns apart. */
async function explained(reply: object, ...options: string[]): Promise<{ title: string; rows: string[][] }> {
  const argv = ['explain', '--fmt', '3', '--all', '1', '--charset', 'utf-8', ...options];
  const { status, stdout, stderr } = await commandLine(argv, JSON.stringify(reply));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [title = '', ...lines] = stdout.trimEnd().split('\n');
  return { title, rows: lines.map((line) => line.trim().split(/ {2,}/)) };
}

/** The last column for one field. */
async function meaning(field: string, reply: object, ...options: string[]): Promise<string | undefined> {
  const { rows } = await explained(reply, ...options);
  return rows.find(([name]) => name === field)?.at(-1);
}

describe('explain', () => {
  test('tells what a reply is, then what each field means', async () => {
    expect(await commandLine(['explain'], 'Status = 1, check_time = , err = 0')).toMatchObject({
      status: 0,
      stdout: [
        'The status of a message.',
        '  status     1   Delivered. Final: delivery has ended. A message may still be read, or its link clicked.',
        '  last_date  ""  When the status last changed, local time of the account.',
        '  err        0   No error.',
        '',
      ].join('\n'),
    });
  });

  test.each([
    ['an HLR query', { status: 1, imsi: '25001' }, /^The status of an HLR query/],
    ['a message that was not found', { status: -3 }, /^A message that was not found/],
    ['an error', { error_code: 9 }, /^The gateway refused the request\.$/],
    ['a deletion', { result: 'OK' }, /^The message was deleted/],
  ])('tells %s from the others', async (_, reply, title) => {
    expect((await explained(reply)).title).toMatch(title);
  });

  test('counts the statuses of a list and numbers them', async () => {
    const { stdout } = await commandLine(['explain', '--fmt', '1', '--list'], '1,,,5,79990000001\n-3,,,6,79990000002');
    expect(stdout.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      'A list; statuses in it: 2.',
      '[0] The status of a message.',
      '[1] A message that was not found, or has gone to the archive.',
    ]);
  });

  test('cuts long values, and shows what a terminal would obey', async () => {
    const { rows } = await explained({ status: 1, message: `\u001b${'x'.repeat(40)}` });
    expect(rows.at(-1)).toEqual(['message', `\\u001b${'x'.repeat(23)}…`, 'Text of the message.']);
  });

  test('reads a bad reply no better than decode does', async () => {
    const { status, stderr } = await commandLine(['explain'], 'Status = x');
    expect(status).toBe(1);
    expect(stderr).toContain('invalid-integer');
  });
});

describe('explain tells', () => {
  test.each([
    [0, 'Handed over to the operator. Not final: ask again later.'],
    [2, 'Read. Final: delivery has ended.'],
    [20, 'Impossible to deliver. Final: delivery has ended.'],
    [99, 'A code that this version does not know.'],
  ])('status %j', async (status, words) => {
    expect(await meaning('status', { status })).toBe(words);
  });

  test.each([
    [6, 'The subscriber is offline.'],
    [2, 'The mailbox is full. For e-mail only.'],
    [99, 'A code that this version does not know.'],
  ])('err %j', async (err, words) => {
    expect(await meaning('err', { status: 20, err })).toBe(words);
  });

  test.each([
    [9, 'Too many requests.'],
    [5, 'The message could not be deleted. In send.php: wrong format of the date.'],
    [7, 'Wrong number. Known from other endpoints, not documented for this one.'],
    [99, 'A code that this version does not know.'],
  ])('error_code %j', async (error_code, words) => {
    expect(await meaning('error_code', { error_code })).toBe(words);
  });

  test.each([
    [8, 'E-mail.'],
    [99, 'A code that this version does not know.'],
  ])('type %j', async (type, words) => {
    expect(await meaning('type', { status: 1, type })).toBe(words);
  });

  test.each([
    [0, 'SMS.'],
    [0x0028, 'E-mail; paid from the second balance.'],
    [0x0700, 'SMS; template message of the category advertising.'],
    [0x0640, 'SMS; reserved bits 0x0640.'],
    [0x000f, 'unknown type 15.'],
    [-1, 'Not a number of 16 bits, so its bits mean nothing.'],
    [65536, 'Not a number of 16 bits, so its bits mean nothing.'],
  ])('flag %j', async (flag, words) => {
    expect(await meaning('flag', { status: 1, flag })).toBe(words);
  });

  test('timestamps as moments', async () => {
    const reply = { status: 1, last_timestamp: 1476794052, send_timestamp: 9007199254740991 };
    expect(await meaning('last_timestamp', reply)).toMatch(/ 2016-10-18 12:34:12 UTC\.$/);
    expect(await meaning('send_timestamp', reply)).toMatch(/ No time that a calendar has\.$/);
    expect(await meaning('last_timestamp', { status: 0, last_timestamp: 0 })).toMatch(/ No time is known\.$/);
  });

  test.each([
    ['18.10.2016 15:34:12', 1476794052, / By the timestamp, the account's time is UTC\+03:00\.$/],
    ['18.10.2016 11:04:12', 1476794052, / UTC-01:30\.$/],
    ['18.10.2016 12:34:12', 1476794052, / UTC\+00:00\.$/],
    ['18.10.2016 15:34:13', 1476794052, /local time of the account\.$/],
    ['19.10.2016 15:34:12', 1476794052, /local time of the account\.$/],
    ['18.10.2016 15:34:12', undefined, /local time of the account\.$/],
    ['', 1476794052, /local time of the account\.$/],
  ])('the time zone of %j by the timestamp %j', async (date, timestamp, words) => {
    expect(await meaning('last_date', { status: 1, last_date: date, last_timestamp: timestamp })).toMatch(words);
    const sent = { status: 1, send_date: date, send_timestamp: timestamp };
    expect(await meaning('send_date', sent)).toMatch(words);
  });

  test('that a field is not documented, whatever its name', async () => {
    const reply = { status: 1, note: 1, constructor: 2 };
    expect(await meaning('extra.note', reply)).toMatch(/^A field that the documentation/);
    expect(await meaning('extra.constructor', reply)).toMatch(/^A field that the documentation/);
  });

  test('all of it in Russian with --lang ru', async () => {
    const reply = { status: 1, err: 2, flag: 0x0128, last_date: '18.10.2016 15:34:12', last_timestamp: 1476794052 };
    expect(await explained({ ...reply, note: 1 }, '--lang', 'ru')).toEqual({
      title: 'Статус сообщения.',
      rows: [
        [
          'status',
          '1',
          'Доставлено. Окончательный: доставка завершена. Сообщение ещё могут прочитать или нажать в нём ссылку.',
        ],
        ['err', '2', 'Почтовый ящик переполнен. Только для e-mail.'],
        ['flag', '296', 'E-mail; оплачено со второго баланса; шаблонное сообщение, категория: сервисное.'],
        [
          'last_date',
          '18.10.2016 15:34:12',
          expect.stringMatching(/ Судя по метке времени, время учётной записи — UTC\+03:00\.$/),
        ],
        ['last_timestamp', '1476794052', expect.stringMatching(/ 2016-10-18 12:34:12 UTC\.$/)],
        ['extra.note', '1', 'Поле, которого нет в документации этого ответа.'],
      ],
    });
    const codes = { status: 99, flag: 0x804f, type: 99, send_timestamp: 9007199254740991 };
    const { rows } = await explained(codes, '--lang', 'ru');
    expect(rows.map((row) => row.at(-1))).toEqual([
      'Код, неизвестный этой версии.',
      'неизвестный тип 15; зарезервированные биты 0x8040.',
      'Код, неизвестный этой версии.',
      expect.stringMatching(/ Такого времени нет в календаре\.$/),
    ]);
    const { stdout } = await commandLine(['explain', '--list', '--fmt', '1', '--lang', 'ru'], '-3,,,6,79990000002');
    expect(stdout).toMatch(/^Список; статусов в нём: 1\.\n\n\[0\] Сообщение не найдено/);
  });
});
