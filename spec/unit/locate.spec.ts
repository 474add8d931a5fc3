import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decode,
  encode,
  encodeBytes,
  type FieldSpan,
  locate,
  type Reply,
  type ReplyShape,
  safeEncode,
} from 'smsc-codec';
import { nastyReply, ordinaryReply, shapeName, shapes } from 'smsc-codec/testing';
import { check } from '../support/property.ts';

/** Each path with the raw text of its value. */
const raw = (body: string, shape: ReplyShape): (readonly [string, string])[] =>
  locate(body, shape).map(({ path, offset, length }) => [path, body.slice(offset, offset + length)]);

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#13;': '\r',
  '&#xD;': '\r',
};

/** What a raw text of a canonical body stands for. */
function meant(text: string, { fmt }: ReplyShape): unknown {
  if (fmt === 3) return JSON.parse(text);
  return fmt === 2 ? text.replaceAll(/&[^;]*;/g, (reference) => references[reference] ?? reference) : text;
}

/** Every field of a reply by its path. */
function fieldsOf(reply: Reply, { fmt }: ReplyShape): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const add = (path: string, value: unknown) => found.set(path, fmt === 3 ? value : String(value));
  for (const [index, status] of (Array.isArray(reply) ? reply : [reply]).entries()) {
    const prefix = Array.isArray(reply) ? `[${index}].` : '';
    for (const [name, value] of Object.entries(status)) {
      if (name === 'kind') continue;
      if (name !== 'extra') add(prefix + name, value);
      else for (const [unknown, inner] of Object.entries(value as object)) add(`${prefix}extra.${unknown}`, inner);
    }
  }
  return found;
}

const inOrder = (spans: readonly FieldSpan[]): boolean =>
  spans.every(({ offset }, at) => at === 0 || offset >= Number(spans[at - 1]?.offset) + Number(spans[at - 1]?.length));

describe('locate', () => {
  test.each(shapes.map((shape) => [shapeName(shape), shape] as const))(
    'finds every field of what the encoder writes, and nothing but it: %s',
    (_, shape) => {
      check(
        fc.property(fc.oneof(ordinaryReply(shape), nastyReply(shape)), (reply) => {
          const written = safeEncode(reply, shape);
          if (!written.ok) return;
          const body = written.value;
          const spans = locate(body, shape);
          expect(inOrder(spans)).toBe(true);
          const found = spans
            .map(({ path, offset, length }) => [path, body.slice(offset, offset + length)] as const)
            // An absent number of fmt=1 has a slot all the same, and so has the result of a deletion of fmt=3.
            .filter(([path, text]) => !(shape.fmt === 1 && text === '') && path !== 'result')
            .map(([path, text]) => [path, meant(text, shape)] as const);
          const expected = [...fieldsOf(decode(body, shape), shape)].filter(
            ([, value]) => shape.fmt !== 1 || value !== '',
          );
          expect(new Map(found)).toEqual(new Map(expected));
        }),
      );
    },
  );

  test('tells where values stand, not what they say', () => {
    expect(raw('{ "err" : "0", "status":-3 }', { fmt: 3 })).toEqual([
      ['err', '"0"'],
      ['status', '-3'],
    ]);
    expect(raw('<sms><status>1</status><err/><x>a<![CDATA[<]]>&amp;</x></sms>', { fmt: 2 })).toEqual([
      ['status', '1'],
      ['err', ''],
      ['extra.x', 'a<![CDATA[<]]>&amp;'],
    ]);
    expect(raw('status=1, ERR =0', { fmt: 0 })).toEqual([
      ['status', '1'],
      ['err', '0'],
    ]);
  });

  test('takes the last of a key that stands twice, which is the one that counts', () => {
    expect(raw('{"status": 1, "status": 20}', { fmt: 3 })).toEqual([['status', '20']]);
  });

  test.each([
    [
      0,
      'ERROR = 9 (wait, please), ID - 5',
      [
        ['error_code', '9'],
        ['error', 'wait, please'],
        ['id', '5'],
      ],
    ],
    [
      1,
      '5,-9',
      [
        ['id', '5'],
        ['error_code', '9'],
      ],
    ],
    [
      2,
      '<result><error>wait</error><error_code>9</error_code></result>',
      [
        ['error', 'wait'],
        ['error_code', '9'],
      ],
    ],
    [
      3,
      '{"error": "wait", "error_code": 9}',
      [
        ['error', '"wait"'],
        ['error_code', '9'],
      ],
    ],
  ] as const)('gives those of an error reply no index, though a list was asked for: fmt=%p', (fmt, body, fields) => {
    expect(raw(body, { fmt, list: true })).toEqual(fields);
  });

  test('finds those of a status that cannot be read, up to what is wrong, and those of the ones behind it', () => {
    expect(raw('1,0,0,5,7\n1,0,0,x,7\n-3,0,0,6,7\n', { fmt: 1, list: true }).map(([path]) => path)).toEqual([
      ...['[0].status', '[0].last_timestamp', '[0].err', '[0].id', '[0].phone'],
      ...['[1].status', '[1].last_timestamp', '[1].err', '[1].id'],
      ...['[2].status', '[2].last_timestamp', '[2].err', '[2].id', '[2].phone'],
    ]);
  });

  test('goes on counting behind what is wrong between two statuses of a list', () => {
    const body = '<list><sms><status>1</status></sms>oops<sms><status>2</status></sms></list>';
    expect(raw(body, { fmt: 2, list: true })).toEqual([
      ['[0].status', '1'],
      ['[1].status', '2'],
    ]);
    expect(raw('{"status": 1}', { fmt: 3, list: true })).toEqual([['status', '1']]);
  });

  test('finds the one field of the reply to a deletion', () => {
    expect(raw('{"result": "OK"}', { fmt: 3 })).toEqual([['result', '"OK"']]);
  });

  test('stops at a limit', () => {
    const body = encode(
      [
        { kind: 'missing', status: -3, id: 5 },
        { kind: 'missing', status: -3, id: 6 },
      ],
      { fmt: 3, list: true },
    );
    expect(locate(body, { fmt: 3, list: true }, { maxRecords: 1 }).map(({ path }) => path)).toEqual([
      '[0].status',
      '[0].id',
    ]);
  });

  test.each(['', 'nonsense', '{"status": 1'])('finds nothing in what is no reply: %j', (body) => {
    expect(locate(body, { fmt: 3 })).toEqual([]);
  });

  test('counts in the text of bytes, without their byte order mark', () => {
    const shape = { fmt: 3, all: 1, charset: 'utf-8' } as const;
    const bytes = encodeBytes({ kind: 'sms', status: 1, message: 'Привет', type: 0 }, shape);
    const text = new TextDecoder().decode(bytes);
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
    expect(locate(marked, shape)).toEqual(locate(text, shape));
    expect(raw(text, shape)[1]).toEqual(['message', '"Привет"']);
  });

  test('refuses what is no body at all', () => {
    expect(() => locate(1 as unknown as string)).toThrow(TypeError);
  });
});
