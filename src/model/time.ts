// Timestamps and dates of a reply as `Date`. Timestamps are Unix seconds; dates are in the local time of the account,
// and the reply does not tell which that is.
import { date as dateText } from '../values/date.ts';

/**
 * How far a local time is ahead of UTC: `'+03:00'`, or 180 in minutes; negative west of Greenwich, and less than a day
 * either way. The sign is that of ISO 8601, the opposite of JavaScript's `Date.getTimezoneOffset`.
 */
export type UtcOffset = number | string;

const latestSecond = 8.64e12;
const secondInMilliseconds = 1000;
const minuteInMilliseconds = 60_000;
const dayInMinutes = 1440;

/**
 * The moment of `last_timestamp` or `send_timestamp`.
 *
 * @param seconds - Unix seconds, as the field has them.
 * @throws RangeError where it is no integer, or beyond what a `Date` can hold (8.64e12 seconds either way).
 * @see The reference page, `last_timestamp`; ruling R16.
 *
 * @example
 * ```ts
 * import { timestampToDate } from 'smsc-codec';
 * console.log(timestampToDate(1476794052).toISOString()); // 2016-10-18T12:34:12.000Z
 * ```
 */
export function timestampToDate(seconds: number): Date {
  if (!Number.isInteger(seconds) || Math.abs(seconds) > latestSecond) {
    throw new RangeError('a timestamp is an integer, and a Date holds it up to 8.64e12 seconds from 1970');
  }
  return new Date(seconds * secondInMilliseconds);
}

/**
 * The timestamp of a moment, for `last_timestamp` or `send_timestamp`: the inverse of `timestampToDate`.
 *
 * @returns Unix seconds; of a moment between two seconds, the earlier one.
 * @throws RangeError for an invalid `Date`.
 * @see The reference page, `last_timestamp`; ruling R16.
 *
 * @example
 * ```ts
 * import { dateToTimestamp } from 'smsc-codec';
 * console.log(dateToTimestamp(new Date('2016-10-18T12:34:12Z'))); // 1476794052
 * ```
 */
export function dateToTimestamp(date: Date): number {
  const seconds = Math.floor(date.getTime() / secondInMilliseconds);
  if (Number.isNaN(seconds)) throw new RangeError('an invalid Date has no timestamp');
  return seconds;
}

/**
 * The moment of `last_date` or `send_date`.
 *
 * @param text - The field: `DD.MM.YYYY hh:mm:ss`, or `''`.
 * @param utcOffset - That of the account, which the reply does not tell: UTC+2, +3 and +6 were seen.
 * @returns The moment; undefined for `''`.
 * @throws RangeError where the text is no such date, or not one of the calendar, or where the offset is none.
 * @see The reference page, `last_date`; ruling R16.
 *
 * @example
 * ```ts
 * import { parseDate } from 'smsc-codec';
 * console.log(parseDate('18.10.2016 15:34:12', '+03:00')?.toISOString()); // 2016-10-18T12:34:12.000Z
 * ```
 */
export function parseDate(text: string, utcOffset: UtcOffset): Date | undefined {
  const offset = millisecondsOf(utcOffset);
  if (text === '') return undefined;
  if (dateText.print(text) === undefined) throw new RangeError('a date is DD.MM.YYYY hh:mm:ss, and in the calendar');
  const iso = text.replace(/(..)\.(..)\.(....) (.*)/, '$3-$2-$1T$4Z');
  return new Date(Date.parse(iso) - offset);
}

/**
 * The date of a moment, for `last_date` or `send_date`: the inverse of `parseDate`.
 *
 * @param utcOffset - That of the account.
 * @returns `DD.MM.YYYY hh:mm:ss`; of a moment between two seconds, the earlier one.
 * @throws RangeError for an invalid `Date`, for a local year outside 0 to 9999, and where the offset is none.
 * @see The reference page, `last_date`; ruling R16.
 *
 * @example
 * ```ts
 * import { formatDate } from 'smsc-codec';
 * console.log(formatDate(new Date('2016-10-18T12:34:12Z'), 180)); // 18.10.2016 15:34:12
 * ```
 */
export function formatDate(date: Date, utcOffset: UtcOffset): string {
  const iso = new Date(date.getTime() + millisecondsOf(utcOffset)).toISOString();
  const text = iso.replace(/^(\d{4})-(\d\d)-(\d\d)T(.{8}).*/, '$3.$2.$1 $4');
  if (text === iso) throw new RangeError('a date has a year from 0 to 9999');
  return text;
}

function millisecondsOf(utcOffset: UtcOffset): number {
  const minutes = typeof utcOffset === 'string' ? minutesIn(utcOffset) : utcOffset;
  if (!Number.isInteger(minutes) || Math.abs(minutes) >= dayInMinutes) {
    throw new RangeError("an offset from UTC is '+hh:mm', '-hh:mm' or a number of minutes, and less than a day");
  }
  return minutes * minuteInMilliseconds;
}

function minutesIn(text: string): number {
  if (!/^[+-]\d\d:[0-5]\d$/.test(text)) return Number.NaN;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4));
  return text.startsWith('-') ? -minutes : minutes;
}
