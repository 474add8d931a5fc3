import { describe, expect, test } from '@jest/globals';
import { DecodeError, type DecodeOptions, decode, type Reply, type ReplyShape } from 'smsc-codec';
import { bind } from '../../src/codec.ts';
import { openDecoder } from '../../src/decoding.ts';
import { cuttings, units, utf8 } from './stream/chunks.ts';

type Chunk = string | Uint8Array;

interface Outcome {
  readonly items: unknown[];
  /** The errors that were skipped. */
  readonly skipped: unknown[];
  readonly failure?: unknown;
}

/** All that an error says. */
const said = (error: unknown): unknown => (error instanceof DecodeError ? { ...error, message: error.message } : error);

function read(chunks: Iterable<Chunk>, shape: ReplyShape = {}, skip = false, options: DecodeOptions = {}): Outcome {
  const items: unknown[] = [];
  const skipped: unknown[] = [];
  const onError = (error: DecodeError) => skipped.push(said(error));
  const decoder = openDecoder(bind(shape, options), (item) => items.push(item), skip ? { onError } : {});
  try {
    for (const chunk of chunks) decoder.push(chunk);
    decoder.end();
  } catch (failure) {
    return { items, skipped, failure: said(failure) };
  }
  return { items, skipped };
}

const codesOf = (outcome: Outcome): unknown[] => outcome.skipped.map((error) => (error as DecodeError).code);

/** Bodies with something at every cut that a careless reader would stumble over. */
const bodies: [name: string, shape: ReplyShape, body: string][] = [
  [
    'fmt=0: rows with line breaks, pseudo-fields and emoji in their messages',
    { fmt: 0, all: 1, list: true },
    'Status = 1, err = 0, message = a\r\nb, comment = 😀, type = 0, ID = 5\r\nStatus = 1, err =, message = Status = 2,\n, comment = , type = 0, ID = 6\n',
  ],
  [
    'fmt=0: a bad row between good ones',
    { list: true },
    'Status = 1, err = 0, ID = 5\nStatus = 1, err = x, ID = 6\nStatus = -3, ID = 7\n',
  ],
  ['fmt=0: an error over several lines', { list: true }, 'error = 9 (wait,\r\nStatus = 1, err = 0)'],
  ['fmt=0: a row behind an error', {}, 'ERROR = 9 (wait), ID - 5, more'],
  [
    'fmt=1: rows with commas, line breaks and what is nearly a row',
    { fmt: 1, all: 1, list: true },
    '1,0,,0,7,0.00,s,n,a,b\r\n1,2\n,1,0,x,c, c, 0,5\r\n-3,0,0,6\n1,0,0,0,7,0.00,s,n,m, \r, 0,6',
  ],
  ['fmt=1: a bad row between good ones', { fmt: 1, list: true }, '1,0,0,5,7\n1,0,0,x,7\r\n1,0,0,6,7\n'],
  ['fmt=1: a row behind an error', { fmt: 1, list: true }, '0,-9\n1,0,0,5,7\n'],
  [
    'fmt=2: a declaration, references, CDATA, comments, attributes and CR LF',
    { fmt: 2, all: 1, list: true },
    '<?xml version="1.0" encoding="UTF-8"?>\r\n<list a="<b">\r\n<sms><status>&#49;</status><message>a&amp;<![CDATA[<]]>]]></message><!-- <sms> --></sms>\n<sms>\n<status>-3</status ><x>😀&#x1F600;\r\n</x></sms></list>\n',
  ],
  [
    'fmt=2: bad records between good ones',
    { fmt: 2, list: true },
    '<list><sms><status>1</status></sms><sms><status>&nbsp;</status></sms><sms><status>2</status></sms><sms><status>2</sms><sms/><smsx/><sms><status>3</status></sms></list>',
  ],
  [
    'fmt=2: a forbidden character',
    { fmt: 2, list: true },
    '<list><sms><status>\u0001</status></sms><sms><status>1</status></sms></list>',
  ],
  ['fmt=2: half of a pair of surrogates', { fmt: 2 }, '<sms><status>1</status><x>\ud83d</x></sms>'],
  ['fmt=2: a DOCTYPE', { fmt: 2 }, '<!DOCTYPE sms><sms><status>1</status></sms>'],
  ['fmt=2: something behind the end', { fmt: 2 }, '<sms><status>1</status></sms>\n<!-- x --> x'],
  [
    'fmt=3: escapes, brackets in texts, raw controls and emoji',
    { fmt: 3, list: true },
    '\r\n[ {"status": 1, "x": "}]\\"\\u0041\\\\", "y": [{"z": "😀\n"}]} , {"status": -3, "id": 6}\t]\n',
  ],
  [
    'fmt=3: bad objects between good ones',
    { fmt: 3, list: true },
    '[{"status": 1}, {"status": "x"}, 5, {"status": -3}, {"a" 1}, {"status": -3}]',
  ],
  ['fmt=3: an object that is cut off', { fmt: 3, list: true }, '[{"status": 1}, {"status": 1, "x": "}'],
  ['fmt=3: something behind the end', { fmt: 3 }, '{"status": -3} }'],
  ['the bare OK of fmt=2', { fmt: 2 }, ' \r\nOK\n'],
  ['what only begins like OK', { fmt: 3 }, 'OK, then'],
  ['white space and nothing else', { fmt: 3 }, ' \n\t'],
];

