// What the tokenizer of fmt=2 leaves to sax, and what it reads itself.
import { afterEach, expect, jest, test } from '@jest/globals';
import sax from 'sax';
import { decode, encode, safeDecode } from 'smsc-codec';
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
