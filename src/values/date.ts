// `DD.MM.YYYY hh:mm:ss` in the account's local time, valid in the calendar, or "" (R16).
import type { Value } from './value.ts';

const day28 = '(?:0[1-9]|1\\d|2[0-8])\\.(?:0[1-9]|1[0-2])\\.\\d{4}';
const day30 = '(?:29|30)\\.(?:0[13-9]|1[0-2])\\.\\d{4}';
const day31 = '31\\.(?:0[13578]|1[02])\\.\\d{4}';
/** In years that 4 divides, but of those that 100 does only the ones that 400 does. */
const leapDay = '29\\.02\\.(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';

const pattern = `(?:(?:${day28}|${day30}|${day31}|${leapDay}) (?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)?`;
const form = new RegExp(`^${pattern}$`);

const check = (text: unknown): string | undefined => (typeof text === 'string' && form.test(text) ? text : undefined);

export const date: Value<string> = { name: 'date', pattern, parse: check, print: check };
