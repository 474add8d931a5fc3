// How long it takes from nothing to the first record, and to ten thousand, in fresh processes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replies, shapes } from './data.mjs';
import { median } from './measure.mjs';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 9;
const formats = ['text', 'csv', 'xml', 'json'];

const script = `
  import { readFileSync } from 'node:fs';
  const body = readFileSync(process.argv[1], 'utf8');
  const shape = JSON.parse(process.argv[2]);
  const entry = process.argv[3];
  const marks = [performance.now()];
  if (entry === undefined) JSON.parse(body).map((status) => ({ kind: 'sms', ...status }));
  else {
    const { decode } = await import(entry);
    marks.push(performance.now());
    decode(body, shape);
  }
  marks.push(performance.now());
  console.log(JSON.stringify(marks.slice(1).map((mark, index) => mark - marks[index])));`;

/** Milliseconds to import the library or the entry of one format, to read one record then, and a list relative to JSON.parse and a mapping. */
export function* start() {
  const folder = mkdtempSync(join(tmpdir(), 'smsc-codec-bench-'));
  const file = join(folder, 'body');
  const run = (body, shape, entry) => {
    writeFileSync(file, body);
    const args = ['--input-type=module', '--eval', script, file, JSON.stringify(shape), ...(entry ? [entry] : [])];
    const rounds = Array.from({ length: ROUNDS }, () =>
      JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' })),
    );
    return rounds[0].map((_, index) => median(rounds.map((round) => round[index])));
  };
  try {
    const [few, many] = [replies(1).bodies, replies(10_000).bodies];
    const [mapping] = run(many[3], {});
    for (const shape of shapes) {
      const { fmt } = shape;
      for (const entry of ['smsc-codec', `smsc-codec/${formats[fmt]}`]) {
        const [load, first] = run(few[fmt], shape, entry);
        const [, list] = run(many[fmt], shape, entry);
        yield { fmt, entry, import: load, first, list: list / mapping };
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
