import { expect, test } from '@jest/globals';
import { aligned, listTable, shown } from '../../../src/cli/table.ts';
import { escaped, harmless } from '../../../src/cli/visible.ts';

test('columns are as wide as their widest cell in characters, rows end with their last', () => {
  expect(aligned([['a', 'long cell', 'c'], ['😀😀', ''], ['x']])).toBe('a   long cell  c\n😀😀\nx');
});

test('an empty list is an empty table', () => {
  expect(listTable([], 80)).toBe('');
});

test('a table as wide as the terminal is one table', () => {
  const list = [{ kind: 'missing', status: -3 }] as const;
  expect(listTable([...list], 15)).toBe('kind     status\nmissing  -3');
  expect(listTable([...list], 14)).toBe('[0]\nkind    missing\nstatus  -3');
});

test.each([
  ['', '""'],
  ['text', 'text'],
  [1, '1'],
  [null, 'null'],
  [{ a: '\n' }, '{"a":"\\\\n"}'],
])('%j is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text.replace('\\\\', '\\'));
});

test('controls are escaped on one line', () => {
  expect(escaped('a\tb\n\u001b\u007f\u0085\u202eя😀')).toBe('a\\tb\\n\\u001b\\u007f\\u0085\\u202eя😀');
});

test('controls become one character each on several lines', () => {
  expect(harmless('a\n\r\u001b\u007f\u0085\u2066я😀\n')).toBe('a\n\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDя😀\n');
});
