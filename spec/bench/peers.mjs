// What people read and write these replies with today, each with the least code that gives typed fields or, where that
// says so, less than that.
import Ajv from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { Parser as HtmlParser } from 'htmlparser2';
import Papa from 'papaparse';
import sax from 'sax';
import { SaxesParser } from 'saxes';
import * as v from 'valibot';
import * as z from 'zod';

const numbers = new Set(['status', 'last_timestamp', 'flag', 'err', 'send_timestamp', 'type', 'sms_cnt', 'id']);

const typed = (name, text) => (numbers.has(name) ? Number(text) : text);

/** Handlers of an event-based XML parser that make statuses. */
function collector() {
  const statuses = [];
  let status = {};
  let text = '';
  return {
    statuses,
    open(name) {
      if (name === 'sms') status = { kind: 'sms' };
      text = '';
    },
    text(part) {
      text += part;
    },
    close(name) {
      if (name === 'sms') statuses.push(status);
      else if (name !== 'list') status[name] = typed(name, text);
    },
  };
}

function readSax(xml) {
  const { statuses, open, text, close } = collector();
  const parser = sax.parser(true);
  Object.assign(parser, { onopentag: ({ name }) => open(name), ontext: text, onclosetag: close });
  parser.write(xml).close();
  return statuses;
}

export function saxes() {
  const { statuses, open, text, close } = collector();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => open(name));
  parser.on('text', text);
  parser.on('closetag', ({ name }) => close(name));
  return { statuses, parser };
}

function readSaxes(xml) {
  const { statuses, parser } = saxes();
  parser.write(xml).close();
  return statuses;
}

function readHtmlparser2(xml) {
  const { statuses, open, text, close } = collector();
  const parser = new HtmlParser({ onopentag: open, ontext: text, onclosetag: close }, { xmlMode: true });
  parser.end(xml);
  return statuses;
}

const readPairs = (row) =>
  Object.fromEntries(
    row.split(', ').map((pair) => {
      const [name, value] = pair.split(' = ');
      return [name, value];
    }),
  );

const pair = /(?:^|, )(\w+) ?= ?(.*?)(?=, \w+ ?=|$)/g;
const readByExpression = (row) =>
  Object.fromEntries(Array.from(row.matchAll(pair), ([, name, value]) => [name, value]));

const element = /<(\w+)>([^<]*)<\/\1>/g;
const readElements = (xml) =>
  xml
    .split('</sms>')
    .slice(0, -1)
    .map((one) => Object.fromEntries(Array.from(one.matchAll(element), ([, name, text]) => [name, typed(name, text)])));

/** Validators of statuses of fmt=3, made from one of them. */
function validators(status) {
  const names = Object.keys(status).filter((name) => name !== 'kind');
  const types = names.map((name) => [name, numbers.has(name) ? 'integer' : 'string']);
  const ajv = new Ajv().compile({
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(types.map(([name, type]) => [name, { type }])),
      required: ['status'],
    },
  });
  const of = (integer, string) =>
    Object.fromEntries(types.map(([name, type]) => [name, type === 'integer' ? integer : string]));
  return {
    ajv,
    zod: z.array(z.object(of(z.number().int(), z.string()))),
    valibot: v.array(v.object(of(v.pipe(v.number(), v.integer()), v.string()))),
  };
}

const mapped = (list) => list.map((status) => ({ kind: 'sms', ...status }));

/** Readers of lists, by format. */
export function readers([text, csv, xml, json], [status]) {
  const { ajv, zod, valibot } = validators(status);
  return [
    [
      ['regular expression by row', () => text.split('\n').map(readByExpression)],
      ['split by row', () => text.split('\n').map(readPairs)],
    ],
    [
      ["split(',') by row", () => csv.split('\n').map((row) => row.split(','))],
      ['papaparse', () => Papa.parse(csv, { delimiter: ',', quoteChar: '\0' }).data],
      ['csv-parse', () => parseCsv(csv, { relax_column_count: true, quote: null })],
    ],
    [
      ['regular expression by element', () => readElements(xml)],
      ['htmlparser2', () => readHtmlparser2(xml)],
      ['saxes', () => readSaxes(xml)],
      ['sax', () => readSax(xml)],
      ['fast-xml-parser', () => new XMLParser().parse(xml)],
    ],
    [
      ['JSON.parse and a mapping', () => mapped(JSON.parse(json))],
      [
        'JSON.parse, a mapping and ajv',
        () => {
          const list = JSON.parse(json);
          if (!ajv(list)) throw new TypeError('not valid');
          return mapped(list);
        },
      ],
      ['JSON.parse, a mapping and valibot', () => mapped(v.parse(valibot, JSON.parse(json)))],
      ['JSON.parse, a mapping and zod', () => mapped(zod.parse(JSON.parse(json)))],
    ],
  ];
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const entriesOf = (status) => Object.entries(status).filter(([name]) => name !== 'kind');

/** Writers of lists, by format. */
export function writers([texts, rows, elements, objects]) {
  return [
    [
      [
        'template by field',
        () =>
          texts
            .map((one) =>
              entriesOf(one)
                .map(([name, value]) => `${name} = ${value}`)
                .join(', '),
            )
            .join('\n'),
      ],
    ],
    [['join by row', () => rows.map((one) => Object.values(one).join(',')).join('\n')]],
    [
      [
        'template by field and replace',
        () =>
          `<list>\n${elements
            .map(
              (one) =>
                `<sms>\n${entriesOf(one)
                  .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>\n`)
                  .join('')}</sms>`,
            )
            .join('\n')}\n</list>`,
      ],
      ['fast-xml-parser, XMLBuilder', () => new XMLBuilder().build({ list: { sms: elements } })],
    ],
    [['a mapping and JSON.stringify', () => JSON.stringify(objects.map(({ kind, ...status }) => status))]],
  ];
}
