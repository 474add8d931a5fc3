import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BytesDecoder,
  type Charset,
  charsets,
  encodeText,
  encodeTexts,
  unencodable,
} from '../../../src/charset/index.ts';

const charset = fc.constantFrom(...charsets);
/** Texts that a charset may have or lack a character of, at any place. */
const text = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('1', '\0', 'Ж', 'ё', '\u00a0') },
      fc.string({ unit: 'binary' }),
      fc.constantFrom('№', '─', '\x98', '😀', '\ud83d', '\ude00', '\uffff'),
    ),
  )
  .map((parts) => parts.join(''));

function decode(bytes: Uint8Array, charset: Charset): string {
  const decoder = new BytesDecoder({ charset, xml: false });
  return decoder.push(bytes) + decoder.end();
}

/** The characters of a text with their places: a surrogate is one only where it has no partner. */
const characters = (text: string): { place: number; character: string }[] =>
  Array.from(text.matchAll(/./gsu), ({ index, 0: character }) => ({ place: index, character }));

describe('encodeText', () => {
  test.each([
    ['windows-1251', [0xc6, 0x31, 0xb9, 0x00]],
    ['koi8-r', undefined],
    ['utf-8', [0xd0, 0x96, 0x31, 0xe2, 0x84, 0x96, 0x00]],
  ] as const)('writes the bytes of %s, or none', (charset, bytes) => {
    expect(encodeText('Ж1№\0', charset)).toEqual(bytes && Uint8Array.from(bytes));
  });

  test.each(['windows-1251', 'koi8-r'] as const)('writes every byte that %s has a character for', (charset) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => charset !== 'windows-1251' || byte !== 0x98,
    );
    expect(encodeText(decode(bytes, charset), charset)).toEqual(bytes);
  });

  test('gives bytes that are read as the same text, and none exactly where a character is lacking', () => {
    fc.assert(
      fc.property(text, charset, (text, charset) => {
        // No reply begins as a byte order mark does, which would win over the charset.
        const reply = `1,${text}`;
        const bytes = encodeText(reply, charset);
        expect(bytes === undefined).toBe(unencodable(reply, charset) >= 0);
        if (bytes !== undefined) expect(decode(bytes, charset)).toBe(reply);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('encodeTexts', () => {
  test.each(charsets)('gives the bytes of all texts in one: %s', (charset) => {
    for (const texts of [[], [''], ['Ж1'], ['Ж1', 'ё'], ['', 'Ж'.repeat(100), '1', 'ёЖ']]) {
      expect(encodeTexts(texts, charset)).toEqual(encodeText(texts.join(''), charset));
    }
    expect(encodeTexts(['Ж', 'ё\ud83d', '1'], charset)).toBeUndefined();
  });
});

describe('unencodable', () => {
  test.each([
    ['windows-1251', 'Жё№\0', -1],
    ['windows-1251', 'Ж\x98', 1],
    ['windows-1251', 'Ж─', 1],
    ['windows-1251', 'Ж\uffff', 1],
    ['koi8-r', 'Жё─\0', -1],
    ['koi8-r', 'Жё№', 2],
    ['koi8-r', '1😀', 1],
    ['utf-8', '№😀\uffff\0', -1],
    ['utf-8', '😀\ud83d', 2],
    ['utf-8', '\ude00😀', 0],
    ['utf-8', 'a\ud83d\ud83d\ude00', 1],
  ] as const)('finds in %s the place in %j', (charset, text, place) => {
    expect(unencodable(text, charset)).toBe(place);
  });

  test('finds the first character that cannot be written alone', () => {
    fc.assert(
      fc.property(text, charset, (text, charset) => {
        const lacking = characters(text).find(({ character }) => encodeText(character, charset) === undefined);
        expect(unencodable(text, charset)).toBe(lacking?.place ?? -1);
      }),
      { numRuns: 2000 },
    );
  });

  test('finds in UTF-8 what encodeURIComponent does not take', () => {
    const isWritable = (text: string): boolean => {
      try {
        return encodeURIComponent(text) !== '';
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (text) => expect(unencodable(`1${text}`, 'utf-8') === -1).toBe(isWritable(`1${text}`))),
    );
  });
});
