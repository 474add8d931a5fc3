// A process of its own, for the benchmark: streams a file of records again and again, as a file of so many megabytes
// would come, and prints its peak memory in MB. Without arguments it does nothing but print.
import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';

const [file, shape, megabytes, open, close] = process.argv.slice(2);
const MEGABYTE = 2 ** 20;
/** Looked at again and again: the system's own count of the most would begin with that of the parent process. */
let peak = process.memoryUsage.rss();
const CHUNK = 64 * 1024;

if (file !== undefined) {
  const { decodeIterable } = await import('smsc-codec/stream');
  const batch = readFileSync(file);

  async function* source() {
    yield Buffer.from(open);
    for (let given = 0; given < Number(megabytes) * MEGABYTE; given += batch.length) {
      for (let at = 0; at < batch.length; at += CHUNK) yield batch.subarray(at, at + CHUNK);
      peak = Math.max(peak, process.memoryUsage.rss());
      await turn(); // as a file or a socket would
    }
    yield Buffer.from(close);
  }

  let records = 0;
  for await (const _ of decodeIterable(source(), JSON.parse(shape))) records += 1;
  if (records === 0) throw new Error('nothing was read');
}
console.log((Math.max(peak, process.memoryUsage.rss()) / MEGABYTE).toFixed(1));
