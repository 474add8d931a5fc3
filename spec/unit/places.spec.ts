import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Place } from '../../src/errors.ts';
import { Places } from '../../src/places.ts';

/** Where an offset of a text lies, counted in the plainest way. */
function placeIn(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { offset, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function placesOf(...chunks: string[]): Places {
  const places = new Places();
  for (const chunk of chunks) places.push(chunk);
  return places;
}

describe('Places', () => {
  test('begins at line 1, column 1', () => {
    expect(new Places().locate(0)).toEqual({ offset: 0, line: 1, column: 1 });
  });

  test('counts a line end as the last character of its line', () => {
    const places = placesOf('ab\ncd');
    expect(places.locate(2)).toEqual({ offset: 2, line: 1, column: 3 });
    expect(places.locate(3)).toEqual({ offset: 3, line: 2, column: 1 });
  });

  test('takes LF alone for a line end, CR for a character', () => {
    expect(placesOf('a\rb\r\nc').locate(5)).toEqual({ offset: 5, line: 2, column: 1 });
  });

  test('counts UTF-16 units', () => {
    expect(placesOf('😀x').locate(2)).toEqual({ offset: 2, line: 1, column: 3 });
  });

  test('sees a line end at the cut between two chunks', () => {
    expect(placesOf('a\n', 'b').locate(3)).toEqual({ offset: 3, line: 2, column: 2 });
    expect(placesOf('a', '\nb').locate(2)).toEqual({ offset: 2, line: 2, column: 1 });
  });

  test('locates an offset twice, and an earlier one behind a later one', () => {
    const places = placesOf('a\nb', 'c\nd');
    expect([5, 5, 0, 3].map((offset) => places.locate(offset))).toEqual(
      [5, 5, 0, 3].map((offset) => placeIn('a\nbc\nd', offset)),
    );
  });

  test('goes on counting behind what it was told to forget', () => {
    const places = placesOf('a\n', 'b\nc');
    places.forget(3);
    places.push('\nd');
    expect(places.locate(6)).toEqual(placeIn('a\nb\nc\nd', 6));
  });

  test('gives the same place wherever the text is cut and whatever was forgotten before it', () => {
    const chunk = fc
      .array(fc.constantFrom('a', '\n', '\r\n', '😀', 'bc'), { maxLength: 5 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(chunk, fc.nat({ max: 30 }), fc.nat({ max: 30 })), { maxLength: 12 }), (steps) => {
        const places = new Places();
        let text = '';
        let forgotten = 0;
        for (const [chunk, forget, ask] of steps) {
          places.push(chunk);
          text += chunk;
          forgotten = Math.max(forgotten, Math.min(forget, text.length));
          places.forget(forgotten);
          const offset = Math.min(text.length, Math.max(forgotten, ask));
          expect(places.locate(offset)).toEqual(placeIn(text, offset));
        }
      }),
    );
  });
});
