import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeFlag, encodeFlag, type Flag } from '../../../src/model/flag.ts';

const bare: Flag = { type: 0, secondBalance: false, template: false, reserved: 0 };
const template: Flag = { ...bare, template: true, templateCategory: 'service' };
// Callers in JavaScript can pass anything.
const decodeAnything = decodeFlag as (flag: unknown) => Flag;
const encodeAnything = encodeFlag as (flag: unknown) => number;

describe('decodeFlag', () => {
  test.each<[string, number, Flag]>([
    ['no bit at all', 0, bare],
    ['the type in bits 0 to 3', 0x000f, { ...bare, type: 15 }],
    ['an HLR query', 4, { ...bare, type: 4 }],
    ['payment from the second balance in bit 5', 0x0020, { ...bare, secondBalance: true }],
    ['a service template in bit 8', 0x0100, template],
    ['a transactional template in bit 9', 0x0300, { ...template, templateCategory: 'transactional' }],
    ['an authorisation template in bit 10', 0x0500, { ...template, templateCategory: 'authorisation' }],
    ['an advertising template in bits 9 and 10', 0x0700, { ...template, templateCategory: 'advertising' }],
    ['nothing in bits 9 and 10 without a template', 0x0600, { ...bare, reserved: 0x0600 }],
    ['nothing in bit 4', 0x0010, { ...bare, reserved: 0x0010 }],
    ['nothing in bits 6 and 7', 0x00c0, { ...bare, reserved: 0x00c0 }],
    ['nothing in bits 11 to 15 of a template', 0xf900, { ...template, reserved: 0xf800 }],
  ])('sees %s', (_, flag, parts) => {
    expect(decodeFlag(flag)).toStrictEqual(parts);
  });

  test('loses no bit of any flag, and encodeFlag gives each of the 65,536 back', () => {
    for (let flag = 0; flag <= 0xffff; flag++) {
      const parts = decodeFlag(flag);
      if (encodeFlag(parts) !== flag) expect([flag, parts, encodeFlag(parts)]).toEqual([flag, parts, flag]);
    }
  });

  test.each([
    -1,
    0x10000,
    0.5,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 32,
    '4',
    4n,
    true,
    null,
    undefined,
    {},
    [4],
  ])('refuses %p', (flag) => {
    expect(() => decodeAnything(flag)).toThrow(RangeError);
  });

  test('refuses every number but those of 16 bits', () => {
    const number = fc.oneof(fc.double(), fc.integer(), fc.maxSafeInteger());
    fc.assert(
      fc.property(number, (flag) => {
        fc.pre(!Number.isInteger(flag) || flag < 0 || flag > 0xffff || Object.is(flag, -0));
        expect(() => decodeFlag(flag)).toThrow(RangeError);
      }),
    );
  });
});

describe('encodeFlag', () => {
  test.each<[string, unknown, string]>([
    ['a type beyond its four bits', { ...bare, type: 16 }, 'type is'],
    ['a negative type', { ...bare, type: -1 }, 'type is'],
    ['a broken type', { ...bare, type: 1.5 }, 'type is'],
    ['a type of minus zero', { ...bare, type: -0 }, 'type is'],
    ['a type given as text', { ...bare, type: '4' }, 'type is'],
    ['a type beyond the safe integers', { ...bare, type: 2 ** 53 }, 'type is'],
    ['a balance given as a number', { ...bare, secondBalance: 1 }, 'secondBalance is true or false'],
    ['a template given as a number', { ...template, template: 1 }, 'template is true or false'],
    ['a reserved bit beyond the sixteenth', { ...bare, reserved: 0x10000 }, 'reserved has'],
    ['a negative reserved number', { ...bare, reserved: -32768 }, 'reserved has'],
    ['a reserved number of minus zero', { ...bare, reserved: -0 }, 'reserved has'],
    ['a reserved bit that belongs to the type', { ...bare, reserved: 1 }, 'reserved has'],
    ['a reserved bit that is the second balance', { ...bare, reserved: 0x20 }, 'reserved has'],
    ['a reserved bit that is the template', { ...bare, reserved: 0x100 }, 'reserved has'],
    ["reserved bits that are a template's category", { ...template, reserved: 0x200 }, 'reserved has'],
    ['a category without a template', { ...bare, templateCategory: 'service' }, 'templateCategory is for a template'],
    ['an unknown category without a template', { ...bare, templateCategory: 'other' }, 'templateCategory is'],
    ['a template without a category', { ...bare, template: true }, 'templateCategory is service or transactional or'],
    ['a template of an unknown category', { ...template, templateCategory: 'other' }, 'templateCategory is service'],
    ['a template whose category is null', { ...template, templateCategory: null }, 'templateCategory is service'],
    ['a part that no flag has', { ...bare, colour: 'red' }, 'there is no other property'],
    ['a part too few', { type: 0, secondBalance: false, template: false }, 'reserved has'],
    ['no parts', {}, 'type is'],
    ['null', null, 'type is'],
    ['undefined', undefined, 'type is'],
    ['a number', 4, 'type is'],
    ['a text', 'sms', 'type is'],
  ])('refuses %s', (_, parts, message) => {
    expect(() => encodeAnything(parts)).toThrow(RangeError);
    expect(() => encodeAnything(parts)).toThrow(`not a flag: ${message}`);
  });

  test('takes an undefined category for none', () => {
    expect(encodeFlag({ ...bare, templateCategory: undefined })).toBe(0);
  });

  test('gives a number of which decodeFlag makes the same parts, or refuses', () => {
    const value = fc.oneof(
      fc.nat({ max: 0xffff }).map((flag) => flag & 0xf8f0),
      fc.constantFrom<unknown>(0, -0, 1, 15, 16, 0x20, 0x100, 0x200, 0.5, true, false, null, '1', 1n),
    );
    const category = fc.constantFrom<unknown>(
      'service',
      'transactional',
      'authorisation',
      'advertising',
      'sms',
      '',
      null,
    );
    const near = fc
      .tuple(
        fc.nat({ max: 0xffff }),
        fc.record(
          {
            type: value,
            secondBalance: value,
            template: value,
            reserved: value,
            templateCategory: category,
            other: value,
          },
          { requiredKeys: [] },
        ),
      )
      .map(([flag, changes]) => ({ ...decodeFlag(flag), ...changes }));
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: near }, fc.anything()), (parts) => {
        let flag: number;
        try {
          flag = encodeAnything(parts);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(decodeFlag(flag)).toStrictEqual(parts);
      }),
      { numRuns: 5000 },
    );
  });
});
