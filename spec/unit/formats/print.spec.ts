import { describe, expect, test } from '@jest/globals';
import { decode, encode, safeEncode } from 'smsc-codec';

/** What is refused of a reply, which callers in JavaScript can make anything. */
function refusal(reply: unknown, shape: unknown = { fmt: 3 }): unknown {
  const result = safeEncode(reply as never, shape as never);
  return result.ok ? result.value : [result.error.code, result.error.path, result.error.at];
}
const status = { kind: 'sms', status: 1 };

describe.each([0, 1, 2, 3] as const)('the encoder of fmt=%p', (fmt) => {
  const shape = { fmt };
  const full = { ...status, err: 0 };

  test.each([
    ['an integer that is none', { status: 0.5 }, 'invalid-integer', 'status'],
    ['an integer given as text', { status: '1' }, 'invalid-integer', 'status'],
    ['a negative zero', { err: -0 }, 'invalid-integer', 'err'],
    ['null', { err: null }, 'invalid-integer', 'err'],
    ['a property that no layout has', { colour: 'red' }, 'unsupported-field', 'colour'],
    ['a property of another layout', { region: 'x' }, 'unsupported-field', 'region'],
    ['an enumerable name of every object', { toString: 'x' }, 'unsupported-field', 'toString'],
  ])('refuses %s', (_, changed, code, path) => {
    expect(refusal({ ...full, ...changed }, shape)).toEqual([code, path, undefined]);
  });

  test('takes a property that is undefined for absent (R1)', () => {
    const reply = { ...full, region: undefined, extra: undefined, colour: undefined };
    expect(refusal(reply, shape)).toBe(refusal(full, shape));
  });

  test('refuses a status without its status', () => {
    for (const kind of ['sms', 'missing']) {
      expect(refusal({ kind }, shape)).toEqual(['missing-field', 'status', undefined]);
    }
  });

  test('refuses an error without its code', () => {
    expect(refusal({ kind: 'error' }, shape)).toEqual(['missing-field', 'error_code', undefined]);
  });

  test('refuses a status that contradicts its kind (R7)', () => {
    expect(refusal({ kind: 'missing', status: 1 }, shape)).toEqual(['kind-mismatch', 'status', undefined]);
    expect(refusal({ kind: 'sms', status: -3 }, shape)).toEqual(['kind-mismatch', 'status', undefined]);
    expect(refusal({ kind: 'hlr', status: -3 }, shape)).toEqual(['kind-mismatch', 'status', undefined]);
  });

  test('refuses a status or a kind that cannot be shown as text', () => {
    const mute = { toString: 1 };
    expect(refusal({ kind: 'missing', status: mute }, shape)).toMatchObject(['kind-mismatch', 'status', undefined]);
    expect(refusal({ kind: Symbol('sms'), status: -3 }, shape)).toMatchObject([expect.any(String), expect.any(String)]);
    expect(refusal({ kind: mute, status: 1 }, shape)).toMatchObject(['invalid-reply', 'kind', undefined]);
  });

  test('refuses properties of the reply to a deletion', () => {
    expect(refusal({ kind: 'deleted', id: 5 }, shape)).toEqual(['unsupported-field', 'id', undefined]);
    if (fmt < 2)
      expect(refusal({ kind: 'deleted', extra: { x: '1' } }, shape)).toMatchObject([
        'unsupported-field',
        'extra',
        undefined,
      ]);
  });
});

