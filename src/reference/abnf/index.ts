// A format's grammar in ABNF: its layouts, its fields, its value types, and the core rules that they refer to.
import { type All, alls, type FieldName, type Fmt, fieldOf, type Slot } from 'smsc-codec/grammars';
import { type Layout, layouts } from '../layouts.ts';
import { formatNames } from '../names.ts';
import * as csv from './csv.ts';
import * as json from './json.ts';
import { printed, type Rule, rule, ruleName, wrapped } from './notation.ts';
import * as text from './text.ts';
import { coreRules, valueRules } from './values.ts';
import * as xml from './xml.ts';

/** What a format's rules are made of. */
interface Room {
  readonly texts: readonly Rule[];
  /** The rule of a text, where it is not `text`. */
  readonly textOf?: (slot: Slot) => string;
  readonly layoutRules: (layout: Layout) => readonly Rule[];
  /** The rules of a single status in the order that they are tried in, where it is not `kindsOf`. */
  readonly statusesOf?: (all: All) => readonly string[];
}

const rooms: readonly [Room, Room, Room, Room] = [text, csv, xml, json];

/** What ABNF cannot say, or says at too great a length. */
const limits = {
  lines:
    'In a list, a line of a message that begins like a row is a row (R6). ABNF has no "but not", so a grammar that takes the longest message may take the next row for a part of it.',
  strings: 'Strings in quotes match in any case (RFC 5234, 2.3); they are written as they stand here.',
  order:
    'The rules to start from are reply-all-N and list-all-N. Alternatives stand so that the first one that fits can be taken, as parsers do that never go back; which layout a status has is told by type (R3), not by the rule that took it.',
  kinds: 'That type is 4 in HLR queries alone, and status -3 in the layout of its own, is left to the reader (R3, R7).',
  unknown: 'Fields that no layout has are not in this grammar; readers keep them (R13).',
} as const;

/**
 * The grammar of a format in ABNF (RFC 5234), of what the encoder writes: a rule for each layout (`sms-all-0`), for the
 * rows of lists and for lists (`list-all-0`), and for the replies that every request can get.
 *
 * Alternatives and repetitions are written so that they can be taken in order and at their longest, as parser
 * generators do that never go back.
 *
 * @param fmt - The format.
 * @returns A file's text, in ASCII. It stands alone: the core rules that it refers to are at its end.
 *
 * @example
 * ```ts
 * import { abnf } from 'smsc-codec/reference';
 * console.log(abnf(1).split('\n').find((line) => line.startsWith('error-reply')));
 * // error-reply = ( "0" / positive ) ",-" positive
 * ```
 */
export function abnf(fmt: Fmt): string {
  const own = layouts.filter((layout) => layout.fmt === fmt);
  const room = rooms[fmt];
  const layoutParts = own.flatMap((layout) => room.layoutRules(layout));
  const parts = [
    ...bodyRules(fmt, room),
    ...(fmt === 2 ? [xml.declaration] : []),
    ...layoutParts,
    ...fieldRules(own, room),
    ...room.texts,
    ...valueRules,
  ];
  const rules = used(
    parts,
    bodyRules(fmt, room).map(({ name }) => name),
  );
  const says = [
    limits.order,
    limits.strings,
    limits.kinds,
    fmt === 1 ? undefined : limits.unknown,
    fmt < 2 ? limits.lines : undefined,
  ];
  return [
    wrapped(`fmt=${fmt}: ${formatNames[fmt].toLowerCase().replace(/^(xml|json)$/, (name) => name.toUpperCase())}.`),
    wrapped('Made from the tables by `npm run reference`. ABNF as in RFC 5234; characters are Unicode code points.'),
    ...says.filter((line) => line !== undefined).map(wrapped),
    '\n',
    rules.map(printed).join('\n'),
    '\n; Core rules (RFC 5234, appendix B.1), repeated so that this file stands alone.\n',
    coreRules(rules).map(printed).join(''),
  ].join('');
}

/** The bodies that a request can be answered with. */
function bodyRules(fmt: Fmt, { statusesOf = kindsOf }: Room): readonly Rule[] {
  const head = fmt === 2 ? '[ declaration ] ' : '';
  const grouped = (names: string): string => (fmt === 2 ? `( ${names} )` : names);
  const alone = 'missing-reply / error-reply / deleted-reply';
  return alls.flatMap((all) => [
    rule(
      `reply-all-${all}`,
      `${head}${grouped(`${statusesOf(all).join(' / ')} / ${alone}`)}`,
      `What all=${all} is answered with: one status, an error, or the reply to a deletion.`,
    ),
    rule(
      `list-all-${all}`,
      `${head}${listOf(fmt, all)}`,
      'A list. An error or the reply to a deletion is never in one.',
    ),
  ]);
}

/** The longer layouts first: a parser that never goes back takes the first that fits. */
const kindsOf = (all: All): readonly string[] => [`hlr-all-${all}`, `sms-all-${all}`];

function listOf(fmt: Fmt, all: All): string {
  const statuses = [...kindsOf(all), 'missing-reply'];
  if (fmt === 2) return xml.listOf(statuses.join(' / '));
  if (fmt === 3) return json.listOf(statuses.join(' / '));
  return `1*( ${statuses.map((name) => `${name}-row`).join(' / ')} )`;
}

/** A rule for each field, which says what it means. */
function fieldRules(own: readonly Layout[], { textOf = () => 'text' }: Room): readonly Rule[] {
  const slots = new Map<FieldName, Slot>();
  for (const slot of own.flatMap((layout) => [...layout.slots, ...layout.suffix])) slots.set(slot.field, slot);
  return [...slots.values()].map((slot) => {
    const { en } = fieldOf(slot.field);
    return rule(ruleName(slot.field), slot.value === 'text' ? textOf(slot) : slot.value, en);
  });
}

/** The rules that these lead to. */
function used(rules: readonly Rule[], from: readonly string[]): readonly Rule[] {
  const byName = new Map(rules.map((one) => [one.name, one]));
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const one = byName.get(name);
    if (one === undefined || reached.has(name)) return;
    reached.add(name);
    for (const line of one.lines)
      for (const [word] of line.replaceAll(/"[^"]*"|%x[\dA-F-]+/g, '').matchAll(/[A-Za-z][\w-]*/g)) visit(word);
  };
  from.forEach(visit);
  return [...byName.values()].filter(({ name }) => reached.has(name));
}
