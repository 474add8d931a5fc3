// What the scanner reads it reads as the tolerant reader does (L6), wherever its window ends.
import { describe, expect, jest, test } from '@jest/globals';
import { decode, encode, type ReplyShape } from 'smsc-codec';
import { bind } from '../../../src/codec.ts';
import { openDecoder } from '../../../src/decoding.ts';
import { Scanner, type ScanSlot } from '../../../src/formats/scanner.ts';
import { NOTHING } from '../../../src/formats/units.ts';
import {
  closeWindow,
  copier,
  showsEnd,
  showText,
  textBetween,
  units,
  windowLength,
  windowStart,
} from '../../../src/formats/window.ts';

const shape = (fmt: 0 | 1 | 2 | 3) => ({ fmt, all: 1, list: true, kind: 'sms' }) as const;
const formats = [0, 1, 2, 3] as const;
const WINDOW = 8 * 1024;

/** A list of statuses with messages of these lengths. */
const listOf = (fmt: 0 | 1 | 2 | 3, lengths: readonly number[]): string => {
  const time = fmt === 1 ? { last_timestamp: 1_700_000_000, send_timestamp: 1_700_000_000 } : {};
  const statuses = lengths.map((length, id) => ({
    kind: 'sms' as const,
    status: 1,
    err: 0,
    ...time,
    phone: `7999000${id}`,
    cost: '1.20',
    sender_id: 'SMSC',
    status_name: 'Доставлено',
    message: 'ы'.repeat(length),
    comment: '',
    type: 0,
    id,
  }));
  return encode(statuses as never, shape(fmt));
};

function tolerantly(body: string, how: ReplyShape): unknown[] {
  const seen: unknown[] = [];
  const decoder = openDecoder(bind(how), (reply) => seen.push(reply), {
    trace: { note: () => undefined, field: () => undefined },
  });
  decoder.push(body);
  decoder.end();
  return seen;
}

const read = (body: string, how: ReplyShape): unknown => decode(body, how);

describe('the window', () => {
  test.each([0, 1, 127, 128, 129, WINDOW])('shows a text of %i units', (length) => {
    const text = Array.from({ length }, (_, index) => String.fromCharCode(32 + index * 7)).join('');
    showText(text, 0);
    expect(textBetween(0, length)).toBe(text);
    expect(String.fromCharCode(...units.subarray(0, windowLength))).toBe(text);
    expect(units[windowLength]).toBe(NOTHING);
    expect(showsEnd()).toBe(true);
    closeWindow();
  });

  test('begins anew behind its end only', () => {
    const text = 'abcdefgh'.repeat(2000);
    showText(text, 0);
    showText(text, WINDOW - 1);
    expect([windowStart, windowLength, showsEnd()]).toEqual([0, WINDOW, false]);
    showText(text, WINDOW);
    expect([windowStart, windowLength, showsEnd()]).toEqual([WINDOW, text.length - WINDOW, true]);
    expect(textBetween(1, 4)).toBe('bcd');
    showText('other', 0);
    expect(textBetween(0, 5)).toBe('other');
    closeWindow();
    expect(textBetween(0, 5)).toBe('');
  });

  test('shows nothing where copying a text failed', () => {
    showText('a'.repeat(100), 0);
    const other = 'b'.repeat(100);
    const put = jest.spyOn(copier, 'put').mockImplementationOnce(() => {
      throw new RangeError('no stack left');
    });
    expect(() => showText(other, 0)).toThrow(RangeError);
    put.mockRestore();
    showText(other, 0);
    expect(String.fromCharCode(units[0] ?? 0)).toBe('b');
    closeWindow();
  });
});

