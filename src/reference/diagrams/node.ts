// What diagrams are made of. The nodes are those that the libraries after Tab Atkins' railroad-diagrams read, so that
// this package needs none of them.

/** A node of a diagram, in the JSON form of railroad diagram libraries. */
export type DiagramNode = Words | Row | Repeated | Alternatives;

/** A box: what stands on the wire as it is, or the name of what stands there. */
interface Words {
  readonly type: 'Terminal' | 'NonTerminal';
  readonly text: string;
}

/** One behind the other, or each in a line of its own. */
interface Row {
  readonly type: 'Sequence' | 'Stack';
  readonly items: readonly DiagramNode[];
}

/** Once or not at all, or more than once. */
interface Repeated {
  readonly type: 'Optional' | 'ZeroOrMore' | 'OneOrMore';
  readonly item: DiagramNode;
}

/** One of several, of which one is drawn in line. */
interface Alternatives {
  readonly type: 'Choice';
  readonly normalIndex: number;
  readonly options: readonly DiagramNode[];
}

/** A diagram. Its terminals show a space as `␣`, a line feed as `↵` and a carriage return as `␍`. */
export interface Diagram {
  /** A name for its file, without ending. */
  readonly name: string;
  /** What it shows, for readers that do not see it. */
  readonly alt: string;
  /** What stands between its start and its end. */
  readonly items: readonly DiagramNode[];
}

const visible = (text: string): string => text.replaceAll(' ', '␣').replaceAll('\n', '↵').replaceAll('\r', '␍');
export const terminal = (text: string): DiagramNode => ({ type: 'Terminal', text: visible(text) });
export const value = (text: string): DiagramNode => ({ type: 'NonTerminal', text });
export const sequence = (...items: readonly DiagramNode[]): DiagramNode => ({ type: 'Sequence', items });
export const optional = (item: DiagramNode): DiagramNode => ({ type: 'Optional', item });
export const choice = (...options: readonly DiagramNode[]): DiagramNode => ({
  type: 'Choice',
  normalIndex: 0,
  options,
});
export const anyOf = (...options: readonly DiagramNode[]): DiagramNode => ({
  type: 'ZeroOrMore',
  item: options.length === 1 && options[0] !== undefined ? options[0] : choice(...options),
});
