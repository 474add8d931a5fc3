// The same replies and errors, wherever a body is cut in two or however small its pieces (law L3, on bodies chosen for
// what may be cut in them).
import { describe, expect, test } from '@jest/globals';
import type { ReplyShape } from 'smsc-codec';
import { bind } from '../../../src/codec.ts';
import { openDecoder } from '../../../src/decoding.ts';
import type { DecodeError } from '../../../src/errors.ts';

function reading(pieces: readonly string[], shape: ReplyShape, maxRecordLength?: number): unknown[] {
  const seen: unknown[] = [];
  const onError = ({ code, offset, line, column, path, index }: DecodeError) =>
    seen.push({ code, offset, line, column, path, index });
  try {
    const decoder = openDecoder(bind(shape, { maxRecordLength }), (reply) => seen.push(reply), { onError });
    for (const piece of pieces) decoder.push(piece);
    decoder.end();
  } catch (error) {
    seen.push(String(error));
  }
  return seen;
}

const row0 = 'Status = 1, check_time = 01.02.2024 00:00:00, phone = 7, cost = 1.20, sender_id = A, status_name = B';
const row1 = '1,1700000000,0,1700000000,7,1.20,A,B';
const sms = '<status>1</status>\n<err>0</err>\n<message>x</message>\n<id>5</id>\n';

// biome-ignore format: one body a line
const bodies: readonly (readonly [name: string, shape: ReplyShape, body: string])[] = [
  ['rows of text', { fmt: 0, list: true, all: 1 }, `${row0}, message = a\nb, c = d, comment = , type = 0, ID = 5\r\n${row0}, message = , comment = e, type = 0, ID = 6\r\n`],
  ['rows of text, one of them bad', { fmt: 0, list: true, all: 0 }, 'Status = 1, ID = 1\nStatus = x, ID = 2\nStatus = 3, ID = y\n\nStatus = 4, ID = 4\n'],
  ['one text', { fmt: 0, all: 1 }, `${row0}, message = Status = 2, ID = 5\n, comment = , type = 0\r\n`],
  ['an error as text', { fmt: 0 }, 'ERROR = 3 (no message, as it was deleted)\n'],
  ['rows of items', { fmt: 1, list: true, all: 1, kind: 'sms' }, `${row1},a, b\n1,c, d, 0,5\r\n${row1},, e, 0,6\n`],
  ['rows of items, one of them bad', { fmt: 1, list: true, all: 0 }, '1,0,0,1,7\n1,0,0,x,7\n-3,0,0,3,7\n1,0,99999999999999999999,4,7\n'],
  ['elements', { fmt: 2, list: true, all: 1 }, `<list>\n<sms>\n${sms}</sms>\n<sms>\n${sms.replace('x', '&lt;a &amp; b&gt;&#13;😀')}</sms>\n</list>\n`],
  ['elements that sax reads', { fmt: 2, list: true, all: 1 }, `<?xml version="1.0" encoding="UTF-8"?>\n<list><!-- <sms> -->\n<sms a="b"><status>1</status><message>x<![CDATA[</sms>]]>&#65;&quot;</message>\n<id>5</id></sms>\n<sms>${sms}</sms></list><!-- end -->`],
  ['elements with much between them', { fmt: 2, list: true }, `<list  a="${'b'.repeat(20)}">${' '.repeat(70)}<!-- ${'c'.repeat(20)} -->x${'y'.repeat(20)}<sms>${sms}</sms>${'\n'.repeat(70)}z<?p ${'q'.repeat(20)}?>&amp;<![CDATA[${'d'.repeat(20)}]]><sms>${sms}</sms> </list ${' '.repeat(70)}>`],
  ['elements, some of them bad', { fmt: 2, list: true }, `<list><sms><status>x</status></sms><sms>${sms}</sms><sms><status>1</sms><sms><status>2</status><id>6</id></sms><sms>&bad;</sms></list>`],
  ['records behind one that breaks off', { fmt: 2, list: true }, `<list><sms><status>1</x> <!-- <sms> --><m><![CDATA[ <sms> ]]></m></sms><sms>${sms}</sms><sms><status>2<sms> <![CDATA[-->]]><!-- ]]> --></sms><sms>${sms}</sms></list>`],
  ['pairs of surrogates that sax reads', { fmt: 2, list: true, all: 1 }, `<list><sms a="😀"><status>1</status><message>😀😀x😀</message><id>5</id></sms><sms><status>1</status><message>\uD83D</message></sms></list>`],
  ['an element that does not end', { fmt: 2, list: true }, `<list>\n<sms>\n${sms}</sms>\n<sms>\n<status>1</sta`],
  ['a character that no element may hold', { fmt: 2, list: true }, `<list>\n<sms>\n${sms}</sms>\n<sms><message>a\u0001b</message></sms><sms><status>1\uD83D</status></sms></list>`],
  ['one element', { fmt: 2, all: 1 }, `<?xml version="1.0"?>\r\n<sms>\r\n${sms}</sms>\r\n`],
  ['an error as elements', { fmt: 2 }, '<result>\n<error>no</error>\n<error_code>3</error_code>\n</result>'],
  ['a name that breaks off', { fmt: 2 }, '<result</sms>\n<error>no</error>'],
  ['text as CDATA, where no text may be', { fmt: 2 }, '<![CDATA[a]]><result></result>'],
  ['a bad character in CDATA that holds a record', { fmt: 2, list: true }, `<list><sms><message><![CDATA[\u0001<sms>${sms}</sms>]]]></message></sms><sms>${sms}</sms></list>`],
  ['a bad comment that holds a record', { fmt: 2, list: true }, `<list><!-- a -- <sms>${sms}</sms> --><sms>${sms}</sms><!-- a ---><sms>${sms}</sms></list>`],
  ['an instruction that holds a record, behind an error', { fmt: 2, list: true }, `<list>&bad;<?p <sms>${sms}</sms> ?><sms>${sms}</sms></list>`],
  ['records at which an error is met', { fmt: 2, list: true }, `<list>&<sms>${sms}</sms><sms><status>1</status><err<sms>${sms}</sms></list>`],
  ['white space before what is no white space', { fmt: 2, list: true }, `<list><!--c--> <![CDATA[x]]><sms>${sms}</sms><!--c--> &#x2;<sms>${sms}</sms> a<![CDATA[x]]></list>`],
  ['empty comments', { fmt: 2, list: true }, `<list>t<!---->      &#13;<sms>t</sms><sms><status>1</status><!---->x</sms></list>`],
  ['a long reference between records', { fmt: 2, list: true }, `<list>&#${'0'.repeat(60)}13;<sms>${sms}</sms></list>`],
  ['a record behind one reply', { fmt: 2, list: true }, `<result><error>${'e'.repeat(40)}</error><error_code>9</error_code></result><sms>${sms}</sms>`],
  ['a text that breaks off', { fmt: 2, list: true }, `<list>${'x'.repeat(90)}&<sms>${sms}</sms></list>`],
  ['empty elements', { fmt: 2, list: true }, '<list><sms><err/></sms> <sms/></list>'],
  ['two byte order marks', { fmt: 2, list: true }, `\uFEFF\uFEFF<list><sms>${sms}</sms></list>`],
  ['a deletion', { fmt: 2 }, 'OK\n'],
  ['members', { fmt: 3, list: true, all: 1 }, '[{\n"status": 1,\n"message": "a\\"b\\u0416\\\\ }, {",\n"id": 5\n},\n{ "status" : -20 , "foo" : [1.5e3, {"a": null}, true] , "id":6}]\n'],
  ['members, some of them bad', { fmt: 3, list: true }, '[{"status": "x"}, {"status": 1, "id": 5}, {"status" 1}, {"status": 2, "id": 6}, {"status": 01}]'],
  ['members behind which there is more', { fmt: 3 }, '{"status": 1, "err": 0} x'],
  ['a member that does not end', { fmt: 3, list: true }, '[{"status": 1, "id": 5}, {"status": 1, "message": "a\\u04'],
];

