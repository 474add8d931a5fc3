// fmt=2, one tag a line or, as recorded replies are, all on one line.
import { charsets } from 'smsc-codec';
import { grammars, type Slot } from 'smsc-codec/grammars';
import type { Layout } from '../layouts.ts';
import { ruleOf } from '../names.ts';
import { frameOf } from '../wire.ts';
import { except, literal, type Rule, rule } from './notation.ts';
import { valueRule } from './values.ts';

const { escapes, list } = grammars[2];

export const texts: readonly Rule[] = [
  rule('text', '*( char / escape )'),
  rule(
    'char',
    except(...Object.keys(escapes), [0x00, 0x08], [0x0b, 0x0c], [0x0e, 0x1f], [0xd800, 0xdfff], [0xfffe, 0xffff]),
    'What XML 1.0 counts among its characters, but those that are escaped.',
  ),
  rule('escape', Object.values(escapes).map(literal).join(' / ')),
  rule('eol', '[ LF ]', 'One tag a line, or all on one line.'),
];

const element = (layout: Layout, slot: Slot): string =>
  `${literal(slot.before)} ${valueRule(layout, slot)} ${literal(`</${slot.name}>`)} eol`;

export function layoutRules(layout: Layout): readonly Rule[] {
  const name = ruleOf(layout);
  const { kind, slots, suffix } = layout;
  if (kind === 'deleted') return [rule(name, literal(layout.template))];
  const { open, close } = frameOf(2, layout.template || grammars[2].sms[0]);
  const required = kind === 'error' ? 'error_code' : 'status';
  const elements = [...slots, ...suffix].map((slot) =>
    slot.field === required ? element(layout, slot) : `[ ${element(layout, slot)} ]`,
  );
  return [rule(name, [`${literal(open)} eol`, ...elements, literal(close)])];
}

/** A list, empty or not. */
export const listOf = (statuses: string): string =>
  `${literal(list.open)} *( eol ( ${statuses} ) ) eol ${literal(list.close.trim())}`;

export const declaration: Rule = rule(
  'declaration',
  `${literal('<?xml version="1.0" encoding="')} ( ${charsets.map(literal).join(' / ')} ) ${literal('"?>')} eol`,
  'Some replies have it and others not.',
);
