// The sheet that is written on: whatever its length, and whoever writes at the same time, the texts are right.
import { describe, expect, test } from '@jest/globals';
import { encode, encodeBytes, type Status, safeEncode } from 'smsc-codec';
import { hasRoom, putInteger, putLiteral, putText, written } from '../../../src/formats/sheet.ts';
import { literal, NO_STOPS, stopsOf } from '../../../src/formats/units.ts';

/** What is made a text at once, and what there is room for, in UTF-16 units. */
const FULL = 1024 * 1024;
const SIZE = FULL + 64 * 1024;

const end = (): number => {
  let place = -1;
  written((sheet) => {
    place = sheet.end;
  });
  return place;
};

describe('a sheet', () => {
  test.each([0, 1, FULL - 1, FULL, FULL + 1, SIZE, SIZE + 1, 3 * SIZE])(
    'gives a text of %i units as it was',
    (length) => {
      const text = 'ы'.repeat(length);
      expect(written((sheet) => sheet.add(text)).join('')).toBe(text);
      expect(end()).toBe(0);
    },
  );

  test('gives texts in their order, one of which has no room', () => {
    const texts = ['a', 'б'.repeat(FULL - 5), 'в'.repeat(10), 'г'.repeat(SIZE + 1), 'д', 'е'.repeat(SIZE), 'ё'];
    const found = written((sheet) => {
      for (const text of texts) sheet.add(text);
    });
    expect(found.join('')).toBe(texts.join(''));
    expect(found.length).toBeLessThan(texts.length);
    expect(found.every((text) => text.length > 0)).toBe(true);
  });

  test('has as much room as there is behind what was written', () => {
    written((sheet) => {
      expect([hasRoom(sheet.end, SIZE), hasRoom(sheet.end, SIZE + 1)]).toEqual([true, false]);
      sheet.add('abc');
      expect([hasRoom(sheet.end, SIZE - 3), hasRoom(sheet.end, SIZE - 2)]).toEqual([true, false]);
    });
  });

  test('is written on behind what another writes, and left as it was, also by a failure', () => {
    const texts = written((sheet) => {
      sheet.add('outer ');
      expect(written((inner) => inner.add('inner'))).toEqual(['inner']);
      expect(() =>
        written((inner) => {
          inner.add('lost');
          throw new Error('no');
        }),
      ).toThrow('no');
      sheet.add('outer');
    });
    expect(texts).toEqual(['outer outer']);
    expect(end()).toBe(0);
  });
});

describe('what is put', () => {
  /** Behind something else: the text, and how long it is said to be. */
  const put = (write: (at: number) => number): [text: string, result: number] => {
    let result = 0;
    const before = 'before it';
    const texts = written((sheet) => {
      sheet.add(before);
      result = write(sheet.end);
      if (result >= 0) sheet.keep(result);
    });
    return [texts.join('').slice(before.length), result < 0 ? result : result - before.length];
  };

  test.each([
    0,
    1,
    9,
    10,
    99,
    100,
    1_234_567_890,
    2_147_483_647,
    2_147_483_648,
    9_999_999_999,
    999_999_999_999_999,
    Number.MAX_SAFE_INTEGER,
    -1,
    -10,
    -2_147_483_648,
    Number.MIN_SAFE_INTEGER,
  ])('is the number %i', (value) => {
    expect(put((at) => putInteger(value, at))).toEqual([String(value), String(value).length]);
  });

  test.each([0, 1, 15, 16, 17, 1000])('is a text of %i units, but for one with a stop', (length) => {
    const text = 'ы'.repeat(length);
    const stops = stopsOf(/,/);
    expect(put((at) => putText(text, stops, at))).toEqual([text, length]);
    for (const stop of [',', '\0']) {
      for (const at of [0, length >> 1, length]) {
        const other = `${text.slice(0, at)}${stop}${text.slice(at)}`;
        expect(put((place) => putText(other, stops, place))).toEqual(['', -1]);
        expect(put((place) => putText(other, NO_STOPS, place))).toEqual([other, length + 1]);
      }
    }
  });

  test.each(['', 'ы'.repeat(20)])('is a text with pairs of surrogates, but with no half of one, behind %j', (start) => {
    const stops = stopsOf(/[\ud800-\udfff]/);
    for (const pair of ['😀', '😀😀', 'a😀b', '\ud800\udc00', '\udbff\udfff']) {
      const text = start + pair;
      expect(put((at) => putText(text, stops, at))).toEqual([text, text.length]);
    }
    for (const half of ['\ud83d', '\ude00', '\ude00\ud83d', '\ud83d😀', '😀\ude00', '\ud83d\ud83d', 'a\ud83db']) {
      expect([half, ...put((at) => putText(start + half, stops, at))]).toEqual([half, '', -1]);
    }
  });

  test('is a literal', () => {
    expect(put((at) => putLiteral(literal('</err>\n'), at))).toEqual(['</err>\n', 7]);
    expect(put((at) => putLiteral(literal(''), at))).toEqual(['', 0]);
  });
});

describe.each([0, 1, 2, 3] as const)('a long list of fmt=%i', (fmt) => {
  const shape = { fmt, all: 1, list: true, kind: 'sms', charset: 'utf-8' } as const;
  const status = (id: number, message: string): Status =>
    ({
      ...{ kind: 'sms', status: 1, err: 0, phone: '7', cost: '1.20', sender_id: 'A', status_name: 'B', message },
      ...{ comment: '', type: 0, id },
    }) as never;
  const rows = ['', '\n', '\n'] as const;
  const frames = { 0: rows, 1: rows, 2: ['<list>\n', '\n', '\n</list>'], 3: ['[', ',\n', ']'] } as const;
  const limit = { maxRecordLength: 4 * SIZE };

  /** The body that single records make, which are written each by itself. */
  const joined = (list: readonly Status[]): string => {
    const [open, next, close] = frames[fmt];
    const alone = list.map((one) => encode([one] as never, shape, limit).slice(open.length, -close.length));
    return open + alone.join(next) + close;
  };

  test.each([
    ['of many records', Array.from({ length: 7000 }, (_, id) => status(id, 'ж'.repeat(150 + (id % 7))))],
    [
      'with records of any length',
      [10, FULL, 10, SIZE, 10, 60_000, 70_000, SIZE * 2, 1].map((n, id) => status(id, 'ж'.repeat(n))),
    ],
  ])('is what its records are, one behind the other: %s', (_, list) => {
    const body = encode(list as never, shape, limit);
    expect(body.length).toBeGreaterThan(SIZE);
    expect(body === joined(list)).toBe(true);
    expect(Buffer.from(encodeBytes(list as never, shape, limit)).equals(Buffer.from(body))).toBe(true);
    expect(end()).toBe(0);
  });

  test('leaves the sheet as it was where one of its records is refused', () => {
    const list = [...Array.from({ length: 3 }, (_, id) => status(id, 'x')), status(1.5, 'x')];
    expect(safeEncode(list as never, shape)).toMatchObject({ ok: false, error: { index: 3, path: 'id' } });
    expect(end()).toBe(0);
  });
});
