import { describe, expect, test } from '@jest/globals';
import { decode, EncodeError, encode, encodeBytes, type Reply, type ReplyShape } from 'smsc-codec';

describe('a list that is written', () => {
  test.each([0, 1, 2, 3] as const)('has records of any length in their order: fmt=%i', (fmt) => {
    const shape = { fmt, all: 1, list: true, kind: 'sms', charset: 'utf-8' } as const;
    const required = { phone: '7', cost: '1', sender_id: 'x', status_name: 'Ж', comment: '' };
    const one = { kind: 'sms' as const, status: 1, ...(fmt === 1 ? required : {}) };
    const lengths = [1, 20_000, 1, 8_000, 8_000, 33_000, 5, 100_000, 1];
    const list = lengths.map((length, id) => ({ ...one, message: '😀'.repeat(length), id }));
    expect(decode(encode(list as never, shape), shape)).toEqual(list);
    expect(decode(encodeBytes(list as never, shape), shape)).toEqual(list);
  });

  test('is not mixed up with one that reading its fields writes', () => {
    const shape = { fmt: 1, list: true } as const;
    const inner = { kind: 'sms', status: 1, id: 2, phone: '7' } as const;
    let seen = '';
    const outer = {
      kind: 'sms',
      status: 1,
      id: 1,
      phone: '7',
      get err() {
        seen = encode([inner], shape);
        return 0;
      },
    } as const;
    const body = encode([inner, { ...inner, err: 5 }, outer, inner], shape);
    expect(body.split('\n')).toEqual(['1,,,2,7', '1,,5,2,7', '1,,0,1,7', '1,,,2,7', '']);
    expect(seen).toBe('1,,,2,7\n');
  });
});

/** What is refused of a reply as bytes of windows-1251. */
function refusal(reply: unknown, shape: ReplyShape): unknown {
  try {
    return encodeBytes(reply as Reply, shape);
  } catch (error) {
    return error instanceof EncodeError ? [error.code, error.path, error.index] : error;
  }
}

describe('what is no reply', () => {
  test.each([null, undefined, 'sms', Object.assign(() => 0, { kind: 'sms' })])(
    'is refused in a list too: %p',
    (reply) => {
      expect(refusal(reply, { fmt: 3, list: true })).toEqual(['invalid-reply', undefined, undefined]);
    },
  );
});

describe('a character that the charset lacks', () => {
  const sms = { kind: 'sms', status: 1, id: 5 };
  const json = { fmt: 3, all: 1 } as const;

  test('is told of where the record before it is refused, and not where the list is', () => {
    const list = [
      { ...sms, message: '😀' },
      { ...sms, status: 0.5 },
    ];
    expect(refusal(list, { ...json, list: true })).toEqual(['unencodable-character', 'message', 0]);
    expect(refusal([...list].reverse(), { ...json, list: true })).toEqual(['invalid-integer', 'status', 0]);
    expect(refusal(list, json)).toEqual(['unexpected-list', undefined, undefined]);
  });

  test('is not looked for where reading a field fails', () => {
    const failure = Object.assign(new Error('no'), { index: 1 });
    let times = 0;
    const failing = {
      ...sms,
      get err() {
        times += 1;
        if (times === 1) throw failure;
        return 0;
      },
    };
    expect(refusal([{ ...sms, message: '😀' }, failing], { ...json, list: true })).toBe(failure);
  });

  test('is that of the first field in the order of the layout, unknown ones behind the known', () => {
    expect(refusal({ ...sms, comment: '😀', message: '😀', extra: { x: '😀' } }, json)).toMatchObject({ 1: 'message' });
    expect(refusal({ kind: 'sms', status: 1, extra: { x: '😀' }, message: '😀' }, json)).toMatchObject({
      1: 'message',
    });
    expect(refusal({ kind: 'hlr', status: 1, net: '😀', cn: '😀' }, json)).toMatchObject({ 1: 'cn' });
    const listed = { kind: 'sms', status: 1, phone: '😀', extra: { x: '😀' } };
    expect(refusal([listed], { fmt: 3, list: true })).toMatchObject({ 1: 'extra.x' });
  });

  test('is found in what is in an unknown field', () => {
    expect(refusal({ ...sms, extra: { a: null, x: [1, 'a😀'] } }, json)).toMatchObject({ 1: 'extra.x[1]' });
    expect(refusal({ ...sms, extra: { x: { '😀': 1 } } }, json)).toMatchObject({ 1: 'extra.x.😀' });
  });
});

describe('what callers in JavaScript write', () => {
  test('is written with the hidden fields of the layout, be it of a class or not', () => {
    class Hidden {
      readonly kind = 'sms';
      readonly status = 1;
      constructor() {
        Object.defineProperty(this, 'err', { value: 6 });
      }
    }
    for (const fmt of [0, 1, 2, 3] as const) {
      const plain = { kind: 'sms', status: 1, err: 6 };
      expect(encode(new Hidden() as never, { fmt })).toBe(encode(plain as never, { fmt }));
    }
  });

  test('is read once, in unknown fields too', () => {
    const changing = (...values: unknown[]) => ({ get: () => values.shift(), enumerable: true });
    const nested = Object.defineProperty({}, 'y', changing(1, 2n));
    expect(encode({ kind: 'sms', status: 1, extra: { x: nested } } as never, { fmt: 3 })).toBe(
      '{\n"status": 1,\n"x": {"y":1}\n}',
    );
    for (const fmt of [2, 3] as const) {
      const extra = Object.defineProperty({}, 'type', changing(fmt === 2 ? '0' : 0, 4, 4, 4));
      expect(decode(encode({ kind: 'sms', status: 1, extra } as never, { fmt }), { fmt })).toMatchObject({
        kind: 'sms',
      });
    }
  });

  test('is refused where a hidden property of an unknown field would be lost', () => {
    const hidden = Object.defineProperty({ z: 1 }, 'y', { value: 1 });
    expect(refusal({ kind: 'sms', status: 1, extra: { x: hidden } }, { fmt: 3 })).toEqual([
      'invalid-extra',
      'extra.x.y',
      undefined,
    ]);
  });
});
