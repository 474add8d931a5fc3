import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode, encode, encodeBytes } from 'smsc-codec';
import { textOf } from '../../../src/charset/index.ts';
import { risksOf, Units } from '../../../src/formats/units.ts';

const CAPACITY = 32 * 1024;

/** The parts that are handed on. */
function gather() {
  const parts: string[] = [];
  const units = new Units({
    units: (part) => {
      parts.push(textOf(part));
    },
    text: (part) => {
      parts.push(part);
    },
  });
  return { parts, units };
}

/** What is there when all of it was added. */
function added(add: (units: Units) => boolean): string | undefined {
  const { parts, units } = gather();
  const fits = add(units);
  units.end();
  if (!fits) expect(parts).toEqual([]);
  return fits ? parts.join('') : undefined;
}

describe('units', () => {
  test.each([0, 7, 9, 10, 99, 100, 2 ** 31 - 1, 2 ** 31, Number.MAX_SAFE_INTEGER, -1, -2147483649])(
    'are those of the integer %d',
    (value) => {
      expect(added((units) => units.addInteger(value))).toBe(String(value));
    },
  );

  test('are those of any integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer(), (one, other) => {
        expect(added((units) => units.addInteger(one) && units.addInteger(other))).toBe(`${one}${other}`);
      }),
    );
  });

  test.each(['', 'a', 'Ж', '😀', '\ufeff', '\ufffd', '\0', '\ud7ff\ue000'])('are those of the text %j', (text) => {
    expect(added((units) => units.add(text))).toBe(text);
  });

  test.each(['\ud83d', '\ude00', 'a\ude00', '\ude00\ud83d', '\ud83dx', '\ufffe', '\uffff'])(
    'are never those of %j',
    (text) => {
      expect(added((units) => units.add(text))).toBeUndefined();
    },
  );

  test('are free of risks', () => {
    const risks = risksOf(/[,\r\n]/);
    expect(added((units) => units.add('a;b', risks))).toBe('a;b');
    for (const text of [',', 'a\r', 'Ж\nb']) expect(added((units) => units.add(text, risks))).toBeUndefined();
  });

  test('are added as far as there is room for all of them', () => {
    for (const add of [
      (units: Units) => units.add('12345678901'),
      (units: Units) => units.addUnits(new Uint16Array(11).fill(48)),
    ]) {
      const { parts, units } = gather();
      expect(units.add('x'.repeat(CAPACITY - 10))).toBe(true);
      expect(add(units)).toBe(false);
      expect(units.length).toBe(CAPACITY - 10);
      units.flush();
      expect(add(units)).toBe(true);
      units.end();
      expect(parts[1]).toHaveLength(11);
    }
  });

  test('are handed on before a text that does not fit', () => {
    const { parts, units } = gather();
    const long = 'y'.repeat(CAPACITY + 1);
    units.append('x');
    units.append(long);
    units.append('\ud83d');
    units.append('z');
    units.end();
    expect(parts).toEqual(['x', long, '\ud83d', 'z']);
  });
});

test.each([0, 1, 2, 3] as const)('records of any length stand in their order in a list of fmt=%i', (fmt) => {
  const shape = { fmt, all: 1, list: true, kind: 'sms', charset: 'utf-8' } as const;
  const one = {
    kind: 'sms' as const,
    status: 1,
    ...(fmt === 1 ? { phone: '7', cost: '1', sender_id: 'x', status_name: 'Ж', comment: '' } : {}),
  };
  const lengths = [1, 20_000, 1, 16_000, 16_000, 33_000, 5, 100_000, 1];
  const list = lengths.map((length, id) => ({ ...one, message: '😀'.repeat(length), id }));
  const body = encode(list as never, shape);
  expect(decode(body, shape)).toEqual(list);
  expect(decode(encodeBytes(list as never, shape), shape)).toEqual(list);
});

test('a reply that is written while another one is, is written by itself', () => {
  const inner = { kind: 'sms', status: 1, id: 2, phone: '7' } as const;
  let seen = '';
  const outer = {
    kind: 'sms',
    status: 1,
    id: 1,
    phone: '7',
    get err() {
      seen = encode([inner], { fmt: 1, list: true });
      return 0;
    },
  } as const;
  const shape = { fmt: 1, list: true } as const;
  expect(encode([inner, { ...inner, err: 5 }, outer as never, inner], shape).split('\n')).toEqual([
    '1,,,2,7',
    '1,,5,2,7',
    '1,,0,1,7',
    '1,,,2,7',
    '',
  ]);
  expect(seen).toBe(encode([inner], shape));
});
