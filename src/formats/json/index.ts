// fmt=3 in both directions.
import { json } from '../../../grammars/json.ts';
import type { Room } from '../room.ts';
import { openJson } from './reader.ts';
import { joinJson, writeJson } from './writer.ts';

export const jsonRoom: Room = {
  grammar: json,
  tokenizer: openJson,
  write: writeJson,
  body: joinJson,
  carries: () => true,
};
