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

  test.each(['', '#', '#results', '#fmt=1'])('is none of ours: %j', (fragment) => {
    expect(inputOf(fragment)).toBeUndefined();
  });

  test.each([')', '.', ',', '"', "'", '%22', '>)', '). ', ').', '%E2%80%9D'])('does without a trailing %j', (end) => {
    expect(inputOf(`#text=T0s${end}`)).toEqual({ source: fromText('OK'), choice: none });
    expect(inputOf(`#bytes=T0s${end}`)).toEqual({ source: fromBytes(Uint8Array.of(0x4f, 0x4b)), choice: none });
    expect(inputOf(`#text=T0s&fmt=1${end}`)).toEqual({ source: fromText('OK'), choice: { ...none, fmt: 1 } });
  });

  test.each([
    ['no base64', '#text=%%%'],
    ['no base64 of bytes', '#bytes=@@@'],
    ['something between', '#text=T0s.T0s'],
    ['a character that is less than a byte', '#text=a'],
    ['a byte of which a part is cut off', '#text=T0t'],
    ['the same of bytes', '#bytes=T-'],
    ['a letter of which a part is cut off', '#text=0J_Q'],
    ['dots where it was cut off', '#text=T0s...'],
    ['a dot of its own where it was cut off', '#text=T0s…'],
    ['bytes that are damaged, beside a text', '#bytes=@@@&text=T0s'],
  ])('is damaged: %s', (_, fragment) => {
    expect(inputOf(fragment)).toBe('damaged');
  });

  test('is taken without what it says wrongly', () => {
    expect(inputOf('#text=T0s&fmt=9&all=x&list=maybe&charset=latin1')).toEqual({
      source: fromText('OK'),
      choice: none,
    });
  });
});
