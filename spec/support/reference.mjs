// Writes docs/reference from the tables: `npm run reference`. With `--check` it writes nothing, and fails where a file is
// not what it would write.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagrams, reference } from 'smsc-codec/reference';
import { draw } from './draw.cjs';

const folder = fileURLToPath(new URL('../../docs/reference/', import.meta.url));
const files = new Map([...reference(), ...diagrams.map((diagram) => [`diagrams/${diagram.name}.svg`, draw(diagram)])]);

/** The files that are there, by their names from the folder on. */
const present = existsSync(folder)
  ? readdirSync(folder, { recursive: true })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => statSync(folder + name).isFile())
  : [];

const stray = present.filter((name) => !files.has(name));
const isFresh = ([name, text]) => present.includes(name) && readFileSync(folder + name, 'utf8') === text;

if (process.argv.includes('--check')) {
  const stale = [...[...files].filter((file) => !isFresh(file)).map(([name]) => name), ...stray];
  for (const name of stale) console.error(`docs/reference/${name} is not what the tables make: npm run reference`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const name of stray) rmSync(folder + name);
  for (const [name, text] of files) {
    mkdirSync(dirname(folder + name), { recursive: true });
    writeFileSync(folder + name, text);
  }
  console.log(`docs/reference: ${files.size} files`);
}
