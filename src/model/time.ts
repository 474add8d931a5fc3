// Timestamps and dates of a reply as `Date`. A reply tells its timestamps in Unix seconds, and its dates in the local
// time of the account, without saying which: accounts in UTC+2, +3 and +6 were seen.
import { date as dateText } from '../values/date.ts';

/**
 * The distance of a local time from UTC, eastward positive: `'+03:00'`, or in minutes, 180. Less than a day either way.
 * It has the opposite sign of JavaScript's `Date.getTimezoneOffset`.
 */
export type UtcOffset = number | string;

const latestSecond = 8.64e12;
const minutesOfDay = 24 * 60;
const millisecondsOfMinute = 60_000;

const offsetForm = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/;
const dateForm = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)$/;
const isoForm = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/;

function minutesOf(utcOffset: UtcOffset): number {
  const [, sign, hours, minutes] = offsetForm.exec(String(utcOffset)) ?? [];
  ...
}
