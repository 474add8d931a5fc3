import { describe, expect, test } from '@jest/globals';
import { bitsOf } from '../../../src/page/bits.ts';

const parts = (flag: number): string[] => bitsOf(flag).map(({ part }) => part);
const reserved = (count: number): string[] => Array(count).fill('reserved');
const type = ['type', 'type', 'type', 'type'];

describe('bitsOf', () => {
  test('tells which bits are set, the highest first', () => {
    expect(
      bitsOf(0x8021)
        .filter(({ set }) => set)
        .map(({ bit }) => bit),
    ).toEqual([15, 5, 0]);
  });

  test('tells what each bit is for', () => {
    expect(parts(0)).toEqual([...reserved(7), 'template', ...reserved(2), 'secondBalance', 'reserved', ...type]);
  });

  test('knows that bits 9 and 10 are the category of a template, and reserved without one', () => {
    const category = ['templateCategory', 'templateCategory'];
    const rest = ['template', ...reserved(2), 'secondBalance', 'reserved', ...type];
    expect(parts(0x0100)).toEqual([...reserved(5), ...category, ...rest]);
    expect(parts(0x0700)).toEqual([...reserved(5), ...category, ...rest]);
    expect(parts(0x0600)).toEqual([...reserved(7), ...rest]);
  });

  test.each([-1, 65536, 1.5])('has none of %d, which is no flag', (flag) => {
    expect(bitsOf(flag)).toEqual([]);
  });
});
