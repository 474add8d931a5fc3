import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateToTimestamp, formatDate, parseDate, timestampToDate, type UtcOffset } from '../../../src/model/time.ts';

// Callers in JavaScript can pass anything.
const anything = <T>(value: unknown): T => value as T;

const minutes = fc.integer({ min: -1439, max: 1439 });
const second = fc.integer({ min: -62_167_219_200 + 86_400, max: 253_402_300_799 - 86_400 });
const inWords = (offset: number): string => {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(Math.abs(offset) / 60))}:${digits(Math.abs(offset) % 60)}`;
};

describe('a timestamp', () => {
  test('is Unix seconds', () => {
    expect(timestampToDate(1476794052)).toEqual(new Date('2016-10-18T12:34:12.000Z'));
    expect(timestampToDate(0)).toEqual(new Date(0));
    expect(dateToTimestamp(new Date('2016-10-18T12:34:12.000Z'))).toBe(1476794052);
  });

  test('is that of the second in which a moment lies', () => {
    expect(dateToTimestamp(new Date(1999))).toBe(1);
    expect(dateToTimestamp(new Date(-1))).toBe(-1);
  });

  test('becomes a Date and again the same timestamp', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e12, max: 8.64e12 }), (seconds) => {
        expect(dateToTimestamp(timestampToDate(seconds))).toBe(seconds);
      }),
    );
    for (const seconds of [-8.64e12, 8.64e12]) expect(dateToTimestamp(timestampToDate(seconds))).toBe(seconds);
  });

  test.each([8.64e12 + 1, -8.64e12 - 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '0', null, undefined])(
    'is refused: %p',
    (seconds) => {
      expect(() => timestampToDate(anything(seconds))).toThrow(RangeError);
      expect(() => timestampToDate(anything(seconds))).toThrow('a timestamp is an integer');
    },
  );

  test('is not made of an invalid Date', () => {
    expect(() => dateToTimestamp(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => dateToTimestamp(new Date(Number.NaN))).toThrow('an invalid Date has no timestamp');
  });
});

describe('a date', () => {
  test.each<[string, UtcOffset, string]>([
    ['18.10.2016 15:34:12', '+03:00', '2016-10-18T12:34:12.000Z'],
    ['18.10.2016 15:34:12', 180, '2016-10-18T12:34:12.000Z'],
    ['18.10.2016 12:34:12', 0, '2016-10-18T12:34:12.000Z'],
    ['18.10.2016 12:34:12', '-00:00', '2016-10-18T12:34:12.000Z'],
    ['01.01.2017 02:30:00', '+06:00', '2016-12-31T20:30:00.000Z'],
    ['31.12.2016 20:59:59', '-03:30', '2017-01-01T00:29:59.000Z'],
    ['29.02.2000 00:00:00', '+23:59', '2000-02-28T00:01:00.000Z'],
    ['29.02.2000 00:00:00', -1439, '2000-02-29T23:59:00.000Z'],
    ['31.12.0099 23:59:59', 0, '0099-12-31T23:59:59.000Z'],
    ['01.01.0000 00:00:00', 0, '0000-01-01T00:00:00.000Z'],
    ['01.01.0000 00:00:00', 1, '-000001-12-31T23:59:00.000Z'],
    ['31.12.9999 23:59:59', -1, '+010000-01-01T00:00:59.000Z'],
  ])('%s of an account at %s is the moment %s, and back', (text, utcOffset, iso) => {
    expect(parseDate(text, utcOffset)).toEqual(new Date(iso));
    expect(formatDate(new Date(iso), utcOffset)).toBe(text);
  });

  test('that is empty is no moment', () => {
    expect(parseDate('', '+03:00')).toBeUndefined();
  });

  test('is that of the second in which a moment lies', () => {
    expect(formatDate(new Date(1999), 0)).toBe('01.01.1970 00:00:01');
    expect(formatDate(new Date(-1), 0)).toBe('31.12.1969 23:59:59');
  });

  test.each([
    '29.02.2015 00:00:00',
    '29.02.1900 00:00:00',
    '31.04.2016 00:00:00',
    '00.01.2016 00:00:00',
    '01.13.2016 00:00:00',
    '01.01.2016 24:00:00',
    '01.01.2016 00:00:60',
    '1.1.2016 00:00:00',
    '2016-10-18 15:34:12',
    '18.10.2016',
    ' 18.10.2016 15:34:12',
    '18.10.2016 15:34:12\n',
    null,
    undefined,
    20161018,
  ])('is refused: %p', (text) => {
    expect(() => parseDate(anything(text), 0)).toThrow(RangeError);
    expect(() => parseDate(anything(text), 0)).toThrow('a date is DD.MM.YYYY hh:mm:ss');
  });

  test.each([
    '+24:00',
    '+03:60',
    '+3:00',
    '+0300',
    '03:00',
    '+03:00 ',
    ' +03:00',
    'Z',
    '',
    '180',
    1440,
    -1440,
    0.5,
    Number.NaN,
    null,
    undefined,
  ])('has no offset %p from UTC', (utcOffset) => {
    expect(() => parseDate('18.10.2016 15:34:12', anything(utcOffset))).toThrow(RangeError);
    expect(() => parseDate('', anything(utcOffset))).toThrow(RangeError);
    expect(() => formatDate(new Date(0), anything(utcOffset))).toThrow(RangeError);
    expect(() => formatDate(new Date(0), anything(utcOffset))).toThrow("an offset from UTC is '+hh:mm'");
  });

  test('is not made of an invalid Date', () => {
    expect(() => formatDate(new Date(Number.NaN), 0)).toThrow(RangeError);
    expect(() => formatDate(new Date(8.64e15), 1)).toThrow(RangeError);
  });

  test.each(['+010000-01-01T00:00:00Z', '-000001-12-31T23:59:59Z'])(
    'is not made of %s, a year beyond four digits',
    (iso) => {
      expect(() => formatDate(new Date(iso), 0)).toThrow(RangeError);
      expect(() => formatDate(new Date(iso), 0)).toThrow('a date has a year from 0 to 9999');
    },
  );

  test('becomes a moment and again the same date, whatever the offset', () => {
    fc.assert(
      fc.property(second, minutes, (seconds, offset) => {
        const moment = timestampToDate(seconds);
        const text = formatDate(moment, offset);
        expect(text).toMatch(/^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/);
        expect(parseDate(text, offset)).toEqual(moment);
        expect(parseDate(text, inWords(offset))).toEqual(moment);
      }),
    );
  });
});
