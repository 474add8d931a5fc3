// How long decoding and encoding take, beside what people use today: `npm run bench`. Each figure is the median of
// rounds in which all contestants run in turn, relative to bare JSON.parse (decoding) or JSON.stringify (encoding) of
// the same records as fmt=3; lower is better. The machine's noise is in them: nothing here is asserted.

import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import sax from 'sax';
import { SaxesParser } from 'saxes';
import { createCodec, formatDate, project } from 'smsc-codec';
import { records } from './records.mjs';

const ROUNDS = 9;
const statuses = records(Number(process.argv[2] ?? 10_000), formatDate);
const shapes = [0, 1, 2, 3].map((fmt) => ({ fmt, all: 2, list: true, kind: 'sms' }));
const codecs = shapes.map((shape) => createCodec(shape));
const replies = shapes.map((shape) => project(statuses, shape).reply);
// Joined anew, so that no body is a rope of its records.
const bodies = codecs.map((codec, fmt) => codec.encode(replies[fmt]).split('').join(''));
const json = bodies[3];

function saxRead(parser) {
  let texts = 0;
  parser.ontext = () => {
    texts += 1;
  };
  parser.write(bodies[2]).close();
  return texts;
}

function saxesRead() {
  let texts = 0;
  const parser = new SaxesParser();
  parser.on('text', () => {
    texts += 1;
  });
  parser.write(bodies[2]).close();
  return texts;
}

const decoding = [
  ['JSON.parse', () => JSON.parse(json)],
  ...shapes.map((_, fmt) => [`smsc-codec, fmt=${fmt}`, () => codecs[fmt].decode(bodies[fmt])]),
  ['JSON.parse and a mapping', () => JSON.parse(json).map((one) => ({ kind: 'sms', ...one }))],
  ["split(',') by row", () => bodies[1].split('\n').map((row) => row.split(','))],
  [
    "split(', ') and split(' = ') by row",
    () => bodies[0].split('\n').map((row) => row.split(', ').map((one) => one.split(' = '))),
  ],
  ['csv-parse', () => parseCsv(bodies[1], { relax_column_count: true, quote: null })],
  ['sax, events only', () => saxRead(sax.parser(true))],
  ['saxes, events only', saxesRead],
  ['fast-xml-parser', () => new XMLParser().parse(bodies[2])],
];

const encoding = [
  ['JSON.stringify', () => JSON.stringify(statuses)],
  ...shapes.map((_, fmt) => [`smsc-codec, fmt=${fmt}`, () => codecs[fmt].encode(replies[fmt])]),
  ['join by row', () => replies[1].map((one) => Object.values(one).join(',')).join('\n')],
];

const time = (run) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];

function compare(title, contestants) {
  for (const [, run] of contestants) run();
  const figures = contestants.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, [, run]] of contestants.entries()) figures[index].push(time(run));
  }
  const [base] = figures.map(median);
  console.log(`\n${title} ${statuses.length} statuses, ${contestants[0][0]} = 1.00 (${base.toFixed(1)} ms)`);
  for (const [index, [name]] of contestants.entries()) {
    console.log(`${(median(figures[index]) / base).toFixed(2).padStart(8)}  ${name}`);
  }
}

compare('Decoding', decoding);
compare('Encoding', encoding);
