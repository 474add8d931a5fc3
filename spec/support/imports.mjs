// Imports point one way: values, errors ← grammars ← formats ← codec ← stream ← cli, testing, reference.
// Part of `npm run lint`: prints a line for each import that points another way, and fails if there is one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

const values = ['src/errors.ts', 'src/values/**'];
const grammars = [...values, 'grammars/**'];
// The types of replies, computed from the grammars.
const reply = [...grammars, 'src/reply.ts'];
const besideTheRooms = [...reply, 'src/formats/*'];
const codec = [...reply, 'src/formats/**', 'src/charset/**', 'src/model/**', 'src/*'];
const publicNames = ['smsc-codec', 'smsc-codec/stream', 'smsc-codec/grammars', 'smsc-codec/testing'];
// These run against src and against dist, and would mix the two if they reached into src.
const notTheSources = [/^(?!src\/|grammars\/)/];

/** What each folder's files may import: files by path, packages by name. The last entry that fits a file holds. */
const allowed = {
  'src/*': codec,
  'src/errors.ts': [],
  'src/reply.ts': [...reply, 'src/charset/**'],
  'src/platform/**': [],
  'src/values/**': values,
  'grammars/**': grammars,
  'src/formats/*': besideTheRooms,
  'src/formats/text/**': [...besideTheRooms, 'src/formats/text/**'],
  'src/formats/csv/**': [...besideTheRooms, 'src/formats/csv/**'],
  'src/formats/xml/**': [...besideTheRooms, 'src/formats/xml/**', 'sax'],
  'src/formats/json/**': [...besideTheRooms, 'src/formats/json/**'],
  'src/charset/**': [...grammars, 'src/charset/**'],
  'src/model/**': [...grammars, 'src/model/**'],
  'src/stream/**': [...codec, 'src/stream/**'],
  'src/browser.ts': ['src/index.ts', 'src/stream/**', 'grammars/**'],
  'src/testing/**': [...publicNames, 'src/testing/**', 'fast-check'],
  'src/reference/**': [...publicNames, 'src/reference/**'],
  'src/cli/**': [
    ...publicNames,
    'src/cli/**',
    'package.json',
    'cli-progress',
    'commander',
    'fast-check',
    'fast-xml-parser',
    'sarif',
    'node:**',
  ],
  // The words of `explain` are those of the page.
  'src/page/**': [...publicNames, 'src/page/**', 'src/cli/explain/**', 'src/cli/table.ts'],
  'src/page/typedoc-link.mjs': ['typedoc'],
  'spec/**': [/./],
  'spec/consumers/**': [
    ...publicNames,
    'spec/consumers/**',
    'spec/docs/*',
    'src/cli/serve/**',
    'node-smsc',
    '@jest/globals',
    'node:**',
  ],
  'spec/conformance/**': notTheSources,
  'spec/dist/**': notTheSources,
  'spec/laws/**': notTheSources,
  'spec/soak/**': notTheSources,
  'spec/support/**': notTheSources,
};

/** Whether a path or package name is one of those meant: `*` stands for one name, `**` for any number of them. */
const fits = (name, pattern) =>
  (pattern instanceof RegExp
    ? pattern
    : new RegExp(`^${pattern.replace(/[*]+|\W/g, (s) => ({ '*': '[^/]+', '**': '.+' })[s] ?? `\\${s}`)}$`)
  ).test(name);

const breaches = [];
for (const folder of ['grammars', 'src', 'spec'].filter((folder) => existsSync(folder))) {
  for (const entry of readdirSync(folder, { recursive: true }).sort()) {
    const file = posix.join(folder, entry.replaceAll('\\', '/'));
    if (!/\.[mc]?[jt]s$/.test(file)) continue;
    const room = Object.keys(allowed).findLast((pattern) => fits(file, pattern));
    if (room === undefined) {
      breaches.push(`${file}:1 is in a folder without a place in the order of spec/support/imports.mjs`);
      continue;
    }
    const text = readFileSync(file, 'utf8');
    for (const { fileName, pos } of ts.preProcessFile(text, true, true).importedFiles) {
      const target = fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName) : fileName;
      if (allowed[room].some((pattern) => fits(target, pattern))) continue;
      breaches.push(`${file}:${text.slice(0, pos).split('\n').length} imports ${target}, which ${room} may not`);
    }
  }
}

for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length > 0 ? 1 : 0;
