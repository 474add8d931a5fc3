import { describe, expect, test } from '@jest/globals';
import { type DecodeError, decode, type ReplyShape, safeDecode } from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';
import { drain, units } from '../../stream/chunks.ts';

const xml = { fmt: 2 } as const;
const list = { fmt: 2, list: true } as const;
const errorOf = (body: string, shape: ReplyShape = xml): DecodeError | undefined => {
  const result = safeDecode(body, shape);
  return result.ok ? undefined : result.error;
};
const phoneOf = (content: string): unknown =>
  (decode(`<sms><status>1</status><phone>${content}</phone></sms>`, xml) as { phone?: string }).phone;

describe('a document of fmt=2 (R11)', () => {
  test.each<[string, string]>([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['&#1046;&#x416;&#x0416;', 'ЖЖЖ'],
    ['&#128512;&#x1F600;', '😀😀'],
    ['&#13;&#10;&#9;', '\r\n\t'],
    ['&amp;amp;', '&amp;'],
    ['<![CDATA[<a>&amp;]] >]]>', '<a>&amp;]] >'],
    ['a<![CDATA[b]]>c<!-- d -->e<?f g?>h', 'abceh'],
    [' a\r\nb\t', ' a\r\nb\t'],
    ['\ud83d\ude00\ufffd', '😀\ufffd'],
    ['>"\'', '>"\''],
    ['', ''],
  ])('reads %j', (content, value) => {
    expect(phoneOf(content)).toBe(value);
  });

  test('skips attributes, comments, processing instructions and white space', () => {
    const body =
      '<?xml version="1.0"?><!-- a --><?b c?>\r\n<sms x="&lt;" hasOwnProperty="y">\t<!-- < --><status z=\'>\'>1</status ><?d?></sms\n>\n<!-- e -->';
    expect(decode(body, xml)).toEqual({ kind: 'sms', status: 1 });
  });

  test('takes an empty element for an empty text', () => {
    expect(decode('<sms><status>1</status><phone/><err/><x /></sms>', xml)).toEqual({
      kind: 'sms',
      status: 1,
      phone: '',
      extra: { x: '' },
    });
  });

  test.each<[string, string, string, number]>([
    ['a DOCTYPE', '<!DOCTYPE sms><sms/>', 'doctype', 0],
    ['a DOCTYPE with entities', '<!DOCTYPE sms [<!ENTITY x "y">]><sms/>', 'doctype', 0],
    ['a DOCTYPE in lower case', '<!doctype sms><sms/>', 'doctype', 0],
    ['another declaration', '<sms><!ELEMENT status></sms>', 'invalid-xml', 5],
    ['a short declaration', '<sms><!x></sms>', 'invalid-xml', 5],
    ['white space before a name', '< sms/>', 'invalid-xml', 0],
    ['an unknown reference', '<sms><status>&nbsp;</status></sms>', 'invalid-entity', 13],
    ['a reference in capitals', '<sms><status>&AMP;</status></sms>', 'invalid-entity', 13],
    ['a reference that every object has', '<sms><status>&constructor;</status></sms>', 'invalid-entity', 13],
    ['an ampersand alone', '<sms><status>& </status></sms>', 'invalid-entity', 14],
    ['an element that is not closed in turn', '<sms><status>1</sms></status>', 'invalid-xml', 14],
    ['an end without a start', '</sms>', 'invalid-xml', 0],
    ['text in front', 'x<sms/>', 'unexpected-character', 0],
    ['text behind', '<sms><status>1</status></sms>x', 'trailing-data', 29],
    ['an element behind', '<sms><status>1</status></sms><sms/>', 'trailing-data', 29],
    ['text between elements', '<sms>x<status>1</status></sms>', 'unexpected-text', 5],
    ['text behind a comment', '<sms><!-- --> x<status>1</status></sms>', 'unexpected-text', 14],
    ['text in CDATA between elements', '<sms><![CDATA[x]]><status>1</status></sms>', 'unexpected-text', 5],
    ['text behind a comment in front of an error', '<sms><!-- -->x&y;</sms>', 'unexpected-text', 13],
    ['text between elements that the body ends in', '<sms>\n x', 'unexpected-text', 7],
    ['a reference to white space between elements', '<sms> &#32;<status>1</status></sms>', 'unexpected-text', 6],
    ['a reference to white space, then text', '<sms><status>1</status>&#13; x</sms>', 'unexpected-text', 23],
    ['white space in CDATA between elements', '<sms> <![CDATA[ ]]><status>1</status></sms>', 'unexpected-text', 6],
    ['empty CDATA between elements', '<sms> <![CDATA[]]><status>1</status></sms>', 'unexpected-text', 6],
    ['another element', '<html/>', 'unexpected-element', 0],
    ['an element in a field', '<sms><status><b>1</b></status></sms>', 'unexpected-element', 13],
    ['an element twice', '<sms><status>1</status><status/></sms>', 'duplicate-field', 23],
    ['an element twice that is unknown', '<sms><status>1</status><x/><x/></sms>', 'duplicate-field', 27],
    ['a list', '<list><sms/></list>', 'unexpected-list', 0],
    ['a control character', '<sms><status>\u0001</status></sms>', 'invalid-character', 13],
    ['U+FFFE', '<sms><status>1</status>\ufffe</sms>', 'invalid-character', 23],
    ['half of a pair of surrogates', '<sms><status>\ude00</status></sms>', 'invalid-character', 13],
    ['nothing but a start tag', '<sms>', 'unexpected-end', 5],
    ['a tag that is cut off', '<sms><status>1</status></sm', 'unexpected-end', 27],
    ['a comment that is cut off behind the end', '<sms><status>1</status></sms><!-- ', 'unexpected-end', 34],
    ['a tag that is cut off behind the end', '<sms><status>1</status></sms><', 'unexpected-end', 30],
  ])('refuses %s, where it stands', (_, body, code, offset) => {
    expect(errorOf(body)).toMatchObject({ code, offset });
  });

  test.each(['&#0;', '&#xD800;', '&#xFFFE;', '&#1;', '&#x110000;', '&#;', '&#x;', '&#xg;', '&#1', '&;'])(
    'refuses %s, which stands for no character of XML',
    (reference) => {
      const code = errorOf(`<sms><status>1</status><x>${reference}</x></sms>`)?.code;
      expect(['invalid-entity', 'invalid-character']).toContain(code);
    },
  );

  test('tells field and place of a bad reference, be it a number or a name', () => {
    for (const reference of ['&nbsp;', '&#0;']) {
      const error = errorOf(`<sms><status>1</status><x>${reference}</x></sms>`);
      expect(error).toMatchObject({ code: 'invalid-entity', path: 'extra.x', offset: 26 });
    }
  });

  test('tells the field that it was reading', () => {
    expect(errorOf('<sms><status>&nbsp;</status></sms>')?.path).toBe('status');
    expect(errorOf('<list><sms><phone>\u0001</phone></sms></list>', list)?.path).toBe('phone');
    expect(errorOf('<list><sms><phone>&x;</phone></sms></list>', list)).toMatchObject({ path: 'phone', index: 0 });
    expect(errorOf('<sms>&x;</sms>')?.path).toBeUndefined();
  });

  test('is a list of sms elements where one was asked for', () => {
    expect(errorOf('<sms><status>1</status></sms>', list)).toMatchObject({ code: 'expected-list', offset: 0 });
    expect(errorOf('<list><result>OK</result></list>', list)).toMatchObject({ code: 'unexpected-element', offset: 6 });
    expect(errorOf('<list>x</list>', list)).toMatchObject({ code: 'unexpected-text', offset: 6 });
    expect(errorOf('<list> x&y;</list>', list)).toMatchObject({ code: 'unexpected-text', offset: 7 });
    expect(errorOf('<list> &#13;</list>', list)).toMatchObject({ code: 'unexpected-text', offset: 7 });
    expect(errorOf('<list><sms><status>1</status></sms>', list)).toMatchObject({ code: 'unexpected-end', offset: 35 });
    expect(decode('<list/>', list)).toEqual([]);
  });

  test('may hold a text of any length in chunks of any size', async () => {
    const message = 'x'.repeat(200_000);
    const body = `<sms><status>1</status><message>${message}&amp;</message></sms>`;
    const chunks = Array.from({ length: Math.ceil(body.length / 1000) }, (_, at) =>
      body.slice(at * 1000, at * 1000 + 1000),
    );
    const { items } = await drain(decodeIterable(chunks, { fmt: 2, all: 1 }));
    expect(items).toEqual([{ kind: 'sms', status: 1, message: `${message}&` }]);
  });
});

