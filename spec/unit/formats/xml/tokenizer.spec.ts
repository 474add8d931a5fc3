// What the tokenizer of fmt=2 leaves to sax, and what it reads itself.
import { afterEach, expect, jest, test } from '@jest/globals';
import sax from 'sax';
import { decode, encode, safeDecode, validate } from 'smsc-codec';
import { bind } from '../../../../src/codec.ts';
import { openDecoder } from '../../../../src/decoding.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const shape = { fmt: 2, list: true } as const;
const status = { kind: 'sms', status: 1, id: 5 } as const;

test.each([
  ['empty', []],
  ['one status', [status]],
  ['several', [status, { ...status, id: 6 }]],
])('a list as documented is read to its end without sax, cut anywhere: %s', (_, list) => {
  const parser = jest.spyOn(sax, 'parser');
  const body = `${encode(list, shape)}\n`;
  for (let at = 0; at <= body.length; at += 1) {
    const replies: unknown[] = [];
    const decoder = openDecoder(bind(shape), (reply) => replies.push(reply));
    decoder.push(body.slice(0, at));
    decoder.push(body.slice(at));
    decoder.end();
    expect(replies).toEqual(list);
  }
  expect(parser).not.toHaveBeenCalled();
});

test.each([
  ['a blank in it', '</list >'],
  ['a comment behind it', '</list><!-- end -->'],
])('the end of a list may have %s, which sax reads', (_, end) => {
  const parser = jest.spyOn(sax, 'parser');
  expect(decode(`<list>${end}`, shape)).toEqual([]);
  expect(parser).toHaveBeenCalled();
});

test.each([
  ['text', '</list>\n x', 'trailing-data', 9],
  ['another element', '</list><sms>', 'trailing-data', 7],
  ['only a part of its end', '</lis', 'unexpected-end', 5],
  ['the end of something else', '</lost>', 'invalid-xml', 0],
])('behind the head of a list, %s is told where it stands', (_, rest, code, offset) => {
  const result = safeDecode(`<list>${rest}`, shape);
  expect(result.ok || result.error).toMatchObject({ code, offset: '<list>'.length + offset });
});

/** The ids that are read, and the errors of what is not, with their places and indexes. */
function skipping(body: string, maxRecordLength?: number): unknown[] {
  const seen: unknown[] = [];
  const decoder = openDecoder(bind(shape, { maxRecordLength }), ({ id }) => seen.push(id), {
    onError: ({ code, offset, index }) => seen.push(`${code} ${offset}${index === undefined ? '' : ` [${index}]`}`),
  });
  decoder.push(body);
  decoder.end();
  return seen;
}

const good = '<sms><status>1</status><id>1</id></sms>';
const hidden = '<sms><status>4</status><id>666</id></sms>';

test.each([
  [
    'text as CDATA',
    `<list><sms><message><![CDATA[\u0001${hidden}]]></message></sms>${good}</list>`,
    'invalid-character 29 [0]',
  ],
  ['a comment', `<list><!-- a -- ${hidden} -->${good}</list>`, 'invalid-xml 15'],
  ['an instruction', `<list>&bad;<?p ${hidden} ?>${good}</list>`, 'invalid-entity 6'],
  ['a text that ends at once', `<list>&bad;<![CDATA[]]>${good}</list>`, 'invalid-entity 6'],
])('behind an error no record is read in %s, and the next one is', (_, body, error) => {
  expect(skipping(body)).toEqual([error, 1]);
});

test('behind a comment that is too long no record in it is read, and the next one is', () => {
  const body = `<list><!-- ${'c'.repeat(120)}${hidden} -->${good}</list>`;
  expect(skipping(body, 50)).toEqual(['record-too-long 134', 1]);
});

test.each([
  ['a reference', `<list>&${good}</list>`, 'invalid-entity 7'],
  ['a name', `<list><sms><err${good}</list>`, 'invalid-xml 15 [0]'],
  ['an attribute', `<list><sms a=${good}</list>`, 'invalid-xml 13 [0]'],
  ['a text', `<list><sms><message>AT&${good}</list>`, 'invalid-entity 23 [0]'],
])('a record at which an error of %s is met is read', (_, body, error) => {
  expect(skipping(body)).toEqual([error, 1]);
});

test.each([
  ['white space before CDATA', '<sms>   <![CDATA[x]]><status>1</status></sms>', 'unexpected-text', 8],
  ['an empty comment', '<sms><status>1</status><!---->x</sms>', 'unexpected-text', 30],
  ['two byte order marks', '\ufeff\ufeff<sms><status>1</status></sms>', 'unexpected-character', 0],
])('errors stand in their place behind %s', (_, body, code, offset) => {
  const result = safeDecode(body, { fmt: 2 });
  expect(result.ok || result.error).toMatchObject({ code, offset });
});

test('texts and tags between records are as long as a limit allows, and no longer', () => {
  const long = (length: number, maxRecordLength: number) => {
    const comment = `<!--${'c'.repeat(length - '<!---->'.length)}-->`;
    return skipping(`<list>${'x'.repeat(length)}${good}${comment}${good}</list>`, maxRecordLength);
  };
  expect(long(200, 200)).toEqual(['unexpected-text 6', 1, 1]);
  expect(long(201, 200)).toEqual(['unexpected-text 6', 'record-too-long 206', 1, 'record-too-long 446', 1]);
  expect(long(128, 50)).toEqual(['unexpected-text 6', 1, 1]);
  expect(long(129, 50)).toEqual(['unexpected-text 6', 'record-too-long 134', 1, 'record-too-long 302', 1]);
});

test('the head and the end of a list are read whatever a record may have', () => {
  const body = '<?xml version="1.0" encoding="windows-1251"?>\n<list>\n</list>';
  expect(decode(body, shape, { maxRecordLength: 0 })).toEqual([]);
  expect(validate(body, shape, { maxRecordLength: 0 })).toEqual([]);
});

test('of a text between elements and an error behind it the text is told, and alone', () => {
  expect(skipping(`<list><sms>x&bad;<status>1</status></sms>${good}</list>`)).toEqual(['unexpected-text 11 [0]', 1]);
  expect(skipping(`<list>x&bad;${good}</list>`)).toEqual(['unexpected-text 6', 'invalid-entity 7', 1]);
});
