import { describe, expect, test } from '@jest/globals';
import { type DecodeError, decode, safeDecode } from 'smsc-codec';

const errorOf = (body: string, fmt: 2 | 3): DecodeError | undefined => {
  const result = safeDecode(body, { fmt });
  return result.ok ? undefined : result.error;
};

describe.each([2, 3] as const)('a bare OK in fmt=%p (R10)', (fmt) => {
  test.each(['OK', 'OK\n', ' OK ', '\r\n\tOK\r\n\r\n', '\ufeffOK'])('answers a deletion: %j', (body) => {
    expect(decode(body, { fmt })).toEqual({ kind: 'deleted' });
    expect(decode(body, { fmt, list: true })).toEqual({ kind: 'deleted' });
  });

  test.each([
    ['O', 0],
    ['OKAY', 0],
    ['OK OK', 0],
    [' \nO K', 2],
    ['Oops', 0],
  ])('is nothing else: %j', (body, offset) => {
    expect(errorOf(body, fmt)).toMatchObject({ code: 'unexpected-character', offset });
  });

  test('is written in capitals', () => {
    expect(errorOf('ok', fmt)).toBeDefined();
    expect(errorOf('oK', fmt)).toBeDefined();
  });

  test.each(['', ' ', '\r\n', '\t \n\n'])('is not %j, an empty body (R15)', (body) => {
    expect(errorOf(body, fmt)).toMatchObject({ code: 'empty-body', offset: 0, line: 1, column: 1 });
  });
});