describe('a result of fmt=2', () => {
  test.each<[string, object]>([
    ['<result>OK</result>', { kind: 'deleted' }],
    ['<result>\n OK\n</result>', { kind: 'deleted' }],
    ['<result><![CDATA[OK]]></result>', { kind: 'deleted' }],
    ['<result><error_code>9</error_code></result>', { kind: 'error', error_code: 9 }],
    [
      '<result>\n<error>x</error>\n<error_code>9</error_code>\n<id>5</id>\n</result>',
      { kind: 'error', error_code: 9, error: 'x', id: 5 },
    ],
  ])('is read: %j', (body, reply) => {
    expect(decode(body, xml)).toEqual(reply);
    expect(decode(body, list)).toEqual(reply);
  });

  test.each<[string, string, number]>([
    ['<result></result>', 'missing-field', 0],
    ['<result>no</result>', 'missing-field', 0],
    ['<result>\u00a0OK</result>', 'missing-field', 0],
    ['<result>OK<error_code>9</error_code></result>', 'unexpected-text', 8],
    ['<result>\n x<error_code>9</error_code></result>', 'unexpected-text', 10],
    ['<result> <!-- --> x<error_code>9</error_code></result>', 'unexpected-text', 18],
    ['<result> &#13;<error_code>9</error_code></result>', 'unexpected-text', 9],
    ['<result> <![CDATA[]]><error_code>9</error_code></result>', 'unexpected-text', 9],
    ['<result><error_code>9</error_code>OK</result>', 'unexpected-text', 34],
    ['<result><error>x</error></result>', 'missing-field', 0],
  ])('is refused: %j', (body, code, offset) => {
    expect(errorOf(body)).toMatchObject({ code, offset });
  });
});

