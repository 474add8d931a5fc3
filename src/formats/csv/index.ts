// fmt=1 in both directions.
import { DirectWriter } from '../direct-writer.ts';
import type { Room } from '../room.ts';
import { frameRows } from '../rows.ts';
import { directCsv } from './direct.ts';
import { openCsv } from './reader.ts';
import { csvTable } from './table.ts';
import { writeCsv } from './writer.ts';

export const csvRoom: Room = {
  table: csvTable,
  tokenizer: openCsv,
  writer: (plan) => {
    const direct = new DirectWriter(plan, directCsv(plan));
    return (reply) => direct.write(reply) ?? writeCsv(reply, plan);
  },
  frame: frameRows,
  carries: () => false,
};
