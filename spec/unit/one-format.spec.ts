// The entries of one format do what the functions of the package do with a shape of that format.
import { describe, expect, test } from '@jest/globals';
import * as all from 'smsc-codec';
import * as csv from 'smsc-codec/csv';
import * as json from 'smsc-codec/json';
import * as text from 'smsc-codec/text';
import * as xml from 'smsc-codec/xml';

/** What an entry has, whatever its format. */
interface Entry {
  decode(body: string | Uint8Array, shape?: object, options?: object): unknown;
  encode(reply: object, shape?: object, options?: object): string;
  encodeBytes(reply: object, shape?: object, options?: object): Uint8Array;
  safeDecode(body: string | Uint8Array, shape?: object): unknown;
  safeEncode(reply: object, shape?: object): unknown;
  validate(body: string | Uint8Array, shape?: object): unknown;
  createCodec(shape: object): Pick<Entry, 'decode' | 'encode'> & { readonly shape: unknown };
}

const entries = [
  { fmt: 0, entry: text as unknown as Entry },
  { fmt: 1, entry: csv as unknown as Entry },
  { fmt: 2, entry: xml as unknown as Entry },
  { fmt: 3, entry: json as unknown as Entry },
] as const;

describe.each(entries)('fmt=$fmt alone', ({ fmt, entry }) => {
  const { decode, encode, encodeBytes, safeDecode, safeEncode, validate, createCodec } = all as unknown as Entry;
  const status = { kind: 'missing', status: -3, err: 0, id: 5 };
  const shape = { list: true } as const;
  const withFmt = { ...shape, fmt };
  const body = encode([status], withFmt);

  test('reads what the package reads', () => {
    expect(entry.decode(body, shape)).toEqual(decode(body, withFmt));
    expect(entry.safeDecode(body, shape)).toEqual(safeDecode(body, withFmt));
    expect(entry.validate(body, shape)).toEqual(validate(body, withFmt));
  });

  test('writes what the package writes', () => {
    expect(entry.encode([status], shape, { compact: true })).toBe(encode([status], withFmt, { compact: true }));
    expect(entry.encodeBytes([status], shape)).toEqual(encodeBytes([status], withFmt));
    expect(entry.safeEncode([status], shape)).toEqual(safeEncode([status], withFmt));
  });

  test('has the errors of the package, thrown and returned', () => {
    expect(entry.safeDecode('')).toEqual(safeDecode('', { fmt }));
    expect(() => entry.decode('')).toThrow(all.DecodeError);
    expect(entry.safeEncode({ kind: 'sms' })).toEqual(safeEncode({ kind: 'sms' }, { fmt }));
    expect(() => entry.encode({ kind: 'sms' })).toThrow(all.EncodeError);
  });

  test('binds its functions to a shape, which then has the format', () => {
    const codec = entry.createCodec(shape);
    expect(codec.shape).toEqual(createCodec(withFmt).shape);
    expect(codec.encode(codec.decode(body) as object)).toBe(body);
  });

  test('takes its own fmt, and no other', () => {
    expect(entry.decode(body, withFmt)).toEqual(decode(body, withFmt));
    const other = (fmt + 1) % 4;
    expect(() => entry.decode(body, { fmt: other })).toThrow(new RangeError(`fmt is ${fmt} here, not ${other}`));
    expect(() => entry.encode(status, { fmt: other })).toThrow(RangeError);
    expect(() => entry.decode(body, { fmt: String(fmt) })).toThrow(TypeError);
  });
});