describe('records of a list of fmt=2', () => {
  const statuses = async (body: string): Promise<number[]> => {
    const whole = await drain(decodeIterable([body], list, { onError: 'skip' }));
    const inUnits = await drain(decodeIterable(units(body), list, { onError: 'skip' }));
    expect(inUnits).toEqual(whole);
    return whole.items.map((item) => ('status' in item ? item.status : 0));
  };

  test.each<[string, string, number[]]>([
    ['a bad value', '<sms><status>x</status></sms>', [1, 2]],
    ['an unknown reference', '<sms><status>&x;</status></sms>', [1, 2]],
    ['an element that is not closed', '<sms><status>3</sms>', [1, 2]],
    ['a record that is not closed', '<sms><status>3</status>', [1]],
    ['another element', '<oops/>', [1, 2]],
    ['a forbidden character', '<sms><status>\u0001</status></sms>', [1, 2]],
    ['text', 'oops', [1, 2]],
    ['a tag that only begins like a record', '<oops/><smsx><smsy/>', [1, 2]],
  ])('are found again behind %s', async (_, bad, found) => {
    const good = (status: number) => `<sms><status>${status}</status></sms>`;
    expect(await statuses(`<list>${good(1)}${bad}${good(2)}</list>`)).toEqual(expect.arrayContaining(found));
  });

  test('are not looked for in the texts and comments of a bad one', async () => {
    const forged = '<sms><status>9</status></sms>';
    for (const hidden of [`<x><![CDATA[${forged}]]></x>`, `<!-- ${forged} -->`]) {
      const bad = `<sms><status>&x;</status>${hidden}</sms>`;
      expect(await statuses(`<list>${bad}<sms><status>2</status></sms></list>`)).not.toContain(9);
    }
  });

  test.each([
    ['a reference', `&${'a'.repeat(140)};`, 0],
    ['a reference to a character', ` &#${'0'.repeat(140)}13;`, 1],
    ['a comment behind white space', `\n<!--${'a'.repeat(140)}-->`, 1],
    ['an end tag', `</${'a'.repeat(140)}>`, 0],
  ])('have no more than 128 characters between them, however short they have to be (R17): %s', (_, between, from) => {
    const body = `<list>${between}`;
    for (const maxRecordLength of [20, 128, 130]) {
      const result = safeDecode(`${body}</list>`, list, { maxRecordLength });
      const offset = '<list>'.length + from + Math.max(128, maxRecordLength);
      expect(result).toMatchObject({ error: { code: 'record-too-long', offset } });
    }
  });

  test('have one error each, the first of those that they have (R17)', async () => {
    const body = '<list><sms>a&x;</sms><sms><status>2</status></sms><sms>b<status>&x;</status></sms></list>';
    const errors: unknown[] = [];
    const onError = ({ code, index }: DecodeError) => errors.push([code, index]);
    await drain(decodeIterable([body], list, { onError }));
    expect(errors).toEqual([
      ['unexpected-text', 0],
      ['unexpected-text', 2],
    ]);
  });

  test('are not looked for behind the end', async () => {
    expect(await statuses('<list><sms><status>1</status></sms></list>x<sms><status>2</status></sms>')).toEqual([1]);
  });
});
