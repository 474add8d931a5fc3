import { describe, expect, test } from '@jest/globals';
import { type DecodeError, decode, encode, type ReplyShape, safeDecode } from 'smsc-codec';

const errorOf = (body: string, shape: ReplyShape): DecodeError | undefined => {
  const result = safeDecode(body, shape);
  return result.ok ? undefined : result.error;
};
const short = { fmt: 1 } as const;
const full = { fmt: 1, all: 1 } as const;
const list = { fmt: 1, list: true } as const;

describe('a row of fmt=1', () => {
  test('may have an empty type where the kind is named, and else not (R3)', () => {
    const row = '1,0,0,,,,,,,,,0,7,0.00,s,n, c,';
    const hlr = { fmt: 1, all: 1, kind: 'hlr' } as const;
    expect(decode(row, hlr)).toMatchObject({ kind: 'hlr', phone: '7' });
    expect(decode(row, hlr)).not.toHaveProperty('type');
    expect(encode(decode(row, hlr), hlr)).toBe(row);
  });

  test.each<[string, string, ReplyShape, number]>([
    ['one item', '5', short, 1],
    ['too few', '1,0', short, 3],
    ['too many', '1,0,0,5', { ...short, kind: 'sms' }, 6],
    ['more than any layout', '1,0,0,i,m,1,2,c,n,,,5', short, 20],
    ['too few of an HLR query', '1,0,0,i', { ...short, kind: 'hlr' }, 7],
    ['too many of a message that is not found', '-3,0,0,6', short, 7],
    ['too many of one in a list', '-3,0,0,6,7,8', list, 11],
  ])('has as many items as its layout: not %s', (_, body, shape, offset) => {
    expect(errorOf(body, shape)).toMatchObject({ code: 'item-count', offset });
  });

  test.each(['5', ',', '1,0,0', ',,,,,,,,', '1,0,0,0,7,0,s,n,m'])(
    'has a message between items on both sides: not in %j',
    (body) => {
      expect(errorOf(body, full)).toMatchObject({ code: 'item-count', offset: body.length });
    },
  );

  test('has the kind of the type that stands at its end (R3)', () => {
    const hlr = '1,0,0,i,m,1,2,c,n,,,0,7,0,s,n,message';
    expect(decode(`${hlr},4`, full)).toMatchObject({ kind: 'hlr', message: 'message', type: 4 });
    expect(decode(`${hlr}, 4`, full)).toMatchObject({ kind: 'hlr', type: 4 });
    expect(errorOf('1,0,0,0,7,0,s,n,m, c, 4', { ...full, kind: 'sms' })).toMatchObject({
      code: 'kind-mismatch',
      path: 'type',
      offset: 22,
    });
    expect(errorOf(`${hlr},0`, { ...full, kind: 'hlr' })).toMatchObject({ code: 'kind-mismatch', path: 'type' });
  });

  test('may hold commas in its message, and optional spaces before comment and type (R4)', () => {
    for (const end of [', c, 0', ',c,0', ', c,0', ',c, 0']) {
      expect(decode(`1,0,0,0,7,0,s,n,a,b,,${end}`, full)).toMatchObject({ message: 'a,b,,', comment: 'c', type: 0 });
    }
    expect(decode('1,0,0,0,7,0,s,n,,  c, 0', full)).toMatchObject({ message: '', comment: ' c', type: 0 });
  });

  test('raises an error where a comma in an earlier text shifts it (R4)', () => {
    const body = '1,0,0,0,7,Russia,MTS,Moscow, centre,0.00,s,n,m, c, 0';
    expect(errorOf(body, { fmt: 1, all: 2 })).toMatchObject({ code: 'invalid-decimal', path: 'cost' });
  });

  test('has a status', () => {
    expect(errorOf(',0,0', short)).toMatchObject({ code: 'missing-field', path: 'status', offset: 0 });
  });

  test('has an id in a list (R8)', () => {
    expect(errorOf('1,0,0,,7', list)).toMatchObject({ code: 'missing-field', path: 'id', offset: 8, index: 0 });
    expect(errorOf('-3,0,0', list)).toMatchObject({ code: 'missing-field', path: 'id', offset: 6 });
    expect(errorOf('-3,0,0,', list)).toMatchObject({ code: 'missing-field', path: 'id', offset: 7 });
  });

  test('may lack its last items where the message is not found (R7)', () => {
    const missing = { kind: 'missing', status: -3 };
    expect(decode('-3', short)).toEqual(missing);
    expect(decode('-3,', short)).toEqual(missing);
    expect(decode('-3,,', short)).toEqual(missing);
    expect(decode('-3,0', full)).toEqual({ ...missing, last_timestamp: 0 });
    expect(decode('-3,0,0,6', list)).toEqual([{ ...missing, last_timestamp: 0, err: 0, id: 6 }]);
  });

  test('holds line breaks nowhere but in message and comment (R6)', () => {
    expect(errorOf('1,0,0,0,7\n,0,s,n,m, c, 0', full)).toMatchObject({ code: 'line-break', path: 'phone', offset: 9 });
    expect(decode('1,0,0,0,7,0,s,n,a\nb, \r\n, 0', full)).toMatchObject({ message: 'a\nb', comment: '\r\n' });
  });
});

describe('an error of fmt=1 (R9)', () => {
  test.each<[string, object]>([
    ['0,-9', { error_code: 9 }],
    ['275,-3', { error_code: 3, id: 275 }],
    ['0,-12345\n', { error_code: 12345 }],
  ])('is read: %j', (body, fields) => {
    expect(decode(body, short)).toEqual({ kind: 'error', ...fields });
    expect(decode(body, list)).toEqual({ kind: 'error', ...fields });
  });

  test.each(['0,-0', '0,-09', '0,9', '-1,-9', '0, -9', '0,-9,0,0'])('is nothing else: %j', (body) => {
    expect(errorOf(body, short)).toBeDefined();
  });

  test('has numbers that are numbers', () => {
    expect(errorOf('007,-9', short)).toMatchObject({ code: 'invalid-integer', path: 'id', offset: 0 });
    expect(errorOf('0,-99999999999999999', short)).toMatchObject({
      code: 'invalid-integer',
      path: 'error_code',
      offset: 3,
    });
  });
});
