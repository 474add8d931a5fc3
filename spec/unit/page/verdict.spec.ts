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
    ['1,x', { fmt: 1 }, 'bad', 'Cannot be read as fmt=1 all=0: item-count at line 1, column 4.'],
    [
      '1,0,0,x,7\n1,0,0,x,7',
      { fmt: 1, list: true },
      'bad',
      'Cannot be read as fmt=1 all=0, a list: 2 errors, the first is invalid-integer at line 1, column 7.',
    ],
    [
      '1,0,0,5,7\n1,0,0,x,7\n1,0,0,x,7',
      { fmt: 1, list: true },
      'mixed',
      'Read 1 status, as fmt=1 all=0, a list, but not all: 2 errors, the first is invalid-integer at line 2, column 7.',
    ],
  ])('%j', async (body, shape, tone, text) => {
    expect(await verdictOn(body, shape)).toEqual({ tone, text });
  });

  test('says how much was looked at, where that is not all', () => {
    const reading = { items: [], indexes: [], count: 20_000, errors: [], errorCount: 0, skipped: 0 };
    const limits = { read: 32 * 1024 * 1024, checked: 64 * 1024 };
    expect(verdictOf(reading, [], { fmt: 1, list: true }, limits).text).toBe(
      'Read 20,000 statuses, as fmt=1 all=0, a list. Only the first 32 MB of the file were read. Only the first 64 KB were checked.',
    );
  });
});
