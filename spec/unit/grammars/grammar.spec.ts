import { describe, expect, test } from '@jest/globals';
import { defineGrammar, type Layouts, type Notation } from '../../../grammars/grammar.ts';

/** Slots such as `status=<status>`, quoted where they are no integers. */
const notation: Notation = {
  slot: /(?<before>(?<name>\w+)=)(?<quote>'?)<(?<field>\w+)>\k<quote>/,
  frame: /^\((.*)\)$/,
  between: '; ',
  nameOf: (field) => (field === 'id' ? 'ID' : field),
};

const layout = 'status=<status>';

const layouts = (changed: Partial<Layouts>): Layouts => ({
  fmt: 0,
  sms: [layout, layout, layout],
  hlr: [layout, layout, layout],
  suffix: ['ID=<id>', 'ID=<id>', 'ID=<id>'],
  error: 'error_code=<error_code>',
  deleted: 'OK',
  list: { open: '', first: '', next: '', close: '' },
  escapes: {},
  ...changed,
});

const define = (changed: Partial<Layouts>) => defineGrammar(layouts(changed), notation);
const withSms = (sms: string) => () => define({ sms: [layout, sms, layout] });

describe('defineGrammar', () => {
  test('keeps the layouts as they are printed', () => {
    const printed = layouts({});
    expect(defineGrammar(printed, notation)).toMatchObject(printed);
  });

  test('resolves a layout into slots: field, name on the wire, value type, and what stands before the value', () => {
    const { slots } = define({ sms: [`(status=<status>; phone='<phone>'; ID=<id>)`, layout, layout] });
    expect(slots.sms[0]).toEqual([
      { field: 'status', name: 'status', value: 'integer', before: 'status=' },
      { field: 'phone', name: 'phone', value: 'text', before: 'phone=' },
      { field: 'id', name: 'ID', value: 'integer', before: 'ID=' },
    ]);
  });

  test('resolves each layout by itself', () => {
    const { slots } = define({ hlr: [layout, `${layout}; imsi='<imsi>'`, layout], error: "error='<error>'" });
    expect(slots.hlr.map((slots) => slots.length)).toEqual([1, 2, 1]);
    expect(slots.suffix.map((slots) => slots.map(({ field }) => field))).toEqual([['id'], ['id'], ['id']]);
    expect(slots.error.map(({ field }) => field)).toEqual(['error']);
  });

  test('takes an item without a name for one of the name in the model', () => {
    const nameless: Notation = { slot: /(?<before>,?)<(?<field>\w+)>/, nameOf: (field) => field };
    const row = '<status>,<phone>';
    const grammar = defineGrammar(
      layouts({
        sms: [row, row, row],
        hlr: [row, row, row],
        suffix: [',<id>', ',<id>', ',<id>'],
        error: '<error_code>',
      }),
      nameless,
    );
    expect(grammar.slots.sms[0].map(({ name, before }) => [before, name])).toEqual([
      ['', 'status'],
      [',', 'phone'],
    ]);
  });

  test('takes a slot with nothing noted before it', () => {
    const bare: Notation = { slot: /<(?<field>\w+)>/, nameOf: (field) => field };
    const row = '<status>';
    const grammar = defineGrammar(
      layouts({ sms: [row, row, row], hlr: [row, row, row], suffix: ['<id>', '<id>', '<id>'], error: '<error_code>' }),
      bare,
    );
    expect(grammar.slots.sms[0]).toEqual([{ field: 'status', name: 'status', value: 'integer', before: '' }]);
  });

  test('refuses a notation that does not say which part of a slot is the field', () => {
    const silent: Notation = { slot: /<(\w+)>/, nameOf: (field) => field };
    expect(() => defineGrammar(layouts({ sms: ['<status>', layout, layout] }), silent)).toThrow(TypeError);
  });

  test('refuses a field that is not in the catalogue', () => {
    expect(withSms(`${layout}; colour='<colour>'`)).toThrow(new TypeError('colour is not in the catalogue of fields'));
  });

  test('takes no name that every object inherits for a field', () => {
    expect(withSms(`${layout}; toString='<toString>'`)).toThrow('toString is not in the catalogue of fields');
  });

  test('refuses a field that stands twice in a layout', () => {
    expect(withSms(`${layout}; err=<err>; err=<err>`)).toThrow(new TypeError('err stands twice in a layout'));
  });

  test('lets a field stand in several layouts', () => {
    expect(withSms(`${layout}; ID=<id>`)).not.toThrow();
  });

  test('refuses a name that is not the one of the field', () => {
    expect(withSms(`${layout}; id=<id>`)).toThrow(new TypeError('id is called ID, not id'));
    expect(withSms(`${layout}; phone='<region>'`)).toThrow(new TypeError('region is called region, not phone'));
  });

  test('refuses an integer in quotes', () => {
    expect(withSms(`${layout}; err='<err>'`)).toThrow(new TypeError('err: wrong quotes'));
  });

  test.each(['phone', 'cost', 'last_date'])('refuses %s without quotes, which is no integer', (field) => {
    expect(withSms(`${layout}; ${field}=<${field}>`)).toThrow(new TypeError(`${field}: wrong quotes`));
  });

  test('refuses a text that is no slot, and says from where on', () => {
    expect(withSms(`${layout}; phone: <phone>`)).toThrow(new TypeError('not a slot: phone: <phone>'));
  });

  test('refuses what stands behind the last slot', () => {
    expect(withSms(`${layout}; `)).toThrow(new TypeError('not a slot: '));
    expect(withSms(`${layout}.`)).toThrow(new TypeError('not a slot: .'));
  });

  test('refuses what may stand between slots in front of the first one', () => {
    expect(withSms(`; ${layout}`)).toThrow(new TypeError(`not a slot: ; ${layout}`));
  });

  test.each(['sms', 'hlr'] as const)('refuses a layout of %s that does not begin with the status', (kind) => {
    const changed = { [kind]: [layout, layout, `err=<err>; ${layout}`] };
    expect(() => define(changed)).toThrow(new TypeError('a layout begins with the status'));
  });

  test.each(['sms', 'hlr'] as const)('refuses an empty layout of %s', (kind) => {
    expect(() => define({ [kind]: ['', layout, layout] })).toThrow(new TypeError('a layout begins with the status'));
  });

  test.each([
    ['a suffix', { suffix: ['ID=<ID>', 'ID=<id>', 'ID=<id>'] }],
    ['the error', { error: 'reason=<reason>' }],
    ['an HLR layout', { hlr: [layout, layout, `${layout}; nick='<nick>'`] }],
  ] as const)('checks %s like any other layout', (_, changed) => {
    expect(() => define(changed)).toThrow('is not in the catalogue of fields');
  });
});
