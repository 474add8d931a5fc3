// fmt=1 in both directions.
import { csv } from '../../../grammars/csv.ts';
import type { Room } from '../room.ts';
import { frameRows } from '../rows.ts';
import { openCsv } from './reader.ts';
import { writeCsv } from './writer.ts';

export const csvRoom: Room = {
  grammar: csv,
  tokenizer: openCsv,
  write: writeCsv,
  frame: frameRows,
  carries: () => false,
};
