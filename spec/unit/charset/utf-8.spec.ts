import { describe, expect, test } from '@jest/globals';
import { decodeUtf8 } from '../../../src/charset/utf-8.ts';

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const decode = (...bytes: number[]) => decodeUtf8(Uint8Array.from(bytes));

/** Whether UTF-8 has a character of these bytes, by encoding what they would stand for (RFC 3629). */
function isCharacter(bytes: readonly number[]): boolean {
  const text = Buffer.from(bytes).toString();
  return [...text].length === 1 && Buffer.from(text).equals(Buffer.from(bytes));
}

describe('decodeUtf8', () => {
  test.each([
    ['one byte', 'a\0\x7f'],
    ['two bytes', '\x80Яа߿'],
    ['three bytes', 'ࠀ№€퟿￿'],
    ['four bytes', '\u{10000}😀\u{10ffff}'],
    ['a byte order mark, which is a character here', '\ufeffa\ufeff'],
    ['a replacement character that was meant', 'a\ufffdb'],
  ])('reads characters of %s', (_, text) => {
    expect(decodeUtf8(Buffer.from(text))).toEqual({ text, unfinished: 0, valid: true });
  });

  test('tells what has only begun at the end, and what cannot begin', () => {
    expect(decode(0xe0, 0xa0)).toEqual({ text: '', unfinished: 2, valid: true });
    expect(decode(0xdf)).toEqual({ text: '', unfinished: 1, valid: true });
    expect(decode(0x80)).toEqual({ text: '', unfinished: 0, valid: false });
    expect(decode(0x80, 0x80)).toEqual({ text: '', unfinished: 0, valid: false });
  });

  test.each([
    ['a continuation byte without a lead', [0x80]],
    ['a character cut short by another', [0xd0, 0x41]],
    ['a long character cut short by another', [0xf0, 0x9f, 0x98, 0x41]],
    ['an overlong character of two bytes', [0xc0, 0x80]],
    ['an overlong character of three bytes', [0xe0, 0x9f, 0xbf]],
    ['an overlong character of four bytes', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['a high surrogate', [0xed, 0xa0, 0x80]],
    ['a low surrogate', [0xed, 0xbf, 0xbf]],
    ['a number beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a lead that no character has', [0xf5, 0x80, 0x80, 0x80]],
    ['a byte that UTF-8 never has', [0xff]],
    ['the beginning of a replacement character', [0xef, 0xbf, 0x41]],
  ])('stops before %s', (_, bytes) => {
    expect(decode(...ascii('ok '), 0xd0, 0x9f, ...bytes, ...ascii(' tail'))).toEqual({
      text: 'ok П',
      unfinished: 0,
      valid: false,
    });
  });

  test.each([
    ['of two bytes after the first', [0xd0], 1],
    ['of two bytes after the lowest first', [0xc2], 1],
    ['of four bytes after the highest first', [0xf4], 1],
    ['of three bytes after the first', [0xe2], 1],
    ['of three bytes after the second', [0xe2, 0x84], 2],
    ['of four bytes after the first', [0xf0], 1],
    ['of four bytes after the second', [0xf0, 0x9f], 2],
    ['of four bytes after the third', [0xf0, 0x9f, 0x98], 3],
  ])('leaves a character %s for the next bytes', (_, bytes, unfinished) => {
    expect(decode(...ascii('ok'), ...bytes)).toEqual({ text: 'ok', unfinished, valid: true });
    expect(decode(...bytes)).toEqual({ text: '', unfinished, valid: true });
  });

  test.each([
    ['more continuation bytes than any character has', [0x80, 0x80, 0x80, 0x80]],
    ['a byte that begins no character', [0xff]],
    ['an overlong lead', [0xc1]],
  ])('does not wait for the rest of %s', (_, bytes) => {
    expect(decode(...ascii('ok'), ...bytes)).toEqual({ text: 'ok', unfinished: 0, valid: false });
  });

  test('takes for a character exactly what RFC 3629 does, for every lead and every second byte', () => {
    for (let lead = 0x80; lead < 0x100; lead++) {
      for (let second = 0; second < 0x100; second++) {
        const rest = lead < 0xe0 ? [] : lead < 0xf0 ? [0x80] : [0x80, 0xbf];
        const bytes = [lead, second, ...rest];
        const { text, valid } = decode(...bytes, 0x41);
        const expected = isCharacter(bytes) ? `${Buffer.from(bytes)}A` : '';
        expect([bytes, text, valid]).toEqual([bytes, expected, expected !== '']);
      }
    }
  });

  test('reads on after a failure as if there had been none', () => {
    decode(0xd0, 0xff);
    expect(decode(0xd0, 0x9f)).toEqual({ text: 'П', unfinished: 0, valid: true });
  });
});
