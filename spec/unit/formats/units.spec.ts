import { afterEach, describe, expect, test } from '@jest/globals';
import { grammars } from 'smsc-codec/grammars';
import { bind } from '../../../src/codec.ts';
import { csvLane } from '../../../src/formats/csv/lane.ts';
import { jsonLane } from '../../../src/formats/json/lane.ts';
import { textLane } from '../../../src/formats/text/lane.ts';
import { Copier, literal, NOTHING, stopsOf } from '../../../src/formats/units.ts';
import { xmlLane } from '../../../src/formats/xml/lane.ts';

const lanes = [textLane, csvLane, xmlLane, jsonLane];

test.each(grammars.map(({ fmt }) => fmt))(
  'a table of stops says what the expression does, of every unit: fmt=%i',
  (fmt) => {
    const { plan } = bind({ fmt, all: 2, list: true });
    const expressions = new Set(lanes[fmt]?.scan(plan.layouts.sms, plan).slots.map(({ stops }) => stops));
    expect(expressions.size).toBeGreaterThan(0);
    for (const expression of expressions) {
      const table = stopsOf(expression);
      const others = Array.from(table.keys()).filter(
        (unit) => Boolean(table[unit]) !== expression.test(String.fromCharCode(unit)),
      );
      expect(others).toEqual(expression.test('\0') ? [] : [NOTHING]);
      expect(stopsOf(new RegExp(expression.source))).toBe(table);
    }
  },
);

test('a literal is the units of its text', () => {
  expect(literal('a\nЖ😀')).toEqual([0x61, 0x0a, 0x416, 0xd83d, 0xde00]);
});

describe('a copier', () => {
  const { Buffer: real } = globalThis;
  afterEach(() => {
    globalThis.Buffer = real;
  });

  /** Node's, but with the two bytes of each unit the other way round. */
  const swapped = {
    from: (memory: ArrayBuffer) => real.from(real.from(memory).map((_, at, bytes) => bytes[at ^ 1] ?? 0)),
  };

  test.each([
    ['Node’s Buffer', real, true],
    ['none', undefined, false],
    ['something else of that name', {}, false],
    ['one with another order of bytes', swapped, false],
  ])('copies in and out with %s', (_, buffer, isQuick) => {
    globalThis.Buffer = buffer as never;
    const units = new Uint16Array(10_002);
    const copier = new Copier(units);
    expect(copier.isQuick).toBe(isQuick);
    for (const length of [0, 1, 15, 16, 17, 40, 4096, 4097, 10_000]) {
      const text = Array.from({ length }, (__, index) => String.fromCharCode(index * 7 + 0xd7f0)).join('');
      units.fill(0xabcd);
      copier.put(text, 1);
      expect([units[0], units[length + 1]]).toEqual([0xabcd, 0xabcd]);
      expect(copier.text(1, length + 1)).toBe(text);
      expect(Array.from(units.subarray(1, length + 1))).toEqual(literal(text));
    }
  });
});
