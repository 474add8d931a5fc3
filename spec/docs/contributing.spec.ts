// CONTRIBUTING.md names what is there: every folder has its place on the map, and no command is made up.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pages, read, root, sectionsOf } from './pages.ts';

const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}/`);

const map = sectionsOf(read('CONTRIBUTING.md'), 2).get('The map') ?? '';
const mapped = [...map.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);

test('the map has every folder, and none that is not there', () => {
  const folders = ['grammars/', 'src/*.ts', ...foldersIn('src'), ...foldersIn('spec')];
  expect([...mapped].sort()).toEqual(folders.sort());
});

test('the map is in the order of the imports: nothing above imports what is below', () => {
  const order = ['src/values/', 'grammars/', 'src/formats/', 'src/*.ts', 'src/stream/', 'src/testing/'];
  expect(mapped.filter((name) => order.includes(name))).toEqual(order);
});

describe.each(pages)('%s', (page) => {
  test('names no script that package.json lacks', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names no file of the sources that is not there', () => {
    const named = [...read(page).matchAll(/`((?:src|spec|grammars)\/[\w./-]+\.\w+)`/g)].map(([, name = '']) => name);
    const placeholder = /NAME/;
    const there = new Set(['src', 'spec', 'grammars'].flatMap(filesIn));
    expect(named.filter((name) => !there.has(name) && !placeholder.test(name))).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  );
}
