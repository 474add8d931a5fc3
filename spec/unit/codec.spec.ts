import { describe, expect, test } from '@jest/globals';
import {
  createCodec,
  decode,
  EncodeError,
  encode,
  encodeBytes,
  project,
  safeDecode,
  safeEncode,
  validate,
} from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';

type Anything = (first: unknown, shape?: unknown, options?: unknown) => unknown;
const status = { kind: 'sms', status: 1 };

/** Everything that takes a shape. Callers in JavaScript can pass anything. */
const functions: [name: string, call: (shape?: unknown, options?: unknown) => unknown][] = [
  ['decode', (shape, options) => (decode as Anything)('Status = 1', shape, options)],
  ['encode', (shape, options) => (encode as Anything)(status, shape, options)],
  ['encodeBytes', (shape, options) => (encodeBytes as Anything)(status, shape, options)],
  ['safeDecode', (shape, options) => (safeDecode as Anything)('Status = 1', shape, options)],
  ['safeEncode', (shape, options) => (safeEncode as Anything)(status, shape, options)],
  ['validate', (shape, options) => (validate as Anything)('Status = 1', shape, options)],
  ['createCodec', (shape, options) => (createCodec as Anything)(shape === undefined ? {} : shape, options)],
];

describe.each(functions)('%s', (_, call) => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'fmt=3'],
    ['a number', 3],
    ['fmt as text', { fmt: '3' }],
    ['fmt null', { fmt: null }],
    ['all as text', { all: '1' }],
    ['list as text', { list: 'true' }],
    ['list as number', { list: 1 }],
    ['list null', { list: null }],
    ['kind as number', { kind: 4 }],
    ['charset as number', { charset: 1251 }],
  ])('throws a TypeError at once for the shape: %s', (_, shape) => {
    expect(() => call(shape)).toThrow(TypeError);
  });

  test.each<[string, unknown]>([
    ['fmt 4', { fmt: 4 }],
    ['fmt -1', { fmt: -1 }],
    ['fmt 0.5', { fmt: 0.5 }],
    ['fmt NaN', { fmt: Number.NaN }],
    ['all 3', { all: 3 }],
    ['kind missing', { kind: 'missing' }],
    ['kind SMS', { kind: 'SMS' }],
    ['charset utf8', { charset: 'utf8' }],
  ])('throws a RangeError at once for the shape: %s', (_, shape) => {
    expect(() => call(shape)).toThrow(RangeError);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'compact'],
    ['maxRecordLength as text', { maxRecordLength: '10' }],
    ['maxRecordLength null', { maxRecordLength: null }],
    ['maxRecords as bigint', { maxRecords: 10n }],
    ['compact as number', { compact: 1 }],
    ['declaration as text', { declaration: 'UTF-8' }],
  ])('throws a TypeError at once for options: %s', (_, options) => {
    expect(() => call({}, options)).toThrow(TypeError);
  });

  test.each<[string, unknown]>([
    ['maxRecordLength -1', { maxRecordLength: -1 }],
    ['maxRecordLength 0.5', { maxRecordLength: 0.5 }],
    ['maxRecordLength NaN', { maxRecordLength: Number.NaN }],
    ['maxRecordLength -Infinity', { maxRecordLength: Number.NEGATIVE_INFINITY }],
    ['maxRecords -1', { maxRecords: -1 }],
    ['maxRecords NaN', { maxRecords: Number.NaN }],
  ])('throws a RangeError at once for options: %s', (_, options) => {
    expect(() => call({}, options)).toThrow(RangeError);
  });

  test('takes what is undefined for left out', () => {
    const shape = { fmt: undefined, all: undefined, list: undefined, kind: undefined, charset: undefined };
    const options = {
      maxRecordLength: undefined,
      maxRecords: undefined,
      compact: undefined,
      declaration: undefined,
    };
    expect(() => call(undefined, undefined)).not.toThrow();
    expect(() => call(shape, options)).not.toThrow();
  });

  test('takes Infinity for no limit', () => {
    const unlimited = { maxRecordLength: Number.POSITIVE_INFINITY, maxRecords: Number.POSITIVE_INFINITY };
    expect(() => call({}, unlimited)).not.toThrow();
  });
});

