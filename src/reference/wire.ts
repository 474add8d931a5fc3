// What stands around a value on the wire. The tables print it; here it is taken apart.
import type { Fmt, Slot } from 'smsc-codec/grammars';

/** Whether a text stands in quotes. */
const isQuoted = (fmt: Fmt, slot: Slot): boolean => fmt === 3 && slot.value !== 'integer';

/** What stands in front of a value: its name with its signs, and a quote where it has one. */
export const beforeOf = (fmt: Fmt, slot: Slot): string => slot.before + (isQuoted(fmt, slot) ? '"' : '');

/** What stands behind it. */
export const afterOf = (fmt: Fmt, slot: Slot): string =>
  fmt === 2 ? `</${slot.name}>` : isQuoted(fmt, slot) ? '"' : '';

/** The lines that enclose the fields of a layout in fmt=2 and fmt=3; empty in the others. */
export function frameOf(fmt: Fmt, template: string): { readonly open: string; readonly close: string } {
  if (fmt < 2) return { open: '', close: '' };
  const lines = template.split('\n');
  return { open: lines[0] ?? '', close: lines.at(-1) ?? '' };
}

/** Whether the sign behind a key of fmt=0 has no space in front of it, which the documentation prints once (R5). */
export const isTight = (fmt: Fmt, { before }: Slot): boolean => fmt === 0 && /\w=/.test(before);
