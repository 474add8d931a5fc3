import { describe, expect, test } from '@jest/globals';
import { decode, encode, type ReplyShape, safeEncode } from 'smsc-codec';

/** The text, or what is refused of a reply, which callers in JavaScript can make anything. */
function written(reply: object, shape: ReplyShape): unknown {
  const full = { kind: 'sms', status: 1, ...reply };
  const result = safeEncode((shape.list ? [full] : full) as never, shape);
  return result.ok ? result.value : [result.error.code, result.error.path, result.error.at];
}
const full = { all: 1 } as const;

describe('a status of fmt=0', () => {
  test('is written as the page prints it, the missing space of operator_orig included', () => {
    expect(written({ operator: 'a', operator_orig: 'b', region: '' }, { all: 2 })).toBe(
      'Status = 1, operator = a, operator_orig= b, region = ',
    );
  });

  test('is refused at the text that holds a field, be that before or behind the field itself', () => {
    const cost = '1.00';
    expect(written({ phone: 'a, cost = 1', cost }, full)).toEqual(['duplicate-field', 'phone', 1]);
    expect(written({ phone: ', cost=1', cost }, full)).toEqual(['duplicate-field', 'phone', 0]);
    expect(written({ cost, sender_id: 'ab, cost= 1' }, full)).toEqual(['duplicate-field', 'sender_id', 2]);
    expect(written({ phone: 'a', sender_id: 'b, a_1 = c' }, full)).toEqual(['delimiter', 'sender_id', 1]);
    expect(written({ phone: 'a', extra: { x: 'b=c', y: 'd, z =' } }, full)).toEqual(['delimiter', 'extra.y', 1]);
  });

  test('has its comment behind unknown fields', () => {
    expect(written({ comment: 'c', extra: { x: 'y' } }, full)).toBe('Status = 1, x = y, comment = c');
    expect(written({ message: 'm', comment: 'c', extra: { x: 'y' } }, full)).toBe(
      'Status = 1, x = y, message = m, comment = c',
    );
  });

  test('has its unknown fields before the free text, or before what a list appends (R13)', () => {
    const extra = { x: 'y' };
    expect(written({ err: 0, message: 'a', comment: '', type: 0, extra }, full)).toBe(
      'Status = 1, err = 0, x = y, message = a, comment = , type = 0',
    );
    expect(written({ err: 0, comment: 'b', extra }, full)).toBe('Status = 1, err = 0, x = y, comment = b');
    expect(written({ err: 0, id: 5, extra }, {})).toBe('Status = 1, err = 0, x = y, ID = 5');
    expect(written({ err: 0, id: 5, phone: '7', extra }, { list: true })).toBe(
      'Status = 1, err = 0, x = y, ID = 5, phone = 7\n',
    );
    expect(written({ kind: 'missing', status: -3, extra }, full)).toBe('Status = -3, x = y');
  });

  test.each<[string, object, ReplyShape, unknown]>([
    ['a line break outside the free text', { region: 'a\nb' }, { all: 2 }, ['line-break', 'region', 1]],
    ['a carriage return there', { phone: '\r' }, {}, ['line-break', 'phone', 0]],
    ['a line break in an unknown field', { extra: { x: 'a\nb' } }, {}, ['line-break', 'extra.x', 1]],
    ['a field inside a text', { region: 'a, x = b' }, { all: 2 }, ['delimiter', 'region', 1]],
    [
      'a known field inside a text',
      { region: 'a, phone = 7', phone: '8' },
      { all: 2 },
      ['duplicate-field', 'region', 1],
    ],
    ['a number inside a text that is none', { phone: ', err = x' }, {}, ['delimiter', 'phone', expect.any(Number)]],
    ['a type inside a text', { phone: 'a, type = 4' }, full, ['delimiter', 'phone', expect.any(Number)]],
    [
      'a comment inside the comment',
      { message: 'a', comment: 'b, comment = c' },
      full,
      ['delimiter', 'comment', expect.any(Number)],
    ],
    ['a comment inside a message that has none', { message: 'a, comment = b' }, full, ['delimiter', 'message', 1]],
    ['a type at the end of a comment', { message: '', comment: 'b, type = 0' }, full, ['delimiter', 'comment', 1]],
    ['an id at the end of a comment', { message: '', comment: 'b, ID = 5' }, full, ['delimiter', 'comment', 1]],
    [
      'a row inside a message',
      { message: 'a\nStatus = 1, err = 0', id: 5 },
      { all: 1, list: true },
      ['forged-row', 'message', 1],
    ],
    [
      'a row inside a comment',
      { message: '', comment: '\nstatus=1, x =', id: 5 },
      { all: 1, list: true },
      ['forged-row', 'comment', 0],
    ],
    ['a name that is no key', { extra: { 'two words': 'x' } }, {}, ['invalid-extra', 'extra.two words', undefined]],
    ['an empty name', { extra: { '': 'x' } }, {}, ['invalid-extra', 'extra.', undefined]],
    ['a name that begins with a digit', { extra: { '1st': 'x' } }, {}, ['invalid-extra', 'extra.1st', undefined]],
    ['a key of a field', { extra: { check_time: 'x' } }, {}, ['duplicate-field', 'extra.check_time', undefined]],
    ['a key of a field in another case', { extra: { ERR: 'x' } }, {}, ['duplicate-field', 'extra.ERR', undefined]],
    [
      'a key of another layout in another case',
      { extra: { IMSI: 'x' } },
      { kind: 'sms' },
      ['invalid-extra', 'extra.IMSI', undefined],
    ],
  ])('refuses %s', (_, reply, shape, refusal) => {
    expect(written(reply, shape)).toEqual(refusal);
  });

  test('refuses a text that would turn an HLR query into a message', () => {
    expect(written({ kind: 'hlr', msc: ', type = 0' }, full)).toEqual(['delimiter', 'msc', 0]);
    expect(written({ kind: 'hlr', msc: ', type = 0' }, { all: 1, kind: 'hlr' })).toMatchObject([
      'delimiter',
      'msc',
      expect.any(Number),
    ]);
  });

  test('tells unknown fields apart by the case of their keys', () => {
    expect(written({ extra: { a: 'x', A: 'y' } }, {})).toBe('Status = 1, a = x, A = y');
    expect(decode('Status = 1, a = x, A = y')).toMatchObject({ extra: { a: 'x', A: 'y' } });
  });

  test('refuses a row that does not begin like one, in a list only', () => {
    const extra = { ['x'.repeat(65)]: 'y' };
    expect(written({ extra, id: 5 }, { list: true })).toEqual(['forged-row', `extra.${'x'.repeat(65)}`, 0]);
    expect(written({ extra, id: 5 }, {})).toBe(`Status = 1, ${'x'.repeat(65)} = y, ID = 5`);
  });

  test('may hold anything in its free text that is read back (R6)', () => {
    for (const message of [
      'a\nb',
      'a, err = 7',
      '=',
      'a = b',
      '\r\n',
      ', type = 0',
      'a, ID = 5',
      'Status = 1, err = 0',
    ]) {
      const reply = { kind: 'sms', status: 1, message, comment: '', type: 0 } as const;
      expect(decode(encode(reply, full), full)).toEqual(reply);
    }
  });

  test('requires an id in a list (R8)', () => {
    expect(written({ err: 0 }, { list: true })).toEqual(['missing-field', 'id', undefined]);
  });
});

describe('an error of fmt=0', () => {
  test('has its text in parentheses and its id behind them', () => {
    expect(written({ kind: 'error', status: undefined, error_code: 9, error: 'a) (b', id: 5 }, {})).toBe(
      'ERROR = 9 (a) (b), ID - 5',
    );
  });

  test('carries no unknown fields', () => {
    const error = { kind: 'error', status: undefined, error_code: 9, extra: { x: 'y' } };
    expect(written(error, {})).toEqual(['unsupported-field', 'extra', undefined]);
  });
});
