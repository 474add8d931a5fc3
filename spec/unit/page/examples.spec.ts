import { describe, expect, test } from '@jest/globals';
import { safeDecode } from 'smsc-codec';
import { examples } from '../../../src/page/examples.ts';
import { guess } from '../../../src/page/guess.ts';

const shapes = examples.map(({ body }) => guess(body, {}));

describe('the examples', () => {
  test('are ten, of all formats, single and in lists', () => {
    expect(examples.length).toBe(10);
    expect(new Set(shapes.map(({ fmt }) => fmt)).size).toBe(4);
    expect(new Set(shapes.map(({ list }) => list)).size).toBe(2);
  });

  test.each(examples)('$name', ({ name, body }) => {
    expect(safeDecode(body, guess(body, {})).ok).toBe(name !== 'A damaged list');
  });
});