test('a bad shape is told with what it could be', () => {
  expect(() => (decode as Anything)('', { fmt: 7 })).toThrow('fmt is one of 0, 1, 2, 3, not 7');
  expect(() => (decode as Anything)('', { fmt: Number.NaN })).toThrow('fmt is one of 0, 1, 2, 3, not NaN');
  expect(() => (decode as Anything)('', { kind: 'mms' })).toThrow('kind is one of sms, hlr, not "mms"');
  expect(() => (decode as Anything)('', { list: 1 })).toThrow('list is true or false');
  expect(() => (decode as Anything)('', null)).toThrow('shape is no object');
  expect(() => (decode as Anything)('', {}, { maxRecords: '5' })).toThrow('maxRecords is a number');
  expect(() => (decode as Anything)('', {}, { maxRecords: 0.5 })).toThrow('maxRecords is a whole number, or Infinity');
});

test('the defaults are those of the endpoint: fmt 0, all 0, one status, windows-1251 (R14)', () => {
  const reply = { kind: 'sms', status: 1, last_date: '', err: 0 } as const;
  expect(encode(reply)).toBe('Status = 1, check_time = , err = 0');
  expect(decode('Status = 1, check_time = , err = 0')).toEqual(reply);
  expect(encodeBytes({ kind: 'error', error_code: 1, error: 'ой' })).toEqual(
    Uint8Array.of(...new TextEncoder().encode('ERROR = 1 ('), 0xee, 0xe9, 0x29),
  );
  expect(() => project(reply, {})).not.toThrow();
});

describe('options of the encoder', () => {
  const reply = { kind: 'missing', status: -3, id: 6 } as const;

  test('compact writes fmt=2 and fmt=3 on one line', () => {
    expect(encode(reply, { fmt: 2 }, { compact: true })).toBe('<sms><status>-3</status><id>6</id></sms>');
    expect(encode(reply, { fmt: 3 }, { compact: true })).toBe('{"status": -3, "id": 6}');
    expect(encode([reply, reply], { fmt: 2, list: true }, { compact: true })).toBe(
      '<list><sms><status>-3</status><id>6</id></sms><sms><status>-3</status><id>6</id></sms></list>',
    );
    expect(encode([reply, reply], { fmt: 3, list: true }, { compact: true })).toBe(
      '[{"status": -3, "id": 6}, {"status": -3, "id": 6}]',
    );
  });

  test('compact changes nothing in fmt=0 and fmt=1', () => {
    for (const fmt of [0, 1] as const) {
      const shape = { fmt, list: true } as const;
      expect(encode([reply, reply], shape, { compact: true })).toBe(encode([reply, reply], shape));
    }
  });

  test.each([
    ['windows-1251', '<?xml version="1.0" encoding="windows-1251"?>\n<sms>'],
    ['koi8-r', '<?xml version="1.0" encoding="koi8-r"?>\n<sms>'],
    ['utf-8', '<?xml version="1.0" encoding="UTF-8"?>\n<sms>'],
    [undefined, '<?xml version="1.0" encoding="UTF-8"?>\n<sms>'],
  ] as const)('declaration names the charset %s in fmt=2', (charset, start) => {
    expect(encode(reply, { fmt: 2, charset }, { declaration: true }).startsWith(start)).toBe(true);
  });

  test('declaration stands on the one line of the compact form, and in front of a list, an error and a deletion', () => {
    const head = '<?xml version="1.0" encoding="UTF-8"?>';
    expect(encode(reply, { fmt: 2 }, { declaration: true, compact: true }).startsWith(`${head}<sms>`)).toBe(true);
    const shape = { fmt: 2, list: true } as const;
    expect(encode([reply], shape, { declaration: true }).startsWith(`${head}\n<list>\n`)).toBe(true);
    expect(encode({ kind: 'deleted' }, shape, { declaration: true })).toBe(`${head}\n<result>OK</result>`);
  });

  test('declaration changes nothing in the other formats', () => {
    for (const fmt of [0, 1, 3] as const) {
      const list = { fmt, list: true } as const;
      expect(encode([reply], list, { declaration: true })).toBe(encode([reply], list));
    }
  });

  test('bytes are in the charset that the declaration says', () => {
    const error = { kind: 'error', error_code: 1, error: 'Ж' } as const;
    for (const charset of ['windows-1251', 'koi8-r', 'utf-8', undefined] as const) {
      const bytes = encodeBytes(error, { fmt: 2, charset }, { declaration: true });
      expect(decode(bytes, { fmt: 2 })).toEqual(error);
    }
  });
});