describe('Decoder', () => {
  describe.each(bodies)('reads the same wherever the chunks are cut, of %s', (_, shape, body) => {
    test.each([false, true])('with onError: %p', (skip) => {
      const whole = read([body], shape, skip);
      for (const chunks of cuttings(body)) {
        const outcome = read(chunks, shape, skip);
        if (!isSame(outcome, whole)) expect({ chunks, ...outcome }).toEqual({ chunks, ...whole });
      }
    });

    test('as bytes of UTF-8, cut anywhere', () => {
      if (/\p{Surrogate}/u.test(body)) return; // half of a pair is no UTF-8
      const whole = read([body], shape, true);
      const utf8Shape = { ...shape, charset: 'utf-8' } as const;
      for (const chunks of cuttings(utf8(`\ufeff${body}`))) {
        const outcome = read(chunks, utf8Shape, true);
        if (!isSame(outcome, whole)) expect({ chunks, ...outcome }).toEqual({ chunks, ...whole });
      }
    });

    test('with empty chunks between the others', () => {
      const padded = units(body).flatMap((unit) => ['', unit, '']);
      expect(read(padded, shape, true)).toEqual(read([body], shape, true));
    });
  });

  test('reads whole what the chunks of these bodies are made of, and not only their first error', () => {
    const outcomes = bodies.map(([, shape, body]) => read([body], shape, true));
    expect(outcomes.map(({ items, skipped }) => [items.length, skipped.length])).toEqual([
      [2, 0],
      [2, 1],
      [1, 0],
      [0, 1],
      [3, 0],
      [2, 1],
      [1, 1],
      [2, 0],
      [3, 4],
      [1, 1],
      [0, 1],
      [0, 1],
      [1, 1],
      [2, 0],
      [3, 3],
      [1, 1],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  describe('finds the same error wherever the chunks are cut, where a limit is near', () => {
    test.each([
      ['an element where none may be', '<sms><status><elephant>1</elephant></status></sms>'],
      ['an unknown reference', '<sms><status>1&elephants;</status></sms>'],
      ['an element given twice', '<sms><status>1</status><status>1</status></sms>'],
      ['an element that is not closed in turn', '<sms><status>1</elephant></sms>'],
    ])('fmt=2: %s', (_, body) => {
      for (let maxRecordLength = 5; maxRecordLength < body.length; maxRecordLength += 1) {
        const whole = read([body], { fmt: 2 }, false, { maxRecordLength });
        expect(read(units(body), { fmt: 2 }, false, { maxRecordLength })).toEqual(whole);
      }
    });

    test.each<[string, ReplyShape, string]>([
      ['fmt=0', { list: true }, 'Status = 1, err = x, ID = 5\nStatus = 1, err = 0, id = 50\n'],
      ['fmt=1', { fmt: 1, list: true }, '1,0,x,5,7\n1,0,0,50,7\n'],
      ['fmt=3', { fmt: 3, list: true }, '[{"status": "x"}, {"status": 1, "id": 6}]'],
    ])('%s', (_, shape, body) => {
      for (let maxRecordLength = 0; maxRecordLength < body.length; maxRecordLength += 1) {
        const whole = read([body], shape, true, { maxRecordLength });
        for (const chunks of cuttings(body)) {
          expect(read(chunks, shape, true, { maxRecordLength })).toEqual(whole);
        }
      }
    });

    test('fmt=2: goes on with the same record behind one that was too long', () => {
      const body =
        '<list><sms><status>1</status><oops><sms><status>2</status></sms><sms><status>3</status></sms></list>';
      for (let maxRecordLength = 24; maxRecordLength < 40; maxRecordLength += 1) {
        const whole = read([body], { fmt: 2, list: true }, true, { maxRecordLength });
        for (const chunks of cuttings(body)) {
          expect(read(chunks, { fmt: 2, list: true }, true, { maxRecordLength })).toEqual(whole);
        }
      }
    });
  });

  describe('gives each status as soon as its last byte is known:', () => {
    /** How much of a body has come when each of its statuses comes out. */
    function arrivals(body: string, shape: ReplyShape): string[] {
      const arrived: string[] = [];
      let at = 0;
      const decoder = openDecoder(bind(shape), () => arrived.push(body.slice(0, at)));
      for (const unit of units(body)) {
        at += 1;
        decoder.push(unit);
      }
      at = Number.POSITIVE_INFINITY;
      decoder.end();
      return arrived;
    }

    test('fmt=3 with its last brace', () => {
      expect(arrivals('{"status": 1} ', { fmt: 3 })).toEqual(['{"status": 1}']);
      const list = '[{"status": 1},{"status": 1}]';
      expect(arrivals(list, { fmt: 3, list: true })).toEqual([list.slice(0, 14), list.slice(0, 28)]);
    });

    test('fmt=2 with the end of its last tag', () => {
      expect(arrivals('<sms><status>1</status></sms> ', { fmt: 2 })).toEqual(['<sms><status>1</status></sms>']);
      const list = '<list><sms><status>1</status></sms><sms><status>1</status></sms></list>';
      expect(arrivals(list, { fmt: 2, list: true })).toEqual([list.slice(0, 35), list.slice(0, 64)]);
    });

    test.each<[string, ReplyShape, string, string]>([
      ['fmt=0', { list: true }, 'Status = 1, err = 0, ID = 5\n', 'Status = 2, err = 0, ID = 6\n'],
      ['fmt=1', { fmt: 1, list: true }, '1,0,0,5,7\n', '2,0,0,6,7\n'],
    ])('a row of %s at the latest with the end of the line that starts the next row', (_, shape, one, two) => {
      const [first = '', second] = arrivals(one + two, shape);
      expect(first.length).toBeGreaterThan(one.length);
      expect(first.length).toBeLessThanOrEqual(one.length + two.length);
      expect(second).toBe(one + two);
    });

    test('a row at the latest when the start of a long line says that it is the next row', () => {
      const row = '1,0,0,0,7,0.00,s,n,m, c, 0,5\n';
      const next = `1,0,0,0,7,0.00,s,n,${'m'.repeat(1000)}`;
      const shape = { fmt: 1, all: 1, list: true } as const;
      const items: unknown[] = [];
      const decoder = openDecoder(bind(shape), (item) => items.push(item));
      decoder.push(row);
      decoder.push(next);
      expect(items).toHaveLength(1);
    });

    test('a single reply of rows, an error and a deletion at the end, since any of them may go on', () => {
      for (const [body, shape] of [
        ['Status = 1', {}],
        ['1,0,0', { fmt: 1 }],
        ['ERROR = 9 (x)', { list: true }],
        ['OK', { fmt: 3 }],
      ] as const) {
        expect(arrivals(body, shape)).toEqual([body]);
      }
    });
  });

  describe('with bytes', () => {
    test('reads each charset cut inside its characters', () => {
      const bytes = Uint8Array.from([...utf8('ERROR = 9 (₽😀'), ...utf8('Ж)')]);
      const reply = { kind: 'error', error_code: 9, error: '₽😀Ж' };
      for (const chunks of cuttings(bytes)) expect(read(chunks, { charset: 'utf-8' }).items).toEqual([reply]);
    });

    test('tells of bytes that are not the charset’s behind everything that stands before them (R17)', () => {
      const body = Uint8Array.from([...utf8('[{"status": "x"}, {"status": -3}, "Ж'), 0xff, ...utf8('"]')]);
      for (const chunks of cuttings(body)) {
        const { items, skipped, failure } = read(chunks, { fmt: 3, list: true, charset: 'utf-8' }, true);
        expect(items).toHaveLength(1);
        expect(skipped).toEqual([
          expect.objectContaining({ code: 'invalid-integer', index: 0 }),
          expect.objectContaining({ code: 'unexpected-character', index: 2 }),
        ]);
        expect(failure).toMatchObject({ code: 'invalid-bytes', offset: 36, line: 1, column: 37 });
        expect(failure).not.toMatchObject({ index: expect.any(Number) });
      }
    });

    test.each([
      ['<sms>\0', 'invalid-character', 5],
      ['<sms><>', 'invalid-xml', 6],
      ['<sms><status>1</status>', 'invalid-bytes', 23],
    ])('tells of what is wrong in XML before bytes are: %j', (text, code, offset) => {
      const body = Uint8Array.from([...utf8(text), 0xff]);
      for (const chunks of cuttings(body)) {
        expect(read(chunks, { fmt: 2, charset: 'utf-8' }).failure).toMatchObject({ code, offset });
      }
    });

    test.each([
      ['a comment', '<list><!--', 'record-too-long'],
      ['an attribute', '<list a="', 'record-too-long'],
      ['text', '<list>x', 'unexpected-text'], // which comes before the limit
    ])('holds no more than a record may have of what stands between records of XML: %s', (_, start, code) => {
      const body = utf8(`${start}${'a'.repeat(200)}`);
      for (const chunks of cuttings(body)) {
        const { failure } = read(chunks, { fmt: 2, list: true, charset: 'utf-8' }, false, { maxRecordLength: 100 });
        expect(failure).toMatchObject({ code });
      }
    });

    test('tells of a character that is cut off at the end', () => {
      const body = utf8('{"status": -3}Ж').subarray(0, -1);
      expect(read([body], { fmt: 3, charset: 'utf-8' }).failure).toMatchObject({ code: 'invalid-bytes', offset: 14 });
    });

    test('tells of a charset that it does not know', () => {
      const body = utf8('<?xml version="1.0" encoding="utf-16"?><sms/>');
      for (const chunks of cuttings(body)) {
        expect(read(chunks, { fmt: 2 }).failure).toMatchObject({
          code: 'unknown-charset',
          offset: 0,
          message: 'the declared charset is unknown (fmt 2, line 1, column 1)',
        });
      }
    });

    test('keeps nothing of a chunk, which its source may use again', () => {
      const shape = { fmt: 3, charset: 'utf-8' } as const;
      const items: unknown[] = [];
      const decoder = openDecoder(bind(shape), (item) => items.push(item));
      const buffer = new Uint8Array(1);
      for (const unit of units(utf8('{"status": -3, "x": "Ж"}'))) {
        buffer.set(unit);
        decoder.push(buffer);
        buffer.fill(0);
      }
      decoder.end();
      expect(items).toEqual([{ kind: 'missing', status: -3, extra: { x: 'Ж' } }]);
    });
  });

  describe('with a byte order mark (R14)', () => {
    test('leaves it out of the text and of the offsets, in a chunk of its own too', () => {
      for (const chunks of [['\ufeffx'], ['\ufeff', 'x'], ['', '\ufeff', '', 'x']]) {
        expect(read(chunks, { fmt: 3 }).failure).toMatchObject({ code: 'unexpected-character', offset: 0, column: 1 });
      }
    });

    test('takes a second one for text', () => {
      expect(read(['\ufeff\ufeffStatus = 1']).failure).toMatchObject({ code: 'unexpected-character', offset: 0 });
      expect(read(['\ufeff', '\ufeff', 'Status = 1']).failure).toMatchObject({ code: 'unexpected-character' });
      const bytes = utf8('\ufeff\ufeffStatus = 1');
      for (const chunks of cuttings(bytes)) {
        expect(read(chunks, {}).failure).toMatchObject({ code: 'unexpected-character', offset: 0 });
      }
    });

    test('takes one in the middle for text', () => {
      const { items } = read(['ERROR = 9 (', '\ufeff', ')']);
      expect(items).toEqual([{ kind: 'error', error_code: 9, error: '\ufeff' }]);
    });

    test('takes a body of nothing else for empty', () => {
      for (const fmt of [0, 1, 2, 3] as const) {
        expect(read(['\ufeff'], { fmt }).failure).toMatchObject({ code: 'empty-body', offset: 0 });
        expect(read([utf8('\ufeff')], { fmt }).failure).toMatchObject({ code: 'empty-body', offset: 0 });
      }
    });
  });

  test.each([0, 1, 2, 3] as const)('takes no chunk at all for an empty body (fmt=%p, R15)', (fmt) => {
    for (const list of [false, true]) {
      expect(read([], { fmt, list }).failure).toMatchObject({ code: 'empty-body', offset: 0, line: 1, column: 1 });
      expect(read(['', ''], { fmt, list }).failure).toMatchObject({ code: 'empty-body' });
      expect(read([new Uint8Array(0)], { fmt, list }).failure).toMatchObject({ code: 'empty-body' });
    }
  });

  test('refuses text and bytes in one body', () => {
    const mixed = new TypeError('a body is either text or bytes');
    expect(read(['{', utf8('}')], { fmt: 3 }).failure).toEqual(mixed);
    expect(read([utf8('{'), '}'], { fmt: 3 }).failure).toEqual(mixed);
    expect(read(['', utf8('{}')], { fmt: 3 }).failure).toEqual(mixed);
  });

  test.each([
    ['a number', 1],
    ['null', null],
    ['nothing', undefined],
    ['an array of bytes', [123, 125]],
    ['an ArrayBuffer', new ArrayBuffer(2)],
    ['other numbers than bytes', new Uint16Array(2)],
  ])('refuses %s as a chunk', (_, chunk) => {
    expect(read([chunk as unknown as string], { fmt: 3 }).failure).toEqual(
      new TypeError('a body is text or a Uint8Array; an ArrayBuffer goes into one'),
    );
  });

  test('takes a Buffer, which is a Uint8Array', () => {
    expect(read([Uint8Array.from(Buffer.from('OK'))], {}).items).toEqual([{ kind: 'deleted' }]);
    expect(read([Buffer.from('OK')], {}).items).toEqual([{ kind: 'deleted' }]);
  });

  test('counts lines and columns across chunks, also behind records that are long gone', () => {
    const rows = Array.from({ length: 1000 }, (_, id) => `1,0,0,${id},7\n`);
    const { failure } = read([...rows, '1,0,0,x', ',7\n'], { fmt: 1, list: true });
    expect(failure).toMatchObject({ line: 1001, column: 7, index: 1000, offset: rows.join('').length + 6 });
  });

  test('counts lines inside a record', () => {
    const { failure } = read(units('[\n{"status": 1},\n{\n"status":\nfalse}]'), { fmt: 3, list: true });
    expect(failure).toMatchObject({ code: 'invalid-type', line: 5, column: 1, index: 1, path: 'status' });
  });

  test('counts the bad statuses of a list among the others', () => {
    const outcome = read(['[{}, {"status": -3}, {}]'], { fmt: 3, list: true }, true);
    expect(outcome.skipped).toEqual([expect.objectContaining({ index: 0 }), expect.objectContaining({ index: 2 })]);
    expect(read(['[{}, {"status": -3}]'], { fmt: 3, list: true }, true, { maxRecords: 1 }).failure).toMatchObject({
      code: 'too-many-records',
      index: 1,
    });
  });

  test('ends at too many records, whatever is to be skipped', () => {
    const outcome = read(['[{}, {}, {}]'], { fmt: 3, list: true }, true, { maxRecords: 1 });
    expect(outcome).toMatchObject({
      skipped: [{ index: 0 }],
      failure: { code: 'too-many-records', index: 1, offset: 5 },
    });
  });

  test('passes on what the function throws that is told of an error', () => {
    const stop = new Error('enough');
    const decoder = openDecoder(bind({ fmt: 3, list: true }), () => undefined, {
      onError: () => {
        throw stop;
      },
    });
    expect(() => decoder.push('[{}')).toThrow(stop);
  });

  test.each([0, 1, 2, 3] as const)('goes on with the next record behind a record that is too long (fmt=%p)', (fmt) => {
    const [short, long, body] = {
      0: ['Status = -3, ID = 5', 'Status = -3, ID = 5000000', (...all: string[]) => all.join('\n')],
      1: ['-3,,,5', '-3,,,5000000', (...all: string[]) => all.join('\n')],
      2: [
        '<sms><status>-3</status></sms>',
        '<sms><status>-3</status><x>some more text</x></sms>',
        (...all: string[]) => `<list>${all.join('')}</list>`,
      ],
      3: ['{"status":-3}', '{"status":-3,"x":"}]"}', (...all: string[]) => `[${all.join(',')}]`],
    }[fmt] as [string, string, (...all: string[]) => string];
    const text = body(short, long, short, long, short);
    const options = { maxRecordLength: short.length };
    for (const chunks of [[text], units(text)]) {
      const outcome = read(chunks, { fmt, list: true }, true, options);
      expect(outcome.items).toHaveLength(3);
      expect(codesOf(outcome)).toEqual(['record-too-long', 'record-too-long']);
      expect(outcome.skipped).toMatchObject([{ index: 1 }, { index: 3 }]);
    }
  });

  test('is what decode stands on: the same value, the same error', () => {
    for (const [, shape, body] of bodies) {
      const { items, failure } = read(units(body), shape);
      const whole = (): unknown => decode(body, shape);
      if (failure === undefined) expect([whole()].flat()).toEqual(items as Reply[]);
      else expect(whole).toThrow((failure as DecodeError).message);
    }
  });
});

/** Compared as JSON first: there are many outcomes, and nearly all are equal. */
const isSame = (one: Outcome, other: Outcome): boolean => JSON.stringify(one) === JSON.stringify(other);
