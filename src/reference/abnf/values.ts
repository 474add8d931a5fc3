// The value types as rules, and the core rules that all grammars refer to.
import type { Slot } from 'smsc-codec/grammars';
import type { Layout } from '../layouts.ts';
import { type Rule, rule, ruleName } from './notation.ts';

/** What stands for a field's value in a layout: the rule of the field, or the one status that a layout is of. */
export const valueRule = ({ kind }: Layout, { field }: Slot): string =>
  kind === 'missing' && field === 'status' ? '"-3"' : ruleName(field);

/** Those of numbers and dates, which are the same in every format. Each can be empty but the integer (R1, R16). */
export const valueRules: readonly Rule[] = [
  rule(
    'integer',
    '"0" / positive / "-" positive',
    'An integer within plus and minus 9007199254740991, without leading zeros.',
  ),
  rule('positive', '%x31-39 *15DIGIT'),
  rule('decimal', '[ [ "-" ] 1*DIGIT [ "." 1*DIGIT ] ]', 'A decimal, or nothing.'),
  rule(
    'date',
    '[ day "." month "." year SP hour ":" minute ":" second ]',
    'A date, or nothing. Whether a month has the day, and a year a 29th of February, is for the calendar to say.',
  ),
  rule('day', '"0" %x31-39 / %x31-32 DIGIT / "30" / "31"'),
  rule('month', '"0" %x31-39 / "10" / "11" / "12"'),
  rule('year', '4DIGIT'),
  rule('hour', '%x30-31 DIGIT / "2" %x30-33'),
  rule('minute', '%x30-35 DIGIT'),
  rule('second', '%x30-35 DIGIT'),
];

const core: readonly Rule[] = [
  rule('ALPHA', '%x41-5A / %x61-7A'),
  rule('DIGIT', '%x30-39'),
  rule('HEXDIG', 'DIGIT / "A" / "B" / "C" / "D" / "E" / "F"'),
  rule('DQUOTE', '%x22'),
  rule('SP', '%x20'),
  rule('LF', '%x0A'),
  rule('CR', '%x0D'),
];

/** The core rules that these rules need. */
export function coreRules(rules: readonly Rule[]): readonly Rule[] {
  const text = rules.flatMap(({ lines }) => lines).join(' ');
  const needs = (name: string): boolean =>
    new RegExp(`(?<![\\w-])\\d*${name}(?![\\w-])`).test(text.replaceAll(/"[^"]*"/g, ''));
  const found = core.filter(({ name }) => needs(name));
  const needsDigit = found.some(({ name }) => name === 'HEXDIG');
  return needsDigit ? core.filter((one) => found.includes(one) || one.name === 'DIGIT') : found;
}
