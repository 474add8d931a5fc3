import { describe, expect, test } from '@jest/globals';
import { defineFields, fieldOf, fields } from '../../../grammars/fields.ts';
import { values } from '../../../src/values/index.ts';

const field = { value: 'text', en: 'A field.', ru: 'Поле.' } as const;

describe('defineFields', () => {
  test('gives the table back', () => {
    const table = { phone: field, id: { ...field, text: 'ID' } };
    expect(defineFields(table)).toBe(table);
  });

  test('refuses two fields with one key in fmt=0', () => {
    const table = { id: { ...field, text: 'ID' }, number: { ...field, text: 'ID' } };
    expect(() => defineFields(table)).toThrow(new TypeError('two fields have the fmt=0 key ID'));
  });

  test('refuses a key that is the name of another field', () => {
    const table = { status: { ...field, text: 'phone' }, phone: field };
    expect(() => defineFields(table)).toThrow(new TypeError('two fields have the fmt=0 key phone'));
  });

  test('lets a field have the name that another one has given up', () => {
    expect(() =>
      defineFields({ status: { ...field, text: 'Status' }, check: { ...field, text: 'status' } }),
    ).not.toThrow();
  });
});

describe('the catalogue of fields', () => {
  test.each(Object.keys(fields) as (keyof typeof fields)[])('tells what %s holds and means', (name) => {
    const { value, en, ru } = fieldOf(name);
    expect(Object.keys(values)).toContain(value);
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(ru).toMatch(/^[А-ЯA-Z].*\.$/);
  });

  test('lets line breaks stand in free texts only (R6)', () => {
    const names = Object.keys(fields) as (keyof typeof fields)[];
    expect(names.filter((name) => fieldOf(name).lines)).toEqual(['message', 'comment', 'error']);
  });
});
