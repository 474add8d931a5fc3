// The page of a format: its layouts one by one, each with its fields, an example, its diagram and its rule.
import { type Fmt, fieldOf, grammars, type Slot } from 'smsc-codec/grammars';
import { diagrams } from '../diagrams/index.ts';
import { exampleBody } from '../examples.ts';
import { isFree } from '../free-text.ts';
import { type Layout, layouts } from '../layouts.ts';
import { bilingual, block, code, image, link, page, table } from '../markdown.ts';
import { anchorOf, diagramFileOf, fileOf, formatNames, ruleOf, titleOf } from '../names.ts';
import { isTight } from '../wire.ts';

/** What one has to know of a format before its layouts. */
const introductions: Readonly<Record<Fmt, readonly string[]>> = {
  0: [
    'One line of `key = value` pairs for each status, divided by a comma and a space. Keys differ from the names of the other formats here and there: `check_time` is `last_date`.',
    'Nothing is escaped. A value ends where the next pair begins: a comma, a space, a name and a sign. A message may hold even that, so what stands behind it is found from the right ([R5](../decisions.md#r5-text-and-its-pairs)).',
    'Any field but the status can be absent, with its key. There are no timestamps here, and no `flag`.',
  ],
  1: [
    'One row of items for each status, divided by commas. Items have no names, so each has its place, and an absent number leaves it empty.',
    'Nothing is escaped. A message may hold commas, so a row is read from both ends: what is left between them is the message ([R4](../decisions.md#r4-message-and-comment-in-numbers-and-commas)). No other item may hold one.',
    'There are no dates here, only timestamps, and no `flag`.',
  ],
  2: [
    'One element for each status, with one element in it for each field. Written here with one tag a line; recorded replies stand on one line, and some begin with a declaration.',
    'Any field but the status can be absent, with its element. The order of fields is that of the layout when written, and any when read ([R11](../decisions.md#r11-xml)).',
  ],
  3: [
    'One object for each status, with one member for each field. Integers are JSON numbers, everything else is a string, prices too.',
    'Any field but the status can be absent, with its member. The order of fields is that of the layout when written, and any when read ([R12](../decisions.md#r12-json)).',
  ],
};

const languages = ['text', 'text', 'xml', 'json'] as const;

/** What stands on the wire for a field, without its value. */
function wireName(fmt: Fmt, slot: Slot): string {
  if (fmt === 2) return `<${slot.name}>`;
  if (fmt === 3) return `"${slot.name}"`;
  if (isTight(fmt, slot)) return `${slot.name}=`;
  return /\w/.test(slot.before) ? slot.name : `${slot.before.trim()}…)`; // the words of an error have no key
}

/** The number of an item. Behind a message there is none, since that may hold commas. */
const itemName = (before: readonly Slot[]): string =>
  before.some(({ field }) => isFree(field)) ? 'from the right' : String(before.length);

/** Fields in their order, behind others that stand in a table of their own. */
function tableOf(fmt: Fmt, slots: readonly Slot[], before: readonly Slot[] = []): string {
  const rows = slots.map((slot, index) => {
    const wire = fmt === 1 ? itemName([...before, ...slots.slice(0, index)]) : code(wireName(fmt, slot));
    return [
      wire,
      link(code(slot.field), `fields.md#${slot.field}`),
      link(slot.value, 'README.md#values'),
      bilingual(fieldOf(slot.field)),
    ];
  });
  return table([fmt === 1 ? 'Item' : 'On the wire', 'Field', 'Value', 'Meaning'], rows);
}

function sectionOf(layout: Layout): string {
  const { fmt, kind, slots, suffix, template } = layout;
  const diagram = diagrams.find(({ name }) => diagramFileOf(layout) === `diagrams/${name}.svg`);
  const alone = kind === 'error' || kind === 'deleted';
  const shown = kind === 'missing' && fmt !== 1 ? slots.slice(0, 1) : slots;
  return page(
    `## ${titleOf(layout)}`,
    ...(template === ''
      ? [missingWords(fmt)]
      : ['As the gateway documents it, each value under the name of its field:', block(template)]),
    ...(shown.length > 0 ? [tableOf(fmt, shown)] : []),
    ...shown.filter((slot) => isTight(fmt, slot)).map(tightWords),
    ...(suffix.length > 0 ? [listWords(layout), tableOf(fmt, suffix, slots)] : []),
    ...(kind === 'error' ? [errorWords[fmt]] : []),
    ...(kind === 'deleted' ? [] : ['An example:', block(exampleBody(layout), languages[fmt])]),
    ...(alone
      ? []
      : [
          `As a list${kind === 'missing' ? '' : ', with a message behind it that was not found'}:`,
          block(exampleBody(layout, true), languages[fmt]),
        ]),
    ...(diagram === undefined ? [] : [image(diagram.alt, diagramFileOf(layout))]),
    `Rule ${code(ruleOf(layout))} of ${link(fileOf(fmt, 'abnf'), fileOf(fmt, 'abnf'))}.`,
  );
}

