// fmt=3 in both directions.
import { json } from '../../../grammars/json.ts';
import type { Room } from '../room.ts';
import { openJson } from './reader.ts';
import { frameJson, writeJson } from './writer.ts';

export const jsonRoom: Room = {
  grammar: json,
  tokenizer: openJson,
  write: writeJson,
  frame: frameJson,
  carries: () => true,
};
