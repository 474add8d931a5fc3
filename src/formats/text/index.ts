// fmt=0 in both directions.
import { text } from '../../../grammars/text.ts';
import type { Room } from '../room.ts';
import { frameRows } from '../rows.ts';
import { openText } from './reader.ts';
import { isKey } from './tokenizer.ts';
import { writeText } from './writer.ts';

export const textRoom: Room = {
  grammar: text,
  tokenizer: openText,
  write: writeText,
  frame: frameRows,
  carries: (name, value) => typeof value === 'string' && isKey(name),
};
