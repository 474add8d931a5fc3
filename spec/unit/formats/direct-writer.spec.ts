import { describe, expect, test } from '@jest/globals';
import { createCodec, encode, safeEncode } from 'smsc-codec';

const json = { fmt: 3, all: 1 } as const;

describe('the direct way out', () => {
  const codec = createCodec(json, { compact: true });

  test('counts no hidden field for an unknown one', () => {
    const hidden = Object.defineProperty({ kind: 'sms', status: 1, foo: 'x' } as const, 'err', { value: 0 });
    expect(safeEncode(hidden, json)).toMatchObject({ ok: false, error: { code: 'unsupported-field', path: 'foo' } });
    const extra = Object.defineProperty({ kind: 'sms', status: 1, extra: { a: 1 } } as const, 'err', { value: 0 });
    expect(codec.encode(extra)).toBe('{"status": 1, "err": 0, "a": 1}');
    const kind = Object.defineProperty({ status: 1, foo: 'x' }, 'kind', { value: 'sms' });
    expect(safeEncode(kind as never, { fmt: 1 })).toMatchObject({ ok: false, error: { path: 'foo' } });
  });

  test('writes unknown fields that are hidden, whatever else the status has', () => {
    const hidden = (status: object): never =>
      Object.defineProperty({ ...status }, 'extra', { value: { a: 'b' }, enumerable: false }) as never;
    expect(codec.encode(hidden({ kind: 'sms', status: 1 }))).toBe('{"status": 1, "a": "b"}');
    expect(codec.encode(hidden({ kind: 'sms', status: 1, err: undefined }))).toBe('{"status": 1, "a": "b"}');
  });

  test.each(['imsi', 'type'])('minds no hidden %s that is not written', (name) => {
    const hidden = (over: object): never =>
      Object.defineProperty({ kind: 'sms', status: 1, ...over }, name, { value: name === 'type' ? 4 : '250' }) as never;
    for (const fmt of [0, 2, 3] as const) {
      expect(encode(hidden({ err: undefined }), { fmt })).toBe(encode(hidden({}), { fmt }));
      expect(encode(hidden({}), { fmt })).toBe(encode({ kind: 'sms', status: 1 }, { fmt }));
    }
  });

  test('reads each field once, whatever a getter says the next time', () => {
    const changing = (name: string, values: unknown[], over: object): never =>
      Object.defineProperty({ kind: 'sms', status: 1, ...over }, name, {
        get: () => (values.length > 1 ? values.shift() : values[0]),
        enumerable: true,
      }) as never;
    const text = { phone: '7', cost: '', sender_id: '', status_name: '', message: 'a\nb', comment: '' };
    expect(encode(changing('type', [0, 0, 4], text), { fmt: 1, all: 1 })).toBe(
      encode({ kind: 'sms', status: 1, ...text, type: 0 } as never, { fmt: 1, all: 1 }),
    );
    // The direct writer and the writer proper each look at the kind.
    expect(
      safeEncode([changing('kind', ['error', 'error', 'sms'], { error_code: 5 })], { ...json, list: true }),
    ).toMatchObject({
      ok: false,
      error: { code: 'invalid-reply', index: 0, path: 'kind' },
    });
    expect(
      safeEncode([changing('kind', ['sms', 'sms', 'error'], { id: 5, err: 1.5 })], { ...json, list: true }),
    ).toMatchObject({
      ok: false,
    });
  });

  test('writes a status while another one is being read', () => {
    const inner = { kind: 'sms', status: 1, err: 0 } as const;
    const outer = (status: number) => ({
      kind: 'sms' as const,
      status,
      get message(): string {
        return codec.encode(inner);
      },
    });
    expect(codec.decode(codec.encode(outer(2)))).toEqual({ kind: 'sms', status: 2, message: codec.encode(inner) });
    expect(codec.safeEncode(outer(1.5))).toMatchObject({
      ok: false,
      error: { code: 'invalid-integer', path: 'status' },
    });
  });

  test('writes again what is the same as in the status before, but for -0', () => {
    const write = (status: number) => codec.safeEncode({ kind: 'sms', status, err: 0, message: 'x' });
    expect(write(0)).toMatchObject({ ok: true, value: '{"status": 0, "err": 0, "message": "x"}' });
    expect(write(0)).toEqual(write(0));
    expect(write(-0)).toMatchObject({ ok: false, error: { code: 'invalid-integer' } });
  });

  test('takes the fields in any order, and as many as there are', () => {
    const one = { err: 0, kind: 'sms', status: 1 } as const;
    const other = { status: 2, kind: 'sms' } as const;
    const all = [one, other, one, { ...other, phone: '7' }].map((status) => codec.encode(status));
    expect(all.map((body) => codec.decode(body))).toEqual([one, other, one, { ...other, phone: '7' }]);
  });

  test('leaves a row of a list to the writer that would not start like one', () => {
    const row = { kind: 'sms', status: 1, last_timestamp: -5, id: 1, phone: '7' } as const;
    expect(() => encode([row], { fmt: 1, list: true })).toThrow(expect.objectContaining({ path: 'last_timestamp' }));
    expect(encode({ kind: 'sms', status: 1, last_timestamp: -5 }, { fmt: 1 })).toBe('1,-5,');
  });
});
