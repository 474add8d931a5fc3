// Streams: 200 MB in chunks of 64 KiB against reading all of it, and beside other streaming parsers; memory at two
// sizes of the input; one enormous message in the smallest chunks.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSONParser } from '@streamparser/json';
import { parse as parseCsv } from 'csv-parse';
import { createCodec } from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';
import { codecs, replies, shapes } from './data.mjs';
import { compare, median, time } from './measure.mjs';
import { saxes } from './peers.mjs';

const CHUNK = 64 * 1024;
const MEGABYTE = 2 ** 20;

function* chunksOf(bytes, size = CHUNK) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function count(source, shape, options) {
  let records = 0;
  for await (const _ of decodeIterable(source, shape, options)) records += 1;
  return records;
}

async function csvParse(source) {
  const parser = parseCsv({ relax_column_count: true, quote: null });
  let records = 0;
  const read = (async () => {
    for await (const _ of parser) records += 1;
  })();
  for (const chunk of source) if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve));
  parser.end();
  await read;
  return records;
}

function streamparser(source) {
  let records = 0;
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  parser.onValue = () => {
    records += 1;
  };
  for (const chunk of source) parser.write(chunk);
  return records;
}

function saxesStream(source) {
  const { statuses, parser } = saxes();
  const text = new TextDecoder();
  let records = 0;
  for (const chunk of source) {
    parser.write(text.decode(chunk, { stream: true }));
    records += statuses.splice(0).length;
  }
  parser.close();
  return records;
}

/** A stream beside the whole; `megabytes` of each format. */
export async function* streaming(megabytes) {
  for (const shape of shapes) {
    const { fmt } = shape;
    const body = Buffer.from(replies(Math.ceil((megabytes * MEGABYTE) / [640, 400, 920, 790][fmt])).bodies[fmt]);
    const peers = [
      [],
      [['csv-parse', () => csvParse(chunksOf(body))]],
      [['saxes', () => saxesStream(chunksOf(body))]],
      [['@streamparser/json', () => streamparser(chunksOf(body))]],
    ][fmt];
    const rows = await compare(
      [
        ['decode, all of it', () => codecs[fmt].decode(body).length],
        ['decodeIterable, in chunks', () => count(chunksOf(body), shape)],
        ...peers,
      ],
      3,
    );
    yield { title: `Streaming ${Math.round(body.length / MEGABYTE)} MB of fmt=${fmt}`, direction: 'stream', fmt, rows };
  }
}

const probe = fileURLToPath(new URL('./memory-probe.mjs', import.meta.url));

/** What stands around the records of a list, and between two of them. */
const frames = [
  { open: '', between: '', close: '' },
  { open: '', between: '', close: '' },
  { open: '<list>', between: '\n', close: '</list>' },
  { open: '[', between: ',\n', close: ']' },
];

/** Peak memory of a process that streams, above that of one that does nothing; in MB. */
export function* memory(sizes) {
  const peak = (...args) => Number(execFileSync(process.execPath, [probe, ...args.map(String)], { encoding: 'utf8' }));
  const bare = median([peak(), peak(), peak()]);
  const { bodies } = replies(500);
  const folder = mkdtempSync(join(tmpdir(), 'smsc-codec-bench-'));
  const file = join(folder, 'records');
  try {
    for (const [fmt, { open, between, close }] of frames.entries()) {
      const body = bodies[fmt];
      const records = fmt < 2 ? body : body.trim().slice(open.length, -close.length).trim();
      writeFileSync(file, records + between);
      const last =
        fmt < 2
          ? ''
          : codecs[fmt]
              .encode([codecs[fmt].decode(body)[0]])
              .trim()
              .slice(open.length);
      for (const size of sizes) {
        const peaks = [0, 1, 2].map(() => peak(file, JSON.stringify(shapes[fmt]), size, open, last));
        yield { fmt, megabytes: size, peak: median(peaks) - bare };
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One message of ten times the length, in chunks of one byte: how many times as long it takes. */
export async function* growth() {
  const status = { kind: 'sms', status: 1, err: 0, phone: '7', cost: '', sender_id: '', status_name: '', comment: '' };
  for (const fmt of [0, 1, 2, 3]) {
    const shape = { fmt, all: 1, charset: 'utf-8' };
    const codec = createCodec(shape, { maxRecordLength: 64 * MEGABYTE });
    const bodyOf = (length) => codec.encodeBytes({ ...status, message: 'x'.repeat(length), type: 0 });
    const [short, long] = [bodyOf(MEGABYTE), bodyOf(10 * MEGABYTE)];
    const read = (bytes) => count(chunksOf(bytes, 1), shape, { maxRecordLength: 64 * MEGABYTE });
    const times = [await time(() => read(short)), await time(() => read(short)), await time(() => read(long))];
    yield { fmt, ratio: times[2] / times[1] };
  }
}

/** The time of a record at 100,000 records, relative to that at 100; of JSON.parse too, which has the same garbage. */
export async function* perRecord() {
  const [few, many] = [100, 100_000].map((size) => replies(size).bodies);
  const readers = codecs.map(({ decode }, fmt) => ({ fmt, name: `smsc-codec, fmt=${fmt}`, read: decode }));
  for (const { fmt, name, read } of [...readers, { fmt: 3, name: 'JSON.parse', read: JSON.parse }]) {
    const times = async (body, rounds) => {
      const figures = [];
      while (figures.length < rounds) figures.push(await time(() => read(body)));
      return figures;
    };
    await times(few[fmt], 300); // until it is compiled
    const short = median(await times(few[fmt], 300)) / 100;
    const long = median(await times(many[fmt], 3)) / 100_000;
    yield { name, fmt, ratio: long / short };
  }
}
