// fmt=1 in both directions, each by itself.
import { DirectWriter } from '../direct-writer.ts';
import type { Input, Output } from '../room.ts';
import { directCsv } from './direct.ts';
import { openCsv } from './reader.ts';
import { csvTable } from './table.ts';
import { writeCsv } from './writer.ts';

export const csvInput: Input<1> = { table: csvTable, tokenizer: openCsv };

export const csvOutput: Output<1> = {
  table: csvTable,
  writer: (plan) => ({
    direct: new DirectWriter(plan, directCsv(plan)),
    write: (reply) => writeCsv(reply, plan),
  }),
  frame: (frame) => frame,
  carries: () => false,
};
