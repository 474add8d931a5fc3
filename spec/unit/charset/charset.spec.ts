import { describe, expect, test } from '@jest/globals';
import { charsetNamed, charsets } from '../../../src/charset/charset.ts';

describe('charsetNamed', () => {
  test.each(charsets)('%s is its own name, in whatever case', (charset) => {
    expect(charsetNamed(charset)).toBe(charset);
    expect(charsetNamed(charset.toUpperCase())).toBe(charset);
  });

  test.each([
    ['cp1251', 'windows-1251'],
    ['CP-1251', 'windows-1251'],
    ['x-cp1251', 'windows-1251'],
    ['win-1251', 'windows-1251'],
    ['Windows1251', 'windows-1251'],
    ['koi8r', 'koi8-r'],
    ['KOI8_R', 'koi8-r'],
    ['koi8', 'koi8-r'],
    ['csKOI8R', 'koi8-r'],
    ['utf8', 'utf-8'],
    ['UTF_8', 'utf-8'],
  ])('%s means %s', (name, charset) => {
    expect(charsetNamed(name)).toBe(charset);
  });

  test.each(['', 'utf-16', 'koi8-u', 'iso-8859-5', 'windows-1252', '1251', '__proto__', 'constructor'])(
    '%j is none of ours',
    (name) => {
      expect(charsetNamed(name)).toBeUndefined();
    },
  );
});
