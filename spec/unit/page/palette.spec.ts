import { describe, expect, test } from '@jest/globals';
import { fields } from 'smsc-codec/grammars';
import { paletteOf } from '../../../src/page/palette.ts';

const names = Object.keys(fields);

describe('paletteOf', () => {
  test('gives a name one paint, however often it is met', () => {
    expect([...paletteOf(['status', 'err', 'status']).keys()]).toEqual(['status', 'err']);
  });

  test('paints fields that follow each other in colours far apart', () => {
    const hues = Array.from(paletteOf(names).values(), ({ hue }) => hue);
    const distances = hues.slice(1).map((hue, at) => Math.abs(hue - Number(hues[at])));
    expect(Math.min(...distances.map((distance) => Math.min(distance, 360 - distance)))).toBeGreaterThan(80);
  });

  test('repeats no paint within two dozen fields, and paints all that come after them', () => {
    const paints = Array.from(paletteOf(names).values(), (paint) => JSON.stringify(paint));
    expect(new Set(paints.slice(0, 24)).size).toBe(24);
    expect(paints).toHaveLength(names.length);
  });
});
