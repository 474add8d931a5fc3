// fmt=2 in both directions, each by itself.
import { DirectWriter } from '../direct-writer.ts';
import type { Input, Output } from '../room.ts';
import { isName } from './characters.ts';
import { directXml } from './direct.ts';
import { openXml } from './reader.ts';
import { xmlTable } from './table.ts';
import { frameXml, writeXml } from './writer.ts';

export const xmlInput: Input<2> = { table: xmlTable, tokenizer: openXml };

export const xmlOutput: Output<2> = {
  table: xmlTable,
  writer: (plan, options) => ({
    direct: new DirectWriter(plan, directXml(options)),
    write: (reply) => writeXml(reply, plan, options),
  }),
  frame: frameXml,
  carries: (name, value, kind) => typeof value === 'string' && isName(name) && kind !== 'deleted',
};
