// Option values that are whole numbers.
import { InvalidArgumentError } from 'commander';

/** A parser of option values that accepts the whole numbers of a range. */
export const wholeNumber =
  (least: number, most: number = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? '' : ` from ${least} to ${most}`;
    throw new InvalidArgumentError(`It is a whole number${range}.`);
  };
