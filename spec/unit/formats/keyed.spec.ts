import { describe, expect, test } from '@jest/globals';
import { type DecodeError, decode, type ReplyShape, safeDecode } from 'smsc-codec';

const errorOf = (body: string, shape: ReplyShape): DecodeError | undefined => {
  const result = safeDecode(body, shape);
  return result.ok ? undefined : result.error;
};

/** The keys of fmt=0 that are not the names of the model. */
const keys = new Map([
  ['status', 'Status'],
  ['last_date', 'check_time'],
  ['id', 'ID'],
]);

/** The same fields in each of the keyed formats. */
const keyed: Record<0 | 2 | 3, (fields: Record<string, string>) => string> = {
  0: (fields) =>
    Object.entries(fields)
      .map(([name, value]) => `${keys.get(name) ?? name} = ${value}`)
      .join(', '),
  2: (fields) =>
    `<sms>${Object.entries(fields)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join('')}</sms>`,
  3: (fields) => JSON.stringify(fields),
};

describe.each([0, 2, 3] as const)('a status of fmt=%p', (fmt) => {
  const bodyOf = keyed[fmt];

  test('may lack any field but the status (R1)', () => {
    expect(decode(bodyOf({ status: '1' }), { fmt, all: 2 })).toStrictEqual({ kind: 'sms', status: 1 });
    expect(errorOf(fmt === 0 ? 'Status = , err = 0' : bodyOf({ err: '0' }), { fmt })).toMatchObject({
      code: 'missing-field',
      path: 'status',
    });
  });

  test('lacks a number that is empty, and has a text, an amount or a date that is (R1)', () => {
    const fields = { status: '1', err: '', last_date: '', cost: '', phone: '', type: '' };
    expect(decode(bodyOf(fields), { fmt, all: 1 })).toStrictEqual({
      kind: 'sms',
      status: 1,
      last_date: '',
      cost: '',
      phone: '',
    });
  });

  test('may not have an empty status', () => {
    const body = bodyOf({ status: '', err: '0' });
    expect(errorOf(body, { fmt })).toMatchObject({ code: 'missing-field', path: 'status' });
  });

  test.each([
    ['status', 'x', 'invalid-integer'],
    ['err', '1.0', 'invalid-integer'],
    ['err', '9007199254740992', 'invalid-integer'],
    ['last_date', '31.02.2024 00:00:00', 'invalid-date'],
    ['cost', '1;20', 'invalid-decimal'],
  ])('has a valid %s: not %j', (path, value, code) => {
    const body = bodyOf({ status: '1', [path]: value });
    const offset = body.lastIndexOf(value) - (fmt === 3 ? 1 : 0);
    expect(errorOf(body, { fmt, all: 1 })).toMatchObject({ code, path, offset });
  });

  test('keeps unknown fields, also those with names of every object (R13)', () => {
    const { kind, status, extra } = decode(bodyOf({ status: '1', constructor: 'c', ['__proto__']: 'p' }), { fmt }) as {
      kind: string;
      status: number;
      extra: Record<string, unknown>;
    };
    expect([kind, status, Object.entries(extra)]).toEqual([
      'sms',
      1,
      [
        ['constructor', 'c'],
        ['__proto__', 'p'],
      ],
    ]);
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
  });

  test('accepts what a list appends anywhere, and on single replies too (R8)', () => {
    const body = bodyOf({ status: '1', id: '5', phone: '7', err: '0' });
    expect(decode(body, { fmt })).toEqual({ kind: 'sms', status: 1, id: 5, phone: '7', err: 0 });
  });
});

describe('a field that stands twice', () => {
  test('is an error in fmt=0 and fmt=2, with its name in the model and the place of the second (R13)', () => {
    const text = 'Status = 1, check_time = , check_time = ';
    expect(errorOf(text, { fmt: 0 })).toMatchObject({ code: 'duplicate-field', path: 'last_date', offset: 25 });
    const xml = '<sms><status>1</status><err>0</err><err>0</err></sms>';
    expect(errorOf(xml, { fmt: 2 })).toMatchObject({ code: 'duplicate-field', path: 'err', offset: 35 });
  });

  test('counts as it stands last in fmt=3 (R12)', () => {
    expect(decode('{"status": 1, "err": 1, "err": 2}', { fmt: 3 })).toEqual({ kind: 'sms', status: 1, err: 2 });
  });
});

describe('an error reply (R9)', () => {
  test.each<[ReplyShape, string, number]>([
    [{ fmt: 0 }, 'ERROR =  (wait)', 8],
    [{ fmt: 2 }, '<result><error_code></error_code></result>', 20],
    [{ fmt: 3 }, '{"error_code": ""}', 15],
  ])('has its code, which is not empty: %j', (shape, body, offset) => {
    expect(errorOf(body, shape)).toMatchObject({ code: 'missing-field', path: 'error_code', offset });
  });

  test('has its code, which is there', () => {
    const body = '<result><error>wait</error></result>';
    expect(errorOf(body, { fmt: 2 })).toMatchObject({ code: 'missing-field', path: 'error_code', offset: 0 });
  });

  test('keeps an unknown field that is called __proto__ as any other', () => {
    const { extra } = decode('{"status": 1, "__proto__": 5}', { fmt: 3 }) as { extra: object };
    expect(Object.getOwnPropertyDescriptors(extra)).toEqual({
      ['__proto__']: { value: 5, writable: true, enumerable: true, configurable: true },
    });
  });

  test('keeps unknown fields in fmt=2 and fmt=3', () => {
    const reply = { kind: 'error', error_code: 9, extra: { note: 'x' } };
    expect(decode('<result><error_code>9</error_code><note>x</note></result>', { fmt: 2 })).toEqual(reply);
    expect(decode('{"error_code": 9, "note": "x"}', { fmt: 3 })).toEqual(reply);
  });
});
