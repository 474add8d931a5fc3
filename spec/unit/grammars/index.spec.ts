import { describe, expect, test } from '@jest/globals';
import { csv, grammars, json, type Slot, text, xml } from 'smsc-codec/grammars';

/** A layout as it is printed, put together again from its slots. */
const printed: Record<number, (slots: readonly Slot[], frame: string) => string> = {
  0: (slots) => slots.map(({ before, field }) => `${before}<${field}>`).join(''),
  1: (slots) => slots.map(({ before, field }) => `${before}<${field}>`).join(''),
  2: (slots, tag) => `<${tag}>\n${slots.map(({ before, name }) => `${before}${name}</${name}>`).join('\n')}\n</${tag}>`,
  3: (slots) => {
    const members = slots.map(({ before, field, value }) => {
      const quote = value === 'integer' ? '' : '"';
      return `${before}${quote}<${field}>${quote}`;
    });
    return `{\n${members.join(',\n')}\n}`;
  },
};

describe('the four tables', () => {
  test('are indexed by fmt', () => {
    expect(grammars).toEqual([text, csv, xml, json]);
    expect(grammars.map(({ fmt }) => fmt)).toEqual([0, 1, 2, 3]);
  });

  test('are plain data', () => {
    expect(structuredClone(grammars)).toEqual(grammars);
  });

  test('are resolved without a loss: the slots of a layout print the layout', () => {
    for (const { fmt, sms, hlr, slots } of grammars) {
      const print = (slots: readonly Slot[]) => printed[fmt]?.(slots, 'sms');
      expect(slots.sms.map(print)).toEqual([...sms]);
      expect(slots.hlr.map(print)).toEqual([...hlr]);
    }
  });

  test('agree on the fields that a list appends', () => {
    for (const { slots } of grammars) {
      expect(slots.suffix.map((suffix) => suffix.map(({ field }) => field))).toEqual([['id', 'phone'], ['id'], ['id']]);
    }
  });

  test('begin each layout with the status, and have no field twice, those that a list appends counted', () => {
    for (const { slots } of grammars) {
      for (const all of [0, 1, 2] as const) {
        for (const layout of [slots.sms[all], slots.hlr[all], slots.sms[0]]) {
          const names = [...layout, ...slots.suffix[all]].map(({ field }) => field);
          expect(names[0]).toBe('status');
          expect(names).toEqual([...new Set(names)]);
        }
      }
    }
  });

  test('have every field of fmt=1 in fmt=3, and every field of fmt=2 in the same place there', () => {
    for (const kind of ['sms', 'hlr'] as const) {
      for (const all of [0, 1, 2] as const) {
        const fieldsOf = ({ slots }: (typeof grammars)[number]) => slots[kind][all].map(({ field }) => field);
        expect(fieldsOf(json)).toEqual(expect.arrayContaining(fieldsOf(csv)));
        expect(fieldsOf(xml)).toEqual(fieldsOf(json));
      }
    }
  });
});
