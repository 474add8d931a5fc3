import { describe, expect, test } from '@jest/globals';
import { decode, type ReplyShape, safeDecode } from 'smsc-codec';
import { slotOf } from '../../../src/formats/plan.ts';

const kindOf = (body: string, shape: ReplyShape): unknown => {
  const result = safeDecode(body, shape);
  return result.ok ? (result.value as { kind: string }).kind : result.error.code;
};

describe('the kind of a status (R3)', () => {
  test.each<[string, string, string]>([
    ['a type of 4', '{"status": 1, "type": 4}', 'hlr'],
    ['any other type', '{"status": 1, "type": 12}', 'sms'],
    ['a type of 4 given as text', '{"status": 1, "type": "4"}', 'hlr'],
    ['a type of 4, whatever the flag says', '{"status": 1, "flag": 0, "type": 4}', 'hlr'],
    ['another type, whatever fields there are', '{"status": 1, "imsi": "1", "type": 0}', 'sms'],
    ['a field that only an HLR query has', '{"status": 1, "imsi": ""}', 'hlr'],
    ['a flag of type 4', '{"status": 1, "flag": 36}', 'hlr'],
    ['a flag of another type', '{"status": 1, "flag": 32}', 'sms'],
    ['nothing at all', '{"status": 1}', 'sms'],
    ['a type that is no number, which tells nothing', '{"status": 1, "type": "x", "imsi": ""}', 'hlr'],
    ['a type that is no integer, which tells nothing', '{"status": 1, "type": 4.5}', 'sms'],
    ['a type that is no value at all, which tells nothing', '{"status": 1, "type": null, "flag": 4}', 'hlr'],
    ['a flag that is no integer, which is an error', '{"status": 1, "flag": 4.5}', 'invalid-integer'],
    ['the status -3, whatever the type', '{"status": -3, "type": 4}', 'missing'],
    [
      'the status, which may be anything but is an error then',
      '{"status": {"toString": 1}, "type": 4}',
      'invalid-type',
    ],
    ['the status, be it a list', '{"status": [-3]}', 'invalid-type'],
    ['the status -3 given as text', '{"status": "-3"}', 'missing'],
  ])('is told by %s', (_, body, kind) => {
    expect(kindOf(body, { fmt: 3 })).toBe(kind);
  });

  test('is told by the number of items in fmt=1 with all=0', () => {
    expect(kindOf('1,0,0', { fmt: 1 })).toBe('sms');
    expect(kindOf('1,0,0,i,m,1,2,c,n,,', { fmt: 1 })).toBe('hlr');
    expect(kindOf('1,0,0,i', { fmt: 1 })).toBe('item-count');
    expect(decode('1,0,0,5,7', { fmt: 1, list: true })).toMatchObject([{ kind: 'sms' }]);
    expect(decode('1,0,0,i,m,1,2,c,n,,,5,7', { fmt: 1, list: true })).toMatchObject([{ kind: 'hlr' }]);
  });

  test('may be pinned, and then no type may say otherwise', () => {
    expect(kindOf('{"status": 1, "imsi": "1"}', { fmt: 3, kind: 'sms' })).toBe('sms');
    expect(kindOf('{"status": 1}', { fmt: 3, kind: 'hlr' })).toBe('hlr');
    expect(kindOf('{"status": 1, "type": 4}', { fmt: 3, kind: 'sms' })).toBe('kind-mismatch');
    expect(kindOf('{"status": 1, "type": 0}', { fmt: 3, kind: 'hlr' })).toBe('kind-mismatch');
  });

  test('may be pinned without losing the other replies', () => {
    for (const kind of ['sms', 'hlr'] as const) {
      expect(kindOf('{"status": -3}', { fmt: 3, kind })).toBe('missing');
      expect(kindOf('{"error_code": 9}', { fmt: 3, kind })).toBe('error');
      expect(kindOf('OK', { fmt: 3, kind })).toBe('deleted');
    }
  });
});

test('a field without a slot is looked up by mistake only', () => {
  expect(() => slotOf([], 'id')).toThrow(new TypeError('id has no slot here'));
});