/** Reads a body whole, or a UTF-16 unit at a time; gives the number of statuses, or what is wrong. */
async function readings(body: string, shape: object, options: object): Promise<[unknown, unknown]> {
  const whole = safeDecode(body, shape, options);
  const inUnits = async (): Promise<unknown> => {
    let count = 0;
    try {
      for await (const _ of decodeIterable(body.split(''), shape, options)) count += 1;
    } catch (error) {
      return error;
    }
    return count;
  };
  const count = (value: unknown): number => (Array.isArray(value) ? value.length : 1);
  return [whole.ok ? count(whole.value) : whole.error, await inUnits()];
}

/** Bodies of two records, of which the second is the longer one. */
const records: Record<0 | 1 | 2 | 3, readonly [string, string]> = {
  0: ['Status = 1, err = 0, ID = 5', 'Status = 1, err = 0, ID = 50'],
  1: ['1,0,0,5,7', '1,0,0,50,7'],
  2: ['<sms>\n<status>1</status>\n</sms>', '<sms><status>1</status><id>1234567</id></sms>'],
  3: ['{"status": 1}', '{\n"status": 1,\n"id": 50\n}'],
};
const frames = {
  0: (one: string, two: string) => `${one}\n${two}\n`,
  1: (one: string, two: string) => `${one}\r\n${two}\r\n`,
  2: (one: string, two: string) => `<list>\n${one}\n${two}\n</list>`,
  3: (one: string, two: string) => `[${one},\n${two}]`,
} as const;

describe.each([0, 1, 2, 3] as const)('the limits of fmt=%p', (fmt) => {
  const [one, two] = records[fmt];
  const list = { fmt, list: true } as const;
  const body = frames[fmt](one, two);
  const second = body.indexOf(two);

  test('let a record be exactly as long as maxRecordLength, whole and in chunks', async () => {
    expect(await readings(body, list, { maxRecordLength: two.length })).toEqual([2, 2]);
  });

  test('refuse a record that is one unit longer, at that unit, whole and in chunks', async () => {
    const maxRecordLength = two.length - 1;
    const error = expect.objectContaining({ code: 'record-too-long', offset: second + maxRecordLength, index: 1 });
    expect(await readings(body, list, { maxRecordLength })).toEqual([error, error]);
  });

  test('hold for a single reply as for a list', async () => {
    const single = fmt === 1 ? '1,0,0' : one;
    const { length } = single;
    const error = expect.objectContaining({ code: 'record-too-long', offset: length - 1 });
    expect(await readings(single, { fmt }, { maxRecordLength: length })).toEqual([1, 1]);
    expect(await readings(single, { fmt }, { maxRecordLength: length - 1 })).toEqual([error, error]);
  });

  test('do not count the line end behind a single reply, which is no part of it (R6)', async () => {
    const single = fmt === 1 ? '1,0,0' : one;
    for (const lineEnd of ['\n', '\r\n']) {
      expect(await readings(single + lineEnd, { fmt }, { maxRecordLength: single.length })).toEqual([1, 1]);
    }
  });

  test('of 0 refuse anything', async () => {
    const error = expect.objectContaining({ code: 'record-too-long', index: 0 });
    expect(await readings(body, list, { maxRecordLength: 0 })).toEqual([error, error]);
  });

  test('let as many statuses pass as maxRecords says', async () => {
    expect(await readings(body, list, { maxRecords: 2 })).toEqual([2, 2]);
  });

  test('refuse one status more, where it begins', async () => {
    const error = expect.objectContaining({ code: 'too-many-records', offset: second, index: 1 });
    expect(await readings(body, list, { maxRecords: 1 })).toEqual([error, error]);
  });

  test('of no status at all let nothing but an error or a deletion pass', async () => {
    const error = expect.objectContaining({ code: 'too-many-records' });
    expect(await readings(body, list, { maxRecords: 0 })).toEqual([error, error]);
    expect(await readings(fmt === 1 ? '1,0,0' : one, { fmt }, { maxRecords: 0 })).toEqual([error, error]);
    for (const alone of [{ kind: 'deleted' }, { kind: 'error', error_code: 9 }] as const) {
      expect(await readings(encode(alone, { fmt }), { fmt }, { maxRecords: 0 })).toEqual([1, 1]);
    }
  });

  test('hold for the encoder: what it writes is read with the same limit', () => {
    const reply = { kind: 'missing', status: -3, id: 6 } as const;
    const shape = { fmt, list: true } as const;
    const longer = { ...reply, id: 60 };
    const around = { 0: '\n', 1: '\n', 2: '<list>\n\n</list>', 3: '[]' }[fmt];
    const record = encode([longer], shape).length - around.length;
    const write = (maxRecordLength: number) => safeEncode([reply, longer], shape, { maxRecordLength });
    const fits = write(record);
    expect(fits.ok && decode(fits.value, shape, { maxRecordLength: record })).toEqual([reply, longer]);
    const refused = write(record - 1);
    expect(refused.ok ? undefined : refused.error).toMatchObject({ code: 'record-too-long', index: 1 });
  });
});

