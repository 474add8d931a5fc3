import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { locate } from 'smsc-codec';
import { fieldIn, segmentsOf } from '../../../src/page/segments.ts';
import { check } from '../../support/property.ts';

describe('segmentsOf', () => {
  test('tells fields, empty ones too, from what stands between them', () => {
    expect(segmentsOf('1,0,', locate('1,0,', { fmt: 1 }), [])).toEqual([
      { text: '1', path: 'status' },
      { text: ',' },
      { text: '0', path: 'last_timestamp' },
      { text: ',' },
      { text: '', path: 'err' },
    ]);
  });

  test('marks the character that an error points at, inside a field and outside', () => {
    const spans = [{ path: 'err', offset: 2, length: 3 }];
    expect(segmentsOf('a,bcd,e', spans, [6, 3])).toEqual([
      { text: 'a,' },
      { text: 'b', path: 'err' },
      { text: 'c', path: 'err', fault: true },
      { text: 'd', path: 'err' },
      { text: ',' },
      { text: 'e', fault: true },
    ]);
  });

  test('marks a character whole, though it is two UTF-16 units', () => {
    expect(segmentsOf('a😀b', [], [1])).toEqual([{ text: 'a' }, { text: '😀', fault: true }, { text: 'b' }]);
  });

  test('marks the end, and forgets what is behind it', () => {
    expect(segmentsOf('ab', [], [2, 7])).toEqual([{ text: 'ab' }, { text: '', fault: true }]);
  });

  test('is the text, whatever the places', () => {
    check(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(20)), (text, faults) => {
        const joined = segmentsOf(text, [], faults).map((segment) => segment.text);
        expect(joined.join('')).toBe(text);
      }),
    );
  });
});

test('fieldIn leaves out the index of the status', () => {
  expect(fieldIn('[12].extra.[0].x')).toBe('extra.[0].x');
  expect(fieldIn('err')).toBe('err');
});
