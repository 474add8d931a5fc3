import { describe, expect, test } from '@jest/globals';
import { errCodes, errorCodes, messageTypes, statusCodes } from '../../../src/model/codes.ts';

const catalogues = { statusCodes, errCodes, errorCodes, messageTypes };
const numbers = (catalogue: object): number[] =>
  Object.keys(catalogue)
    .map(Number)
    .sort((a, b) => a - b);

describe('the catalogues', () => {
  test('have the codes of the protocol', () => {
    expect(numbers(statusCodes)).toEqual([-3, -2, -1, 0, 1, 2, 3, 4, 20, 22, 23, 24, 25]);
    expect(numbers(errCodes)).toEqual([
      0, 1, 2, 3, 4, 6, 11, 12, 13, 21, 200, 219, 220, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249,
      250, 251, 252, 253, 254, 255,
    ]);
    expect(numbers(errorCodes)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(numbers(messageTypes)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12]);
  });

  test('name each code once, and say what it means in both languages', () => {
    for (const catalogue of Object.values(catalogues)) {
      const codes = Object.values(catalogue);
      expect(new Set(codes.map(({ name }) => name)).size).toBe(codes.length);
      expect(new Set(codes.map(({ en }) => en)).size).toBe(codes.length);
      expect(new Set(codes.map(({ ru }) => ru)).size).toBe(codes.length);
      for (const { name, en, ru } of codes) {
        expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(en).toMatch(/^[A-Z][ -~]*[^.]$/);
        expect(ru).toMatch(/^[А-ЯA-Z].*[^.]$/);
      }
    }
  });

  test('say it in the words of the gateway', () => {
    expect(statusCodes[1].ru).toBe('Доставлено');
    expect(statusCodes[-3].ru).toBe('Сообщение не найдено');
    expect(statusCodes[25]).toEqual({
      name: 'unreachable-number',
      en: 'The number is unreachable',
      ru: 'Недоступный номер',
      final: true,
    });
  });

  test.each([26, 100, -4, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER])(
    'have no entry for the unknown code %p',
    (code) => {
      for (const catalogue of Object.values(catalogues)) expect(catalogue[code]).toBeUndefined();
    },
  );

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', ''])(
    'have no entry named %j',
    (name) => {
      for (const catalogue of Object.values(catalogues)) expect(Reflect.get(catalogue, name)).toBeUndefined();
    },
  );

  test('cannot be changed', () => {
    for (const catalogue of Object.values(catalogues)) {
      expect(Object.isFrozen(catalogue)).toBe(true);
      for (const code of Object.values(catalogue)) {
        expect(Object.isFrozen(code)).toBe(true);
        if ('note' in code) expect(Object.isFrozen(code.note)).toBe(true);
      }
    }
  });
});

test('a status is final unless the message still waits, is stopped or is on its way', () => {
  const pending = numbers(statusCodes).filter((code) => statusCodes[code]?.final === false);
  expect(pending).toEqual([-2, -1, 0]);
});

test('the error codes tell which of them the status endpoint documents', () => {
  const documented = numbers(errorCodes).filter((code) => errorCodes[code]?.documented);
  expect(documented).toEqual([1, 2, 4, 5, 9]);
});

test('the codes with another meaning elsewhere carry a note in both languages', () => {
  const noted = (catalogue: typeof errCodes | typeof errorCodes): number[] =>
    numbers(catalogue).filter((code) => catalogue[code]?.note !== undefined);
  expect(noted(errCodes)).toEqual([2, 3, 4]);
  expect(noted(errorCodes)).toEqual([5]);
  expect(errCodes[2].note).toEqual({ en: 'For e-mail only.', ru: 'Только для e-mail.' });
  expect(errorCodes[5].note).toEqual({
    en: 'In send.php: wrong format of the date.',
    ru: 'В send.php: неверный формат даты.',
  });
});
