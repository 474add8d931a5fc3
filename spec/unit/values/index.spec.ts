import { expect, test } from '@jest/globals';
import { values } from '../../../src/values/index.ts';

test('every value type is known by its own name', () => {
  expect(Object.entries(values).map(([key, { name }]) => [key, name])).toEqual([
    ['integer', 'integer'],
    ['decimal', 'decimal'],
    ['date', 'date'],
    ['text', 'text'],
  ]);
});
