// `DD.MM.YYYY hh:mm:ss` in the account's local time, valid in the calendar, or "" (R16).
import type { Value } from './value.ts';

const form = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function isDate(text: string): boolean {
  if (text === '') return true;
  const parts = form.exec(text);
  if (parts === null) return false;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  const days = month === 2 && isLeap(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= days && hour <= 23 && minute <= 59 && second <= 59;
}

export const date: Value<string> = {
  name: 'date',
  parse: (text) => (isDate(text) ? text : undefined),
  print: (value) => (typeof value === 'string' && isDate(value) ? value : undefined),
};
