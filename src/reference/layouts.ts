// Every layout of every format as one list: pages, grammars and diagrams all walk it, so that none is forgotten.
import {
  type All,
  alls,
  type FieldName,
  type Fmt,
  fmts,
  grammars,
  type Kind,
  kinds,
  type Slot,
} from 'smsc-codec/grammars';

/** What a layout is of: a kind of message, or one of the replies that every request can get. */
export type LayoutKind = Kind | 'missing' | 'error' | 'deleted';

/** One layout of one format. */
export interface Layout {
  /** The format. */
  readonly fmt: Fmt;
  /** How many fields were asked for; absent where the layout is the same for every `all`. */
  readonly all?: All;
  /** What it is of. */
  readonly kind: LayoutKind;
  /** Its fields in their order, without what a list appends. */
  readonly slots: readonly Slot[];
  /** What a list appends (R8). */
  readonly suffix: readonly Slot[];
  /** The layout as the gateway's documentation prints it; empty for status -3, which it does not print. */
  readonly template: string;
}

/** What a list appends to fields that may hold some of it already. */
export function suffixOf(fmt: Fmt, all: All, slots: readonly Slot[]): readonly Slot[] {
  const own = new Set<FieldName>(slots.map(({ field }) => field));
  return grammars[fmt].slots.suffix[all].filter(({ field }) => !own.has(field));
}

/** Whether a field stands in a layout; that of a deletion is part of how the layout is printed. */
export const holds = ({ kind, slots, suffix, template }: Layout, field: FieldName): boolean =>
  [...slots, ...suffix].some((slot) => slot.field === field) || (kind === 'deleted' && template.includes(field));

/** The fields that can come with status -3, whatever was asked for: those of the shortest SMS layout (R7). */
export const missingSlots = (fmt: Fmt): readonly Slot[] => grammars[fmt].slots.sms[0];

function layoutsOf(fmt: Fmt): readonly Layout[] {
  const grammar = grammars[fmt];
  const found = alls.flatMap((all) =>
    kinds.map((kind): Layout => {
      const slots = grammar.slots[kind][all];
      return { fmt, all, kind, slots, suffix: suffixOf(fmt, all, slots), template: grammar[kind][all] };
    }),
  );
  const missing = missingSlots(fmt);
  return [
    ...found,
    { fmt, kind: 'missing', slots: missing, suffix: suffixOf(fmt, 0, missing), template: '' },
    { fmt, kind: 'error', slots: grammar.slots.error, suffix: [], template: grammar.error },
    { fmt, kind: 'deleted', slots: [], suffix: [], template: grammar.deleted },
  ];
}

/**
 * Every layout: by format SMS and HLR for each `all`, then status -3, the error reply and the reply to a deletion.
 *
 * @example
 * ```ts
 * import { layouts } from 'smsc-codec/reference';
 * console.log(layouts.length); // 36
 * console.log(layouts.find(({ fmt, kind }) => fmt === 3 && kind === 'error')?.slots.map(({ name }) => name).join(' '));
 * // error error_code id
 * ```
 */
export const layouts: readonly Layout[] = /* #__PURE__ */ fmts.flatMap(layoutsOf);
