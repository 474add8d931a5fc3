// Diagrams of value types, texts and lists.
import { type Fmt, fmts, grammars } from 'smsc-codec/grammars';
import { formatNames } from '../names.ts';
import { anyOf, choice, type Diagram, type DiagramNode, optional, sequence, terminal, value } from './node.ts';

const digit = value('digit');

/** Those of the value types that are the same in every format. */
export const valueDiagrams: readonly Diagram[] = [
  {
    name: 'value-integer',
    alt: 'An integer: 0, or an optional minus, a digit from 1 to 9 and more digits.',
    items: [choice(terminal('0'), sequence(optional(terminal('-')), value('digit from 1 to 9'), anyOf(digit)))],
  },
  {
    name: 'value-decimal',
    alt: 'A decimal: nothing, or an optional minus, digits, and optionally a point and more digits.',
    items: [
      optional(
        sequence(
          optional(terminal('-')),
          { type: 'OneOrMore', item: digit },
          optional(sequence(terminal('.'), { type: 'OneOrMore', item: digit })),
        ),
      ),
    ],
  },
  {
    name: 'value-date',
    alt: 'A date: nothing, or day, month and year with points, a space, and hour, minute and second with colons.',
    items: [
      optional(
        sequence(
          value('DD'),
          terminal('.'),
          value('MM'),
          terminal('.'),
          value('YYYY'),
          terminal(' '),
          value('hh'),
          terminal(':'),
          value('mm'),
          terminal(':'),
          value('ss'),
        ),
      ),
    ],
  },
];

/** What a text is made of in each format. */
function textItems(fmt: Fmt): readonly DiagramNode[] {
  const escapes = Object.values(grammars[fmt].escapes).map(terminal);
  if (fmt === 0) {
    return [
      anyOf(value('character, but no comma and no line end'), sequence(terminal(','), value('what begins no pair'))),
    ];
  }
  if (fmt === 1) return [anyOf(value('character, but no comma and no line end'))];
  if (fmt === 2) return [anyOf(value('character of XML, but & < > CR'), ...escapes)];
  const unicode = sequence(terminal('\\u'), ...Array.from({ length: 4 }, () => value('hex digit')));
  return [terminal('"'), anyOf(value('character, but " \\ and controls'), ...escapes, unicode), terminal('"')];
}

/** A text in each format. */
export const textDiagrams: readonly Diagram[] = fmts.map((fmt) => ({
  name: `fmt-${fmt}-text`,
  alt: `A text in fmt=${fmt} (${formatNames[fmt]})${Object.keys(grammars[fmt].escapes).length > 0 ? ', with its escapes' : ''}.`,
  items: textItems(fmt),
}));

/** A list in each format. */
export const listDiagrams: readonly Diagram[] = fmts.map((fmt) => {
  const { open, first, next, close } = grammars[fmt].list;
  const status = value('status, SMS or HLR or not found');
  const framed = (text: string): readonly DiagramNode[] => (text === '' ? [] : [terminal(text)]);
  const name = `fmt-${fmt}-list`;
  const alt = `A list in fmt=${fmt}.`;
  if (fmt < 2) return { name, alt, items: [{ type: 'OneOrMore', item: sequence(status, terminal(close)) }] };
  if (fmt === 2) {
    return { name, alt, items: [terminal(open), anyOf(sequence(terminal(first), status)), terminal(close)] };
  }
  const more = anyOf(sequence(terminal(next), status));
  return { name, alt, items: [...framed(open), optional(sequence(status, more)), ...framed(close)] };
});
