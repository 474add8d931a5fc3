import { describe, expect, test } from '@jest/globals';
import { locate, type ReplyShape, validate } from 'smsc-codec';
import { adviceOn } from '../../../src/page/advice.ts';

const adviceFor = (body: string, shape: ReplyShape, code: string): string[] =>
  validate(body, shape)
    .filter((issue) => issue.code === code)
    .map((issue) => adviceOn(issue, body, shape, locate(body, shape)));

describe('adviceOn', () => {
  test.each<[string, ReplyShape, string]>([
    ['1,1476794052,0\n', { fmt: 1 }, 'nothing is written behind this, and here stands a line feed'],
    ['1,1476794052,0,5,7', { fmt: 1, list: true }, 'a line feed is missing at the end'],
    ['{"status":1}', { fmt: 3 }, 'a space is missing before "1}"'],
    ['{\n"status" : 1\n}', { fmt: 3 }, 'a space is too much'],
    ['{\r\n"status": 1\r\n}', { fmt: 3 }, 'a line feed is written where a carriage return with a line feed stands'],
    ['<sms>\n<status>&#49;</status>\n</sms>', { fmt: 2 }, '"1</status>" is written where "&#49;</status>" stands'],
  ])('says of %j in %j what to change', (body, shape, change) => {
    expect(adviceFor(body, shape, 'not-canonical')).toEqual([`read, but not written like this: ${change}`]);
  });

  test('has reserved bits in hexadecimal digits, as the table has them', () => {
    const body = '[{"status": 1, "flag": 0}, {"status": 1, "flag": "34144"}]';
    expect(adviceFor(body, { fmt: 3, list: true }, 'reserved-bits')).toEqual(['flag 34144 has reserved bits: 0x8040']);
  });

  test('leaves the words of the library where it knows no better', () => {
    expect(adviceFor('{"status": 1, "flag": 65536}', { fmt: 3 }, 'reserved-bits')).toEqual([
      'flag 65536 has more than 16 bits',
    ]);
    expect(adviceFor('{"status": 77}', { fmt: 3 }, 'unknown-code')).toEqual(['status 77 is not documented']);
  });
});
