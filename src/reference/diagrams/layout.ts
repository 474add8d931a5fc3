// The diagram of a layout: its fields in their order, and which of them can be absent.
import { grammars, type Slot } from 'smsc-codec/grammars';
import type { Layout } from '../layouts.ts';
import { ruleOf, titleOf } from '../names.ts';
import { afterOf, beforeOf, frameOf } from '../wire.ts';
import { type Diagram, optional, sequence, terminal, value } from './node.ts';
import { type Part, part, rows } from './rows.ts';

/** The diagram of a layout. */
export function layoutDiagram(layout: Layout): Diagram {
  const { fmt, slots, suffix, template } = layout;
  const fields = [...slots, ...suffix].map(({ field }) => field).join(', ');
  return {
    name: `fmt-${fmt}-${ruleOf(layout)}`,
    alt: `${titleOf(layout)}, in fmt=${fmt}: ${fields || template.replaceAll('\n', ' ')}`,
    items: rows(partsOf(layout)),
  };
}

function partsOf(layout: Layout): readonly Part[] {
  const { fmt, kind, template } = layout;
  if (kind === 'deleted') return [word(template)];
  if (fmt === 1) return kind === 'error' ? layout.slots.map((slot) => item(slot, slot.field)) : rowParts(layout);
  if (fmt === 0) return kind === 'error' ? errorParts(layout) : namedParts(layout);
  const { open, close } = frameOf(fmt, template || grammars[fmt].sms[0]);
  return [word(`${open}\n`), ...namedParts(layout), word(fmt === 3 ? `\n${close}` : close)];
}

const word = (text: string): Part => part([text], terminal(text), false);

/** What the value of a field is shown as: its name, or the one status that a layout is of. */
const isFixed = ({ kind }: Layout, { field }: Slot): boolean => kind === 'missing' && field === 'status';

/** The fields of a format with names; in fmt=3, commas stand between those that are there. */
function namedParts(layout: Layout): readonly Part[] {
  const { fmt, kind, slots, suffix } = layout;
  const all = [...slots, ...suffix];
  const required = all.findIndex(({ field }) => field === (kind === 'error' ? 'error_code' : 'status'));
  const comma = fmt === 3 ? ',\n' : '';
  return all.map((slot, at) => {
    const before = (at > required ? comma : '') + beforeOf(fmt, slot);
    const after = afterOf(fmt, slot) + (fmt === 2 ? '\n' : '') + (at < required ? comma : '');
    const shown = isFixed(layout, slot) ? terminal('-3') : value(slot.field);
    const behind = after === '' ? [] : [terminal(after)];
    return part([before, slot.field, after], sequence(terminal(before), shown, ...behind), at !== required);
  });
}

/** The items of fmt=1: commas are always there, and a number behind one need not be. */
function rowParts(layout: Layout): readonly Part[] {
  const { kind, slots, suffix } = layout;
  const items = slots.map((slot) => {
    if (isFixed(layout, slot)) return word('-3');
    return slot.value === 'integer' && slot.field !== 'status' ? numberItem(slot) : item(slot, slot.field);
  });
  if (suffix.length === 0) return items;
  const nodes = suffix.map((slot) => {
    const { node } = item(slot, slot.field);
    return kind === 'missing' && slot.field !== 'id' ? optional(node) : node;
  });
  const texts = suffix.flatMap(({ before, field }) => [before, field]);
  return [...items, part(texts, sequence(...nodes), true)];
}

function item({ before }: Slot, shown: string): Part {
  const node = before === '' ? value(shown) : sequence(terminal(before), value(shown));
  return part(before === '' ? [shown] : [before, shown], node, false);
}

const numberItem = ({ before, field }: Slot): Part =>
  part([before, field, ''], sequence(terminal(before), optional(value(field))), false);

/** In fmt=0 the description stands in parentheses; the id, which other endpoints print, behind them (R9). */
function errorParts({ slots }: Layout): readonly Part[] {
  return slots.map((slot) => {
    const closes = slot.field === 'error';
    const before = slot.field === 'id' ? slot.before.slice(1) : slot.before;
    const node = sequence(terminal(before), value(slot.field), ...(closes ? [terminal(')')] : []));
    return part([before, slot.field, closes ? ')' : ''], node, slot.field !== 'error_code');
  });
}
