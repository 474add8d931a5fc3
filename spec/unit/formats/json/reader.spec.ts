import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DecodeError, decode, type ReplyShape, safeDecode } from 'smsc-codec';

const json = { fmt: 3 } as const;
const errorOf = (body: string, shape: ReplyShape = json): DecodeError | undefined => {
  const result = safeDecode(body, shape);
  return result.ok ? undefined : result.error;
};
const extraOf = (members: string): unknown => (decode(`{"status": 1, ${members}}`, json) as { extra?: unknown }).extra;

describe('an object of fmt=3 (R12)', () => {
  test('may hold any JSON, and is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, space) => {
        // `-0` reads as 0 (R16), as it does behind JSON.stringify.
        const text = JSON.stringify({ status: 1, x: value }, null, space);
        expect(decode(text, json)).toEqual({ kind: 'sms', status: 1, extra: { x: JSON.parse(JSON.stringify(value)) } });
      }),
    );
  });

  test.each<[string, unknown]>([
    [String.raw`"x": "\"\\\/\b\f\n\r\t"`, { x: '"\\/\b\f\n\r\t' }],
    [String.raw`"x": "\u0416\uD83D\ude00"`, { x: 'Ж😀' }],
    [String.raw`"x": "\ud83d"`, { x: '\ud83d' }],
    [String.raw`"\u0078": 1`, { x: 1 }],
    ['"x": "\n\r\t\0\u0001"', { x: '\n\r\t\0\u0001' }],
    ['"x": [true, false, null, -1.5e+2, 0.25E1]', { x: [true, false, null, -150, 2.5] }],
    ['"x": {"y": {}}, "z": []', { x: { y: {} }, z: [] }],
    ['"": ""', { '': '' }],
    ['"x": -0', { x: 0 }],
  ])('is read with %j in it', (members, extra) => {
    expect(extraOf(members)).toEqual(extra);
  });

  test('keeps __proto__ a name like any other, however deep (R13)', () => {
    const extra = extraOf('"__proto__": {"__proto__": 1, "x": 2}') as Record<string, unknown>;
    expect(JSON.stringify(extra)).toBe('{"__proto__":{"__proto__":1,"x":2}}');
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test.each<[string, string, number]>([
    ['a name without quotes', '{status: 1}', 1],
    ['a name in apostrophes', "{'status': 1}", 1],
    ['no colon', '{"status" 1}', 10],
    ['no value', '{"status": }', 11],
    ['no comma', '{"status": 1 "err": 0}', 13],
    ['a comma too many', '{"status": 1,}', 13],
    ['a plus sign', '{"status": +1}', 11],
    ['a sign alone', '{"status": -}', 11],
    ['a leading zero', '{"status": 01}', 12],
    ['a point without digits', '{"status": 1.}', 12],
    ['a hexadecimal number', '{"status": 0x1}', 12],
    ['NaN', '{"status": NaN}', 11],
    ['another word', '{"status": nil}', 11],
    ['a word that goes on', '{"status": nullx}', 15],
    ['a comment', '{"status": 1 /* x */}', 13],
    ['an unknown escape', String.raw`{"status": 1, "x": "\q"}`, 21],
    ['an escape that every object has as a name', String.raw`{"status": 1, "x": "\constructor"}`, 21],
    ['an escape with too few digits', String.raw`{"status": 1, "x": "\u12"}`, 24],
    ['an escape with other letters', String.raw`{"status": 1, "x": "\u12G4"}`, 24],
    ['an array that is closed with a brace', '{"status": 1, "x": [1}}', 21],
    ['an array without a comma', '{"status": 1, "x": [1 2]}', 22],
    ['a space that JSON has none of', '{\u00a0"status": 1}', 1],
  ])('is refused with %s, where it stands', (_, body, offset) => {
    expect(errorOf(body)).toMatchObject({ code: 'unexpected-character', offset });
  });

  test.each([
    '{',
    '{"',
    '{"status',
    '{"status"',
    '{"status":',
    '{"status": 1',
    '{"status": 1,',
    '{"x": [1',
    '{"x": [{}',
    '{"x": "\\',
    '{"x": "\\u12',
    '{"x": nul',
  ])('is refused where it is cut off: %j', (body) => {
    const error = errorOf(body);
    expect(error).toMatchObject({ code: body.endsWith('nul') ? 'unexpected-character' : 'unexpected-end' });
    expect(error?.offset).toBe(body.endsWith('nul') ? body.length - 3 : body.length);
  });

  test('may be 64 deep, itself included, and no deeper', () => {
    const deep = (depth: number) => `{"status": 1, "x": ${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(errorOf(deep(63))).toBeUndefined();
    expect(errorOf(deep(64))).toMatchObject({ code: 'too-deep', path: 'extra.x', offset: 19 + 63 });
    const objects = (depth: number) => `{"status": 1, "x": ${'{"y":'.repeat(depth)}0${'}'.repeat(depth)}}`;
    expect(errorOf(objects(63))).toBeUndefined();
    expect(errorOf(objects(64))).toMatchObject({ code: 'too-deep', path: 'extra.x' });
    expect(errorOf(deep(500_000))).toMatchObject({ code: 'too-deep' });
  });

  test.each(['1e999', '-1e999', '123456789e301'])('holds no number that is not finite: %s', (number) => {
    const error = errorOf(`{"status": 1, "x": [${number}]}`);
    expect(error).toMatchObject({ code: 'invalid-number', path: 'extra.x', offset: 20 });
  });
});

describe('a field of fmt=3', () => {
  test.each<[string, object]>([
    ['"err": "0"', { err: 0 }],
    ['"err": 0.0', { err: 0 }],
    ['"err": 1e2', { err: 100 }],
    ['"err": -0', { err: 0 }],
    ['"err": ""', {}],
    ['"phone": 79990000000', { phone: '79990000000' }],
    ['"phone": 12345678901234567890', { phone: '12345678901234567890' }],
    ['"cost": 1.20', { cost: '1.20' }],
    ['"cost": 0', { cost: '0' }],
  ])(
    'may be a number given as a text, or a text given as a number, where the value is the same: %s',
    (members, fields) => {
      expect(decode(`{"status": 1, ${members}}`, { fmt: 3, all: 1 })).toEqual({ kind: 'sms', status: 1, ...fields });
    },
  );

  test.each<[string, string]>([
    ['"err": 0.5', 'invalid-integer'],
    ['"err": 9007199254740993', 'invalid-integer'],
    ['"err": "x"', 'invalid-integer'],
    ['"err": null', 'invalid-type'],
    ['"err": true', 'invalid-type'],
    ['"err": []', 'invalid-type'],
    ['"phone": 7e10', 'invalid-text'],
    ['"phone": null', 'invalid-type'],
    ['"phone": {}', 'invalid-type'],
    ['"cost": 1e2', 'invalid-decimal'],
    ['"last_date": 0', 'invalid-date'],
    ['"last_date": 1e2', 'invalid-date'],
  ])('is nothing else: %s', (members, code) => {
    const body = `{"status": 1, ${members}}`;
    const path = members.slice(1, members.indexOf('"', 1));
    expect(errorOf(body, { fmt: 3, all: 1 })).toMatchObject({ code, path, offset: body.indexOf(': ', 12) + 2 });
  });

  test.each<[string, string, object]>([
    [
      'status before error_code',
      '{"error_code": 9, "status": 1}',
      { kind: 'sms', status: 1, extra: { error_code: 9 } },
    ],
    ['status before result', '{"result": "OK", "status": 1}', { kind: 'sms', status: 1, extra: { result: 'OK' } }],
    [
      'error_code before result',
      '{"result": "OK", "error_code": 9}',
      { kind: 'error', error_code: 9, extra: { result: 'OK' } },
    ],
  ])('decides what an object is, %s (R9)', (_, body, reply) => {
    expect(decode(body, json)).toEqual(reply);
  });

  test('called result is OK', () => {
    expect(decode('{"result": "OK", "x": 1}', json)).toEqual({ kind: 'deleted', extra: { x: 1 } });
    expect(errorOf('{"result": "ok"}')).toMatchObject({ code: 'invalid-text', path: 'result', offset: 11 });
    expect(errorOf('{"result": true}')).toMatchObject({ code: 'invalid-text', path: 'result' });
  });
});

describe('a list of fmt=3', () => {
  const list = { fmt: 3, list: true } as const;

  test('holds nothing but statuses', () => {
    for (const body of ['[{"error_code": 9}]', '[{"result": "OK"}]', '[{}]']) {
      expect(errorOf(body, list)).toMatchObject({ code: 'missing-field', path: 'status', index: 0 });
    }
  });

  test('is not one status, nor is one status a list', () => {
    expect(errorOf('{"status": 1}', list)).toMatchObject({ code: 'expected-list', offset: 0 });
    expect(errorOf('[{"status": 1}]', json)).toMatchObject({ code: 'unexpected-list', offset: 0 });
    expect(errorOf('{"status": 1}', list)?.index).toBeUndefined();
  });
});
