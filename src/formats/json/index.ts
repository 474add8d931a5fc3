// fmt=3 in both directions.
import { DirectWriter } from '../direct-writer.ts';
import type { Room } from '../room.ts';
import { directJson } from './direct.ts';
import { openJson } from './reader.ts';
import { jsonTable } from './table.ts';
import { decisive, frameJson, writeJson } from './writer.ts';

export const jsonRoom: Room = {
  table: jsonTable,
  tokenizer: openJson,
  writer: (plan, options) => {
    const direct = new DirectWriter(plan, directJson(options));
    return (reply) => direct.write(reply) ?? writeJson(reply, plan, options);
  },
  frame: frameJson,
  carries: (name, _, kind) => !decisive(kind).includes(name),
};
