// `DD.MM.YYYY hh:mm:ss` in the account's local time, valid in the calendar, or "" (R16).
import type { Value } from './value.ts';

const form = /^\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function isDate(text: string): boolean {
  if (text === '') return true;
  if (!form.test(text)) return false;
  const part = (from: number, to: number): number => Number(text.slice(from, to));
  const [day, month, year] = [part(0, 2), part(3, 5), part(6, 10)];
  const days = month === 2 && isLeap(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= days && part(11, 13) <= 23 && part(14, 16) <= 59 && part(17, 19) <= 59;
}

// The 29th of February is left out: whether there is one, no short pattern can tell.
const day = '(?:(?:0[1-9]|1\\d|2[0-8])\\.(?:0[1-9]|1[0-2])|(?:29|30)\\.(?:0[13-9]|1[0-2])|31\\.(?:0[13578]|1[02]))';

export const date: Value<string> = {
  name: 'date',
  pattern: `(?:${day}\\.\\d{4} (?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)?`,
  parse: (text) => (isDate(text) ? text : undefined),
  print: (value) => (typeof value === 'string' && isDate(value) ? value : undefined),
};
