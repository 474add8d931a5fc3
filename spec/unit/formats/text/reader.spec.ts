import { describe, expect, test } from '@jest/globals';
import { type DecodeError, decode, type ReplyShape, safeDecode } from 'smsc-codec';

const errorOf = (body: string, shape: ReplyShape = {}): DecodeError | undefined => {
  const result = safeDecode(body, shape);
  return result.ok ? undefined : result.error;
};
const full = { all: 1 } as const;

describe('a status of fmt=0 (R5)', () => {
  test.each(['status=1,  err = 0', 'STATUS =1, err= 0', 'Status= 1, ERR =0'])(
    'has keys in any case, with at most one space on each side of the sign: %j',
    (body) => {
      const result = safeDecode(body);
      if (body.includes(',  ')) expect(result.ok).toBe(false);
      else expect(result).toEqual({ ok: true, value: { kind: 'sms', status: 1, err: 0 } });
    },
  );

  test('keeps any further space as part of the value', () => {
    expect(decode('Status = 1, phone =  7 , err = 0')).toMatchObject({ phone: ' 7 ' });
    expect(errorOf('Status =  1')).toMatchObject({ code: 'invalid-integer', offset: 9 });
  });

  test('begins with its status', () => {
    for (const body of ['err = 0, Status = 1', 'x', ' Status = 1', '= 1', '1 = 1']) {
      expect(errorOf(body)).toMatchObject({ code: 'unexpected-character', offset: 0 });
    }
  });

  test('takes its fields in any order', () => {
    expect(decode('Status = 1, err = 0, check_time = ')).toEqual({ kind: 'sms', status: 1, err: 0, last_date: '' });
  });

  test('has no field twice, known or not', () => {
    expect(errorOf('Status = 1, err = 0, ERR = 1')).toMatchObject({ code: 'duplicate-field', path: 'err', offset: 19 });
    expect(errorOf('Status = 1, x = 0, x = 1')).toMatchObject({
      code: 'duplicate-field',
      path: 'extra.x',
      offset: 17,
    });
  });

  test('has no line break outside its free text (R6)', () => {
    const shape = { all: 2 } as const;
    expect(errorOf('Status = 1, region = a\nb, err = 0', shape)).toMatchObject({
      code: 'line-break',
      path: 'region',
      offset: 22,
    });
    expect(errorOf('Status = 1, check_time = \r, err = 0')).toMatchObject({ code: 'line-break', path: 'last_date' });
  });
});

describe('the free text of fmt=0 (R5)', () => {
  test.each<[string, string, object]>([
    ['message, comment and type', 'message = a, comment = b, type = 0', { message: 'a', comment: 'b', type: 0 }],
    ['no comment', 'message = a, type = 0', { message: 'a', type: 0 }],
    ['no type', 'message = a, comment = b', { message: 'a', comment: 'b' }],
    ['a message alone', 'message = a', { message: 'a' }],
    ['a comment alone', 'comment = a, type = 0', { comment: 'a', type: 0 }],
    ['a comment alone, with a field inside', 'comment = a, x = b, type = 0', { comment: 'a, x = b', type: 0 }],
    ['a message alone, with a field inside', 'message = a, x = b', { message: 'a, x = b' }],
    [
      'fields inside the message',
      'message = a, err = 7, phone = 8, type = 0',
      { message: 'a, err = 7, phone = 8', type: 0 },
    ],
    [
      'a comment inside the message',
      'message = a, comment = b, comment = c, type = 0',
      { message: 'a, comment = b', comment: 'c', type: 0 },
    ],
    [
      'a type inside the message',
      'message = a, type = 1, comment = b, type = 0',
      { message: 'a, type = 1', comment: 'b', type: 0 },
    ],
    ['a type that is none at its end', 'message = a, comment = b, type = x', { message: 'a', comment: 'b, type = x' }],
    ['an empty type behind the comment', 'message = a, comment = b, type = ', { message: 'a', comment: 'b' }],
    ['an empty type behind the message', 'message = a, type = ', { message: 'a' }],
    ['an empty type behind something else', 'message = a, x = b, type = ', { message: 'a, x = b, type = ' }],
    ['unknown fields behind the type', 'message = a, type = 0, x = y', { message: 'a', type: 0, extra: { x: 'y' } }],
    ['an id behind the type', 'message = a, type = 0, ID = 5', { message: 'a', type: 0, id: 5 }],
    ['an id without a type', 'message = a, comment = b, ID = 5', { message: 'a', comment: 'b', id: 5 }],
    ['an empty id', 'message = a, comment = b, ID = ', { message: 'a', comment: 'b' }],
    ['an id that is none', 'message = a, comment = b, ID = x', { message: 'a', comment: 'b, ID = x' }],
    ['empty texts', 'message = , comment = , type = 0', { message: '', comment: '', type: 0 }],
  ])('is found where there is %s', (_, free, fields) => {
    expect(decode(`Status = 1, ${free}`, full)).toEqual({ kind: 'sms', status: 1, ...fields });
  });

  test('has no comment in an HLR query, which has none', () => {
    expect(decode('Status = 1, message = a, comment = b, type = 4', full)).toEqual({
      kind: 'hlr',
      status: 1,
      message: 'a, comment = b',
      type: 4,
    });
    expect(decode('Status = 1, comment = b, x = c, type = 4', full)).toEqual({
      kind: 'hlr',
      status: 1,
      type: 4,
      extra: { comment: 'b', x: 'c' },
    });
  });

  test('does not decide the kind: an HLR field in it is text', () => {
    expect(decode('Status = 1, message = a, imsi = 1, comment = b', full)).toMatchObject({
      kind: 'sms',
      message: 'a, imsi = 1',
    });
    expect(decode('Status = 1, imsi = 1, message = a, comment = b', full)).toMatchObject({
      kind: 'hlr',
      imsi: '1',
      message: 'a, comment = b',
    });
  });

  test('is not there with all=0, nor in a message that was not found (R7)', () => {
    expect(decode('Status = 1, message = a, x = b')).toEqual({
      kind: 'sms',
      status: 1,
      extra: { message: 'a', x: 'b' },
    });
    expect(decode('Status = -3, message = a, x = b', full)).toEqual({
      kind: 'missing',
      status: -3,
      extra: { message: 'a', x: 'b' },
    });
  });
});

