import { describe, expect, test } from '@jest/globals';
import { type DecodeError, decode, encode, type ReplyShape, safeDecode } from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';
import { cuttings, drain, units } from '../stream/chunks.ts';

const errorOf = (body: string, shape: ReplyShape): DecodeError | undefined => {
  const result = safeDecode(body, shape);
  return result.ok ? undefined : result.error;
};

const text = { fmt: 0, list: true } as const;
const csv = { fmt: 1, list: true } as const;
const full = { fmt: 1, all: 1, list: true } as const;
const row = (message: string, id = 5) => `1,0,0,0,7,0.00,s,n,${message}, c, 0,${id}`;

describe('rows of a list (R6)', () => {
  test.each<[string, ReplyShape, string]>([
    ['LF', csv, '1,0,0,5,7\n1,0,0,6,7\n'],
    ['CR LF', csv, '1,0,0,5,7\r\n1,0,0,6,7\r\n'],
    ['both', csv, '1,0,0,5,7\r\n1,0,0,6,7\n'],
    ['no last line end', csv, '1,0,0,5,7\n1,0,0,6,7'],
    ['LF in fmt=0', text, 'Status = 1, ID = 5\nStatus = 1, ID = 6\n'],
    ['CR LF in fmt=0', text, 'Status = 1, ID = 5\r\nStatus = 1, ID = 6\r\n'],
    ['no last line end in fmt=0', text, 'Status = 1, ID = 5\nStatus = 1, ID = 6'],
  ])('end with %s', (_, shape, body) => {
    expect(decode(body, shape)).toMatchObject([{ id: 5 }, { id: 6 }]);
  });

  test.each([
    ['a line end', 'a\nb'],
    ['an empty line', 'a\n\nb'],
    ['CR LF', 'a\r\nb'],
    ['CR alone', 'a\rb'],
    ['a line end at its end', 'a\n'],
    ['a line end at its start', '\na'],
    ['what is nearly a row', 'a\n1,2'],
    ['a row with a space in front', 'a\n 1,0,0,5,7'],
    ['numbers too long for a row', 'a\n12345678901234567,0,0,'],
  ])('hold messages with %s', (_, message) => {
    const body = `${row(message)}\n${row('m', 6)}\n`;
    expect(decode(body, full)).toMatchObject([
      { message, id: 5 },
      { message: 'm', id: 6 },
    ]);
    expect(encode(decode(body, full), full)).toBe(body);
  });

  test('are the same however many of them there are, documented or not', async () => {
    const rows = Array.from({ length: 60 }, (_, id) => row(id % 5 === 0 ? 'a\nb' : `m${id}`, id));
    for (const end of ['\n', '\r\n']) {
      const body = rows.map((one, at) => (at % 7 === 0 ? one.replace(', c, ', ',c,') : one) + end).join('');
      const statuses = decode(body, full);
      expect(statuses).toHaveLength(60);
      expect((await drain(decodeIterable(units(body), full))).items).toEqual(statuses);
      expect(statuses).toMatchObject(rows.map((_, id) => ({ id, comment: 'c' })));
    }
  });

  test('begin at the beginning of the body', () => {
    expect(errorOf('\n1,0,0,5,7\n', csv)).toMatchObject({ offset: 0, line: 1 });
    expect(errorOf(' 1,0,0,5,7\n', csv)).toMatchObject({ offset: 0 });
  });

  test('begin like a row, the first as the others: what decodes can be encoded again', () => {
    for (const body of ['1,-1,0,5,7\n', '-3,-3,0,5\n']) {
      const result = safeDecode(body, csv);
      if (result.ok) expect(encode(result.value, csv)).toBe(body);
      else expect(result.error.name).toBe('DecodeError');
    }
  });

  test('of which one is empty are no rows', () => {
    expect(errorOf('1,0,0,5,7\n\n1,0,0,6,7\n', csv)).toMatchObject({ index: 0 });
    expect(errorOf('1,0,0,5,7\n\n', csv)).toMatchObject({ index: 0 });
  });

  test('stand alone where they are an error or a deletion (R9)', () => {
    for (const alone of ['0,-9', 'OK']) {
      expect(errorOf(`${alone}\n1,0,0,5,7\n`, csv)).toMatchObject({ code: 'trailing-data', offset: alone.length });
      expect(errorOf(`1,0,0,5,7\n${alone}\n`, csv)).toMatchObject({ index: 0 });
    }
    expect(errorOf('OK\nStatus = 1, ID = 5\n', text)).toMatchObject({ code: 'trailing-data', offset: 2 });
  });
});

