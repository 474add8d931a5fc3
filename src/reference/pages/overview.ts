// The page to start from: a field by its name, a layout by what was asked for, a value by its type.
import { type FieldName, type Fmt, fieldOf, fmts } from 'smsc-codec/grammars';
import { diagrams } from '../diagrams/index.ts';
import { holds, type Layout, layouts } from '../layouts.ts';
import { block, code, image, link, page, table } from '../markdown.ts';
import { fileOf, formatNames, linkOf, titleOf } from '../names.ts';
import { fieldNames } from './fields.ts';

/** The formats that have a field, each with a link to the first layout that does. */
function formatsOf(field: FieldName): string {
  const found = fmts.flatMap((fmt) => {
    const layout = layouts.find((one) => one.fmt === fmt && holds(one, field));
    return layout === undefined ? [] : [link(String(fmt), linkOf(layout))];
  });
  return found.join(' ');
}

/** A field on one line, in English only: in two languages, with a column of its own for a few keys, it took three. */
const fieldRow = (field: FieldName): string[] => {
  const { text, value, en } = fieldOf(field);
  const meaning = text === undefined ? en : `${en} In ${code('fmt=0')} it is ${code(text)}.`;
  return [link(code(field), `fields.md#${field}`), value, formatsOf(field), meaning];
};

/** The layouts by name, and each in all formats. */
function layoutRows(): readonly string[][] {
  const titles = [...new Set(layouts.map(titleOf))];
  const linkTo = (fmt: Fmt, title: string): string => {
    const layout = layouts.find((one) => one.fmt === fmt && titleOf(one) === title);
    return layout === undefined ? '' : link(countOf(layout), linkOf(layout));
  };
  return titles.map((title) => [title, ...fmts.map((fmt) => linkTo(fmt, title))]);
}

function countOf({ kind, fmt, slots }: Layout): string {
  if (kind === 'deleted') return fmt < 2 ? 'one word' : '1 field';
  const count = kind === 'missing' && fmt !== 1 ? 1 : slots.length;
  return `${count} ${count === 1 ? 'field' : 'fields'}`;
}

const valueRows = [
  [
    'integer',
    'A number',
    'Digits without leading zeros, with a minus where it is negative; within ±9007199254740991. Empty, it counts as absent.',
  ],
  [
    'decimal',
    'A string',
    'An optional minus, digits, and optionally a point and more digits; or nothing. As a string it loses no digit.',
  ],
  ['date', 'A string', '`DD.MM.YYYY hh:mm:ss`, a day of the calendar in the local time of the account; or nothing.'],
  ['text', 'A string', 'Any characters that the format can carry, or none.'],
] as const;

const valueImages = diagrams
  .filter(({ name }) => name.startsWith('value-'))
  .map(({ name, alt }) => image(alt, `diagrams/${name}.svg`));

const use = `import { reference } from 'smsc-codec/reference';

const pages = reference();
console.log(pages.get('fields.md')?.split('\\n')[0]); // # Fields`;

/** The page to start from. */
export const overviewPage = (): string =>
  page(
    '# Reference of the status replies',
    'Everything that `status.php` answers: four formats, what each asks for and prints, field by field. Made from the tables of the codec by `npm run reference`, so it says what the codec does.',
    '- [Find a field](#find-a-field)\n- [Find a layout](#find-a-layout)\n- [Values](#values)\n- [Codes](codes.md)\n- [Grammars and schema](#grammars-and-schema)',
    '## Find a field',
    'The name of a field is that of `fmt=2`, `fmt=3` and of the decoded reply. The numbers lead to the first layout of a format that has the field; the name leads to all of them, and to the meaning in Russian.',
    table(['Field', 'Value', '`fmt`', 'Meaning'], fieldNames.map(fieldRow)),
    '## Find a layout',
    'By what was asked for: `fmt` and `all`, and the kind of the message.',
    table(['', ...fmts.map((fmt) => link(`${code(`fmt=${fmt}`)} ${formatNames[fmt]}`, fileOf(fmt)))], layoutRows()),
    '## Values',
    table(['Type', 'In the model', 'On the wire'], valueRows),
    ...valueImages,
    '## Grammars and schema',
    table(
      ['', 'File'],
      [
        ...fmts.map((fmt) => [
          `${code(`fmt=${fmt}`)} in ABNF (RFC 5234)`,
          link(fileOf(fmt, 'abnf'), fileOf(fmt, 'abnf')),
        ]),
        ['The decoded reply in JSON Schema (draft 2020-12)', link('reply.schema.json', 'reply.schema.json')],
      ],
    ),
    [
      '- Start from `reply-all-N` for a single status and from `list-all-N` for a list, with `N` as asked for in `all`. An error and the reply to a deletion are never in a list, so a list can also be answered with `error-reply` or `deleted-reply`.',
      '- ABNF does not order its alternatives, but most parsers try them in order, take the first that fits, and never go back. They can do so here: what fits only the beginning of another layout stands behind it, so an HLR query stands before an SMS. A test puts every layout to such a parser.',
      '- Which rule took a status does not tell its kind: an SMS whose fields are few can have the form of an HLR query. `type` tells ([R3](../decisions.md#r3-kinds)).',
    ].join('\n'),
    `${link('Parse with the grammars', '../how-to.md#parse-with-the-grammars')} has an example with a parser generator.`,
    'What the grammars leave to words, because ABNF has no “but not” and no counting of days:',
    [
      '- A line of a message that begins like a row is a row, in lists of `fmt=0` and `fmt=1` ([R6](../decisions.md#r6-lines)). A grammar that takes the longest message can take the next row for a part of it.',
      '- The free text of `fmt=0` goes on as far as it can; `, comment = ` and `, type = ` behind it are found from the right ([R5](../decisions.md#r5-text-and-its-pairs)).',
      '- A text of `fmt=0` can end in words that stand like a key without its sign, such as `Russia, Moscow`. The grammar allows them behind every value, not behind texts alone.',
      '- That the 31st of February is no day, that integers are safe, that only HLR queries have the type 4, and that unknown fields are kept ([R13](../decisions.md#r13-unknown-fields)).',
    ].join('\n'),
    'All of these files are in the package, and `smsc-codec/reference` makes them for other documentation:',
    block(use, 'ts'),
  );