describe.each(bodies)('%s', (_, shape, body) => {
  const whole = reading([body], shape);

  test('cut in two, at every place', () => {
    for (let at = 1; at < body.length; at += 1)
      expect(reading([body.slice(0, at), body.slice(at)], shape)).toEqual(whole);
  });

  test.each([1, 2, 3, 7, 20])('in pieces of %i', (length) => {
    const pieces = body.match(new RegExp(`.{1,${length}}`, 'gs')) ?? [];
    expect(reading(pieces, shape)).toEqual(whole);
  });

  test.each([0, 1, 2, 4, 8, 10, 30, 60, 100])('with records of at most %i', (most) => {
    const limited = reading([body], shape, most);
    for (const length of [1, 5, 30]) {
      const pieces = body.match(new RegExp(`.{1,${length}}`, 'gs')) ?? [];
      expect(reading(pieces, shape, most)).toEqual(limited);
    }
  });
});

test('a long element that sax reads keeps its pairs, wherever they stand', () => {
  for (let shift = 0; shift < 4; shift += 1) {
    const message = `${'x'.repeat(shift)}${'😀'.repeat(20_000)}`;
    const body = `<sms a="b"><status>1</status><message>${message}</message></sms>`;
    expect(reading([body], { fmt: 2, all: 1 })).toEqual([{ kind: 'sms', status: 1, message }]);
  }
});

describe('behind a record that is too long', () => {
  const shape = { fmt: 2, list: true } as const;
  const inner = '<sms><status>1</status></sms>';

  test.each([
    `<list><!----><sms><a>xxxxxxxx${inner}</list>`,
    `<list><!----><sms><a>${inner}</list>`,
    `<result><a>${inner}`,
  ])('reading goes on at the same place, wherever the body is cut and whatever the limit: %s', (body) => {
    for (let most = 0; most < 40; most += 1) {
      const limited = reading([body], shape, most);
      for (let at = 1; at < body.length; at += 1) {
        expect([most, at, reading([body.slice(0, at), body.slice(at)], shape, most)]).toEqual([most, at, limited]);
      }
    }
  });

  test('reading goes on at the same place, however long the comment in front of it is', () => {
    const outcomes = Array.from({ length: 64 }, (_, length) => {
      const body = `<list><!--${'c'.repeat(length)}--><sms><a>${'x'.repeat(32)}${inner}</list>`;
      return reading([body], shape, 40).map((one) => Reflect.get(Object(one), 'code') ?? one);
    });
    expect(outcomes).toEqual(outcomes.map(() => ['record-too-long', { kind: 'sms', status: 1 }]));
  });
});
