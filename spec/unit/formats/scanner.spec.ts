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

  test('gives equal texts, also where they look alike at a glance', () => {
    const scanner = new Scanner({ open: '', slots: [slot('message', 'text')], close: '' });
    for (const text of ['Aa', 'BB', 'Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', '\u0001', '', 'x'.repeat(32), 'x'.repeat(33)]) {
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
