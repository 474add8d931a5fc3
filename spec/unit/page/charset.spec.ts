import { describe, expect, test } from '@jest/globals';
import { encodeBytes } from 'smsc-codec';
import { guessCharset, isMarked } from '../../../src/page/charset.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const xml = (declaration: string): Uint8Array => bytesOf(`<?xml version="1.0"${declaration}?><sms/>`);

describe('guessCharset', () => {
  test.each(['windows-1251', 'koi8-r', 'utf-8'] as const)('tells Russian in %s', (charset) => {
    const reply = { kind: 'sms', status: 1, message: 'Ваш заказ готов, Ёлка' } as const;
    expect(guessCharset(encodeBytes(reply, { fmt: 3, all: 1, charset }))).toBe(charset);
  });

  test.each([
    'ВАШ ЗАКАЗ ГОТОВ К ВЫДАЧЕ',
    'Код: 1234. НИКОМУ НЕ СООБЩАЙТЕ',
    'ВНИМАНИЕ! Код 1',
    'Доставлено',
    'Передано',
  ])('tells %s in both of the charsets whose letters are each other in the other case', (message) => {
    for (const charset of ['windows-1251', 'koi8-r'] as const) {
      const bytes = encodeBytes({ kind: 'sms', status: 1, message }, { fmt: 3, all: 1, charset });
      expect(guessCharset(bytes)).toBe(charset);
    }
  });

  test.each(['ПАРОЛЬ: 12345. МАГАЗИН «РОМАШКА»', 'Привіт, «Київ»', 'жэк', '100 руб', 'РФ', 'пн', '№ 5', '—'])(
    'takes %s for what the endpoint sends by default',
    (message) => {
      const bytes = encodeBytes({ kind: 'sms', status: 1, message }, { fmt: 3, all: 1 });
      expect(guessCharset(bytes)).toBe('windows-1251');
    },
  );

  test('takes a byte order mark for its word', () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 0x31);
    expect(isMarked(marked)).toBe(true);
    expect(guessCharset(marked)).toBe('utf-8');
    expect(isMarked(bytesOf('1'))).toBe(false);
  });

  test.each([
    [' encoding="UTF-8"', 'utf-8'],
    [" encoding='koi8-r'", 'koi8-r'],
    [' encoding="cp1251"', 'windows-1251'],
    ['', 'windows-1251'],
  ] as const)('takes an XML declaration for its word: %j', (declaration, charset) => {
    expect(guessCharset(xml(declaration))).toBe(charset);
  });

  test('takes the default of the endpoint for what is the same in all', () => {
    expect(guessCharset(bytesOf('1,0,0'))).toBe('windows-1251');
    expect(guessCharset(new Uint8Array(0))).toBe('windows-1251');
    expect(guessCharset(Uint8Array.of(0xab))).toBe('windows-1251');
  });

  test('tells UTF-8 in which a few bytes are damaged, and no other charset by chance', () => {
    const bytes = encodeBytes(
      { kind: 'sms', status: 1, message: 'Ваш заказ готов' },
      { fmt: 3, all: 1, charset: 'utf-8' },
    );
    bytes[bytes.length - 8] = 0xff;
    expect(guessCharset(bytes)).toBe('utf-8');
    expect(guessCharset(Uint8Array.of(0x31, 0xdf))).toBe('windows-1251'); // half a character of UTF-8 at the end
  });

  test('does not mind that it looks at the beginning only, which may end inside a character', () => {
    expect(guessCharset(bytesOf(`1${'я'.repeat(100_000)}`))).toBe('utf-8');
  });
});
