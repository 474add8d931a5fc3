// `npm run bench`: how long decoding and encoding take, beside JSON and what people use today, and everything else that
// was promised in numbers. Prints tables; with --write it also puts the figures into docs/benchmark.json and a chart into
// docs/images/benchmark.svg. Nothing is asserted: the noise of the machine is in every figure.
//
// Parts can be named: `npm run bench -- whole size`. `--records 1000` and `--megabytes 20` make it shorter.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chart } from './chart.mjs';
import { lanes } from './lanes.mjs';
import { size } from './size.mjs';
import { start } from './start.mjs';
import { growth, memory, perRecord, streaming } from './streams.mjs';
import { whole } from './whole.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: 'string', default: '10000' },
    megabytes: { type: 'string', default: '200' },
    write: { type: 'boolean', default: false },
  },
});
const megabytes = Number(flags.megabytes);
const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function kept() {
  const probe = fileURLToPath(new URL('./kept.mjs', import.meta.url));
  const ratios = JSON.parse(execFileSync(process.execPath, ['--expose-gc', probe], { encoding: 'utf8' }));
  return ratios.map((ratio, fmt) => ({ fmt, ratio }));
}

const parts = {
  whole: ['Lists as a whole', () => whole(Number(flags.records))],
  lanes: ['Records that are not as documented, relative to those that are', () => lanes(Number(flags.records) / 4)],
  streaming: ['Streams beside the whole, milliseconds', () => streaming(megabytes)],
  memory: [
    'Peak memory of a stream above a process that does nothing, MB',
    () => memory([megabytes / 5, megabytes, megabytes * 4]),
  ],
  growth: ['One message of 10 MB in chunks of a byte, relative to 1 MB', growth],
  perRecord: ['Time of a record in a list of 100,000, relative to 100', perRecord],
  kept: ['Memory that statuses take, relative to what JSON.parse keeps', kept],
  start: ['Fresh process: ms to import, ms to the first status, 10,000 relative to JSON.parse and a mapping', start],
  size: ['Bundled, minified and compressed, bytes', size],
};

const result = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  processor: cpus()[0]?.model ?? '',
};
for (const [name, [title, run]] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n${title}`);
  result[name] = [];
  for await (const row of await run()) {
    result[name].push(row);
    if (row.rows === undefined) console.table([rounded(row)]);
    else {
      console.log(row.title);
      console.table(row.rows.map(rounded));
    }
  }
}

if (flags.write) {
  // Parts that were not measured now stay as they are.
  const known = existsSync(file('docs/benchmark.json'))
    ? JSON.parse(readFileSync(file('docs/benchmark.json'), 'utf8'))
    : {};
  const all = { ...known, ...rounded(result) };
  writeFileSync(file('docs/benchmark.json'), `${JSON.stringify(all, null, 2)}\n`);
  const texts = (all.whole ?? []).filter(({ direction }) => direction === 'decode' || direction === 'encode');
  writeFileSync(file('docs/images/benchmark.svg'), chart(texts));
}

/** A result with its figures cut to what can be told apart. */
function rounded(value) {
  return JSON.parse(
    JSON.stringify(value, (_, inner) => (typeof inner === 'number' ? Number(inner.toFixed(3)) : inner)),
  );
}
