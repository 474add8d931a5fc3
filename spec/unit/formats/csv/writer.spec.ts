import { describe, expect, test } from '@jest/globals';
import { decode, encode, type ReplyShape, safeEncode } from 'smsc-codec';

/** The text, or what is refused of a reply, which callers in JavaScript can make anything. */
function written(reply: object, shape: ReplyShape): unknown {
  const result = safeEncode((shape.list ? [reply] : reply) as never, shape);
  return result.ok ? result.value : [result.error.code, result.error.path, result.error.at];
}

const short = { fmt: 1 } as const;
const full = { fmt: 1, all: 1 } as const;
const list = { fmt: 1, all: 1, list: true } as const;
const sms = {
  kind: 'sms',
  status: 1,
  last_timestamp: 0,
  err: 0,
  send_timestamp: 0,
  phone: '7',
  cost: '0.00',
  sender_id: 's',
  status_name: 'n',
  message: 'm',
  comment: 'c',
  type: 0,
} as const;

describe('a row of fmt=1', () => {
  test('is written as the page prints it', () => {
    expect(written(sms, full)).toBe('1,0,0,0,7,0.00,s,n,m, c, 0');
    expect(written({ ...sms, id: 5 }, list)).toBe('1,0,0,0,7,0.00,s,n,m, c, 0,5\n');
  });

  test('has empty slots for absent numbers (R1)', () => {
    expect(written({ kind: 'sms', status: 1 }, short)).toBe('1,,');
    expect(written({ ...sms, err: undefined, type: undefined }, { ...full, kind: 'sms' })).toBe(
      '1,0,,0,7,0.00,s,n,m, c, ',
    );
  });

  test.each<[string, object, ReplyShape, unknown]>([
    [
      'an absent text, which would come back empty',
      { comment: undefined },
      full,
      ['missing-field', 'comment', undefined],
    ],
    ['a comma outside the message', { sender_id: 'a,b' }, full, ['delimiter', 'sender_id', 1]],
    ['a comma in the comment', { comment: ',' }, full, ['delimiter', 'comment', 0]],
    ['a line break outside message and comment', { phone: '7\n' }, full, ['line-break', 'phone', 1]],
    ['a carriage return there', { status_name: '\r' }, full, ['line-break', 'status_name', 0]],
    ['a row in the message', { message: 'a\n1,0,0,5', id: 5 }, list, ['forged-row', 'message', 1]],
    ['a row that ends with the comment', { message: '1,0', comment: '\n1', id: 5 }, list, 'text'],
    ['a row in the comment and behind it', { comment: 'a\n1', type: 0, id: 5 }, list, 'text'],
    ['a list without its id', {}, list, ['missing-field', 'id', undefined]],
    ['a type that would be read as another kind', { type: 4 }, full, ['kind-mismatch', 'type', undefined]],
    [
      'an absent type of a kind that nothing else tells',
      { kind: 'hlr', type: undefined, comment: undefined },
      full,
      ['kind-mismatch', 'type', undefined],
    ],
    [
      'a kind that is not the pinned one',
      {},
      { ...full, kind: 'hlr' },
      expect.arrayContaining(['kind-mismatch', 'kind']),
    ],
  ])('refuses %s, unless it comes back', (_, changed, shape, refusal) => {
    const reply = { ...sms, ...changed };
    const result = written(reply, shape);
    if (refusal === 'text') {
      if (typeof result === 'string') expect(decode(result, shape)).toEqual([reply]);
      else expect(result).toMatchObject(['forged-row', 'comment']);
    } else expect(result).toEqual(refusal);
  });

  test('refuses a timestamp below 0 in a list, whose row would not begin like one (R6)', () => {
    const reply = { kind: 'sms', status: 1, last_timestamp: -1, id: 5, phone: '7' };
    expect(written(reply, { fmt: 1, list: true })).toEqual(['invalid-integer', 'last_timestamp', undefined]);
    expect(written({ kind: 'sms', status: 1, last_timestamp: -1 }, short)).toBe('1,-1,');
    for (const odd of [Symbol('x'), Object.create(null), '5', 5n]) {
      const strange = { ...reply, last_timestamp: odd };
      expect(written(strange, { fmt: 1, list: true })).toEqual(['invalid-integer', 'last_timestamp', undefined]);
    }
  });

  test('may hold line breaks in message and comment (R6)', () => {
    const reply = { ...sms, message: 'a\r\nb\n1,2', comment: '\n', id: 5 };
    expect(decode(encode([reply], list), list)).toEqual([reply]);
  });

  test('has no phone where a message that is not found has none (R7)', () => {
    const missing = { kind: 'missing', status: -3, id: 5 };
    expect(written(missing, { fmt: 1, list: true })).toBe('-3,,,5\n');
    expect(written({ ...missing, phone: '' }, { fmt: 1, list: true })).toBe('-3,,,5,\n');
  });
});

describe('an error of fmt=1 (R9)', () => {
  test.each<[string, object, unknown]>([
    ['a code alone', { error_code: 9 }, '0,-9'],
    ['a code and an id', { error_code: 3, id: 275 }, '275,-3'],
    ['a code of 0', { error_code: 0 }, ['invalid-integer', 'error_code', undefined]],
    ['a code below 0', { error_code: -9 }, ['invalid-integer', 'error_code', undefined]],
    ['an id of 0, which stands for none', { error_code: 9, id: 0 }, ['invalid-integer', 'id', undefined]],
    ['an id below 0', { error_code: 9, id: -1 }, ['invalid-integer', 'id', undefined]],
    ['a text', { error_code: 9, error: 'wait' }, ['unsupported-field', 'error', undefined]],
  ])('has %s, or is refused', (_, fields, result) => {
    expect(written({ kind: 'error', ...fields }, short)).toEqual(result);
  });
});
