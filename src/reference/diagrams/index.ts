// All diagrams of the reference.
import { layouts } from '../layouts.ts';
import { layoutDiagram } from './layout.ts';
import type { Diagram } from './node.ts';
import { listDiagrams, textDiagrams, valueDiagrams } from './values.ts';

export type { Diagram, DiagramNode } from './node.ts';

/**
 * The diagrams: one for each of `layouts`, under the name of its format and kind, one for the list and the text of each
 * format, and one for each other value type.
 *
 * @example
 * ```ts
 * import { diagrams } from 'smsc-codec/reference';
 * console.log(diagrams.find(({ name }) => name === 'fmt-0-sms-all-0')?.alt);
 * // SMS, all=0, in fmt=0: status, last_date, err, id, phone
 * ```
 */
export const diagrams: readonly Diagram[] = [
  ...layouts.map(layoutDiagram),
  ...listDiagrams,
  ...textDiagrams,
  ...valueDiagrams,
];
