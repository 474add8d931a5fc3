import { describe, expect, test } from '@jest/globals';
import { DecodeError, EncodeError, encode, excerpt, type ReplyShape, safeDecode, safeEncode } from 'smsc-codec';
import { Flaw, Refusal } from '../../src/errors.ts';

/** An error at an offset of a text, with its excerpt. */
function marked(text: string, offset: number): string[] {
  const error = new DecodeError(new Flaw('invalid-text', 'bad', offset), 0, { offset, line: 1, column: 1 });
  return excerpt(error, text).split('\n').slice(1);
}

describe('excerpt', () => {
  test('shows the code, the message, the line and a caret under the place', () => {
    const body = '1,yesterday,0';
    const result = safeDecode(body, { fmt: 1 });
    expect(result.ok ? '' : excerpt(result.error, body)).toBe(
      [
        'invalid-integer: last_timestamp is not an integer: "yesterday" (fmt 1, line 1, column 3)',
        '1,yesterday,0',
        '  ^',
      ].join('\n'),
    );
  });

  test('shows the line that the place is in, and no other', () => {
    expect(marked('one\ntwo\nthree', 5)).toEqual(['two', ' ^']);
  });

  test.each([
    ['the first character', 'one\ntwo', 0, ['one', '^']],
    ['the first character of a line', 'one\ntwo', 4, ['two', '^']],
    ['a line end, which is the end of its line', 'one\ntwo', 3, ['one', '   ^']],
    ['the end of the text', 'one\ntwo', 7, ['two', '   ^']],
    ['the end of a text that ends with a line', 'one\n', 4, ['one␊', '    ^']],
    ['the end of a text that is a line end', '\n', 1, ['␊', ' ^']],
    ['the end of a text that ends with an empty line', 'one\n\n', 5, ['␊', ' ^']],
    ['an empty line in front', '\none', 0, ['', '^']],
    ['an empty line between', 'one\n\ntwo', 4, ['', '^']],
  ])('points at %s', (_, text, offset, lines) => {
    expect(marked(text, offset)).toEqual(lines);
  });

  test('does not count the byte order mark of the text, as the offset does not', () => {
    expect(marked('\ufeffone', 1)).toEqual(['one', ' ^']);
  });

  test('shows the same of a part of the text that is told to begin behind the start', () => {
    const text = `first\n${'a'.repeat(100)}X${'b'.repeat(100)}\nlast`;
    const error = new DecodeError(new Flaw('invalid-text', 'bad', 106), 0, { offset: 106, line: 2, column: 101 });
    expect(excerpt(error, text.slice(50, 150), 50)).toBe(excerpt(error, text));
    expect(excerpt(error, text.slice(106), 106).split('\n').slice(1)).toEqual([`X${'b'.repeat(37)}…`, '^']);
  });

  test('takes U+FEFF for a byte order mark at the start of the whole text only', () => {
    expect(marked('o\ufeffne', 2)).toEqual(['o\ufeffne', ' ^']);
    const error = new DecodeError(new Flaw('invalid-text', 'bad', 6), 0, { offset: 6, line: 1, column: 7 });
    expect(excerpt(error, '\ufeffone', 5).split('\n').slice(1)).toEqual(['\ufeffone', '^']);
  });

  test('is the message alone where there is no text', () => {
    const error = new DecodeError(new Flaw('empty-body', 'nothing', 0), 0, { offset: 0, line: 1, column: 1 });
    expect(excerpt(error, '')).toBe('empty-body: nothing (fmt 0, line 1, column 1)');
  });

  test('takes text and no bytes', () => {
    const error = new DecodeError(new Flaw('empty-body', 'nothing', 0), 0, { offset: 0, line: 1, column: 1 });
    const message = 'an excerpt is cut out of text: read bytes by a TextDecoder first';
    for (const body of [undefined, new Uint8Array(1)]) {
      expect(() => excerpt(error, body as never)).toThrow(new TypeError(message));
    }
  });

  test.each([
    ['𝒳𝒳x', '  ^', 'a pair of surrogates is one character'],
    ['😀😀x', '    ^', 'pictures are wide'],
    ['日本x', '    ^', 'so is the writing of East Asia'],
    ['и\u0306е\u0301x', '  ^', 'marks stand on their letter'],
    ['❤\uFE0F❤\uFE0Fx', '  ^', 'and a sign of how to show it takes no room'],
    ['👨\u200D👩\u200D👧x', '  ^', 'a family is one picture'],
    ['𠮷x', '  ^', 'also the rarer ones of it'],
    ['🇷🇺🇺🇦x', '    ^', 'a flag is one picture'],
    ['\u0646\u200D\u0647x', '  ^', 'letters are joined and stay two'],
    ['👍🏽x', '  ^', 'whatever the colour of its skin'],
    ['a\u200Bb\u200Ex', '  ^', 'nobody sees these'],
  ])('puts the caret under what is seen: %j, %j: %s', (line, caret) => {
    expect(marked(line, line.length - 1)).toEqual([line, caret]);
  });

  test('shows controls as pictures, so that the caret stands where it should', () => {
    expect(marked('a\tb\r\0\u007f\u0085x', 7)).toEqual(['a␉b␍␀␡␡x', '       ^']);
  });

  test('cuts a long line around the place, and says that it goes on at both ends', () => {
    const [line = '', caret = ''] = marked(`${'a'.repeat(100)}X${'b'.repeat(100)}`, 100);
    expect(line).toBe(`…${'a'.repeat(38)}X${'b'.repeat(37)}…`);
    expect(caret).toBe(`${' '.repeat(39)}^`);
  });

  test('cuts nothing of a line that just fits', () => {
    const line = `${'a'.repeat(38)}X${'b'.repeat(37)}`;
    expect(marked(line, 38)).toEqual([line, `${' '.repeat(38)}^`]);
    expect(marked(`${line}\n${line}`, 38)).toEqual([line, `${' '.repeat(38)}^`]);
  });

  test('points into the text of a field for an EncodeError', () => {
    const region = 'Москва, центр';
    const shape = { fmt: 1, all: 2, kind: 'sms' } as const satisfies ReplyShape;
    const result = safeEncode(
      {
        kind: 'sms',
        status: 1,
        phone: '7',
        country: '',
        operator: '',
        region,
        cost: '',
        sender_id: '',
        status_name: '',
        message: '',
        comment: '',
        type: 0,
      },
      shape,
    );
    expect(result.ok ? '' : excerpt(result.error, region)).toBe(
      ['delimiter: region holds a comma (fmt 1)', 'Москва, центр', '      ^'].join('\n'),
    );
  });

  test('shows the message alone where an EncodeError has no place in a text', () => {
    expect.assertions(1);
    try {
      encode({ kind: 'sms', status: 0.5 });
    } catch (error) {
      if (error instanceof EncodeError)
        expect(excerpt(error, '0.5')).toBe('invalid-integer: status is no integer (fmt 0)');
    }
  });

  test('takes U+FEFF at the start of a field for the character that it is', () => {
    const message = '\uFEFFab\0cd';
    const result = safeEncode({ kind: 'sms', status: 1, message }, { fmt: 2, all: 1 });
    expect(result.ok ? '' : excerpt(result.error, message).split('\n').slice(1)).toEqual(['\uFEFFab\u2400cd', '  ^']);
  });

  test('shows the first character for an EncodeError at 0', () => {
    const error = new EncodeError(new Refusal('delimiter', 'bad', 'phone', 0), 1);
    expect(excerpt(error, ',')).toBe('delimiter: bad (fmt 1)\n,\n^');
  });
});
