// L4: a decoder gives a reply or a DecodeError for whatever comes, in time linear in the input. Time is not measured:
// each hostile body is of such a length that a loop of quadratic time would not come back within the limit, and what
// searches go through is counted.
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as codec from 'smsc-codec';
import { body, shapeName, shapes, totalityLaw } from 'smsc-codec/testing';
import { check, testLaw } from '../support/property.ts';
import { searching } from '../support/searching.ts';

testLaw(totalityLaw, codec);

const each = shapes.map((shape) => [shapeName(shape), shape] as const);

test.each(each)('errors have a code and a place inside the body: %s', (_, shape) => {
  check(
    fc.property(body(shape), (text) => {
      const result = codec.safeDecode(text, shape);
      if (result.ok) return;
      const { code, fmt, offset, line, column, index, path, message } = result.error;
      const before = text.replace(/^\uFEFF/, '').slice(0, offset);
      expect(codec.decodeErrorCodes).toContain(code);
      expect({ fmt, offset, line, column }).toEqual({
        fmt: shape.fmt,
        offset: before.length,
        line: before.split('\n').length,
        column: before.length - before.lastIndexOf('\n'),
      });
      expect(message).not.toBe('');
      expect([undefined, 'string']).toContain(path === undefined ? undefined : typeof path);
      if (index !== undefined) expect(shape.list && index >= 0).toBe(true);
    }),
  );
});

test.each(each)('decode, safeDecode, createCodec and validate say the same: %s', (_, shape) => {
  const bound = codec.createCodec(shape);
  const outcome = (run: () => unknown): unknown => {
    try {
      return { ok: true, value: run() };
    } catch (error) {
      return { ok: false, error };
    }
  };
  check(
    fc.property(body(shape), (text) => {
      const expected = outcome(() => codec.decode(text, shape));
      expect(codec.safeDecode(text, shape)).toEqual(expected);
      expect(bound.safeDecode(text)).toEqual(expected);
      expect(outcome(() => bound.decode(text))).toEqual(expected);
      // Of a list, validate also tells what is wrong with the rest.
      const [first] = codec.validate(text, shape).filter(({ severity }) => severity === 'error');
      const result = codec.safeDecode(text, shape);
      const wanted = result.ok ? undefined : { code: result.error.code, offset: result.error.offset };
      expect(first && { code: first.code, offset: first.offset }).toEqual(wanted);
    }),
    10,
  );
});

const HALF_MILLION = 500_000;
/** Of longer pieces fewer do: these bodies are of half a million to two million units too. */
const MANY = 50_000;
/** Seconds that no linear reader needs for a few megabytes, however busy the machine, and that no quadratic one keeps. */
const LIMIT_SECONDS = 10;
/** How often searches may go through a body: they take a hundredth of the time of a loop, so they are counted instead. */
const SEARCHES = 10;

/** Runs a function that does not come back if it takes too long: Node stops it, which a timeout of the runner cannot. */
const within = <T>(run: () => T): T => runInNewContext('run()', { run }, { timeout: LIMIT_SECONDS * 1000 });

const text = (rest: string): string => `Status = 1, check_time = , err = 0${rest}`;
const xml = (rest: string): string => `<sms><status>1</status>${rest}`;
const deep = (open: string, close: string, inner = ''): string => open.repeat(MANY) + inner + close.repeat(MANY);
const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
const attributes = Array.from({ length: MANY }, (_, i) => ` a${i}="1"`).join('');

