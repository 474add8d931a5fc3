// fmt=2 in both directions.
import { xml } from '../../../grammars/xml.ts';
import type { Room } from '../room.ts';
import { isName } from './characters.ts';
import { openXml } from './reader.ts';
import { frameXml, writeXml } from './writer.ts';

export const xmlRoom: Room = {
  grammar: xml,
  tokenizer: openXml,
  write: writeXml,
  frame: frameXml,
  carries: (name, value) => typeof value === 'string' && isName(name),
};
