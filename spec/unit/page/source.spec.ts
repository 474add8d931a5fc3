import { expect, test } from '@jest/globals';
import { bodyOf, fromBytes, fromText, textOf } from '../../../src/page/source.ts';

test('a text has no byte order mark, which is no part of a reply', () => {
  expect(bodyOf(fromText('\ufeffOK'))).toBe('OK');
  expect(textOf(fromText('OK'), 'koi8-r')).toBe('OK');
});

test('bytes stay what they are, and are shown in a charset', () => {
  const bytes = Uint8Array.of(0xc4, 0xc1);
  expect(bodyOf(fromBytes(bytes))).toBe(bytes);
  expect(textOf(fromBytes(bytes), 'koi8-r')).toBe('да');
  expect(textOf(fromBytes(bytes), 'windows-1251')).toBe('ДБ');
});
