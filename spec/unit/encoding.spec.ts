import { describe, expect, test } from '@jest/globals';
import { decode, encode, encodeBytes } from 'smsc-codec';

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
