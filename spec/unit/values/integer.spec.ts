import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { integer } from '../../../src/values/integer.ts';

describe('integer', () => {
  test.each([
    ['0', 0],
    ['-3', -3],
    ['1718010015', 1_718_010_015],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['-9007199254740991', Number.MIN_SAFE_INTEGER],
  ])('reads %p as a number and prints it back', (text, value) => {
    expect(integer.parse(text)).toBe(value);
    expect(integer.print(value)).toBe(text);
  });

  test('does not keep the sign of a zero (R16)', () => {
    expect(integer.parse('-0')).toBe(0);
    expect(integer.print(-0)).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['a sign alone', '-'],
    ['a plus sign', '+1'],
    ['two signs', '--1'],
    ['leading zeros', '007'],
    ['zeros behind a sign', '-00'],
    ['a fraction', '1.0'],
    ['an exponent', '1e3'],
    ['a hexadecimal number', '0x1f'],
    ['space in front', ' 1'],
    ['space behind', '1 '],
    ['a line end behind', '1\n'],
    ['a separator', '1,000'],
    ['a word', 'NaN'],
    ['digits of another script', '١٢'],
    ['a number of 17 digits', '10000000000000000'],
    ['the first number beyond the safe range', '9007199254740992'],
    ['the first one below it', '-9007199254740992'],
  ])('does not read %s', (_, text) => {
    expect(integer.parse(text)).toBeUndefined();
  });

  test.each([
    ['a fraction', 0.5],
    ['not a number', Number.NaN],
    ['infinity', Number.NEGATIVE_INFINITY],
    ['a number beyond the safe range', 2 ** 53],
    ['a number as text', '1'],
    ['a bigint', 1n],
    ['true', true],
    ['null', null],
    ['nothing', undefined],
    ['an object that counts as a number', { valueOf: () => 1 }],
    ['an array of one number', [1]],
  ])('does not print %s', (_, value) => {
    expect(integer.print(value)).toBeUndefined();
  });

  test('reads whatever it prints', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const printed = integer.print(value);
        expect(printed).toBeDefined();
        expect(integer.parse(printed ?? '')).toBe(value);
      }),
    );
  });

  test('prints whatever it reads the way it stood there', () => {
    const near = fc.stringMatching(/^-?[0-9]{0,17}$/);
    fc.assert(
      fc.property(near, (text) => {
        const value = integer.parse(text);
        if (value !== undefined && text !== '-0') expect(integer.print(value)).toBe(text);
      }),
    );
  });
});
