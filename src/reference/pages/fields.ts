// Every field by name: what it is called where, what it means, and in which layouts it stands.
import { type All, alls, type FieldName, type Fmt, fieldOf, fields, fmts, kinds } from 'smsc-codec/grammars';
import { examples } from '../examples.ts';
import { holds, type Layout, layouts } from '../layouts.ts';
import { bilingual, code, link, page, table } from '../markdown.ts';
import { fileOf, formatNames, linkOf } from '../names.ts';
import { isTight } from '../wire.ts';

/** The fields in alphabetical order. */
export const fieldNames: readonly FieldName[] = (Object.keys(fields) as FieldName[]).sort();

/** Where the codes of a field are told. */
const codePages: Readonly<Partial<Record<FieldName, string>>> = {
  status: 'codes.md#status',
  err: 'codes.md#err',
  error_code: 'codes.md#error_code',
  type: 'codes.md#type',
  flag: 'codes.md#flag',
};

const appends = ({ suffix }: Layout, field: FieldName): boolean => suffix.some((slot) => slot.field === field);

/** Where a field stands in a layout, if it does. */
function mark(fmt: Fmt, all: All, kind: Layout['kind'], field: FieldName): string {
  const layout = layouts.find((one) => one.fmt === fmt && one.all === all && one.kind === kind);
  if (layout === undefined) return '';
  const place = layout.slots.findIndex((slot) => slot.field === field);
  if (place >= 0) return link(String(place), linkOf(layout));
  return appends(layout, field) ? link('lists', linkOf(layout)) : '–';
}

const otherPlaces = {
  missing: 'With status -3',
  error: 'In error replies',
  deleted: 'In the reply to a deletion',
} as const;

function placesOf(field: FieldName): string {
  const others = (['missing', 'error', 'deleted'] as const).flatMap((kind) => {
    const found = layouts.filter((layout) => layout.kind === kind && holds(layout, field));
    const links = found.map((layout) => link(code(`fmt=${layout.fmt}`), linkOf(layout))).join(', ');
    return found.length > 0 ? [`${otherPlaces[kind]}: ${links}`] : [];
  });
  const rows = fmts.map((fmt) => [
    link(`${code(`fmt=${fmt}`)} ${formatNames[fmt]}`, fileOf(fmt)),
    ...kinds.flatMap((kind) => alls.map((all) => mark(fmt, all, kind, field))),
  ]);
  const anywhere = rows.some((row) => row.some((one) => one.includes('#')));
  return page(
    ...(anywhere
      ? [
          table(
            ['Place, from 0', ...['SMS', 'HLR'].flatMap((kind) => alls.map((all) => `${kind} ${code(`all=${all}`)}`))],
            rows,
          ),
        ]
      : []),
    ...others,
  );
}

/** What one overlooks in a row of fmt=0. */
function tightWords(field: FieldName): readonly string[] {
  const slots = layouts.flatMap((layout) => layout.slots.filter((slot) => isTight(layout.fmt, slot)));
  const slot = slots.find((one) => one.field === field);
  return slot === undefined
    ? []
    : [`- In ${code('fmt=0')} it is written ${code(slot.before.slice(', '.length))}, with no space before the sign.`];
}

function sectionOf(field: FieldName): string {
  const { value, text } = fieldOf(field);
  const codes = codePages[field];
  return page(
    `## ${field}`,
    bilingual(fieldOf(field)),
    [
      `- Value: ${link(value, 'README.md#values')}, for example ${code(String(examples[field]))}`,
      ...(text === undefined ? [] : [`- In ${code('fmt=0')} it is called ${code(text)}.`]),
      ...tightWords(field),
      ...(codes === undefined ? [] : [`- ${link('Its codes', codes)}`]),
    ].join('\n'),
    placesOf(field),
  );
}

/** The page of fields. */
export const fieldsPage = (): string =>
  page(
    '# Fields',
    'Each field with its names, its meaning, and the layouts that it stands in. The number is its place there, counted from 0 as the items of `fmt=1` are; “lists” means that lists append it. In `fmt=1`, commas in a message move what stands behind it.',
    fieldNames.map((field) => link(code(field), `#${field}`)).join(' · '),
    ...fieldNames.map(sectionOf),
  );
