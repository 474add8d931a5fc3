// fmt=1: where a row starts, and where its items stand. Items are counted from both ends, so that the message between
// them may hold any commas (R4).
import type { Slot } from '../../../grammars/grammar.ts';
import type { Layout, Plan } from '../plan.ts';

/** `<n>,<digits or nothing>,<integer or nothing>` and then a comma or the end of the line (R6). */
const start = '-?\\d{1,16},\\d{0,16},(?:-?\\d{1,16})?(?:,|\\r?\\n';
const rowStart = new RegExp(`${start})`, 'y');
const lastRowStart = new RegExp(`${start}|$)`, 'y');

/** Whether a row starts at this place. `final`: the text may end with that line. */
export function startsRow(text: string, at: number, final: boolean): boolean {
  const pattern = final ? lastRowStart : rowStart;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Eleven commas, as many as a row with a message has at least, and a number as long as a time or a phone. */
export const rowLike = /^(?=.*,\d{5,},)(?:[^,]*,){11}/;

/** Where an item stands in its row. */
export interface Item {
  readonly from: number;
  readonly to: number;
}

/** The first `count` items from the left, without what is behind them; fewer if the row has fewer. */
export function itemsFromLeft(row: string, count: number): Item[] {
  const items: Item[] = [];
  for (let from = 0; items.length < count; ) {
    const comma = row.indexOf(',', from);
    items.push({ from, to: comma < 0 ? row.length : comma });
    if (comma < 0) break;
    from = comma + 1;
  }
  return items;
}

/** The last `count` items, in the order of the row; fewer if the row has fewer. The first item is never among them. */
export function itemsFromRight(row: string, count: number): Item[] {
  const items: Item[] = [];
  for (let to = row.length; items.length < count; ) {
    const comma = to === 0 ? -1 : row.lastIndexOf(',', to - 1);
    if (comma < 0) break;
    items.unshift({ from: comma + 1, to });
    to = comma;
  }
  return items;
}

/** A layout's slots, with the suffix where a list asks for it: fmt=1 has it nowhere else (R8). */
export const slotsOf = (layout: Layout, plan: Plan): readonly Slot[] =>
  plan.list ? [...layout.slots, ...layout.suffix] : layout.slots;

/** What ends an item. */
export const delimiter = /[,\r\n]/;
/** What ends a message, if it is read or written directly: no comma does. */
export const lineBreak = /[\r\n]/;

/** Without names, only this type tells an HLR query (R3). */
export const isTelling = ({ field }: Slot, { kind }: Layout, { pinned }: Plan): boolean =>
  field === 'type' && kind === 'hlr' && pinned === undefined;

/** Whether an item may not be empty. */
export const isRequired = (slot: Slot, layout: Layout, plan: Plan): boolean =>
  slot.field === 'status' || slot.field === 'id' || isTelling(slot, layout, plan);
