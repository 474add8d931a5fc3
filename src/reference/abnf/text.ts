// fmt=0. A value ends where the next `, name =` begins, which ABNF has to spell out, since it cannot look ahead.
import { type All, type FieldName, grammars, type Slot } from 'smsc-codec/grammars';
import { isFree } from '../free-text.ts';
import type { Layout } from '../layouts.ts';
import { ruleOf } from '../names.ts';
import { except, literal, type Rule, rule, ruleName } from './notation.ts';
import { valueRule } from './values.ts';

const letters = [['A', 'Z'], ['a', 'z'], '_'] as const;
const digits = ['0', '9'] as const;
const line = ['\n', '\r', ','] as const;

export const texts: readonly Rule[] = [
  rule(
    'text',
    '*plain *( "," *( word "," ) other *plain )',
    'One line. It may have commas, but none that begins the next pair: a comma, a space, a name and a sign.',
  ),
  rule('plain', except(...line)),
  rule('word', '[ SP [ name [ SP ] ] ]', 'What begins like a pair, with or without its name, and has no sign.'),
  rule(
    'other',
    [
      except(...line, ' '),
      `/ SP ( ${except(...line, ...letters)} )`,
      `/ SP name ( ${except(...line, ' ', '=', digits, ...letters)} )`,
      `/ SP name SP ( ${except(...line, '=')} )`,
    ],
    'What shows that a comma began no pair.',
  ),
  rule('name', '( ALPHA / "_" ) *( ALPHA / DIGIT / "_" )'),
  rule(
    'comma',
    '"," *( word "," )',
    'The comma between two pairs, with words at the end of the text before it that stand like a pair: `Russia, Moscow`.',
  ),
  rule('rest', '*( "," word )', 'Such words at the end of a row.'),
  rule(
    'free-text',
    `*( plain / "," / CR / LF )`,
    'A message may hold anything, so it ends as far to the right as what follows it allows (R5).',
  ),
  rule(
    'tail',
    ['*( plain / CR / LF )', '( "," tail / ", ID = " id LF )'],
    'The end of a row: message, comment and type as above, up to the last id.',
  ),
];

export const textOf = ({ field }: Slot): string => (isFree(field) ? 'free-text' : 'text');

/** A pair with the comma before it, behind these. Only behind a text can words stand that look like a key. */
function pair(slot: Slot, earlier: readonly Slot[]): string {
  const follows = earlier.some(({ value }) => value === 'text');
  return `${follows ? `comma ${literal(slot.before.slice(1))}` : literal(slot.before)} ${ruleName(slot.field)}`;
}

/** Nothing marks the end of a single status, so what fits its beginning alone must not be tried first. */
export const statusesOf = (all: All): readonly string[] => [
  `hlr-all-${all}-certain`,
  `sms-all-${all}`,
  `hlr-all-${all}`,
];

/** An HLR query with one field at least that an SMS does not have. Without any, it has the form of an SMS too. */
function certainRules(name: string, parts: readonly string[], { slots }: Layout, all: All): readonly Rule[] {
  const sms = new Set<FieldName>(grammars[0].slots.sms[all].map(({ field }) => field));
  const own = slots.filter(({ field }) => !sms.has(field));
  const nameOf = ({ field }: Slot): string => `from-${ruleName(field)}`;
  const from = slots.findIndex(({ field }) => !sms.has(field));
  const chain = own.map((slot, index, { [index + 1]: next }) => {
    const one = pair(slot, slots.slice(0, from + index));
    return rule(nameOf(slot), next === undefined ? one : `${one} [ ${nameOf(next)} ] / ${nameOf(next)}`);
  });
  const [first] = chain.map((one) => one.name);
  const whole = [...parts.slice(0, from), String(first), ...parts.slice(from + own.length)];
  return [rule(`${name}-certain`, whole, 'With at least one of the fields that an SMS does not have.'), ...chain];
}

/** The rules of a layout: of a single status, and of a row of a list, which has to have its id. */
export function layoutRules(layout: Layout): readonly Rule[] {
  const name = ruleOf(layout);
  const { kind, slots, suffix } = layout;
  if (kind === 'deleted') return [rule(name, literal(layout.template))];
  if (kind === 'error') return [rule(name, errorParts(slots)), errorText];
  const all = [...slots, ...suffix];
  const pairs = all.map((slot, at) => `[ ${pair(slot, all.slice(0, at))} ]`);
  const status = slots.slice(0, 1).map((slot) => `${literal(slot.before)} ${valueRule(layout, slot)}`);
  const hasText = all.some(({ value }) => value === 'text');
  const parts = [...status, ...pairs.slice(1), ...(hasText ? ['rest'] : [])];
  const certain = kind === 'hlr' && layout.all !== undefined ? certainRules(name, parts, layout, layout.all) : [];
  const single = [rule(name, parts), ...certain];

  const free = slots.findIndex(({ field }) => isFree(field));
  const closed = free < 0 ? slots : slots.slice(0, free);
  const [id, ...phone] = suffix.map((slot) => pair(slot, closed));
  const end = [String(id), ...phone.map((one) => `[ ${one} rest ]`), 'LF'].join(' ');
  const head = [...status, ...pairs.slice(1, closed.length)];
  if (free < 0) return [...single, rule(`${name}-row`, [...head, end])];
  const ways = slots.slice(free).map((slot) => {
    const before = `comma ${literal(slot.before.slice(1))}`;
    return isFree(slot.field) ? `${before} tail` : `[ ${before} ${ruleName(slot.field)} ] ${end}`;
  });
  return [...single, rule(`${name}-row`, [...head, `( ${ways.join(' / ')} )`])];
}

/** The description stands in parentheses; the id, which only other endpoints print, behind them (R9). */
function errorParts(slots: readonly Slot[]): readonly string[] {
  const [code, error, id] = slots;
  if (code === undefined || error === undefined || id === undefined) return [];
  return [
    `${literal(code.before)} ${ruleName(code.field)}`,
    `[ ${literal(error.before)} described ]`,
    `[ ${literal(id.before.slice(1))} ${ruleName(id.field)} ]`,
  ];
}

const errorText = rule(
  'described',
  [`*( ${except(')')} )`, '( ")" described / ")" )'],
  'The description of an error goes on to the last parenthesis.',
);
