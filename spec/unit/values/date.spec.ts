import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { date } from '../../../src/values/date.ts';

const padded = (number: number, length = 2): string => String(number).padStart(length, '0');

describe('date', () => {
  test.each([
    ['an ordinary one', '10.06.2024 12:00:15'],
    ['the first moment of a year', '01.01.2024 00:00:00'],
    ['the last second of a year', '31.12.2024 23:59:59'],
    ['the leap day of a leap year', '29.02.2024 00:00:00'],
    ['the leap day of a year that divides by 400', '29.02.2000 00:00:00'],
    ['the year 0', '29.02.0000 00:00:00'],
    ['nothing', ''],
  ])('keeps %s as it stands', (_, text) => {
    expect(date.parse(text)).toBe(text);
    expect(date.print(text)).toBe(text);
  });

  test.each([
    ['the leap day of an ordinary year', '29.02.2023 00:00:00'],
    ['the leap day of a year that divides by 100', '29.02.1900 00:00:00'],
    ['the 30th of February', '30.02.2024 00:00:00'],
    ['the 31st of a month with 30 days', '31.04.2024 00:00:00'],
    ['the 32nd', '32.01.2024 00:00:00'],
    ['day 0', '00.01.2024 00:00:00'],
    ['month 0', '10.00.2024 00:00:00'],
    ['month 13', '10.13.2024 00:00:00'],
    ['24 hours', '10.06.2024 24:00:00'],
    ['60 minutes', '10.06.2024 12:60:00'],
    ['a leap second', '31.12.2016 23:59:60'],
    ['no time', '10.06.2024'],
    ['no seconds', '10.06.2024 12:00'],
    ['two digits of a year', '10.06.24 12:00:15'],
    ['one digit of a day', '1.06.2024 12:00:15'],
    ['another order', '2024.06.10 12:00:15'],
    ['other separators', '10/06/2024 12:00:15'],
    ['the form of ISO 8601', '2024-06-10T12:00:15'],
    ['two spaces', '10.06.2024  12:00:15'],
    ['space in front', ' 10.06.2024 12:00:15'],
    ['a line end behind', '10.06.2024 12:00:15\n'],
    ['a blank', ' '],
    ['a word', 'yesterday'],
  ])('neither reads nor prints %s', (_, text) => {
    expect(date.parse(text)).toBeUndefined();
    expect(date.print(text)).toBeUndefined();
  });

  test.each([0, null, undefined, new Date(0), ['']])('does not print %p, which is no text', (value) => {
    expect(date.print(value)).toBeUndefined();
  });

  test('has the days that the calendar has', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 13 }), fc.nat({ max: 9999 }));
    fc.assert(
      fc.property(parts, ([day, month, year]) => {
        const moment = new Date(0);
        moment.setUTCFullYear(year, month - 1, day);
        const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
        const text = `${padded(day)}.${padded(month)}.${padded(year, 4)} 08:30:00`;
        expect(date.parse(text)).toBe(exists ? text : undefined);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives every text back unchanged, or refuses it in both directions', () => {
    const near = fc.stringMatching(/^[0-3][0-9]\.[01][0-9]\.[0-9]{4} [0-2][0-9]:[0-6][0-9]:[0-6][0-9]$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (text) => {
        const read = date.parse(text);
        expect(date.print(text)).toBe(read);
        expect([text, undefined]).toContain(read);
      }),
    );
  });
});
