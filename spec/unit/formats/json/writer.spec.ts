import { describe, expect, test } from '@jest/globals';
import { decode, encode, safeEncode } from 'smsc-codec';

const json = { fmt: 3 } as const;

/** The text, or what is refused of unknown fields, which callers in JavaScript can make anything. */
function written(extra: unknown): unknown {
  const result = safeEncode({ kind: 'sms', status: 1, extra } as never, json);
  return result.ok ? result.value : [result.error.code, result.error.path];
}

describe('an object of fmt=3', () => {
  test('is written as the endpoint writes it: one member a line, integers bare, all else in quotes (fact 1)', () => {
    expect(
      encode({ kind: 'sms', status: 1, last_date: '', flag: 0, phone: '"\\\n', extra: { x: [1, { y: null }] } }, json),
    ).toBe('{\n"status": 1,\n"last_date": "",\n"flag": 0,\n"x": [1,{"y":null}],\n"phone": "\\"\\\\\\n"\n}');
  });

  test('may hold any text', () => {
    for (const phone of ['\0', '\u2028', '\ud83d', '\ufffe', '😀', '</script>', ']]>']) {
      const reply = { kind: 'sms', status: 1, phone } as const;
      expect(decode(encode(reply, json), json)).toEqual(reply);
    }
  });

  const sparse: unknown[] = [1];
  sparse.length = 2;

  test.each<[string, unknown, string]>([
    ['undefined in an array', { x: [undefined] }, 'extra.x[0]'],
    ['undefined in an object', { x: { y: undefined } }, 'extra.x.y'],
    ['a function', { x: () => 1 }, 'extra.x'],
    ['a symbol', { x: Symbol('s') }, 'extra.x'],
    ['a bigint', { x: 1n }, 'extra.x'],
    ['not a number', { x: Number.NaN }, 'extra.x'],
    ['infinity', { x: [0, Number.POSITIVE_INFINITY] }, 'extra.x[1]'],
    ['a negative zero', { x: { y: -0 } }, 'extra.x.y'],
    ['a date', { x: new Date(0) }, 'extra.x'],
    ['a map', { x: new Map() }, 'extra.x'],
    ['a text in an object', { x: Object('a') }, 'extra.x'],
    ['a hole in an array', { x: sparse }, 'extra.x'],
    ['an array with a property', { x: Object.assign([1], { y: 2 }) }, 'extra.x'],
    ['a symbol as a name', { x: { [Symbol('s')]: 1 } }, 'extra.x'],
  ])('holds nothing that JSON would change: not %s', (_, extra, path) => {
    expect(written(extra)).toEqual(['invalid-extra', path]);
  });

  test('holds no property that JSON would not show', () => {
    const hidden = Object.defineProperty({ y: 1 }, 'z', { value: () => 1, enumerable: false });
    expect(written({ x: hidden })).toEqual(['invalid-extra', 'extra.x.z']);
  });

  test('is at most 64 deep, as in reading', () => {
    const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
    expect(typeof written({ x: deep(63) })).toBe('string');
    expect(written({ x: deep(64) })).toEqual(['too-deep', `extra.x${'[0]'.repeat(63)}`]);
    const round: unknown[] = [];
    round.push(round);
    expect(written({ x: round })).toEqual(['too-deep', expect.any(String)]);
  });
});