describe('the kind that is written (R3)', () => {
  test('is not another than its type tells, which is written though it is hidden', () => {
    const hidden = Object.defineProperty({ ...status }, 'type', { value: 4 });
    expect(refusal(hidden, { fmt: 3, all: 1 })).toEqual(['kind-mismatch', 'type', undefined]);
  });

  test.each<[string, object, object, unknown]>([
    ['type', { kind: 'sms', type: 4 }, { fmt: 3, all: 1 }, 'type'],
    ['type', { kind: 'hlr', type: 0 }, { fmt: 2, all: 1 }, 'type'],
    ['type in extra', { kind: 'sms', extra: { type: 4 } }, { fmt: 3 }, 'type'],
    ['type in extra as text', { kind: 'hlr', extra: { type: '0' } }, { fmt: 0 }, 'type'],
    ['flag', { kind: 'sms', flag: 4 }, { fmt: 3 }, 'kind'],
    ['lack of any sign', { kind: 'hlr' }, { fmt: 3 }, 'kind'],
    ['unknown field', { kind: 'sms', extra: { imsi: 'x' } }, { fmt: 3 }, 'kind'],
    ['pin', { kind: 'hlr', imsi: 'x' }, { fmt: 3, kind: 'sms' }, 'kind'],
    ['pin, without names too', { kind: 'hlr' }, { fmt: 1, kind: 'sms' }, 'kind'],
  ])('is not another than its %s tells', (_, reply, shape, path) => {
    expect(refusal({ status: 1, ...reply }, shape)).toMatchObject(['kind-mismatch', path, undefined]);
  });

  test.each<[object, object]>([
    [{ kind: 'hlr', imsi: '' }, { fmt: 3 }],
    [{ kind: 'hlr', flag: 4 }, { fmt: 3 }],
    [{ kind: 'hlr' }, { fmt: 3, kind: 'hlr' }],
    [{ kind: 'sms', extra: { type: 'x' } }, { fmt: 3 }],
    [{ kind: 'hlr', extra: { type: '4' } }, { fmt: 0 }],
  ])('comes back: %j in %j', (reply, shape) => {
    const full = { status: 1, ...reply };
    expect(decode(encode(full as never, shape), shape)).toEqual(full);
  });
});

describe('unknown fields (R13)', () => {
  class Fields {
    note = 'x';
  }

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'note'],
    ['an array', ['note']],
    ['an object without a field, which would not come back', {}],
    ['an object with nothing but undefined in it', { note: undefined }],
    ['an object of a class', new Fields()],
    ['a map', new Map([['note', 'x']])],
    ['an object with a symbol', { note: 'x', [Symbol('s')]: 'y' }],
  ])('are not %s', (_, extra) => {
    for (const fmt of [0, 2, 3])
      expect(refusal({ ...status, extra }, { fmt })).toEqual(['invalid-extra', 'extra', undefined]);
  });

  test('may stand in an object without a prototype', () => {
    const extra = Object.assign(Object.create(null) as Record<string, string>, { note: 'x' });
    expect(refusal({ ...status, extra }, { fmt: 3 })).toBe('{\n"status": 1,\n"note": "x"\n}');
  });

  test('that are undefined are absent', () => {
    expect(refusal({ ...status, extra: { note: 'x', other: undefined } }, { fmt: 0 })).toBe('Status = 1, note = x');
  });

  test('are texts in fmt=0 and fmt=2', () => {
    for (const fmt of [0, 2]) {
      for (const value of [1, null, true, ['x'], { a: 'x' }]) {
        expect(refusal({ ...status, extra: { note: value } }, { fmt })).toEqual([
          'invalid-extra',
          'extra.note',
          undefined,
        ]);
      }
    }
  });

  test('have no name of a field of the layout, as which they would be read', () => {
    for (const fmt of [2, 3]) {
      expect(refusal({ ...status, extra: { err: '0' } }, { fmt })).toEqual(['duplicate-field', 'extra.err', undefined]);
    }
    expect(refusal({ ...status, extra: { check_time: '' } }, { fmt: 0 })).toMatchObject([
      'duplicate-field',
      'extra.check_time',
    ]);
  });

  test('do not turn an error or a deletion of fmt=3 into another reply (R9)', () => {
    const error = { kind: 'error', error_code: 9, extra: { status: 1 } };
    expect(refusal(error)).toEqual(['duplicate-field', 'extra.status', undefined]);
    for (const name of ['status', 'error_code', 'result']) {
      const deleted = { kind: 'deleted', extra: { [name]: 1 } };
      expect(refusal(deleted)).toEqual(['duplicate-field', `extra.${name}`, undefined]);
    }
    expect(refusal({ kind: 'error', error_code: 9, id: 5, extra: { note: 1 } })).toBe(
      '{\n"error_code": 9,\n"note": 1,\n"id": 5\n}',
    );
    expect(refusal({ kind: 'deleted', extra: { note: 1 } })).toBe('{\n"result": "OK",\n"note": 1\n}');
  });
});
