import { describe, expect, test } from '@jest/globals';
import { decodeSingleByte, makeTable, tableOf } from '../../../src/charset/single-byte.ts';

// The upper halves of Unicode's own tables CP1251.TXT and KOI8-R.TXT; `?` stands for the byte that has no character.
const upperHalf = {
  'windows-1251':
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—?™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  'koi8-r':
    '─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©' +
    'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ',
} as const;

describe.each(['windows-1251', 'koi8-r'] as const)('%s', (charset) => {
  test('has ASCII in its lower half', () => {
    const bytes = Uint8Array.from({ length: 128 }, (_, byte) => byte);
    expect(decodeSingleByte(bytes, charset)).toEqual({
      text: String.fromCharCode(...bytes),
      unfinished: 0,
      valid: true,
    });
  });

  test('has the characters of its table in its upper half', () => {
    for (const [at, character] of [...upperHalf[charset]].entries()) {
      const decoded = decodeSingleByte(Uint8Array.of(0x41, 0x80 + at, 0x42), charset);
      const expected = character === '?' ? { text: 'A', valid: false } : { text: `A${character}B`, valid: true };
      expect(decoded).toEqual({ ...expected, unfinished: 0 });
    }
  });

  test('has a byte for each of these characters and for no other', () => {
    const { bytes, unassigned } = makeTable(charset);
    const units = Array.from(upperHalf[charset], (character) => character.charCodeAt(0));
    for (const [unit, byte] of bytes.entries()) {
      if (unit < 0x80) expect(byte).toBe(unit);
      else expect([unit, byte]).toEqual([unit, units.includes(unit) ? 0x80 + units.indexOf(unit) : 0]);
    }
    expect(bytes).toHaveLength(Math.max(...units) + 1);
    expect(unassigned).toEqual(charset === 'windows-1251' ? [0x98] : []);
  });

  test('makes its table once', () => {
    expect(tableOf(charset)).toBe(tableOf(charset));
  });
});

test('the first of several bytes without a character ends the text', () => {
  const { text, valid } = decodeSingleByte(Uint8Array.of(0xcf, 0x98, 0xcf, 0x98), 'windows-1251');
  expect({ text, valid }).toEqual({ text: 'П', valid: false });
});
