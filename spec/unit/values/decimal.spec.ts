import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '../../../src/values/decimal.ts';

describe('decimal', () => {
  test.each(['0.00', '1.20', '0.385', '12', '-1.50', '00.10', '0', '-0', ''])('keeps %p digit for digit', (text) => {
    expect(decimal.parse(text)).toBe(text);
    expect(decimal.print(text)).toBe(text);
  });

  test.each([
    ['a decimal comma', '1,20'],
    ['a point with nothing behind it', '1.'],
    ['a point with nothing before it', '.5'],
    ['two points', '1.2.3'],
    ['a plus sign', '+1.20'],
    ['a sign alone', '-'],
    ['an exponent', '1e3'],
    ['a currency', '1.20 RUB'],
    ['space in front', ' 1.20'],
    ['a line end behind', '1.20\n'],
    ['a blank', ' '],
    ['digits of another script', '١٫٢'],
  ])('neither reads nor prints %s', (_, text) => {
    expect(decimal.parse(text)).toBeUndefined();
    expect(decimal.print(text)).toBeUndefined();
  });

  test.each([1.2, 0, 1n, null, undefined, true, ['1.20'], {}])('does not print %p, which is no text', (value) => {
    expect(decimal.print(value)).toBeUndefined();
  });

  test('gives every text back unchanged, or refuses it in both directions', () => {
    const near = fc.oneof(fc.string(), fc.stringMatching(/^-?[0-9]{0,3}[.,]?[0-9]{0,3}$/));
    fc.assert(
      fc.property(near, (text) => {
        const read = decimal.parse(text);
        expect(decimal.print(text)).toBe(read);
        expect([text, undefined]).toContain(read);
      }),
    );
  });
});
