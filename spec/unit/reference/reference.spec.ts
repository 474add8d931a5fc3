// docs/reference is what the tables make, and one finds in it what one looks for.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { errCodes, errorCodes, messageTypes, statusCodes } from 'smsc-codec';
import { fieldOf, fields, grammars } from 'smsc-codec/grammars';
import { diagrams, layouts, reference } from 'smsc-codec/reference';

const folder = join(__dirname, '../../../docs/reference');
const files = reference();
const fileOf = (name: string): string => files.get(name) ?? '';
const pages = [...files].filter(([name]) => name.endsWith('.md'));

test.each([...files])('docs/reference/%s is what the tables make; if not: npm run reference', (name, text) => {
  const path = join(folder, name);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
});

test('links to what is none of it go where they are told to', () => {
  const docs = 'https://example.org/$&/docs/';
  const links = (files: ReadonlyMap<string, string>): string[] =>
    [...files.values()].flatMap((text) =>
      [...text.matchAll(/\]\(([^)]*(?:decisions|how-to)\.md)/g)].map(([, to = '']) => to),
    );
  expect(links(reference({ docs }))).toEqual(links(files).map((to) => to.replace('../', () => docs)));
  expect(links(files).length).toBeGreaterThan(10);
  const outside = [...reference({ docs }).values()].filter((text) => text.includes('](../'));
  expect(outside).toEqual([]);
});

describe('the reference', () => {
  test.each(Object.keys(fields))('leads from the field %s to each layout that has it', (name) => {
    const [row = ''] = new RegExp(`^\\| \\[\`${name}\`\\].*$`, 'm').exec(fileOf('README.md')) ?? [];
    expect(row).toContain(`(fields.md#${name})`);
    const [, section = ''] =
      new RegExp(`^## ${name}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(fileOf('fields.md')) ?? [];
    const having = layouts.filter(({ slots, all }) => all !== undefined && slots.some(({ field }) => field === name));
    const places = having.map(({ slots }) => slots.findIndex(({ field }) => field === name));
    const told = [...section.matchAll(/ \[(\d+)\]\(fmt-/g)].map(([, place]) => Number(place));
    expect(told).toEqual(expect.arrayContaining(places));
    expect(told.length).toBe(having.length);
    for (const { fmt } of having) expect(row).toContain(`[${fmt}](fmt-${fmt}-`);
  });

  test.each(layouts.map((layout) => [`fmt=${layout.fmt} all=${layout.all} ${layout.kind}`, layout] as const))(
    'has the layout %s as it is printed, with each field in both languages',
    (_, { fmt, template, slots, kind }) => {
      const [, page = ''] = pages.find(([name]) => name.startsWith(`fmt-${fmt}`)) ?? [];
      expect(page).toContain(template);
      for (const { field } of kind === 'missing' ? [] : slots) {
        const { en, ru } = fieldOf(field);
        expect(page).toContain(`| ${en}<br>${ru} |`);
      }
    },
  );

  test('says where a key of fmt=0 has no space before its sign, with the field and with its layout', () => {
    for (const name of ['fields.md', 'fmt-0-text.md']) {
      expect(fileOf(name)).toMatch(/`operator_orig= `.* no space before (its|the) sign/);
    }
  });

  test('has every code with its meaning in both languages', () => {
    const page = fileOf('codes.md');
    for (const catalogue of [statusCodes, errCodes, errorCodes, messageTypes]) {
      for (const { name, en, ru } of Object.values(catalogue)) {
        expect(page).toMatch(new RegExp(`\`${name}\` \\|.*${en}.*<br>${ru}`));
      }
    }
  });

  test('tells the bits of flag', () => {
    expect(fileOf('codes.md')).toContain(
      [
        '| 4 | Reserved; kept as it is |',
        '| 5 | Paid from the second balance |',
        '| 6–7 | Reserved; kept as it is |',
        '| 8 | A template message |',
        '| 9–10 | With bit 8: category of the template |',
        '| 11–15 | Reserved; kept as it is |',
      ].join('\n'),
    );
  });

  test('shows every diagram on a page, with words for those who do not see it', () => {
    const text = pages.map(([, page]) => page).join('');
    for (const { name, alt } of diagrams) expect(text).toContain(`![${alt}](diagrams/${name}.svg)`);
  });

  test('shows every escape that is written', () => {
    for (const { fmt, escapes } of grammars) {
      const [, page = ''] = pages.find(([name]) => name.startsWith(`fmt-${fmt}`)) ?? [];
      for (const escaped of Object.values(escapes)) expect(page).toContain(`\`${escaped}\` |`);
    }
  });
});
