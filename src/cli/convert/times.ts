// The formats tell times differently: fmt=0 as dates of the account's local time, fmt=1 as timestamps, fmt=2 and 3 as
// both. Where the distance of that local time from UTC is known, each can be had from the other.
import { dateToTimestamp, formatDate, parseDate, type ReplyShape, type Status, timestampToDate } from 'smsc-codec';
import { fieldsFor } from '../layout.ts';
import { rescue } from '../rescue.ts';

interface Times {
  last_date?: string | undefined;
  last_timestamp?: number | undefined;
  send_date?: string | undefined;
  send_timestamp?: number | undefined;
}

const pairs = [
  ['last_date', 'last_timestamp'],
  ['send_date', 'send_timestamp'],
] as const;

/** The times that a shape has a place for, and a status lacks but has in the other form. */
export function timesFor(status: Status, shape: ReplyShape, utcOffset: string): Times {
  const known: Readonly<Times> = status;
  const fields = new Set<string>(fieldsFor(status, shape));
  const found: Times = {};
  for (const [date, timestamp] of pairs) {
    if (fields.has(date) && known[date] === undefined) {
      const derived = dateOf(known[timestamp], utcOffset);
      if (derived !== undefined) found[date] = derived;
    }
    if (fields.has(timestamp) && known[timestamp] === undefined) {
      const derived = timestampOf(known[date], utcOffset);
      if (derived !== undefined) found[timestamp] = derived;
    }
  }
  return found;
}

/** A timestamp of 0 tells no time, and neither does an empty date. Times without a date of four digits have none. */
function dateOf(timestamp: number | undefined, utcOffset: string): string | undefined {
  if (timestamp === undefined || timestamp === 0) return undefined;
  return rescue(
    () => formatDate(timestampToDate(timestamp), utcOffset),
    RangeError,
    () => undefined,
  );
}

function timestampOf(date: string | undefined, utcOffset: string): number | undefined {
  const moment = parseDate(date ?? '', utcOffset);
  return moment && dateToTimestamp(moment);
}
