import { describe, expect, test } from '@jest/globals';
import { type ReplyShape, validate } from 'smsc-codec';
import { read } from '../../../src/page/read.ts';
import { type Verdict, verdictOf } from '../../../src/page/verdict.ts';

async function verdictOn(body: string, shape: ReplyShape): Promise<Verdict> {
  return verdictOf(await read(body, shape, new AbortController().signal), validate(body, shape), shape);
}

describe('verdictOf', () => {
  test.each<[string, ReplyShape, Verdict['tone'], string]>([
    ['Status = 1, err = 0', {}, 'good', 'Read 1 status, as fmt=0 all=0.'],
    ['[]', { fmt: 3, all: 1, list: true }, 'good', 'Read 0 statuses, as fmt=3 all=1, a list.'],
    ['OK', { fmt: 1 }, 'good', 'Read a deletion, as fmt=1 all=0.'],
    ['0,-9', { fmt: 1 }, 'good', 'Read an error of the gateway, as fmt=1 all=0.'],
    ['{"status": 77}', { fmt: 3 }, 'mixed', 'Read 1 status, as fmt=3 all=0. 1 warning.'],
    ['1,x', { fmt: 1 }, 'bad', 'Not as fmt=1 all=0: item-count at line 1, column 4.'],
    [
      '1,0,0,5,7\n1,0,0,x,7\n1,0,0,x,7',
      { fmt: 1, list: true },
      'mixed',
      'Not as fmt=1 all=0, a list: invalid-integer at line 2, column 7, the first of 2 errors. 1 reply could be read.',
    ],
  ])('%j', async (body, shape, tone, text) => {
    expect(await verdictOn(body, shape)).toEqual({ tone, text });
  });
});
