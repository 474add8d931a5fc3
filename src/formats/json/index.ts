// fmt=3 in both directions, each by itself.
import { DirectWriter } from '../direct-writer.ts';
import type { Input, Output } from '../room.ts';
import { directJson } from './direct.ts';
import { openJson } from './reader.ts';
import { jsonTable } from './table.ts';
import { decisive, frameJson, writeJson } from './writer.ts';

export const jsonInput: Input<3> = { table: jsonTable, tokenizer: openJson };

export const jsonOutput: Output<3> = {
  table: jsonTable,
  writer: (plan, options) => ({
    direct: new DirectWriter(plan, directJson(options)),
    write: (reply) => writeJson(reply, plan, options),
  }),
  frame: frameJson,
  carries: (name, _, kind) => !decisive(kind).includes(name),
};
