import { expect, test } from '@jest/globals';
import { rescue } from '../../../src/cli/rescue.ts';
import { reasonOf } from '../../../src/cli/system-error.ts';

test.each([
  ['an error of the system in the system’s words', Object.assign(new Error('x'), { errno: -2 }), /^no such file/],
  [
    'an error with a number that the system does not know in its own',
    Object.assign(new Error('x'), { errno: 5 }),
    /^x$/,
  ],
  ['any other error in its own', new Error('connection lost'), /^connection lost$/],
  ['what is no error as it is', 'gone', /^gone$/],
])('tells %s', (_, error, words) => {
  expect(reasonOf(error)).toMatch(words);
});

test('rescue handles errors of its type and lets all others pass', () => {
  const throwing = (error: Error) => () => {
    throw error;
  };
  expect(
    rescue(
      () => 1,
      RangeError,
      () => 2,
    ),
  ).toBe(1);
  expect(rescue(throwing(new RangeError()), RangeError, () => 2)).toBe(2);
  expect(() => rescue(throwing(new TypeError('other')), RangeError, () => 2)).toThrow('other');
});
