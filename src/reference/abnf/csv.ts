// fmt=1. Items have no names; a message may hold commas, so its row is read from both ends (R4).
import type { Slot } from 'smsc-codec/grammars';
import { isFree } from '../free-text.ts';
import type { Layout } from '../layouts.ts';
import { ruleOf } from '../names.ts';
import { except, literal, type Rule, rule, ruleName } from './notation.ts';

export const texts: readonly Rule[] = [
  rule('text', `*( ${except(',', '\n', '\r')} )`, 'An item: no comma, no line end.'),
  rule('free-item', `*( ${except(',')} )`, 'What a message holds between two of its commas, and a comment.'),
];

export const textOf = ({ field }: Slot): string => (isFree(field) ? 'free-item' : 'text');

/** An item with what stands before it; a number may be absent. */
function item(slot: Slot): string {
  const value = ruleName(slot.field);
  return `${slot.before === '' ? '' : `${literal(slot.before)} `}${slot.value === 'integer' ? `[ ${value} ]` : value}`;
}

export function layoutRules(layout: Layout): readonly Rule[] {
  const name = ruleOf(layout);
  const { kind, slots, suffix } = layout;
  if (kind === 'deleted') return [rule(name, literal(layout.template))];
  if (kind === 'error') return [rule(name, errorItems(slots))];
  const [, ...others] = slots;
  const status = kind === 'missing' ? '"-3"' : 'status';
  const [id, ...phone] = suffix;
  const appended = [
    ...(id === undefined ? [] : [`${literal(id.before)} ${ruleName(id.field)}`]),
    ...phone.map((slot) => (kind === 'missing' ? `[ ${item(slot)} ]` : item(slot))),
  ];
  const free = others.findIndex(({ field }) => isFree(field));
  if (free < 0) {
    const items = [status, ...others.map(item)];
    return [rule(name, items), rule(`${name}-row`, [...items, ...appended, 'LF'])];
  }
  const head = [status, ...others.slice(0, free).map(item)];
  const [message, ...behind] = others.slice(free).map((slot) => item(slot));
  const text = String(message).replace(/^"," /, '');
  const end = [text, ...behind].join(' ');
  const tail = (tailName: string, rest: readonly string[]): Rule =>
    rule(tailName, [`${text} "," ${tailName}`, `/ ${[end, ...rest].join(' ')}`]);
  return [
    rule(name, [...head, `"," ${name}-tail`]),
    tail(`${name}-tail`, []),
    rule(`${name}-row`, [...head, `"," ${name}-row-tail`]),
    tail(`${name}-row-tail`, [...appended, 'LF']),
  ];
}

/** The id is 0 where there is none, and the code stands behind a minus (R9). */
function errorItems(slots: readonly Slot[]): string {
  const [, code] = slots;
  return `( "0" / positive ) ${literal(String(code?.before))} positive`;
}
