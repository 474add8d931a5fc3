// Integers within the safe range (R16). No leading zeros and no plus sign: neither is ever sent, and both are
// what a shifted row looks like.
import type { Value } from './value.ts';

const form = /^-?(?:0|[1-9]\d{0,15})$/;

export const integer: Value<number> = {
  name: 'integer',
  pattern: '-?(?:0|[1-9]\\d{0,14})',
  parse(text) {
    if (!form.test(text)) return undefined;
    const value = Number(text);
    return Number.isSafeInteger(value) ? value + 0 : undefined; // `-0 + 0` is 0: the sign is not kept (R16)
  },
  print(value) {
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : undefined;
  },
};