const hostile: Readonly<Record<string, string>> = {
  'half a million commas': ','.repeat(HALF_MILLION),
  'half a million commas in a row': `1,1700000000,0,${','.repeat(HALF_MILLION)}`,
  'half a million lines': '\n'.repeat(HALF_MILLION),
  'half a million CR LF': `1,1700000000,0,5,7999${'\r\n'.repeat(HALF_MILLION)}`,
  '50,000 lines that almost start a row': '1,1700000000,0,5,7999\n'.concat('1,17000000000000000\n'.repeat(MANY)),
  'half a million digits': '1'.repeat(HALF_MILLION),
  'half a million digits after a sign': `Status = -${'9'.repeat(HALF_MILLION)}`,
  '50,000 comments': text(', comment = '.repeat(MANY)),
  '50,000 messages and comments': text(', message = , comment = '.repeat(MANY)),
  '50,000 types behind a message': text(`, message = ${', type = x'.repeat(MANY)}`),
  '50,000 unknown fields behind a message': text(`, message = ${', x = 1'.repeat(MANY)}, type = 0`),
  '50,000 fields': text(Array.from({ length: MANY }, (_, i) => `, f${i} = 1`).join('')),
  'half a million spaces before a sign': `Status${' '.repeat(HALF_MILLION)}= 1`,
  'a key of half a million letters': text(`, ${'a'.repeat(HALF_MILLION)} = 1`),
  'an error with half a million parentheses': `ERROR = 9 (${')'.repeat(HALF_MILLION)}`,
  'half a million <': '<'.repeat(HALF_MILLION),
  'half a million < in a text': xml(`<message>${'<'.repeat(HALF_MILLION)}`),
  'half a million &': xml(`<message>${'&'.repeat(HALF_MILLION)}</message></sms>`),
  '50,000 references': xml(`<message>${'&amp;'.repeat(MANY)}</message></sms>`),
  'a reference of half a million letters': xml(`<message>&${'a'.repeat(HALF_MILLION)};</message></sms>`),
  'a declaration of half a million letters': `<!${'a'.repeat(HALF_MILLION)}`,
  'a DOCTYPE of half a million letters': `<!DOCTYPE ${'a'.repeat(HALF_MILLION)}>`,
  'a comment of half a million dashes': `<!--${'-'.repeat(HALF_MILLION)}`,
  '50,000 comments of XML': `<!---->`.repeat(MANY),
  'a CDATA section of half a million brackets': xml(`<message><![CDATA[${']'.repeat(HALF_MILLION)}`),
  '50,000 CDATA sections': xml(`<message>${'<![CDATA[x]]>'.repeat(MANY)}</message></sms>`),
  'a processing instruction of half a million marks': `<?x ${'?'.repeat(HALF_MILLION)}`,
  'a name of half a million letters': `<${'a'.repeat(HALF_MILLION)}`,
  '50,000 attributes': `<sms${attributes}><status>1</status></sms>`,
  'an attribute of half a million letters': `<sms a="${'a'.repeat(HALF_MILLION)}"><status>1</status></sms>`,
  'attributes named as properties of objects': `<sms hasOwnProperty="1" __proto__="2" constructor="3"><status>1</status></sms>`,
  'fields named as properties of objects': xml('<__proto__>1</__proto__><hasOwnProperty>2</hasOwnProperty></sms>'),
  'elements 50,000 deep': deep('<sms>', '</sms>'),
  'entities that multiply': `<!DOCTYPE sms [<!ENTITY e0 "x">${entities}]><sms><status>&e20;</status></sms>`,
  '50,000 records of XML': `<list>${'<sms><status>1</status></sms>'.repeat(MANY)}</list>`,
  'a list that never ends': '<list>'.concat('<sms><status>x</status></sms>'.repeat(MANY)),
  'arrays 50,000 deep': `{"status": 1, "x": ${deep('[', ']')}}`,
  'objects 50,000 deep': `{"status": 1, "x": ${deep('{"a":', '}', '1')}}`,
  'arrays 50,000 deep around a list': deep('[', ']'),
  'half a million brackets': '['.repeat(HALF_MILLION),
  'half a million quotes': `{${'"'.repeat(HALF_MILLION)}`,
  'half a million backslashes': `{"status": 1, "x": "${'\\'.repeat(HALF_MILLION)}"}`,
  '50,000 escapes': `{"status": 1, "x": "${'\\u0041'.repeat(MANY)}"}`,
  'a number of half a million digits': `{"status": ${'9'.repeat(HALF_MILLION)}}`,
  'a number with an exponent of half a million digits': `{"status": 1, "x": 1e${'9'.repeat(HALF_MILLION)}}`,
  '50,000 empty objects': `[${'{},'.repeat(MANY)}{}]`,
  'a key given 50,000 times': `{${'"status": 1,'.repeat(MANY)}"status": 2}`,
  '50,000 keys': `{"status": 1${Array.from({ length: MANY }, (_, i) => `,"k${i}":1`).join('')}}`,
  'keys named as properties of objects':
    '{"status": 1, "__proto__": {"status": 2}, "hasOwnProperty": 3, "constructor": 4}',
  'white space of half a million units': ' '.repeat(HALF_MILLION),
  'half a million byte order marks': '\uFEFF'.repeat(HALF_MILLION),
  'half a million lone surrogates': '\uD800'.repeat(HALF_MILLION),
  'OK half a million times': 'OK'.repeat(HALF_MILLION),
};

describe('a hostile body gives a reply or a DecodeError, and soon', () => {
  const unlimited = { maxRecordLength: Number.POSITIVE_INFINITY };
  const settings = ([0, 1, 2, 3] as const).flatMap((fmt) => [
    { fmt, list: false, options: unlimited },
    { fmt, list: true, options: unlimited },
    { fmt, list: true, options: {} },
  ]);
  test.each(Object.entries(hostile))('%s', (_, hostileBody) => {
    for (const { fmt, list, options } of settings) {
      const shape = { fmt, all: 1, list } as const;
      const { made: result, units } = searching(() => within(() => codec.safeDecode(hostileBody, shape, options)));
      expect(units).toBeLessThanOrEqual(SEARCHES * hostileBody.length);
      if (!result.ok) expect(result.error).toBeInstanceOf(codec.DecodeError);
    }
  });
});

// Behind an error, and behind each thing that is noted, reading goes on: neither may go back over what it has read.
const ordinary = '<sms><status>1</status><id>5</id></sms>';
const going: readonly (readonly [string, codec.Fmt, string])[] = [
  ['160,000 keys that are one', 3, `{"status": 1${',"": 1'.repeat(160_000)}}`],
  ['80,000 unknown fields', 0, `Status = 1${Array.from({ length: 80_000 }, (_, i) => `, a${i}=`).join('')}`],
  ['10,000 records with a tag that is not closed in turn', 2, `<list>${'<sms><a></b>'.repeat(MANY / 5)}`],
  ['10,000 records of which none ends', 2, `<list>${'<sms><<'.repeat(MANY / 5)}`],
  ['10,000 records of XML on one line', 2, `<list>${ordinary.repeat(MANY / 5)}</list>`],
  ['10,000 records of JSON on one line', 3, `[${'{"status": 1, "id": 5}, '.repeat(MANY / 5)}{"status": 1}]`],
];

test.each(going)('validate comes to the end of a hostile body, and soon: %s', (_, fmt, hostileBody) => {
  const list = /^(?:<list>|\[)/.test(hostileBody);
  const { made: issues, units } = searching(() => within(() => codec.validate(hostileBody, { fmt, list })));
  expect(issues.length).toBeGreaterThan(0);
  expect(units).toBeLessThanOrEqual(SEARCHES * hostileBody.length);
});
