import { describe, expect, test } from '@jest/globals';
import { languageFor } from '../../../src/page/words.ts';

describe('languageFor', () => {
  test.each([
    [['ru-RU', 'en'], 'ru'],
    [['en-GB', 'ru'], 'en'],
    [['de', 'ru'], 'ru'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const)('is, for a browser that prefers %j, %s', (preferred, language) => {
    expect(languageFor(preferred)).toBe(language);
  });
});
