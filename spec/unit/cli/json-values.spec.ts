import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JsonFlaw, parseJsonValues } from '../../../src/cli/json-values.ts';

const flawOf = (text: string): JsonFlaw => {
  try {
    parseJsonValues(text);
  } catch (error) {
    if (error instanceof JsonFlaw) return error;
    throw error;
  }
  throw new Error(`no flaw in ${text}`);
};

describe('JSON values one after another', () => {
  test('are what JSON.parse makes of each', () => {
    const laidOut = fc.tuple(fc.json(), fc.constantFrom(undefined, 1, '\t')).map(([json, indent]) => {
      return JSON.stringify(JSON.parse(json), null, indent);
    });
    fc.assert(
      fc.property(fc.array(laidOut), fc.constantFrom(' ', '\n', '\r\n\t'), (texts, space) => {
        expect(parseJsonValues(space + texts.join(space))).toEqual(texts.map((text) => JSON.parse(text)));
      }),
    );
  });

  test('need no space between them', () => {
    expect(parseJsonValues('{}[]{"a":[1]}"b"')).toEqual([{}, [], { a: [1] }, 'b']);
  });

  test.each([
    '0',
    '-0.5e+10',
    'true',
    'false',
    'null',
    '"\\u00e9\\n\\"\\\\"',
    '"\u007f\u2028"',
    '[]',
    '[[],[{}]]',
    '{"a":{"b":[null]}}',
  ])('can be %s', (text) => {
    expect(parseJsonValues(text)).toEqual([JSON.parse(text)]);
  });

  test('can be long and deep', () => {
    const text = 'x'.repeat(8_000_000);
    expect(parseJsonValues(JSON.stringify(text))).toEqual([text]);
    const lines = '\n'.repeat(5_000_000);
    expect(parseJsonValues(JSON.stringify(lines))).toEqual([lines]);
    const depth = 5000;
    expect(parseJsonValues('['.repeat(depth) + ']'.repeat(depth))).toHaveLength(1);
  });
});

describe('a text that is no JSON', () => {
  test.each([
    ['{"a":1,}', 8, 'a key'],
    ['{"a" 1}', 6, ':'],
    ['{"a":}', 6, 'a value'],
    ['{"a":1 "b":2}', 8, ', or }'],
    ['{,}', 2, 'a key or }'],
    ['[,]', 2, 'a value or ]'],
    ['[1,]', 4, 'a value'],
    ['[1}', 3, ', or ]'],
    ['{"a":1]', 7, ', or }'],
    [']', 1, 'a value'],
    ['01', 1, 'a value'],
    ['1.', 1, 'a value'],
    ['truely', 1, 'a value'],
    ['NaN', 1, 'a value'],
    ["'a'", 1, 'a value'],
    ['"a\tb"', 1, 'a value'],
    ['"\\x41"', 1, 'a value'],
    ['"a', 1, 'a value'],
    ['[1, 2', 6, ', or ]'],
  ])('%s stops being any at column %i', (text, column, expected) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    const flaw = flawOf(text);
    expect({ line: flaw.line, column: flaw.column }).toEqual({ line: 1, column });
    expect(flaw.message).toMatch(/^(not|unfinished) JSON, expected /);
    expect(flaw.message.endsWith(`expected ${expected}`)).toBe(true);
  });

  test('has a flaw wherever JSON.parse finds one', () => {
    const nearlyJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', '}', ']', ':', '\\', '\n', '.', 'e', '-'))
      .map(([json, at, piece]) => json.slice(0, at % json.length) + piece + json.slice((at % json.length) + 1));
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const values = [];
        try {
          values.push(JSON.parse(text));
        } catch {
          // Several values are JSON here, and no value for JSON.parse.
          fc.pre(!/^[\s\S]+[\]}"\s][\s\S]+$/.test(text));
          expect(() => parseJsonValues(text)).toThrow(JsonFlaw);
          return;
        }
        expect(parseJsonValues(text)).toEqual(values);
      }),
    );
  });

  test('is told by line and column', () => {
    const { line, column } = flawOf('{"a":1}\r\n{"b":2}\n  x');
    expect({ line, column }).toEqual({ line: 3, column: 3 });
  });
});
