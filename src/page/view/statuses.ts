// What the replies say: a card for each, with the meaning of every field beside its value.
import { statusCodes } from 'smsc-codec';
import { meaningOf } from '../../cli/explain/meaning.ts';
import { type Language, phrases } from '../../cli/explain/phrases.ts';
import { fieldsOf, shown } from '../../cli/table.ts';
import { bitsOf } from '../bits.ts';
import type { Paint } from '../palette.ts';
import type { Item } from '../read.ts';
import { words } from '../words.ts';
import { h } from './dom.ts';
import { paint } from './paint.ts';

interface Look {
  readonly language: Language;
  readonly palette: ReadonlyMap<string, Paint>;
}

/** So many stand open from the start. */
const OPEN = 3;
const VALUE_LENGTH = 2000;

/** Shows the replies, those of a list with their indexes. The contents of a closed card are made when it is opened. */
export function showStatuses(
  target: HTMLElement,
  items: readonly Item[],
  indexes: readonly number[] | undefined,
  look: Look,
): void {
  const { language } = look;
  target.lang = language;
  target.replaceChildren(
    ...items.map((item, at) => {
      const card = h('details', { class: `card ${toneOf(item)}` }, summaryOf(item, indexes?.[at], language));
      card.addEventListener('toggle', () => {
        if (card.open && card.childElementCount === 1) card.append(tableOf(item, look));
      });
      if (at < OPEN) {
        card.append(tableOf(item, look));
        card.open = true;
      }
      return card;
    }),
  );
}

function toneOf(item: Item): string {
  if (item.kind === 'error') return 'bad';
  if (item.kind === 'deleted') return 'good';
  if (item.kind === 'missing') return 'quiet';
  const code = statusCodes[item.status];
  if (code === undefined || !code.final) return 'open';
  return [1, 2, 4].includes(item.status) ? 'good' : 'bad';
}

function summaryOf(item: Item, index: number | undefined, language: Language): HTMLElement {
  const { kind, unknownStatus } = words[language];
  const outcome =
    item.kind === 'sms' || item.kind === 'hlr'
      ? (statusCodes[item.status]?.[language] ?? unknownStatus(item.status))
      : '';
  return h(
    'summary',
    {},
    index !== undefined && h('span', { class: 'index' }, `[${index}]`),
    h('strong', {}, kind[item.kind]),
    outcome !== '' && h('span', { class: 'outcome' }, outcome),
    'phone' in item && item.phone !== undefined && h('span', { class: 'phone' }, shown(item.phone)),
  );
}

function tableOf(item: Item, { language, palette }: Look): HTMLElement {
  const fields = fieldsOf(item);
  fields.delete('kind');
  if (fields.size === 0) return h('p', { class: 'note' }, phrases[language].kind[item.kind]);
  const head = h('tr', { lang: 'en' }, ...['Field', 'Value', 'Meaning'].map((name) => h('th', { scope: 'col' }, name)));
  const rows = Array.from(fields, ([name, value]) => {
    const key = h('code', {}, shown(name));
    paint(key, palette.get(name));
    const meaning = h('td', { class: 'meaning' }, meaningOf(name, value, fields, language));
    if (name === 'flag' && typeof value === 'number') meaning.append(...bitStrip(value, language));
    const text = shown(value);
    const cut = text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH)}…` : text;
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, key),
      h('td', { class: typeof value === 'number' ? 'value number' : 'value' }, cut),
      meaning,
    );
  });
  const caption = h('caption', {}, phrases[language].kind[item.kind]);
  return h('table', {}, caption, h('thead', {}, head), h('tbody', {}, ...rows));
}

/** The bits of a flag as boxes, with a legend of the parts that are set. In words they stand before it. */
function bitStrip(flag: number, language: Language): HTMLElement[] {
  const { bit: name, part: names } = words[language];
  const bits = bitsOf(flag);
  if (bits.length === 0) return [];
  const boxes = bits.map(({ bit, set, part }) =>
    h('span', { class: `bit ${part}${set ? ' set' : ''}`, title: `${name} ${bit}: ${names[part]}` }, set ? '1' : '0'),
  );
  const nibbles = [0, 4, 8, 12].map((from) => h('span', { class: 'nibble' }, ...boxes.slice(from, from + 4)));
  const parts = [...new Set(bits.filter(({ set }) => set).map(({ part }) => part))];
  const legend = parts.map((part) => h('span', { class: `part ${part}` }, names[part]));
  return [
    h('span', { class: 'bits', 'aria-hidden': 'true' }, ...nibbles),
    h('span', { class: 'legend', 'aria-hidden': 'true' }, ...legend),
  ];
}
