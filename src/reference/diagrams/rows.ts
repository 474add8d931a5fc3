// A layout in rows that fit on a page: fields are many, and one line for all of them would be read by nobody.
import { type DiagramNode, optional, sequence } from './node.ts';

/** A part of a layout, and how much room it takes in a row: characters and boxes. */
export interface Part {
  readonly node: DiagramNode;
  readonly room: number;
}

/** Characters of a row. */
const ROOM = 96;
/** What a box takes besides its text. */
const BOX = 5;

/** A part made of these texts. */
export function part(texts: readonly string[], node: DiagramNode, isOptional: boolean): Part {
  const room = texts.reduce((sum, text) => sum + text.length + BOX, isOptional ? BOX : 0);
  return { node: isOptional ? optional(node) : node, room };
}

/** Parts in rows of about the same width. */
export function rows(parts: readonly Part[]): readonly DiagramNode[] {
  const found: DiagramNode[][] = [];
  let free = 0;
  for (const { node, room } of parts) {
    if (room > free) {
      found.push([]);
      free = ROOM;
    }
    found.at(-1)?.push(node);
    free -= room;
  }
  const [only, ...more] = found.map((items) => sequence(...items));
  return only === undefined ? [] : more.length === 0 ? [only] : [{ type: 'Stack', items: [only, ...more] }];
}
