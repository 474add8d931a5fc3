// Any text, the empty one included: what it may not hold is a matter of the format that carries it.
import type { Value } from './value.ts';

export const text: Value<string> = {
  name: 'text',
  pattern: '[^]{0,9999}',
  parse: (value) => value,
  print: (value) => (typeof value === 'string' ? value : undefined),
};
