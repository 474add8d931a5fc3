import { describe, expect, test } from '@jest/globals';
import { Pending } from '../../../src/formats/pending.ts';

describe('Pending', () => {
  test('gives what was added, in one piece, and is empty then', () => {
    const pending = new Pending();
    pending.add('ab');
    pending.add('');
    pending.add('c');
    expect(pending.length).toBe(3);
    expect(pending.take()).toBe('abc');
    expect(pending.length).toBe(0);
    expect(pending.take()).toBe('');
  });

  test('forgets what was added', () => {
    const pending = new Pending();
    pending.add('a');
    pending.clear();
    expect(pending.length).toBe(0);
    pending.add('b');
    expect(pending.take()).toBe('b');
  });

  test('keeps many small pieces in order', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => String(at % 10)).join('');
    const pending = new Pending();
    for (const unit of text) pending.add(unit);
    expect(pending.length).toBe(text.length);
    expect(pending.take()).toBe(text);
  });
});