describe('a scanner', () => {
  test.each(formats)('reads records wherever the window ends: fmt=%i', (fmt) => {
    for (let shift = 0; shift < 700; shift += 7) {
      const body = listOf(fmt, [...Array.from({ length: 20 }, () => 300), shift, 300, 300, 300, 300, 300, 300]);
      expect(read(body, shape(fmt))).toEqual(tolerantly(body, shape(fmt)));
    }
  });

  test.each(formats)('leaves records that are longer than the window: fmt=%i', (fmt) => {
    const body = listOf(fmt, [10, WINDOW, 10, WINDOW * 3, 10]);
    expect(read(body, shape(fmt))).toEqual(tolerantly(body, shape(fmt)));
  });

  test.each([
    [2, '<sms> <status>1</status> <id>5</id> </sms>'],
    [2, '<sms><status>1</status>\n<id>5</id></sms>'],
    [2, '<sms>\n\n<status>1</status>\t<id>5</id>\n</sms>'],
    [2, '<sms>\n<status>1</status>\n<phone>a&amp;b\ud83d\ude00</phone>\n<id>5</id>\n</sms>'],
    [2, '<sms>\n<status>1</status>\n<phone>a\rb>c</phone>\n<id>5</id>\n</sms>'],
    [3, '{"status": 1,"id": 5}'],
    [3, '{ "status": 1, "id": 5 }'],
    [3, '{\n"status": 1,\n"phone": "a\\u0041\\n",\n"id": 5\n}'],
    [3, '{\n"status": -0,\n"phone": "\ud83d\ude00\ud800",\n"id": 5\n}'],
    [3, '{\n"status": 01,\n"id": 5\n}'],
    [3, '{\n"status": 1,\n"id": 9007199254740993\n}'],
  ] as const)('reads, or leaves, other forms: fmt=%i %j', (fmt, record) => {
    const list = fmt === 2 ? `<list>${record}${record}</list>` : `[${record}, ${record}]`;
    const all = { ...shape(fmt), all: 0 } as const;
    const outcome = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return String(error);
      }
    };
    expect(outcome(() => read(list, all))).toEqual(outcome(() => tolerantly(list, all)));
  });

  test.each([
    ['1,5,0', { status: 1, last_timestamp: 5, err: 0 }],
    ['1,,', { status: 1 }],
    ['-0,0,-7', { status: 0, last_timestamp: 0, err: -7 }],
  ])('reads the numbers of %j', (row, fields) => {
    const how = { fmt: 1, all: 0, kind: 'sms' } as const;
    expect(read(row, how)).toEqual({ kind: 'sms', ...fields });
  });

  const slot = (
    field: 'status' | 'message' | 'id',
    value: 'integer' | 'text',
    over: Partial<ScanSlot> = {},
  ): ScanSlot => ({
    slot: { field, name: field, value, before: '' },
    before: `${field}=`,
    after: ';',
    isOptional: false,
    mayBeEmpty: false,
    stops: /;/,
    ...over,
  });

  test('tells where a record ends, and that there is none', () => {
    const scanner = new Scanner({
      open: '(',
      slots: [slot('status', 'integer'), slot('message', 'text', { isOptional: true })],
      close: ')',
    });
    expect(scanner.read('..(status=12;message=abc;)', 2)).toBe(true);
    expect([scanner.end, scanner.values]).toEqual([26, [12, 'abc']]);
    expect(scanner.read('(status=1;)', 0)).toBe(true);
    expect([scanner.end, scanner.values]).toEqual([11, [1, undefined]]);
    for (const text of [
      '',
      '(',
      '(status=1;',
      '(status=;)',
      '(status=-;)',
      '(status=1;message=)',
      '(status=1;) '.slice(1),
    ]) {
      expect(scanner.read(text, 0)).toBe(false);
    }
    closeWindow();
  });

  test.each([
    ['unsigned', ['0', '7'], ['-0', '-7']],
    [4, ['4'], ['-4', '3', '5', '04']],
    [undefined, ['0', '-7', '999999999999999'], ['00', '01', '1000000000000000', '-']],
  ] as const)('takes numbers that may only be %s', (only, right, wrong) => {
    const scanner = new Scanner({
      open: '',
      slots: [slot('id', 'integer', only === undefined ? {} : { only })],
      close: '',
    });
    for (const text of right) expect([scanner.read(`id=${text};`, 0), scanner.values]).toEqual([true, [Number(text)]]);
    for (const text of wrong) expect(scanner.read(`id=${text};`, 0)).toBe(false);
    closeWindow();
  });

  const reads = (scanner: Scanner, text: string): boolean => {
    const found = scanner.read(text, 0);
    closeWindow();
    return found;
  };

  test('has a space or nothing stand for a line feed, and nothing else', () => {
    const scanner = new Scanner({ open: '(\n', slots: [slot('id', 'integer', { after: ',\n' })], close: '\n)' });
    for (const one of ['\n', ' ', '']) {
      for (const other of ['\n', ' ', '']) {
        for (const last of ['\n', ' ', '']) {
          const text = `(${one}id=5,${other}${last})`;
          // What follows a literal is looked for where that has ended.
          expect([text, reads(scanner, text), scanner.end]).toEqual([text, true, text.length]);
        }
      }
    }
    for (const text of ['(\t', '(\r\n', '(\n\n', '(  ', '[\n']) expect(reads(scanner, `${text}id=5,\n\n)`)).toBe(false);
    for (const text of [';\n\n)', ',\n\n', ',\n\n]', ',\t\n)', ',\n\n\n)'])
      expect(reads(scanner, `(\nid=5${text}`)).toBe(false);
  });

  test.each([
    ['\n', true],
    ['\r\n', true],
    ['', true],
    ['\r', false],
    ['\rx', false],
    ['x\n', false],
    [' ', false],
  ])('ends a record that closes with no text at the end of its line: %j', (end, isEnd) => {
    const scanner = new Scanner({ open: '', slots: [slot('id', 'integer', { after: '' })], close: undefined });
    expect(reads(scanner, `id=5${end}`)).toBe(isEnd);
    if (isEnd) expect(scanner.end).toBe(4);
  });

  test('leaves a record that lacks what it has to have, and one that has it in another order', () => {
    const scanner = new Scanner({
      open: '',
      slots: [slot('status', 'integer'), slot('message', 'text', { isOptional: true }), slot('id', 'integer')],
      close: '.',
    });
    expect(reads(scanner, 'status=1;id=2;.')).toBe(true);
    expect(scanner.values).toEqual([1, undefined, 2]);
    for (const text of [
      'id=2;.',
      'message=a;id=2;.',
      'status=1;message=a;.',
      'status=1;id=2;message=a;.',
      'status=1;id=2;',
    ]) {
      expect(reads(scanner, text)).toBe(false);
    }
  });

  test.each([
    [
      'date',
      ['29.02.2024 23:59:59'],
      ['', '30.02.2024 23:59:59', '29.02.2024 23:59:5', '29.02.2024', '29.02.2024 23:59:599'],
    ],
    [
      'decimal',
      ['', '0', '1.20', '-1.5', '123456789012345.123456789'],
      ['.', '1.', '1,2', '--1', '1.2.3', '1234567890123456'],
    ],
  ] as const)('reads a %s of its form alone', (value, right, wrong) => {
    const scanner = new Scanner({
      open: '',
      slots: [{ ...slot('id', 'text'), slot: { field: 'cost', name: 'cost', value, before: '' } }],
      close: '',
    });
    for (const text of right) expect([reads(scanner, `id=${text};`), scanner.values]).toEqual([true, [text]]);
    for (const text of wrong) expect([text, reads(scanner, `id=${text};`)]).toEqual([text, false]);
    expect(reads(scanner, `id=${right[0]}`)).toBe(false);
  });

  test('has a number left out only where that may be', () => {
    const scanner = (mayBeEmpty: boolean) =>
      new Scanner({ open: '', slots: [slot('id', 'integer', { mayBeEmpty })], close: '' });
    const may = scanner(true);
    expect([reads(may, 'id=;'), may.values]).toEqual([true, [undefined]]);
    expect(reads(may, 'id=-;')).toBe(false);
    expect(reads(scanner(false), 'id=;')).toBe(false);
    for (const [text, value] of [
      ['0', 0],
      ['-0', 0],
      ['10', 10],
      ['-10', -10],
      ['999999999999999', 999_999_999_999_999],
    ] as const) {
      expect([reads(may, `id=${text};`), may.values]).toEqual([true, [value]]);
    }
    for (const text of ['00', '-01', '/', ':', '1 ', '+1', '1e3'])
      expect([text, reads(may, `id=${text};`)]).toEqual([text, false]);
  });

  test('goes on behind a pair of surrogates, and at no half of one', () => {
    const strict = slot('message', 'text', { before: '', stops: /[;\ud800-\udfff]/ });
    const scanner = new Scanner({ open: '', slots: [strict], close: '' });
    for (const text of ['😀', 'a😀😀b', '\ud800\udc00', '\udbff\udfff']) {
      expect([reads(scanner, `${text};`), scanner.values]).toEqual([true, [text]]);
    }
    for (const text of ['\ud83d', '\ude00', '\ude00\ud83d', '\ud83d😀', '😀\ude00'])
      expect(reads(scanner, `${text};`)).toBe(false);
  });

  test('reads a record of nothing', () => {
    const nothing = new Scanner({ open: '', slots: [], close: '' });
    expect([nothing.read('x', 0), nothing.end]).toEqual([true, 0]);
    const empty = new Scanner({ open: '', slots: [slot('message', 'text', { before: '', after: '' })], close: '' });
    expect([empty.read('', 0), empty.end, empty.values]).toEqual([true, 0, ['']]);
    closeWindow();
  });

  const free = (ends: 'to-the-last' | 'to-the-first', rest: readonly ScanSlot[]) =>
    new Scanner({
      open: '',
      slots: [
        { ...slot('message', 'text', { before: '', after: '', ends }), stops: ends === 'to-the-last' ? /\n/ : /[=\n]/ },
        ...rest,
      ],
      close: undefined,
    });

  test('ends a free text before as many commas as there are values behind it', () => {
    const item = (over = {}) => slot('id', 'integer', { before: ',', after: '', ...over });
    const scanner = free('to-the-last', [item(), item()]);
    for (const text of ['', 'a', ',', 'a,b', ',,a,,', '1,2,3']) {
      expect([reads(scanner, `${text},5,6\n`), scanner.values]).toEqual([true, [text, 5, 6]]);
    }
    for (const text of ['', ',5', '5,6', 'a,5;6', 'a,b,6'])
      expect([text, reads(scanner, `${text}\n`)]).toEqual([text, false]);
  });

  test('ends a free text where the next value that is there begins', () => {
    const pair = (name: string, over = {}) => slot('id', 'integer', { before: `, ${name} = `, after: '', ...over });
    const scanner = free('to-the-first', [pair('a', { isOptional: true }), pair('b')]);
    for (const text of ['', 'x', ', ', 'x, b', ', a', 'x, a ']) {
      expect([reads(scanner, `${text}, b = 6\n`), scanner.values]).toEqual([true, [text, undefined, 6]]);
      expect([reads(scanner, `${text}, a = 5, b = 6\n`), scanner.values]).toEqual([true, [text, 5, 6]]);
    }
    for (const text of ['', 'x', 'x, c = 6', 'x = y, b = 6', ', b = 6, a = 5', 'x, b =6', 'x, a = 5']) {
      expect([text, reads(scanner, `${text}\n`)]).toEqual([text, false]);
    }
    const last = free('to-the-first', [pair('a', { isOptional: true })]);
    expect([reads(last, 'x\n'), last.values]).toEqual([true, ['x', undefined]]);
    expect(reads(last, 'x = 1\n')).toBe(false);
  });

  test('gives equal texts, also where they look alike at a glance', () => {
    const scanner = new Scanner({ open: '', slots: [slot('message', 'text')], close: '' });
    const alike = ['aXbYcd', 'aZbYcd', 'aXbZcd', 'aXbY', 'aXbYcdcd'].map((text) => text.repeat(3));
    const long = [
      'x'.repeat(12),
      'x'.repeat(13),
      'x'.repeat(32),
      'x'.repeat(33),
      `${'ж'.repeat(40)}x`,
      `x${'ж'.repeat(40)}`,
    ];
    for (const text of [
      ...alike,
      ...alike,
      ...long,
      ...long,
      'Aa',
      'BB',
      'Aa',
      'AaBB',
      '\u0001',
      '',
      'ж',
      '😀'.repeat(30),
    ]) {
      expect([scanner.read(`message=${text};`, 0), scanner.values]).toEqual([true, [text]]);
    }
    closeWindow();
  });

  test('a lane goes on with records in other forms, and takes it up again', () => {
    const how = { fmt: 3, all: 0, list: true } as const;
    const plain = (id: number) => `{\n"status": 1,\n"last_date": "29.02.2024 23:59:59",\n"id": ${id}\n}`;
    const odd = (id: number) => `{\n"status": 1,\n"id": ${id},\n"x": "\\u0041"\n}`;
    const records = Array.from({ length: 800 }, (_, id) => (id > 20 && id < 60 ? odd(id) : plain(id)));
    const body = `[${records.join(',\n')}]`;
    expect(read(body, how)).toEqual(tolerantly(body, how));
  });
});
