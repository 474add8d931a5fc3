import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fragmentOf, inputOf, LINK_LENGTH } from '../../../src/page/link.ts';
import { fromBytes, fromText } from '../../../src/page/source.ts';
import { check } from '../../support/property.ts';

const none = { fmt: undefined, all: undefined, list: undefined, charset: undefined };

describe('a link', () => {
  test('carries text', () => {
    check(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        const source = fromText(text);
        expect(inputOf(`#${fragmentOf({ source, choice: {} })}`)).toEqual({ source, choice: none });
      }),
    );
  });

  test('carries bytes', () => {
    check(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const source = fromBytes(bytes);
        expect(inputOf(fragmentOf({ source, choice: {} }) ?? '')).toEqual({ source, choice: none });
      }),
    );
  });

  test('carries what was chosen, and not what was guessed', () => {
    const source = fromText('OK');
    const choice = { fmt: 1, all: 2, list: false, charset: 'koi8-r' } as const;
    expect(fragmentOf({ source, choice })).toBe('text=T0s&fmt=1&all=2&list=false&charset=koi8-r');
    expect(inputOf(fragmentOf({ source, choice }) ?? '')).toEqual({ source, choice });
    expect(fragmentOf({ source, choice: { fmt: undefined } })).toBe('text=T0s');
  });

  test('carries nothing that is too long, or is no text', () => {
    expect(fragmentOf({ source: fromText('x'.repeat(LINK_LENGTH + 1)), choice: {} })).toBeUndefined();
    expect(fragmentOf({ source: fromText('x'.repeat(LINK_LENGTH)), choice: {} })).toBeUndefined();
    expect(fragmentOf({ source: fromBytes(new Uint8Array(LINK_LENGTH + 1)), choice: {} })).toBeUndefined();
    expect(fragmentOf({ source: fromText('\ud800'), choice: {} })).toBeUndefined();
  });

  test.each(['', '#', '#results', '#text=%%%', '#text=a', '#bytes=*', '#fmt=1'])('is none of ours: %j', (fragment) => {
    expect(inputOf(fragment)).toBeUndefined();
  });

  test('is taken without what it says wrongly', () => {
    expect(inputOf('#text=T0s&fmt=9&all=x&list=maybe&charset=latin1')).toEqual({
      source: fromText('OK'),
      choice: none,
    });
  });
});
