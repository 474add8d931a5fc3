// fmt=0 in both directions, each by itself.
import { DirectWriter } from '../direct-writer.ts';
import type { Input, Output } from '../room.ts';
import { directText } from './direct.ts';
import { openText, spellingOf } from './reader.ts';
import { textTable } from './table.ts';
import { isKey } from './tokenizer.ts';
import { writeText } from './writer.ts';

export const textInput: Input<0> = { table: textTable, tokenizer: openText };

export const textOutput: Output<0> = {
  table: textTable,
  writer: (plan) => ({
    direct: new DirectWriter(plan, directText(plan)),
    write: (reply) => writeText(reply, plan),
  }),
  frame: (frame) => frame,
  carries: (name, value, kind, plan) =>
    typeof value === 'string' &&
    isKey(name) &&
    (spellingOf(plan).get(name.toLowerCase()) ?? name) === name &&
    kind !== 'error' &&
    kind !== 'deleted',
};
