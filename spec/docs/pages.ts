// The pages of the documentation as the specs see them: headings, and the fenced blocks under them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Paths from the root of the repository. */
export const pages: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'spec/conformance/README.md',
  ...['docs', 'docs/reference'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** A fenced block. */
export interface Block {
  /** Line of its first line, counted from 1. */
  readonly line: number;
  readonly code: string;
}

/** The blocks of a language. */
export function blocksOf(text: string, language: string): Block[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, info]) => info === language)
    .map(({ index, 2: code = '' }) => ({ line: text.slice(0, index).split('\n').length + 1, code }));
}

/** What stands under each heading of one level, by the words of the heading. */
export function sectionsOf(text: string, level: number): Map<string, string> {
  const start = new RegExp(`^#{${level}} (.*)$`, 'm');
  const parts = text.split(new RegExp(`^(?=#{${level}} )`, 'm')).filter((part) => start.test(part));
  return new Map(parts.map((part) => [start.exec(part)?.[1] ?? '', part]));
}