describe('the default limit', () => {
  const mebi = 1024 * 1024;
  const long = (length: number) => ({ kind: 'error', error_code: 9, error: 'x'.repeat(length) }) as const;

  test.each([0, 2, 3] as const)(
    'lets a record of 1,048,576 units pass both ways, and no longer one (fmt=%p)',
    (fmt) => {
      const around = encode(long(0), { fmt }).length;
      const body = encode(long(mebi - around), { fmt });
      expect(body).toHaveLength(mebi);
      expect(safeDecode(body, { fmt }).ok).toBe(true);
      expect(() => encode(long(mebi - around + 1), { fmt })).toThrow(EncodeError);
      const longer = safeDecode(body.replace('xx', 'xxx'), { fmt });
      expect(longer.ok ? undefined : longer.error).toMatchObject({ code: 'record-too-long', offset: mebi });
    },
  );
});

describe('encodeBytes', () => {
  const refused = (reply: unknown, shape: unknown): unknown => {
    try {
      (encodeBytes as Anything)(reply, shape);
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('tells which field holds a character that the charset lacks, and where', () => {
    expect(refused({ kind: 'error', error_code: 9, error: 'за 5 ₽' }, { fmt: 0 })).toMatchObject({
      name: 'EncodeError',
      code: 'unencodable-character',
      message: 'windows-1251 lacks U+20BD (fmt 0)',
      path: 'error',
      at: 5,
    });
  });

  test('names the first status of a list that cannot be written, whatever is wrong with it', () => {
    const list = [
      { kind: 'missing', status: -3, id: 1, phone: 'Ω' },
      { kind: 'missing', status: -3, id: 2, phone: '\u0001' },
    ];
    const shape = { fmt: 2, list: true };
    expect(refused(list, shape)).toMatchObject({ code: 'unencodable-character', index: 0, path: 'phone', at: 0 });
    expect(refused(list.toReversed(), shape)).toMatchObject({ code: 'invalid-character', index: 0, path: 'phone' });
  });

  test('names a character beyond the basic plane by its code point', () => {
    expect(refused({ kind: 'error', error_code: 9, error: '😀' }, { fmt: 0, charset: 'koi8-r' })).toMatchObject({
      message: 'koi8-r lacks U+1F600 (fmt 0)',
      at: 0,
    });
  });

  test('finds it behind a pair of surrogates that the charset has, in UTF-16 units', () => {
    const reply = { kind: 'error', error_code: 9, error: '😀\ud800' };
    expect(refused(reply, { fmt: 0, charset: 'utf-8' })).toMatchObject({
      message: 'utf-8 lacks U+D800 (fmt 0)',
      at: 2,
    });
  });

  test('tells the record of a list', () => {
    const good = { kind: 'missing', status: -3, id: 5, phone: '7' };
    expect(refused([good, { ...good, phone: '₽' }], { fmt: 1, list: true })).toMatchObject({
      index: 1,
      path: 'phone',
      at: 0,
    });
  });

  test('tells the first of several fields in the order in which they are written, of a message as of an HLR query', () => {
    const sms = { kind: 'sms', status: 1, message: '₽', phone: '₽' };
    expect(refused(sms, { fmt: 3, all: 1 })).toMatchObject({ path: 'phone', at: 0 });
    const hlr = { kind: 'hlr', status: 1, phone: '₽', imsi: '₽' };
    expect(refused(hlr, { fmt: 3, all: 1 })).toMatchObject({ path: 'imsi', at: 0 });
  });

  test('finds it in a reply of a class too', () => {
    class Found {
      kind = 'sms';
      status = 1;
      phone = 'x₽';
    }
    expect(refused(new Found(), { fmt: 3 })).toMatchObject({ path: 'phone', at: 1 });
  });

  test('tells the path of unknown fields, in their names as in their values', () => {
    const reply = (extra: unknown) => ({ kind: 'sms', status: 1, extra });
    const inValue = refused(reply({ a: { b: ['x', 'x₽'] } }), { fmt: 3 });
    expect(inValue).toMatchObject({ path: 'extra.a.b[1]', at: 1 });
    const inName = refused(reply({ a: { '₽': 1 } }), { fmt: 3 });
    expect(inName).toMatchObject({ path: 'extra.a.₽' });
    expect((inName as { at?: number }).at).toBeUndefined();
  });
});

describe('encode', () => {
  const refused = (reply: unknown, shape: unknown = {}): unknown => {
    const result = (safeEncode as Anything)(reply, shape) as ReturnType<typeof safeEncode>;
    return result.ok ? undefined : { code: result.error.code, index: result.error.index, path: result.error.path };
  };

  test.each([null, undefined, 1, 'OK', true])('refuses %p, which is no reply', (reply) => {
    expect(refused(reply)).toEqual({ code: 'invalid-reply', index: undefined, path: undefined });
  });

  test.each([null, 1, 'OK', [], [[]]])('refuses %j as a status of a list', (reply) => {
    expect(refused([reply], { fmt: 3, list: true })).toEqual({ code: 'invalid-reply', index: 0, path: undefined });
  });

  test('refuses a reply with a symbol, which would not come back', () => {
    expect(refused({ ...status, [Symbol('s')]: 1 })).toMatchObject({ code: 'invalid-reply' });
  });

  test('writes the own properties of a reply, whatever its class', () => {
    class Found {
      kind = 'sms';
      status = 1;
    }
    class Failed extends Found {
      get err(): number {
        return 1;
      }
    }
    for (const reply of [new Found(), new Failed(), Object.assign(Object.create({ err: 1 }), status)]) {
      expect((encode as Anything)(reply)).toBe('Status = 1');
    }
  });

  test('refuses the holes of an array', () => {
    const holes: unknown[] = [];
    holes.length = 1;
    expect(refused(holes, { fmt: 3, list: true })).toMatchObject({ code: 'invalid-reply', index: 0 });
  });

  test.each(['error', 'deleted'])('refuses %s within a list (R9)', (kind) => {
    const list = [
      { kind: 'missing', status: -3, id: 5 },
      { kind, error_code: 9 },
    ];
    expect(refused(list, { fmt: 3, list: true })).toEqual({ code: 'invalid-reply', index: 1, path: 'kind' });
  });

  test('refuses a list where one status was asked for, and one status where a list was', () => {
    expect(refused([{ kind: 'missing', status: -3 }])).toMatchObject({ code: 'unexpected-list' });
    expect(refused({ kind: 'missing', status: -3, id: 5 }, { list: true })).toMatchObject({ code: 'expected-list' });
  });

  test.each([0, 1] as const)('refuses an empty list in fmt=%p (R15)', (fmt) => {
    expect(refused([], { fmt, list: true })).toMatchObject({ code: 'empty-list' });
  });

  test('refuses a kind that there is none of', () => {
    expect(refused({ kind: 'mms', status: 1 })).toEqual({ code: 'invalid-reply', index: undefined, path: 'kind' });
    expect(refused({ status: 1 })).toEqual({ code: 'invalid-reply', index: undefined, path: 'kind' });
    expect(refused({ kind: 'toString', status: 1 })).toMatchObject({ code: 'invalid-reply', path: 'kind' });
  });

  test('passes an error on that is none of ours', () => {
    const hostile = {
      kind: 'sms',
      get status(): number {
        throw new SyntaxError('not mine');
      },
    };
    expect(() => (encode as Anything)(hostile)).toThrow(new SyntaxError('not mine'));
    expect(() => (safeEncode as Anything)(hostile)).toThrow(new SyntaxError('not mine'));
  });
});