describe('a list of fmt=0 (R8)', () => {
  test('has an id in each row', () => {
    const body = 'Status = 1, err = 0\n';
    expect(errorOf(body, { list: true })).toMatchObject({ code: 'missing-field', path: 'id', offset: 19, index: 0 });
    expect(errorOf('Status = 1, ID = ', { list: true })).toMatchObject({ code: 'missing-field', path: 'id' });
  });
});

describe('an error of fmt=0 (R9)', () => {
  test.each<[string, object]>([
    ['ERROR = 9 (wait)', { error_code: 9, error: 'wait' }],
    ['ERROR = 9 (wait), ID - 275', { error_code: 9, error: 'wait', id: 275 }],
    ['ERROR = 9', { error_code: 9 }],
    ['ERROR = 9, ID - 275', { error_code: 9, id: 275 }],
    ['ERROR = 9, ID - ', { error_code: 9 }],
    ['ERROR = 9 ()', { error_code: 9, error: '' }],
    ['ERROR = 9 (a, b (c), ID - 5) d)', { error_code: 9, error: 'a, b (c), ID - 5) d' }],
    ['error=9 (wait), id - 275', { error_code: 9, error: 'wait', id: 275 }],
    ['ERROR = 9 (wait)\n', { error_code: 9, error: 'wait' }],
    ['ERROR = 9 (a\r\nb)', { error_code: 9, error: 'a\r\nb' }],
    ['ERROR = 12345', { error_code: 12345 }],
  ])('is read: %j', (body, fields) => {
    expect(decode(body)).toEqual({ kind: 'error', ...fields });
    expect(decode(body, { list: true })).toEqual({ kind: 'error', ...fields });
  });

  test.each<[string, string, number, string | undefined]>([
    ['ERRORS = 9', 'unexpected-character', 0, undefined],
    ['ERROR: 9', 'unexpected-character', 0, undefined],
    ['ERROR', 'unexpected-character', 0, undefined],
    ['ERROR = x', 'invalid-integer', 8, 'error_code'],
    ['ERROR = 9 (wait', 'unexpected-end', 15, 'error'],
    ['ERROR = 9 wait', 'trailing-data', 9, undefined],
    ['ERROR = 9 (wait) more', 'trailing-data', 16, undefined],
    ['ERROR = 9 (wait), ID = 5', 'trailing-data', 16, undefined],
    ['ERROR = 9 (wait), ID - x', 'invalid-integer', 23, 'id'],
    ['ERROR = 9 (wait)\n\n', 'trailing-data', 16, undefined],
  ])('is refused: %j', (body, code, offset, path) => {
    expect(errorOf(body)).toMatchObject({ code, offset });
    expect(errorOf(body)?.path).toBe(path);
  });
});

test('a comment without a message is a text up to the type, whatever it holds', () => {
  expect(decode('Status = 1, comment = a, x = b, type = 0', { all: 1 })).toEqual({
    kind: 'sms',
    status: 1,
    comment: 'a, x = b',
    type: 0,
  });
});
