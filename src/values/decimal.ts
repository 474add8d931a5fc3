// Amounts such as "0.00", "1.20" or "0.385": kept as the text that was sent, so that no digit is lost (R4).
import type { Value } from './value.ts';

const form = /^(?:-?\d+(?:\.\d+)?)?$/;

export const decimal: Value<string> = {
  name: 'decimal',
  pattern: '(?:-?\\d{1,15}(?:\\.\\d{1,9})?)?',
  parse: (text) => (form.test(text) ? text : undefined),
  print: (value) => (typeof value === 'string' && form.test(value) ? value : undefined),
};
