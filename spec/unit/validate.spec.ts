import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { decode, departures, encode, type Issue, type Reply, type ReplyShape, safeDecode, validate } from 'smsc-codec';

interface Documented {
  readonly name: string;
  readonly shape: ReplyShape;
  readonly body: string;
}

const theme = (name: string): Documented[] =>
  JSON.parse(readFileSync(join(__dirname, '..', 'conformance', `${name}.json`), 'utf8')) as Documented[];
const documented = ['text', 'csv', 'xml', 'json'].flatMap((format) => theme(`layouts-${format}`));

/** What an issue says, without its words and its line. */
const brief = ({ code, severity, path, offset }: Issue) => [severity, code, path, offset];
const briefs = (...parameters: Parameters<typeof validate>) => validate(...parameters).map(brief);
/** All but that documented fields are missing, of which short bodies have many. */
const telling = (...parameters: Parameters<typeof validate>) =>
  validate(...parameters)
    .filter(({ code }) => code !== 'missing-field' && code !== 'not-canonical')
    .map(brief);

const text = { fmt: 0 } as const;
const csv = { fmt: 1 } as const;
const xml = { fmt: 2 } as const;
const json = { fmt: 3 } as const;

/** A body of fmt=3 with all documented fields of all=0, as the page prints it. */
const status = (changed: Record<string, unknown> = {}): string => {
  const fields = {
    status: 1,
    last_date: '10.06.2024 12:00:15',
    last_timestamp: 1718010015,
    flag: 0,
    err: 0,
    ...changed,
  };
  const members = Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${members.join(',\n')}\n}`;
};
const offsetIn = (body: string, name: string): number => body.indexOf(`"${name}": `) + name.length + 4;

describe('validate', () => {
  describe('finds nothing', () => {
    test.each(documented)('in a body as the page documents it: $name', ({ shape, body }) => {
      expect(validate(body, shape)).toEqual([]);
    });

    test.each<[string, Reply, ReplyShape]>([
      ['a status of fmt=2', { kind: 'missing', status: -3 }, xml],
      ['a status of fmt=3', { kind: 'missing', status: -3 }, json],
      ['a list of fmt=2', [{ kind: 'missing', status: -3, id: 6 }], { fmt: 2, list: true }],
      ['a list of fmt=3', [{ kind: 'missing', status: -3, id: 6 }], { fmt: 3, list: true }],
      ['an error of fmt=2', { kind: 'error', error: 'wait', error_code: 9 }, xml],
      ['a deletion of fmt=3', { kind: 'deleted' }, json],
    ])('in the one-line form of %s', (_, reply, shape) => {
      expect(validate(encode(reply as never, shape, { compact: true }), shape)).toEqual([]);
    });

    test.each([
      '<?xml version="1.0" encoding="UTF-8"?>\n<sms>\n<status>-3</status>\n</sms>',
      '<?xml version="1.0"?><sms><status>-3</status></sms>',
    ])('in an XML declaration: %j', (body) => {
      expect(validate(body, xml)).toEqual([]);
    });

    test.each([0, 1, 2, 3] as const)('in an error or a deletion where a list was asked for (fmt=%p)', (fmt) => {
      const shape = { fmt, list: true } as const;
      expect(validate(encode({ kind: 'deleted' }, shape), shape)).toEqual([]);
      expect(validate(encode({ kind: 'error', error_code: 9 }, shape), shape)).toEqual([]);
    });

    test('in an empty list', () => {
      expect(validate('[]', { fmt: 3, list: true })).toEqual([]);
      expect(validate('<list>\n</list>', { fmt: 2, list: true })).toEqual([]);
      expect(validate('<list></list>', { fmt: 2, list: true })).toEqual([]);
    });

    test('in a byte order mark, be it of a text or of bytes', () => {
      expect(validate(`\ufeff${status()}`, json)).toEqual([]);
      expect(validate(new TextEncoder().encode(`\ufeff${status()}`), json)).toEqual([]);
    });

    test('which is counted where it is the second one of bytes', () => {
      const text = '\ufeff\ufeff{"status": 77}';
      const [error] = validate(new TextEncoder().encode(text), json);
      const thrown = safeDecode(new TextEncoder().encode(text), json);
      expect(thrown.ok ? undefined : thrown.error).toMatchObject({ offset: 0, column: 1 });
      expect(error).toMatchObject({ offset: 0, column: 1 });
      const [note] = validate(new TextEncoder().encode('\ufeff\ufeff[\n{"status": 77, "id": 1}]'), {
        ...json,
        list: true,
      }).filter(({ code }) => code === 'unknown-code');
      expect(note).toMatchObject({ line: 2, column: 12 });
    });

    test.each([
      ['the east of Russia', '10.06.2024 21:00:15'],
      ['no time zone at all', '10.06.2024 09:00:15'],
      ['three quarters of an hour', '10.06.2024 14:45:15'],
      ['the easternmost time zone', '10.06.2024 23:00:15'],
      ['the westernmost one', '09.06.2024 21:00:15'],
      ['an empty date', ''],
    ])('in a date of %s', (_, last_date) => {
      expect(telling(status({ last_date }), json)).toEqual([]);
    });
  });

  describe('tells of an error', () => {
    test('with the code, the words and the place that decode throws it with', () => {
      const body = '{"status": 1,\n"err": true}';
      const result = safeDecode(body, json);
      const error = result.ok ? undefined : result.error;
      expect(validate(body, json).filter(({ severity }) => severity === 'error')).toEqual([
        {
          code: 'invalid-type',
          severity: 'error',
          message: error?.reason,
          path: 'err',
          offset: 21,
          line: 2,
          column: 8,
        },
      ]);
    });

    test.each([
      ['an empty body', '', 'empty-body', 0],
      ['a body that is cut off', '{"status": 1', 'unexpected-end', 12],
      ['something else', '<html>', 'unexpected-character', 0],
    ])('in %s, which has no path', (_, body, code, offset) => {
      expect(briefs(body, json)).toEqual([['error', code, undefined, offset]]);
    });

    test('in every bad row of a list, and in no good one', () => {
      const rows = ['1,0,0,5,7', '1,0,0,x,7', '77,0,0,5,7', '1,0,0,5', '1,0,0,5,7', ''];
      expect(briefs(rows.join('\n'), { fmt: 1, list: true })).toEqual([
        ['error', 'invalid-integer', '[1].id', 16],
        ['warning', 'unknown-code', '[2].status', 20],
        ['error', 'item-count', '[3]', 38],
      ]);
    });

    test('in every bad status of a list of fmt=2', () => {
      const body = '<list><sms><status>x</status></sms><sms><stat</sms><sms><status>-3</status></sms><oops/></list>';
      expect(briefs(body, { fmt: 2, list: true }).filter(([severity]) => severity === 'error')).toEqual([
        ['error', 'invalid-integer', '[0].status', 19],
        ['error', 'invalid-xml', '[1]', 45],
        ['error', 'unexpected-element', undefined, 81],
      ]);
    });

    test('in every bad status of a list of fmt=3, and in the list itself', () => {
      const body = '[{"status": "x"}, 1, {"status": -3, "id": 1.5}, {"status": -3}';
      expect(briefs(body, { fmt: 3, list: true }).filter(([severity]) => severity === 'error')).toEqual([
        ['error', 'invalid-integer', '[0].status', 12],
        ['error', 'unexpected-character', '[1]', 18],
        ['error', 'invalid-integer', '[2].id', 42],
        ['error', 'unexpected-end', undefined, 62],
      ]);
    });

    test('in what comes behind bad statuses with the index that they have', () => {
      const body = `[{}, {}, ${status({ id: 5, phone: '7', flag: 16 })}]`;
      expect(telling(body, { fmt: 3, list: true })).toEqual([
        ['note', 'reserved-bits', '[2].flag', offsetIn(body, 'flag')],
      ]);
    });

    test('of a limit', () => {
      expect(briefs('1,0,0,5,7\n1,0,0,6,7\n', { fmt: 1, list: true }, { maxRecords: 1 })).toEqual([
        ['error', 'too-many-records', '[1]', 10],
      ]);
      expect(briefs('1,0,0', csv, { maxRecordLength: 4 })).toEqual([['error', 'record-too-long', undefined, 4]]);
    });

    test('in bytes that are not the charset’s, behind what was read before them', () => {
      const bytes = Uint8Array.from([...new TextEncoder().encode('1,0,0,5,7\nП'), 0xff]);
      expect(briefs(bytes, { fmt: 1, list: true, charset: 'utf-8' })).toEqual([
        ['error', 'invalid-bytes', undefined, 11],
      ]);
    });

    test('that is none of ours by throwing it', () => {
      expect(() => validate(1 as unknown as string)).toThrow(
        new TypeError('a body is text or a Uint8Array; an ArrayBuffer goes into one'),
      );
    });
  });

  describe('tells of what was read all the same:', () => {
    test('in each status of a list, by its index, read or not', () => {
      const body = '77,0,0,5,7\n1,x,0,6,7\n1,0,77777,7,7\n1,,0,8,7\n-3,,,9,7\n88,0,0,9,7\n';
      expect(briefs(body, { fmt: 1, list: true }).map(([, code, path]) => `${code} ${path}`)).toEqual([
        'line-break [0]',
        'unknown-code [1].err',
        'missing-field [2].last_timestamp',
        'unknown-code [4].status',
      ]);
      const read = body.replace('1,x,0,6,7\n', '');
      expect(briefs(read, { fmt: 1, list: true }).map(([, code, path]) => `${code} ${path}`)).toEqual([
        'unknown-code [0].status',
        'unknown-code [1].err',
        'missing-field [2].last_timestamp',
        'unknown-code [4].status',
      ]);
    });

    test('replacement-character, in an unknown field of any name too', () => {
      const body = '{"status": 1, "phone": "\ufffd", "kind": "\ufffd", "note": "a"}';
      expect(telling(body, { fmt: 3, all: 1 }).filter(([, code]) => code === 'replacement-character')).toEqual([
        ['warning', 'replacement-character', 'phone', 23],
        ['warning', 'replacement-character', 'extra.kind', 36],
      ]);
    });

    describe('a line of a text that looks like a row', () => {
      const row = (message: string, id: number) => `1,0,0,0,79990000000,1.00,s,n,${message}, c, 0,${id}`;
      const pairs = (message: string, id: number) =>
        `Status = 1, check_time = 01.02.2024 00:00:00, phone = 7, cost = 1.00, sender_id = s, message = ${message}, comment = c, type = 0, ID = ${id}`;
      const found = (body: string, shape: ReplyShape): number[] =>
        validate(body, shape).flatMap(({ code, offset, severity }) =>
          code === 'row-like-text' && severity === 'warning' ? [offset] : [],
        );
      const [csvList, textList] = [
        { fmt: 1, all: 1, list: true },
        { fmt: 0, all: 1, list: true },
      ] as const;

      test.each(['\n', '\r\n'])('in every place where there is one, with line ends %j', (end) => {
        const good = row('m', 5);
        const damaged = row('m', 6).replace('1,', 'l,');
        const body = [good, damaged, good, 'x', damaged, damaged, ''].join(end);
        const places = [...body.matchAll(/l,/g)].map(({ index }) => index);
        expect(places).toHaveLength(3);
        expect(found(body, csvList)).toEqual(places);
      });

      test('in pairs', () => {
        const damaged = pairs('m', 6).replace('Status', 'Staus');
        const body = `${pairs('m', 5)}\n${damaged}\n`;
        expect(found(body, textList)).toEqual([body.indexOf('Staus')]);
      });

      test('in a single reply too, which may be a list that nobody asked for', () => {
        const list = [row('a', 5), row('b', 6), ''].join('\n');
        expect(found(list, { ...csvList, list: false })).toEqual([row('a', 5).length + 1]);
        const texts = [pairs('a', 5), pairs('b', 6), ''].join('\n');
        expect(found(texts, { ...textList, list: false })).toEqual([pairs('a', 5).length + 1]);
      });

      test('and of no other text', () => {
        expect(found(`${row('a\nb,1,2,3,4,5,6,7', 5)}\n`, csvList)).toEqual([]);
        expect(found(`${row(',,,,,,,,,,,,', 5)}\n`, csvList)).toEqual([]);
        const errands = 'a\nmilk, eggs, bread, salt, tea, ham, rice, oil, jam';
        expect(found(`${row(errands, 5)}\n`, csvList)).toEqual([]);
        expect(found(`${pairs('a\nx, a = 1, b = 2, c = 3', 5)}\n`, textList)).toEqual([]);
      });
    });

    test('key-form, a key of fmt=0 that is not written as documented', () => {
      const body = 'status = 1, check_time=10.06.2024 12:00:15, err = 0';
      expect(briefs(body, text)).toEqual([
        ['warning', 'key-form', 'status', 9],
        ['warning', 'key-form', 'last_date', 23],
      ]);
    });

    test('key-form of a list', () => {
      const body = 'Status = 1, check_time = , err = 0, id = 5, phone = 7\n';
      expect(briefs(body, { fmt: 0, list: true })).toEqual([['warning', 'key-form', '[0].id', 41]]);
    });

    test('value-form, a text given as a number and a number given as a text', () => {
      const body = status({ status: '1', phone: 79161234567 });
      expect(telling(body, json)).toEqual([
        ['warning', 'value-form', 'status', offsetIn(body, 'status')],
        ['warning', 'value-form', 'phone', offsetIn(body, 'phone')],
      ]);
    });

    test.each<[string, ReplyShape, string, string, number]>([
      ['fmt=0', text, 'Status = 1, check_time = , parts = 2, err = 0', 'extra.parts', 35],
      ['fmt=2', xml, '<sms><status>1</status><parts>2</parts></sms>', 'extra.parts', 30],
      ['fmt=3', json, '{"status": 1, "parts": 2}', 'extra.parts', 23],
      ['fmt=3, named like a property of every object', json, '{"status": 1, "__proto__": 2}', 'extra.__proto__', 27],
    ])('unknown-field, one that is not in this layout of %s (R13)', (_, shape, body, path, offset) => {
      expect(telling(body, shape)).toEqual([['warning', 'unknown-field', path, offset]]);
    });

    test('unknown-field in a status that was not found and in an error', () => {
      expect(telling('{"status": -3, "cost": "0"}', json)).toEqual([['warning', 'unknown-field', 'extra.cost', 23]]);
      expect(telling('{"error_code": 9, "note": 1}', json)).toEqual([['warning', 'unknown-field', 'extra.note', 26]]);
      expect(telling('{"result": "OK", "note": 1}', json)).toEqual([['warning', 'unknown-field', 'extra.note', 25]]);
    });

    test.each<[string, ReplyShape, string, string, number]>([
      ['fmt=0', text, 'Status = 1, err = 0, check_time = ', 'last_date', 34],
      ['fmt=2', xml, '<sms><err>0</err><status>1</status></sms>', 'status', 25],
      ['fmt=3', json, '{"err": 0, "status": 1, "last_date": ""}', 'status', 21],
    ])('field-order, one that stands behind a later one in %s', (_, shape, body, path, offset) => {
      expect(telling(body, shape)).toContainEqual(['warning', 'field-order', path, offset]);
    });

    test('field-order once for each field that is late, not for those that it overtook', () => {
      const body = '{"err": 0, "status": 1, "last_date": "", "flag": 0}';
      expect(telling(body, json).map(([, code, path]) => [code, path])).toEqual([
        ['field-order', 'status'],
        ['field-order', 'last_date'],
        ['field-order', 'flag'],
      ]);
    });

    test('duplicate-field, a key of fmt=3 given twice, with the place of the second', () => {
      expect(telling('{"status": 1, "err": 1, "err": 0}', json)).toEqual([['warning', 'duplicate-field', 'err', 24]]);
    });

    test.each([
      ['status', status({ status: 77 })],
      ['err', status({ err: 777 })],
    ])('unknown-code of %s', (path, body) => {
      expect(briefs(body, json)).toEqual([['warning', 'unknown-code', path, offsetIn(body, path)]]);
    });

    test('unknown-code of a type', () => {
      expect(telling('{"status": 1, "type": 9}', { fmt: 3, all: 1 })).toEqual([
        ['warning', 'unknown-code', 'type', 22],
      ]);
    });

    test.each<[ReplyShape, string, number]>([
      [text, 'ERROR = 77 (wait)', 8],
      [csv, '0,-77', 3],
      [xml, '<result>\n<error>wait</error>\n<error_code>77</error_code>\n</result>', 41],
      [json, '{\n"error": "wait",\n"error_code": 77\n}', 33],
    ])('unknown-code of an error in %j, where it stands', (shape, body, offset) => {
      expect(briefs(body, shape)).toEqual([['warning', 'unknown-code', 'error_code', offset]]);
    });

    test('flag-mismatch, a flag of another type than the type', () => {
      const body = '{"status": 1, "flag": 4, "type": 0}';
      expect(telling(body, { fmt: 3, all: 1 })).toEqual([['warning', 'flag-mismatch', 'flag', 22]]);
      expect(telling(body.replace('4', '0'), { fmt: 3, all: 1 })).toEqual([]);
    });

    test.each([
      ['no whole quarter of an hour', '10.06.2024 12:00:16'],
      ['further east than any time zone', '10.06.2024 23:15:15'],
      ['further west than any time zone', '09.06.2024 20:45:15'],
    ])('date-mismatch, a date and a timestamp that are apart by %s', (_, last_date) => {
      const body = status({ last_date });
      expect(briefs(body, json)).toEqual([['warning', 'date-mismatch', 'last_date', offsetIn(body, 'last_date')]]);
    });

    test('date-mismatch of the moment of sending', () => {
      const body = '{"status": 1, "send_date": "10.06.2024 12:00:15", "send_timestamp": 0}';
      expect(telling(body, { fmt: 3, all: 1 })).toEqual([['warning', 'date-mismatch', 'send_date', 27]]);
    });

    test('missing-field, one that is documented here, at the status (R1)', () => {
      expect(briefs('{\n"status": 1,\n"flag": 0\n}', json)).toEqual([
        ['note', 'missing-field', 'last_date', 12],
        ['note', 'missing-field', 'last_timestamp', 12],
        ['note', 'missing-field', 'err', 12],
      ]);
    });

    test('missing-field of what a list appends', () => {
      const body = `[${status({ id: 5 })}]`;
      expect(briefs(body, { fmt: 3, list: true })).toEqual([
        ['note', 'missing-field', '[0].phone', offsetIn(body, 'status')],
      ]);
    });

    test('missing-field of an empty number', () => {
      expect(briefs('1,0,', csv)).toEqual([['note', 'missing-field', 'err', 0]]);
    });

    test.each([
      ['reserved bits', 0x1010, 'flag 4112 has reserved bits: 0x1010'],
      ['more bits than 16', 0x10000, 'flag 65536 has more than 16 bits'],
      ['a sign', -1, 'flag -1 has more than 16 bits'],
    ])('reserved-bits, a flag with %s', (_, flag, message) => {
      const body = status({ flag });
      const place = { offset: offsetIn(body, 'flag'), line: 5, column: 9 };
      expect(validate(body, json)).toEqual([
        { code: 'reserved-bits', severity: 'note', message, path: 'flag', ...place },
      ]);
    });

    test.each<[string, ReplyShape, string, number]>([
      ['spaces that nobody documents', json, status().replace('{\n', '{\n '), 2],
      ['a line end behind a single reply', csv, '1,0,0\n', 5],
      ['a missing line end behind a list', { fmt: 1, list: true }, '1,0,0,5,7', 9],
      ['CR LF', { fmt: 1, list: true }, '1,0,0,5,7\r\n', 9],
      ['an escape that is not needed', xml, '<sms>\n<status>&#45;3</status>\n</sms>', 14],
      ['a comment', xml, '<sms>\n<status>-3</status>\n<!-- x --></sms>', 27],
      ['the bare OK of fmt=3', json, 'OK', 0],
      ['a number with an exponent', json, status({ err: 0 }).replace('"err": 0', '"err": 0e0'), 100],
      ['the other spacing of a comment', { fmt: 1, all: 1 }, '1,0,0,0,7,0,s,n,m,c, 0', 18],
    ])('not-canonical, %s, where the text first differs', (_, shape, body, offset) => {
      expect(briefs(body, shape)).toEqual([['note', 'not-canonical', undefined, offset]]);
    });

    test('not-canonical of a list without an index, since it is the body that differs', () => {
      expect(validate('[ ]', { fmt: 3, list: true })).toEqual([
        {
          code: 'not-canonical',
          severity: 'note',
          message: '"]" is expected here, not a space',
          offset: 1,
          line: 1,
          column: 2,
        },
      ]);
    });

    test.each<[string, ReplyShape, string, string]>([
      ['what is lacking at the end', { fmt: 1, list: true }, '1,0,0,5,7', 'a line feed is expected here'],
      ['what is too much at the end', csv, '1,0,0\n', 'a line feed is not expected here'],
      [
        'what stands instead',
        { fmt: 1, list: true },
        '1,0,0,5,7\r\n',
        'a line feed is expected here, not a carriage return',
      ],
      ['a tab', json, status().replace(': ', ':\t'), 'a space is expected here, not a tab'],
      ['a reference', xml, '<sms>\n<status>&#45;3</status>\n</sms>', '"-" is expected here, not "&"'],
      [
        'an escape of half a character',
        { fmt: 3, all: 1 },
        '{"status": 1, "message": "\\ud83d\\ude42"}',
        'a character beyond U+FFFF is expected here, not "\\\\"',
      ],
    ])('not-canonical, and tells %s', (_, shape, body, message) => {
      expect(validate(body, shape).filter(({ code }) => code === 'not-canonical')).toMatchObject([{ message }]);
    });

    test('not-canonical with the line of the place, be it far above other notes', () => {
      const body = '[\n{"status": 1, "id": 5},\n{"status": 1, "id": 6},\n{"status": 1, "id": 7}\n]';
      const issues = validate(body, { fmt: 3, list: true });
      expect(issues.find(({ code }) => code === 'not-canonical')).toMatchObject({ offset: 1, line: 1, column: 2 });
      const second = `[{\n"status": -3,\n"id": 5\n},\n{"status": -3, "id": 6}]`;
      expect(validate(second, { fmt: 3, list: true, all: 1 })).toMatchObject([
        { code: 'not-canonical', offset: second.lastIndexOf('"status"'), line: 5, column: 2 },
      ]);
    });

    test('not-canonical where the canonical text would be too long for the limit', () => {
      expect(telling('{"status":-3}', json, { maxRecordLength: 13 })).toEqual([]);
      expect(validate('{"status":-3}', json, { maxRecordLength: 13 })).toMatchObject([
        { severity: 'note', code: 'not-canonical', message: 'read, but not written like this', offset: 0 },
      ]);
    });

    test('not-canonical only where nothing graver was found', () => {
      expect(briefs('{"status": 77, "last_date": "", "last_timestamp": 0, "flag": 0, "err": 0 }', json)).toEqual([
        ['warning', 'unknown-code', 'status', 11],
      ]);
    });
  });

  test('gives the issues in reading order, with line and column', () => {
    const body = '[\n{"status": 77},\n{"x": 1, "status": -3}, 1]';
    const places = validate(body, { fmt: 3, list: true }).map(({ offset }) => offset);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    for (const { offset, line, column } of validate(body, { fmt: 3, list: true })) {
      const lines = body.slice(0, offset).split('\n');
      expect([line, column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1]);
    }
  });

  test('counts offsets in the decoded text, whatever the bytes', () => {
    const body = `${status({ last_date: '' }).slice(0, -2)},\n"note": "Привет",\n"id": "5"\n}`;
    const bytes = new TextEncoder().encode(`\ufeff${body}`);
    expect(validate(bytes, { fmt: 3, charset: 'koi8-r' })).toEqual(validate(body, json));
    expect(telling(body, json)).toContainEqual(['warning', 'value-form', 'id', offsetIn(body, 'id')]);
  });

  test('takes the charset of bytes from the XML declaration (R14)', () => {
    const declared =
      '<?xml version="1.0" encoding="UTF-8"?>\n<sms>\n<status>-3</status>\n<note>Шш</note>\n<other>1</other>\n</sms>';
    const bytes = new TextEncoder().encode(declared);
    expect(validate(bytes, { fmt: 2 })).toEqual(validate(declared, { fmt: 2 }));
  });

  test('says nothing of a body that decode would say otherwise', () => {
    for (const { shape, body } of documented) {
      const cut = body.slice(0, -3);
      const readable = safeDecode(cut, shape).ok;
      expect(validate(cut, shape).some(({ severity }) => severity === 'error')).toBe(!readable);
    }
  });

  test('knows the severity of every departure', () => {
    expect(Object.entries(departures).filter(([, severity]) => severity === 'note')).toEqual([
      ['missing-field', 'note'],
      ['reserved-bits', 'note'],
      ['not-canonical', 'note'],
    ]);
    expect(new Set(Object.values(departures))).toEqual(new Set(['warning', 'note']));
  });

  test('reads what it finds departures in', () => {
    expect(decode('{"status": "77", "x": 1}', json)).toEqual({ kind: 'sms', status: 77, extra: { x: 1 } });
  });
});
