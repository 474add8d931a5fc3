// fmt=3, one member a line or all on one line. Strings are written as JSON.stringify writes them.
import { grammars, type Slot } from 'smsc-codec/grammars';
import type { Layout } from '../layouts.ts';
import { ruleOf } from '../names.ts';
import { afterOf, beforeOf, frameOf } from '../wire.ts';
import { except, literal, type Rule, rule } from './notation.ts';
import { valueRule } from './values.ts';

const { escapes } = grammars[3];

const signOf = (escaped: string): string => {
  const sign = escaped.slice(1);
  if (sign === '"') return 'DQUOTE';
  return sign === '\\' ? literal(sign) : `%x${sign.charCodeAt(0).toString(16).toUpperCase()}`;
};

export const texts: readonly Rule[] = [
  rule('text', '*( char / escape )'),
  rule(
    'char',
    except('"', '\\', [0x00, 0x1f], [0xd800, 0xdfff]),
    'What stands as it is: all but controls, quote, backslash and halves of surrogate pairs.',
  ),
  rule('escape', `"\\" ( ${Object.values(escapes).map(signOf).join(' / ')} / %x75 4HEXDIG )`),
  rule('eol', '[ LF ]', 'One member a line, or all on one line.'),
  rule('next', '"," ( LF / SP )'),
];

const member = (layout: Layout, slot: Slot): string =>
  `${literal(beforeOf(3, slot))} ${valueRule(layout, slot)} ${literal(afterOf(3, slot))}`.trim();

export function layoutRules(layout: Layout): readonly Rule[] {
  const name = ruleOf(layout);
  const { kind, slots, suffix } = layout;
  const template = layout.template || grammars[3].sms[0];
  const { open, close } = frameOf(3, template);
  if (kind === 'deleted') {
    const [, only = ''] = template.split('\n');
    return [rule(name, `${literal(open)} eol ${literal(only)} eol ${literal(close)}`)];
  }
  const required = kind === 'error' ? 'error_code' : 'status';
  const all = [...slots, ...suffix];
  const first = all.findIndex(({ field }) => field === required);
  const members = all.map((slot, at) => {
    const one = member(layout, slot);
    if (at === first) return one;
    return at > first ? `[ next ${one} ]` : `[ ${one} next ]`;
  });
  return [rule(name, [`${literal(open)} eol`, ...members, `eol ${literal(close)}`])];
}

/** A list, empty or not. */
export const listOf = (statuses: string): string => `"[" [ ( ${statuses} ) *( next ( ${statuses} ) ) ] "]"`;
