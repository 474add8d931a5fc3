// The schema as ajv reads it: what `decode` gives is valid for every shape, and what it never gives is not.
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { decode, encode } from 'smsc-codec';
import { type FieldName, fieldOf } from 'smsc-codec/grammars';
import { exampleReply, layouts, replySchema } from 'smsc-codec/reference';
import { ordinaryReply, shapeName, shapes } from 'smsc-codec/testing';
import { seed } from '../../support/property.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(replySchema);

/** Why a value is not valid; nothing where it is. */
const faultsOf = (value: unknown): unknown => (validate(value) ? [] : validate.errors);

test.each(shapes.map((shape) => [shapeName(shape), shape] as const))('what is decoded is valid: %s', (_, shape) => {
  fc.assert(
    fc.property(ordinaryReply(shape), (reply) => {
      expect(faultsOf(decode(encode(reply, shape), shape))).toEqual([]);
    }),
    { numRuns: 20, seed },
  );
});

const found = { kind: 'sms', status: 1 } as const;

describe('a reply is not valid', () => {
  test.each([
    ['without a kind', { status: 1 }],
    ['of no known kind', { ...found, kind: 'mms' }],
    ['without a status', { kind: 'sms' }],
    ['with a status in quotes', { ...found, status: '1' }],
    ['with a status that is no integer', { ...found, status: 1.5 }],
    ['with an integer beyond the safe ones', { ...found, id: 2 ** 53 }],
    ['that was not found and is of an SMS', { ...found, status: -3 }],
    ['that was found and is missing', { kind: 'missing', status: 1 }],
    ['of the type of an HLR query and of an SMS', { ...found, type: 4 }],
    ['of the type of an SMS and of an HLR query', { kind: 'hlr', status: 1, type: 0 }],
    ['with a field of HLR queries in an SMS', { ...found, imsi: '250010000000001' }],
    ['with a cost that is a number', { ...found, cost: 1.2 }],
    ['with a cost that is no decimal', { ...found, cost: '1,20' }],
    ['with a date of another form', { ...found, last_date: '2016-10-18 15:34:12' }],
    ['with a month too many', { ...found, last_date: '18.13.2016 15:34:12' }],
    ['with a field that is null', { ...found, err: null }],
    ['with an unknown field outside extra', { ...found, colour: 'red' }],
    ['with an extra that is empty', { ...found, extra: {} }],
    ['that is an error without a code', { kind: 'error', error: 'parameters error' }],
    ['that is an error in a list', [{ kind: 'error', error_code: 1 }]],
    ['that is a list in a list', [[found]]],
    ['that is nothing', null],
  ])('%s', (_, reply) => {
    expect(validate(reply)).toBe(false);
  });
});

test('every field has its meaning in English and in Russian', () => {
  for (const layout of layouts) {
    const { properties = {} } =
      (replySchema.$defs as Record<string, { properties?: Record<string, unknown> }>)[layout.kind] ?? {};
    for (const { field } of [...layout.slots, ...layout.suffix]) {
      const { en, ru } = fieldOf(field as FieldName);
      expect(properties[field]).toMatchObject({ title: en, description: ru });
    }
  }
});

test('the examples of the pages are valid', () => {
  for (const layout of layouts) expect([layout, faultsOf(exampleReply(layout, true))]).toEqual([layout, []]);
});
