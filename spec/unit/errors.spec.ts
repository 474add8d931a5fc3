import { describe, expect, test } from '@jest/globals';
import { DecodeError, decode, decodeErrorCodes, EncodeError, encode, encodeErrorCodes, safeDecode } from 'smsc-codec';
import { Flaw, Refusal } from '../../src/errors.ts';

const place = { offset: 12, line: 2, column: 3 };

describe('DecodeError', () => {
  test('says what went wrong, in which format and where', () => {
    const error = new DecodeError(new Flaw('invalid-date', 'no date', 12, 'last_date'), 3, place, 4);
    expect(error).toBeInstanceOf(Error);
    expect({ ...error }).toEqual({
      name: 'DecodeError',
      code: 'invalid-date',
      reason: 'no date',
      fmt: 3,
      offset: 12,
      line: 2,
      column: 3,
      index: 4,
      path: 'last_date',
    });
    expect(error.message).toBe('no date (fmt 3, line 2, column 3)');
    expect(String(error)).toBe('DecodeError: no date (fmt 3, line 2, column 3)');
    expect(error.stack).toContain('errors.spec.ts');
  });

  test('has neither index nor path where there is none', () => {
    const error = new DecodeError(new Flaw('empty-body', 'nothing', 0), 0, { offset: 0, line: 1, column: 1 });
    expect('index' in error || 'path' in error).toBe(false);
  });

  test('keeps the index 0', () => {
    expect(new DecodeError(new Flaw('empty-body', 'nothing', 0), 0, place, 0).index).toBe(0);
  });

  test('has the index of its record in a list only', () => {
    const indexIn = (list: boolean) => {
      const result = safeDecode('1,x,0,5,7', { fmt: 1, list });
      return result.ok ? undefined : result.error.index;
    };
    expect(indexIn(true)).toBe(0);
    expect(indexIn(false)).toBeUndefined();
  });

  test('cuts a long value in its message', () => {
    const read = (): unknown => decode(`1,${'x'.repeat(41)},0`, { fmt: 1 });
    expect(read).toThrow(`last_timestamp is not an integer: "${'x'.repeat(40)}…" (fmt 1, line 1, column 3)`);
    expect(() => decode(`1,${'x'.repeat(40)},0`, { fmt: 1 })).toThrow(`"${'x'.repeat(40)}" (`);
  });
});

describe('EncodeError', () => {
  test('says what cannot be written, in which format and where', () => {
    const error = new EncodeError(new Refusal('delimiter', 'a comma', 'region', 6), 1, 0);
    expect(error).toBeInstanceOf(Error);
    const said = { name: 'EncodeError', code: 'delimiter', reason: 'a comma' };
    expect({ ...error }).toEqual({ ...said, fmt: 1, index: 0, path: 'region', at: 6 });
    expect(error.message).toBe('a comma (fmt 1, record 0)');
    expect(String(error)).toBe('EncodeError: a comma (fmt 1, record 0)');
    expect(error.stack).toContain('errors.spec.ts');
  });

  test('has neither index nor path nor place where there is none', () => {
    const error = new EncodeError(new Refusal('empty-list', 'nothing'), 1);
    expect('index' in error || 'path' in error || 'at' in error).toBe(false);
    expect(error.message).toBe('nothing (fmt 1)');
  });

  test('keeps the place 0', () => {
    expect(new EncodeError(new Refusal('delimiter', 'a comma', 'phone', 0), 1).at).toBe(0);
  });

  test('names the record of a list that is at fault', () => {
    const list = [{ kind: 'missing', status: -3, id: 5 } as const, { kind: 'sms', status: 0.5, id: 6 } as const];
    expect(() => encode(list, { fmt: 3, list: true })).toThrow('status is no integer (fmt 3, record 1)');
  });
});

test.each([
  ['decode', decodeErrorCodes],
  ['encode', encodeErrorCodes],
])('every code of %s stands once, in kebab-case', (_, codes: readonly string[]) => {
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});
