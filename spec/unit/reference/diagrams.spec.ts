// The diagrams: as data they have every field of their layout, and drawn they are documents that anyone can read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { type Diagram, type DiagramNode, diagrams, layouts } from 'smsc-codec/reference';

const folder = join(__dirname, '../../../docs/reference/diagrams');

/** The boxes of a diagram in their order. */
function boxesOf(node: DiagramNode): readonly string[] {
  if ('text' in node) return [node.text];
  if ('item' in node) return boxesOf(node.item);
  return ('items' in node ? node.items : node.options).flatMap(boxesOf);
}

const boxes = ({ items }: Diagram): readonly string[] => items.flatMap(boxesOf);

const named = (name: string): Diagram => {
  const found = diagrams.find((diagram) => diagram.name === name);
  if (found === undefined) throw new TypeError(`no diagram ${name}`);
  return found;
};

test('every layout has one, with its fields in their order', () => {
  for (const { fmt, kind, all, slots, suffix } of layouts) {
    const shown = boxes(named(`fmt-${fmt}-${all === undefined ? `${kind}-reply` : `${kind}-all-${all}`}`));
    const fields = [...slots, ...suffix].map(({ field }) => (kind === 'missing' && field === 'status' ? '-3' : field));
    expect(shown.filter((text) => fields.some((field) => field === text))).toEqual(fields);
  }
});

test('its boxes, one behind the other, are what stands on the wire', () => {
  expect(boxes(named('fmt-0-error-reply')).join('')).toBe('ERROR␣=␣error_code␣(error),␣ID␣-␣id');
  expect(boxes(named('fmt-1-sms-all-0')).join('')).toBe('status,last_timestamp,err,id,phone');
  expect(boxes(named('fmt-2-error-reply')).join('')).toBe(
    '<result>↵<error>error</error>↵<error_code>error_code</error_code>↵<id>id</id>↵</result>',
  );
  expect(boxes(named('fmt-3-error-reply')).join('')).toBe('{↵"error":␣"error",↵"error_code":␣error_code,↵"id":␣id↵}');
});

test('names are given once', () => {
  const names = diagrams.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(readdirSync(folder))('%s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');

  test('is XML, and has the words of its diagram as title', () => {
    let title = '';
    let inTitle = false;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name }) => {
      inTitle = name === 'title';
    });
    parser.on('text', (words) => {
      if (inTitle) title += words;
    });
    parser.on('closetag', () => {
      inTitle = false;
    });
    parser.write(text).close();
    expect(title).toBe(named(file.replace('.svg', '')).alt);
  });

  test('has colours for light and for dark', () => {
    expect(text).toContain('prefers-color-scheme: dark');
  });
});
