// fmt=2: from a reply to an element, one tag a line. Characters that no XML document may hold are refused.
import type { Slot } from '../../../grammars/grammar.ts';
import { Refusal } from '../../errors.ts';
import type { Plan } from '../plan.ts';
import {
  checkCarried,
  checkUnknown,
  extraOf,
  extraPath,
  isRequired,
  placesOf,
  print,
  printExtra,
  printRequired,
} from '../print.ts';
import type { Draft, Frame, WriteOptions } from '../room.ts';
import { escapeText, forbidden, isName } from './characters.ts';

export function writeXml(reply: Draft, plan: Plan, options: WriteOptions): string {
  if (reply.kind === 'deleted') {
    checkCarried(reply, [], false);
    return plan.table.deleted;
  }
  const { fields, suffix } = placesOf(reply, plan);
  const known = [...fields, ...suffix].map(({ name }) => name);
  const element = (slot: Slot): string[] => {
    const value = isRequired(slot) ? printRequired(reply, slot) : print(reply, slot);
    return value === undefined ? [] : [elementOf(slot.name, value, slot.field)];
  };
  const extra = extraOf(reply).map(([name, value]) => {
    checkUnknown(name, known);
    if (!isName(name))
      throw new Refusal('invalid-extra', `${extraPath(name)} is no name of an element`, extraPath(name));
    return elementOf(name, printExtra(name, value), extraPath(name));
  });
  const tag = reply.kind === 'error' ? 'result' : 'sms';
  const lines = [`<${tag}>`, ...fields.flatMap(element), ...extra, ...suffix.flatMap(element), `</${tag}>`];
  return lines.join(options.compact ? '' : '\n');
}

function elementOf(name: string, value: string, path: string): string {
  const at = value.search(forbidden);
  if (at >= 0) throw new Refusal('invalid-character', `${path} holds a character that XML does not allow`, path, at);
  return `<${name}>${escapeText(value)}</${name}>`;
}

/** A document: its declaration if there is to be one, and the list or the one reply. */
export function frameXml({ open, first, next, close }: Frame, { compact, declaration }: WriteOptions): Frame {
  const head = declaration === undefined ? '' : `<?xml version="1.0" encoding="${declaration}"?>\n`;
  const on = (text: string): string => (compact ? text.replace('\n', '') : text);
  return { open: on(head + open), first: on(first), next: on(next), close: on(close) };
}