describe('where no row is', () => {
  test('errors have no index (R9)', () => {
    for (const body of ['', 'OK\n1,0,0,5,7\n', '0,-9\n1,0,0,5,7\n']) {
      expect([body, errorOf(body, csv)?.index]).toEqual([body, undefined]);
    }
    expect(errorOf('ERROR = x', text)?.index).toBe(0);
  });
});

describe('what looks like a row within a row', () => {
  const like = { 0: 'Status = 1, err = 0, ID = 6', 1: '1,0,0,6,7' } as const;
  const shapes = { 0: { fmt: 0, all: 1, list: true, kind: 'sms' }, 1: full } as const;

  test.each([0, 1] as const)('is none, wherever the body is cut: fmt=%i', async (fmt) => {
    const one = fmt === 1 ? row(`a ${like[1]}`) : `Status = 1, err = 0, message = a ${like[0]}, type = 0, ID = 5`;
    const body = `${one}\n${one.replace(/5$/, '6')}\n`;
    const statuses = decode(body, shapes[fmt]);
    expect(statuses).toMatchObject([{ id: 5, message: `a ${like[fmt]}` }, { id: 6 }]);
    for (const chunks of cuttings(body)) {
      expect((await drain(decodeIterable(chunks, shapes[fmt]))).items).toEqual(statuses);
    }
  });

  test.each([0, 1] as const)('is none where that is too long, wherever the body is cut: fmt=%i', async (fmt) => {
    const one = fmt === 1 ? row(`a ${like[1]}`) : `Status = 1, err = 0, message = a ${like[0]}, type = 0, ID = 5`;
    const body = `${one}\n${one}\n`;
    for (const maxRecordLength of [20, 30]) {
      for (const chunks of cuttings(body)) {
        const codes: string[] = [];
        const options = { maxRecordLength, onError: ({ code }: DecodeError) => codes.push(code) };
        expect((await drain(decodeIterable(chunks, shapes[fmt], options))).items).toEqual([]);
        expect(codes).toEqual(['record-too-long', 'record-too-long']);
      }
    }
  });
});

describe('a single row', () => {
  test('may end with one line end, which is no part of it', () => {
    for (const end of ['', '\n', '\r\n']) {
      expect(decode(`1,0,0${end}`, { fmt: 1 })).toEqual({ kind: 'sms', status: 1, last_timestamp: 0, err: 0 });
      expect(decode(`Status = 1, err = 0${end}`)).toEqual({ kind: 'sms', status: 1, err: 0 });
      expect(decode(`OK${end}`, { fmt: 1 })).toEqual({ kind: 'deleted' });
    }
  });

  test('may not end with two', () => {
    expect(errorOf('1,0,0\n\n', { fmt: 1 })).toMatchObject({ code: 'line-break', path: 'err', offset: 5 });
    expect(errorOf('Status = 1, err = 0\n\n', {})).toMatchObject({ code: 'line-break', path: 'err' });
  });

  test('keeps a line end in the free text at its end in fmt=0', () => {
    expect(decode('Status = 1, message = a, comment = b\n', { all: 1 })).toMatchObject({ comment: 'b\n' });
    expect(decode('Status = 1, message = a\r\n', { all: 1 })).toMatchObject({ message: 'a\r\n' });
  });

  test('may be followed by nothing that looks like another one', () => {
    expect(errorOf('1,0,0\n1,0,0', { fmt: 1 })).toBeDefined();
    const { message } = decode('Status = 1, message = a\nStatus = 2, err = 0', { all: 1 }) as { message: string };
    expect(message).toBe('a\nStatus = 2, err = 0');
  });
});
