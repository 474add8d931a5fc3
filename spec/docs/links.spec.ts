// Links of the pages lead somewhere: to a file of the repository, and to a heading of it where they name one.
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { pages, read, root } from './pages.ts';

/** The anchors that headings get where the pages are shown. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

function isBroken(page: string, link: string): boolean {
  const [, anchor] = link.split('#');
  const file = fileOf(page, link);
  if (!existsSync(posix.join(root, file))) return true;
  return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
}

/** What is packed, by the patterns of package.json: folders, files, and files of one ending. */
const { files: packed } = JSON.parse(read('package.json')) as { files: string[] };
const isPacked = (file: string): boolean =>
  packed.some((pattern) => {
    const [folder = '', ending] = pattern.split('*');
    if (ending === undefined) return file === pattern || file.startsWith(`${pattern}/`);
    return posix.dirname(`${folder}x`) === posix.dirname(file) && file.endsWith(ending);
  });

const linksOf = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^\w+:/.test(link));

const fileOf = (page: string, link: string): string => {
  const [path = ''] = link.split('#');
  return path === '' ? page : posix.join(posix.dirname(page), path);
};

describe.each(pages)('%s', (page) => {
  test('has no broken link', () => {
    expect(linksOf(page).filter((link) => isBroken(page, link))).toEqual([]);
  });

  test('is in the package, and so is what it leads to', () => {
    const files = [page, ...linksOf(page).map((link) => fileOf(page, link))];
    expect(files.filter((file) => !isPacked(file))).toEqual([]);
  });

  test('has anchors that are the same wherever it is shown', () => {
    // Code hosts keep each of several hyphens in a row, the documentation site one of them.
    expect(anchorsOf(read(page)).filter((anchor) => /--|^-|-$/.test(anchor))).toEqual([]);
  });
});
