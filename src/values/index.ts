// The value types that the grammars name.
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { integer } from './integer.ts';
import { text } from './text.ts';

export type { Value } from './value.ts';

export const values = { integer, decimal, date, text } as const;

export type ValueName = keyof typeof values;
