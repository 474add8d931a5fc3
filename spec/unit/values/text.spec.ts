import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { text } from '../../../src/values/text.ts';

describe('text', () => {
  test('gives any text back, in both directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(text.parse(value)).toBe(value);
        expect(text.print(value)).toBe(value);
      }),
    );
  });

  test.each(['', ' ', '\r\n', '\0', '\ufeff', '\ud83d', '\ufffe'])('keeps %j', (value) => {
    expect(text.print(text.parse(value))).toBe(value);
  });

  test.each([
    ['a number', 1],
    ['null', null],
    ['nothing', undefined],
    ['true', true],
    ['an array', ['a']],
    ['a text in an object', Object('a')],
  ])('does not print %s', (_, value) => {
    expect(text.print(value)).toBeUndefined();
  });
});
