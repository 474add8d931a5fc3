import { describe, expect, test } from '@jest/globals';
import {
  createCodec,
  DecodeError,
  decode,
  EncodeError,
  encode,
  encodeBytes,
  type Reply,
  type ReplyShape,
  safeDecode,
  safeEncode,
  validate,
} from 'smsc-codec';

const body = '-3,0,0,6,79990000000\n';
const shape = { fmt: 1, list: true } as const;

describe('safeDecode', () => {
  test('gives the value that decode gives', () => {
    expect(safeDecode(body, shape)).toEqual({ ok: true, value: decode(body, shape) });
  });

  test('gives the error that decode throws', () => {
    const result = safeDecode('-3,0,0', shape);
    expect(result).toEqual({ ok: false, error: expect.any(DecodeError) });
    expect(() => decode('-3,0,0', shape)).toThrow(result.ok ? '' : result.error.message);
  });

  test('throws what is no fault of the body', () => {
    expect(() => safeDecode(1 as unknown as string)).toThrow(
      new TypeError('a body is text or a Uint8Array; an ArrayBuffer goes into one'),
    );
  });
});

describe('safeEncode', () => {
  const reply = decode(body, shape);

  test('gives the text that encode gives', () => {
    expect(safeEncode(reply, shape)).toEqual({ ok: true, value: body });
  });

  test('gives the error that encode throws', () => {
    const result = safeEncode([], shape);
    expect(result).toEqual({ ok: false, error: expect.any(EncodeError) });
    expect(() => encode([], shape)).toThrow(result.ok ? '' : result.error.message);
  });
});

describe('createCodec', () => {
  const bodies: [string, ReplyShape, string, Reply][] = [
    ['fmt=0', {}, 'Status = -3', { kind: 'missing', status: -3 }],
    [
      'a list of fmt=1',
      shape,
      body,
      [{ kind: 'missing', status: -3, last_timestamp: 0, err: 0, id: 6, phone: '79990000000' }],
    ],
    [
      'an error of fmt=2',
      { fmt: 2 },
      '<result>\n<error_code>9</error_code>\n</result>',
      { kind: 'error', error_code: 9 },
    ],
    ['a deletion of fmt=3', { fmt: 3 }, '{\n"result": "OK"\n}', { kind: 'deleted' }],
  ];

  test.each(bodies)('does with %s what the functions do', (_, shape, body, reply) => {
    const codec = createCodec(shape);
    const bytes = encodeBytes(reply as never, shape);
    expect(codec.shape).toBe(shape);
    expect(codec.decode(body)).toEqual(reply);
    expect(codec.decode(bytes)).toEqual(reply);
    expect(codec.encode(reply as never)).toBe(body);
    expect(codec.encodeBytes(reply as never)).toEqual(bytes);
    expect(codec.safeDecode(body)).toEqual({ ok: true, value: reply });
    expect(codec.safeEncode(reply as never)).toEqual({ ok: true, value: body });
    expect(codec.validate(body)).toEqual([]);
  });

  test('gives errors as the functions do', () => {
    const codec = createCodec({ fmt: 3 });
    expect(() => codec.decode('{')).toThrow(DecodeError);
    expect(codec.safeDecode('{')).toEqual(safeDecode('{', { fmt: 3 }));
    expect(codec.validate('{')).toEqual(validate('{', { fmt: 3 }));
    const bad = { kind: 'sms', status: 0.5 } as const;
    expect(() => codec.encode(bad)).toThrow(EncodeError);
    expect(() => codec.encodeBytes(bad)).toThrow(EncodeError);
    expect(codec.safeEncode(bad)).toEqual(safeEncode(bad, { fmt: 3 }));
  });

  test('keeps its options for both directions', () => {
    const codec = createCodec({ fmt: 3, list: true }, { compact: true, maxRecords: 1, maxRecordLength: 14 });
    const missing = { kind: 'missing', status: -3 } as const;
    expect(codec.encode([missing, missing])).toBe('[{"status": -3}, {"status": -3}]');
    expect(codec.safeDecode('[{"status": -3}, {"status": -3}]')).toMatchObject({ error: { code: 'too-many-records' } });
    expect(codec.safeDecode('[{"status":  -3}]')).toMatchObject({ error: { code: 'record-too-long' } });
    expect(codec.safeEncode([{ ...missing, id: 6 }])).toMatchObject({ error: { code: 'record-too-long' } });
  });

  test('reads one body as well as the other, whatever became of the first', () => {
    const codec = createCodec(shape);
    expect(codec.safeDecode('-3,0,0,6,7\n-3,0,0,x').ok).toBe(false);
    expect(codec.decode(body)).toHaveLength(1);
    expect(codec.decode(body)).toHaveLength(1);
  });

  test('works without its object', () => {
    const { decode, encode, encodeBytes, safeDecode, safeEncode, validate } = createCodec(shape);
    const reply = decode(body);
    expect([encode(reply), encodeBytes(reply).length, validate(body)]).toEqual([body, body.length, []]);
    expect([safeDecode(body).ok, safeEncode(reply).ok]).toEqual([true, true]);
  });
});
