// A process of its own, for the benchmark: streams so many megabytes of a format, made as they are read, and prints its
// peak memory in MB. Without arguments it does nothing but that.
import { setImmediate as turn } from 'node:timers/promises';

const [fmt, megabytes] = process.argv.slice(2).map(Number);
const MEGABYTE = 2 ** 20;
const CHUNK = 64 * 1024;

if (fmt !== undefined) {
  const { decodeIterable } = await import('smsc-codec/stream');
  const { codecs, replies, shapes } = await import('./data.mjs');
  // One batch, given out again and again: rows end with a line end; XML and JSON with what goes between two records.
  const { lists } = replies(500);
  const between = ['', '', '\n', ',\n'][fmt];
  const [open, close] = [
    ['', ''],
    ['', ''],
    ['<list>', '</list>'],
    ['[', ']'],
  ][fmt];
  const body = codecs[fmt].encode(lists[fmt]);
  const batch = Buffer.from((fmt < 2 ? body : body.trim().slice(open.length, -close.length).trim()) + between);

  async function* source() {
    yield Buffer.from(open);
    for (let given = 0; given < megabytes * MEGABYTE; given += batch.length) {
      for (let at = 0; at < batch.length; at += CHUNK) yield batch.subarray(at, at + CHUNK);
      await turn(); // as a file or a socket would
    }
    const last = fmt < 2 ? '' : codecs[fmt].encode([lists[fmt][0]]).trim().slice(open.length, -close.length);
    yield Buffer.from(last + close);
  }

  let records = 0;
  for await (const _ of decodeIterable(source(), shapes[fmt])) records += 1;
  if (records === 0) throw new Error('nothing was read');
}
console.log((process.resourceUsage().maxRSS / 1024).toFixed(1));
