// The folder of a corpus: a file for each body, and the manifest that says what each of them is and means.
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { shapeName } from 'smsc-codec/testing';
import manifest from '../../../package.json' with { type: 'json' };
import { exitStatus, Failure } from '../failure.ts';
import { reasonOf } from '../system-error.ts';
import type { Case } from './cases.ts';

/** Of each fmt. */
const extensions = ['txt', 'csv', 'xml', 'json'] as const;

/** Digits of the number in a name, so that names stand in order. */
const DIGITS = 5;

/** Writes a corpus. The manifest comes last: a folder without one holds no corpus, or a part of one. */
export async function writeCorpus(folder: string, seed: number, cases: Iterable<Case>): Promise<void> {
  await failingFor(folder, async () => {
    await makeFolder(folder);
    const names = await readdir(folder);
    if (names.length === 1 && names[0] === 'bodies') throw new Error('there is a part of a corpus; remove it first');
    if (names.length > 0) throw new Error('there is something in this folder; a corpus needs one of its own');
    await mkdir(join(folder, 'bodies'));
    const lines: string[] = [];
    for (const one of cases) {
      const entry = entryOf(one, lines.length);
      await writeFile(join(folder, entry.file), one.bytes);
      lines.push(JSON.stringify(entry));
    }
    const head = `"generator": "smsc-codec ${manifest.version}",\n"seed": ${seed},\n`;
    await writeFile(join(folder, 'manifest.json'), `{\n${head}"cases": [\n${lines.join(',\n')}\n]\n}\n`);
  });
}

/** Makes a folder with those above it, one by one: where none can be made, Node's own way would try for ever. */
async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let one = resolve(folder); !existsSync(one); one = dirname(one)) {
    missing.unshift(one);
    if (dirname(one) === one) break; // a drive that is not there
  }
  for (const one of missing) await mkdir(one);
}

/** A case as the manifest has it, with the keys of the conformance cases. */
function entryOf({ sort, shape, encodeOptions, expected }: Case, index: number) {
  const { fmt = 0 } = shape;
  const number = String(index + 1).padStart(DIGITS, '0');
  const name = `${number} ${shapeName(shape)} ${sort}`;
  return { name, sort, file: `bodies/${number}.${extensions[fmt]}`, shape, encodeOptions, expected };
}

async function failingFor(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Failure(exitStatus.badUsage, `${folder}: ${reasonOf(error)}`);
  }
}
