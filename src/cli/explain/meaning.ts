// What the value of one field means, in a sentence or two.
import {
  decodeFlag,
  type ErrorCode,
  errCodes,
  errorCodes,
  messageTypes,
  parseDate,
  statusCodes,
  timestampToDate,
} from 'smsc-codec';
import { type Field, fields } from 'smsc-codec/grammars';
import { type Language, type Phrases, phrases } from './phrases.ts';

/** The other fields of the same reply, which a date is told by. */
type Neighbours = ReadonlyMap<string, unknown>;

export function meaningOf(name: string, value: unknown, neighbours: Neighbours, language: Language): string {
  const words = phrases[language];
  const field = fieldNamed(name);
  if (field === undefined) return words.unknownField;
  const of = field[language];
  if (typeof value === 'number') return (numbers[name]?.(value, language, words) ?? [of]).join(' ');
  if (field.value === 'date' && typeof value === 'string') {
    const offset = offsetBetween(value, neighbours.get(name.replace('date', 'timestamp')));
    return offset === undefined ? of : `${of} ${words.accountTime(offset)}`;
  }
  return of;
}

/** What the catalogue has of a field; undefined of one that it does not know. */
export const fieldNamed = (name: string): Field | undefined =>
  Object.entries<Field>(fields).find(([other]) => other === name)?.[1];

/** What the catalogues have in common. */
type Code = Omit<ErrorCode, 'documented'>;

type Explain = (value: number, language: Language, words: Phrases) => string[];

/** The fields whose numbers stand for something; the sentences about one. */
const numbers: Readonly<Record<string, Explain>> = {
  status(value, language, words) {
    const code = statusCodes[value];
    if (code === undefined) return [words.unknownCode];
    const ended = code.final ? words.final : words.notFinal;
    return [...sentencesOf(code, language), ended, ...(code === statusCodes[1] ? [words.delivered] : [])];
  },
  err(value, language, words) {
    const code = errCodes[value];
    return code ? sentencesOf(code, language) : [words.unknownCode];
  },
  error_code(value, language, words) {
    const code = errorCodes[value];
    if (code === undefined) return [words.unknownCode];
    return code.documented ? sentencesOf(code, language) : [...sentencesOf(code, language), words.undocumented];
  },
  type(value, language, words) {
    const code = messageTypes[value];
    return code ? sentencesOf(code, language) : [words.unknownCode];
  },
  flag: (value, language, words) => [flagInWords(value, language, words)],
  last_timestamp: (value, language, words) => [fields.last_timestamp[language], momentOf(value, words)],
  send_timestamp: (value, language, words) => [fields.send_timestamp[language], momentOf(value, words)],
};

const sentencesOf = (code: Code, language: Language): string[] =>
  code.note ? [`${code[language]}.`, code.note[language]] : [`${code[language]}.`];

function flagInWords(value: number, language: Language, words: Phrases): string {
  if (value < 0 || value > 0xffff) return words.noFlag;
  const flag = decodeFlag(value);
  const parts = [messageTypes[flag.type]?.[language] ?? words.unknownType(flag.type)];
  if (flag.secondBalance) parts.push(words.secondBalance);
  if (flag.templateCategory !== undefined) parts.push(words.template[flag.templateCategory]);
  if (flag.reserved !== 0) parts.push(words.reserved(`0x${flag.reserved.toString(16).padStart(4, '0')}`));
  return `${parts.join('; ')}.`;
}

const LATEST_SECOND = 8.64e12;

/** A timestamp as `2016-10-18 12:34:12 UTC.` */
function momentOf(seconds: number, words: Phrases): string {
  if (seconds === 0) return words.unknownTime;
  if (Math.abs(seconds) > LATEST_SECOND) return words.noTime;
  return timestampToDate(seconds).toISOString().replace('T', ' ').replace('.000Z', ' UTC.');
}

const QUARTER_HOUR = 15 * 60;
const GREATEST_OFFSET = 14 * 60 * 60;

/** By how much a date in local time is ahead of its timestamp, if that can be the offset of a place on Earth. */
function offsetBetween(date: string, timestamp: unknown): string | undefined {
  const local = parseDate(date, 0);
  if (local === undefined || typeof timestamp !== 'number') return undefined;
  const seconds = local.getTime() / 1000 - timestamp;
  if (seconds % QUARTER_HOUR !== 0 || Math.abs(seconds) > GREATEST_OFFSET) return undefined;
  const clock = new Date(Math.abs(seconds) * 1000).toISOString().slice(11, 16);
  return `${seconds < 0 ? '-' : '+'}${clock}`;
}
