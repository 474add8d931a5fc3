import { describe, expect, test } from '@jest/globals';
import { SharedTexts } from '../../../src/formats/shared-texts.ts';

/** Has so many texts shared, and counts those that were. */
function sharedOf(texts: SharedTexts, count: number, textOf: (index: number) => string): number {
  let shared = 0;
  for (let index = 0; index < count; index += 1) {
    const text = textOf(index);
    const given = texts.share(text);
    if (given === undefined) continue;
    expect(given).toBe(text);
    shared += 1;
  }
  return shared;
}

describe('shared texts', () => {
  test.each(['', 'МТС', 'x'.repeat(64), '\ud800', '"\\\n\u2028', '__proto__', '0'])('are the same text: %j', (text) => {
    const texts = new SharedTexts();
    expect(texts.share(text)).toBe(text);
    expect(texts.share(text)).toBe(text);
  });

  test('are no longer than 64 units', () => {
    const texts = new SharedTexts();
    expect(texts.share('x'.repeat(65))).toBeUndefined();
    expect(texts.share('x'.repeat(65))).toBeUndefined();
  });

  test('are the first 64; what was shared once is, from then on', () => {
    const texts = new SharedTexts();
    expect(sharedOf(texts, 100, (index) => `${index}`)).toBe(64);
    expect(texts.share('63')).toBe('63');
    expect(texts.share('64')).toBeUndefined();
  });

  test('go on while half of the texts have come before', () => {
    const texts = new SharedTexts();
    const shared = sharedOf(texts, 256 * 40, (index) => (index % 256 < 129 ? 'again' : `${index}`));
    expect(shared).toBe(129 * 40 + 63); // the first 63 of the others, beside `again`, which is new once
  });

  test('are given up after 256 of which fewer have come before, and tried anew after 4,096 more', () => {
    const texts = new SharedTexts();
    expect(sharedOf(texts, 256, (index) => (index < 128 ? 'again' : `${index}`))).toBe(128 + 63);
    expect(sharedOf(texts, 4096, () => 'again')).toBe(0);
    expect(sharedOf(texts, 256, () => 'again')).toBe(256);
  });

  test('are judged by the last 256 alone', () => {
    const texts = new SharedTexts();
    expect(sharedOf(texts, 256 * 3, () => 'again')).toBe(256 * 3);
    expect(sharedOf(texts, 256 + 4096, (index) => `${index}`)).toBe(63);
    expect(sharedOf(texts, 256, () => 'again')).toBe(256);
  });

  test('of long texts are none, but they count', () => {
    const texts = new SharedTexts();
    expect(sharedOf(texts, 256, () => 'x'.repeat(65))).toBe(0);
    expect(sharedOf(texts, 4096, () => 'again')).toBe(0);
  });
});
