import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type FieldName, fields } from 'smsc-codec/grammars';
import { assign } from '../../../src/formats/assign.ts';
import type { Draft } from '../../../src/formats/room.ts';

const names = Object.keys(fields) as FieldName[];

test('assign sets every field of the catalogue', () => {
  const draft: Draft = { kind: 'sms' };
  for (const name of names) assign(draft, name, `value of ${name}`);
  expect(draft).toEqual({ kind: 'sms', ...Object.fromEntries(names.map((name) => [name, `value of ${name}`])) });
});

test('assign.ts is what `npm run generate` makes of the catalogue', () => {
  const source = readFileSync(join(__dirname, '../../../src/formats/assign.ts'), 'utf8');
  expect([...source.matchAll(/case '(\w+)':\s+draft\.(\w+) = value;/g)].map(([, name, set]) => [name, set])).toEqual(
    names.map((name) => [name, name]),
  );
});
