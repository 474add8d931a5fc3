import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BytesDecoder, type Charset, charsets, type Fault } from '../../../src/charset/index.ts';

interface Options {
  charset: Charset | undefined;
  xml: boolean;
}

interface Outcome {
  text: string;
  fault: Fault | undefined;
}

function readChunks(options: Options, chunks: Uint8Array[]): Outcome {
  const decoder = new BytesDecoder(options);
  const text = chunks.map((chunk) => decoder.push(chunk)).join('');
  return { text: text + decoder.end(), fault: decoder.fault };
}

const read = (options: Options, ...chunks: Uint8Array[]): Outcome => readChunks(options, chunks);
const bytewise = (bytes: Uint8Array): Uint8Array[] => Array.from(bytes, (byte) => Uint8Array.of(byte));

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const unsaid = { charset: undefined, xml: false };
const utf8: Options = { charset: 'utf-8', xml: false };
const invalid = { code: 'invalid-bytes', charset: 'utf-8' };

/** Bytes that come near to being a body, in all charsets and none. */
const fragment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('1,0,0', 'Доставлено', '№ € ─', '😀', '\ufeff', '\ufffd').map((s) => Buffer.from(s)),
  },
  { weight: 2, arbitrary: fc.constantFrom('\xcf\xf0\xe8', 'a\x98', '\xf2\xa3', '\xef\xbb\xbf').map(latin1) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\xd0', '\xe0\x80', '\xed\xa0\x80', '\xf0\x9f\x98', '\xc0', '\xff').map(latin1),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 4 }) },
);
const opening = fc
  .constantFrom(
    '',
    '\xef',
    '\xef\xbb',
    '\xef\xbb\xbf',
    '<?xml ?>',
    '<?xml ',
    '\n<?xml encoding="utf8"?>',
    '<?xml encoding="?"?>',
  )
  .map(latin1);
const body = fc
  .tuple(opening, fc.array(fragment, { maxLength: 12 }))
  .map(([first, rest]) => new Uint8Array(Buffer.concat([first, ...rest])));
const options = fc.record({ charset: fc.constantFrom(undefined, ...charsets), xml: fc.boolean() });

describe('BytesDecoder', () => {
  test('leaves the byte order mark out of the text, and only the first one', () => {
    expect(read(unsaid, Buffer.from('\ufeff\ufeffПривет'))).toEqual({ text: '\ufeffПривет', fault: undefined });
  });

  test('reads windows-1251 where nothing says otherwise', () => {
    expect(read(unsaid, latin1('\xcf\xf0\xe8\xe2\xe5\xf2'))).toEqual({ text: 'Привет', fault: undefined });
  });

  test('reads what the XML declaration says, and leaves the declaration in the text', () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?><sms>Привет</sms>';
    expect(read({ charset: undefined, xml: true }, Buffer.from(text))).toEqual({ text, fault: undefined });
  });

  test('gives no text of a charset that it does not know, however much of it comes', () => {
    const body = latin1('<?xml version="1.0" encoding="utf-16"?>');
    expect(read({ charset: undefined, xml: true }, body, latin1('<sms/>'))).toEqual({
      text: '',
      fault: { code: 'unknown-charset' },
    });
  });

  test('gives the text before the first bad byte and nothing after it', () => {
    const decoder = new BytesDecoder(utf8);
    expect(decoder.push(latin1('ok\xff no'))).toBe('ok');
    expect(decoder.fault).toEqual(invalid);
    expect(decoder.push(latin1('more'))).toBe('');
    expect(decoder.end()).toBe('');
    expect(decoder.fault).toEqual(invalid);
  });

  test.each(['\xef\xe2', '\xef\xbf\xe2', '\xef\xbf\xf0\x9f', '\xef\xbf\xd0', '\xef\xbf\xf0\x9f\x98\x80'])(
    'finds the bad byte where it begins as U+FFFD does, which stands for bad ones: %j',
    (bytes) => {
      for (const chunks of [[latin1(`ok${bytes}`)], bytewise(latin1(`ok${bytes}`))]) {
        expect(readChunks(utf8, chunks)).toEqual({ text: 'ok', fault: invalid });
      }
    },
  );

  test('finds that the last character is cut off', () => {
    const decoder = new BytesDecoder(utf8);
    expect(decoder.push(latin1('ok\xd0'))).toBe('ok');
    expect(decoder.fault).toBeUndefined();
    expect(decoder.end()).toBe('');
    expect(decoder.fault).toEqual(invalid);
  });

  test('reads what began as a byte order mark and was none', () => {
    expect(read(unsaid, latin1('\xef'), latin1('\xbb'))).toEqual({ text: 'п»', fault: undefined });
    expect(read(utf8, latin1('\xef'), latin1('\xbb'))).toEqual({ text: '', fault: invalid });
  });

  test('forgets a byte order mark that came in pieces', () => {
    expect(readChunks(unsaid, bytewise(Buffer.from('\ufeff')))).toEqual({ text: '', fault: undefined });
  });

  test('gives text as soon as it is certain', () => {
    const decoder = new BytesDecoder(utf8);
    expect(['1', ',\xd0', '\x9f', '0'].map((chunk) => decoder.push(latin1(chunk)))).toEqual(['1', ',', 'П', '0']);
  });

  test('waits for the end of a declaration, but not for long', () => {
    const decoder = new BytesDecoder({ charset: undefined, xml: true });
    const endless = latin1('<?xml'.padEnd(1024, ' a'));
    expect(decoder.push(endless.subarray(0, 1023))).toBe('');
    expect(decoder.push(endless.subarray(1023))).toHaveLength(1024);
  });

  test('keeps nothing of a chunk, which may change when it has been read', () => {
    for (const [charset, first, second, text] of [
      ['utf-8', '\xd0', '\x9f', 'П'],
      [undefined, '\xef\xbb', '1', 'п»1'],
    ] as const) {
      const decoder = new BytesDecoder({ charset, xml: false });
      const chunk = Buffer.from(`${first}`, 'latin1');
      const before = decoder.push(chunk);
      chunk.fill(0);
      expect(before + decoder.push(latin1(second))).toBe(text);
    }
  });

  test('reads chunks of one byte in time that grows with their number only', () => {
    const text = 'Доставлено, '.repeat(20_000);
    expect(readChunks(utf8, bytewise(Buffer.from(text)))).toEqual({ text, fault: undefined });
  });

  test('gives the same text and the same fault wherever the chunks are cut', () => {
    fc.assert(
      fc.property(body, options, fc.array(fc.nat({ max: 60 }), { maxLength: 8 }), (bytes, options, places) => {
        const whole = read(options, bytes);
        const cuts = [0, ...places.map((place) => Math.min(place, bytes.length)).sort((a, b) => a - b), bytes.length];
        const chunks = cuts.slice(1).map((to, at) => bytes.subarray(cuts[at], to));
        expect(readChunks(options, chunks)).toEqual(whole);
        expect(readChunks(options, bytewise(bytes))).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });

  test('takes any bytes as UTF-8 up to the first that RFC 3629 does not allow', () => {
    const isWellFormed = (bytes: Buffer): boolean => Buffer.from(bytes.toString()).equals(bytes);
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const bytes = Buffer.concat([Buffer.from('1,'), ...fragments]);
        let length = bytes.length;
        while (!isWellFormed(bytes.subarray(0, length))) length--;
        expect(read(utf8, bytes)).toEqual({
          text: bytes.toString('utf8', 0, length),
          fault: length === bytes.length ? undefined : invalid,
        });
      }),
      { numRuns: 2000 },
    );
  });
});