const optionalId = 'other endpoints of the API print an id, and this one may ([R9](../decisions.md#r9-error-replies)).';

const errorWords: Readonly<Record<Fmt, string>> = {
  0: `The description may hold parentheses of its own, and may be absent; ${optionalId}`,
  1: `The id is 0 where there is none; ${optionalId} There is no description.`,
  2: `The description may be absent; ${optionalId}`,
  3: `The description may be absent; ${optionalId}`,
};

const missingWords = (fmt: Fmt): string =>
  fmt === 1
    ? 'The status is -3, in the shortest row, whatever was asked for: its timestamp and `err` are 0 or empty.'
    : 'The status is -3 and stands alone, whatever was asked for ([R7](../decisions.md#r7-not-found)).';

const tightWords = (slot: Slot): string =>
  `Mind ${code(slot.before.slice(', '.length))}: it has no space before its sign, and is written so; read, it may have one ([R5](../decisions.md#r5-text-and-its-pairs)).`;

const listWords = ({ fmt, kind }: Layout): string =>
  `A list appends${kind === 'missing' ? ', and the phone with `all=0` only' : ''}${fmt === 1 ? '' : '; a single status can have it too'}:`;

/** The page of a format. */
export function formatPage(fmt: Fmt): string {
  const own = layouts.filter((layout) => layout.fmt === fmt);
  const { escapes } = grammars[fmt];
  const escaped = Object.entries(escapes).map(([char, text]) => [nameOf(char), code(text)]);
  return page(
    `# fmt=${fmt}: ${formatNames[fmt]}`,
    ...introductions[fmt],
    own
      .map((layout) => `- ${link(titleOf(layout), `#${anchorOf(titleOf(layout))}`)}`)
      .concat(['- [Lists](#lists)', '- [Texts](#texts)'])
      .join('\n'),
    `In the diagrams ${code('␣')} is a space, ${code('↵')} a line feed and ${code('␍')} a carriage return. The whole grammar is in ${link(fileOf(fmt, 'abnf'), fileOf(fmt, 'abnf'))}; what it cannot say, it says at its top.`,
    ...own.map(sectionOf),
    '## Lists',
    listWordsOf[fmt],
    image(`A list in fmt=${fmt}.`, `diagrams/fmt-${fmt}-list.svg`),
    '## Texts',
    textWordsOf[fmt],
    ...(escaped.length > 0 ? [table(['Character', 'Written'], escaped)] : []),
    image(String(diagrams.find(({ name }) => name === `fmt-${fmt}-text`)?.alt), `diagrams/fmt-${fmt}-text.svg`),
  );
}

const controls: Readonly<Record<string, string>> = {
  '\r': 'carriage return',
  '\n': 'line feed',
  '\t': 'tab',
  '\b': 'backspace',
  '\f': 'form feed',
};
const nameOf = (char: string): string => controls[char] ?? code(char);

const rowsWords =
  'Each status is a row, which ends with a line feed; SMS, HLR queries and messages that were not found can be mixed. A line that does not begin like a row goes on with the message of the row above it ([R6](../decisions.md#r6-lines)). There is no empty list.';

const listWordsOf: Readonly<Record<Fmt, string>> = {
  0: `${rowsWords} The id is always there.`,
  1: `${rowsWords} The id is always there.`,
  2: 'The statuses stand in one `<list>`, which can be empty; SMS, HLR queries and messages that were not found can be mixed.',
  3: 'The statuses stand in one array, which can be empty; SMS, HLR queries and messages that were not found can be mixed.',
};

const textWordsOf: Readonly<Record<Fmt, string>> = {
  0: 'Nothing is escaped. Only `message`, `comment` and `error` may hold line ends, and whatever else.',
  1: 'Nothing is escaped. `message` may hold commas, and `message` and `comment` line ends; a text without characters is an empty one.',
  2: 'Written with these escapes. Read, the five names of XML, every number that stands for a character and CDATA count as well. What XML 1.0 does not count among its characters can be neither written nor read.',
  3: 'Written with these escapes; other control characters and halves of surrogate pairs are `\\u` and four digits. Read, every escape of JSON counts, and raw control characters as well.',
};
