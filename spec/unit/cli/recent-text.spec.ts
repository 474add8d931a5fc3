import { describe, expect, test } from '@jest/globals';
import { type DecodeError, excerpt, type ReplyShape, safeDecode } from 'smsc-codec';
import { DEFAULT_MAX_RECORD_LENGTH as libraryDefault } from '../../../src/binding.ts';
import { DEFAULT_MAX_RECORD_LENGTH } from '../../../src/cli/limit-options.ts';
import { RecentText } from '../../../src/cli/recent-text.ts';

function errorOf(body: Uint8Array, shape: ReplyShape): DecodeError {
  const result = safeDecode(body, shape);
  if (result.ok) throw new TypeError('a bad body was meant');
  return result.error;
}

const rows = '1,1700000000,0,5,79990000000\n'.repeat(200);
const bodies: [string, ReplyShape, string, 'latin1' | 'utf8'][] = [
  ['one byte a character', { fmt: 1, list: true }, `${rows}1,0,0,\xc4\xe0,7\n`, 'latin1'],
  ['UTF-8', { fmt: 1, list: true, charset: 'utf-8' }, `${rows}1,0,0,Да😀,7\n`, 'utf8'],
  ['UTF-8 by its mark', { fmt: 1, list: true }, `\ufeff${rows}1,0,0,Да,7\n`, 'utf8'],
  ['UTF-8 by its declaration', { fmt: 2 }, '<?xml version="1.0" encoding="utf-8"?><sms>Да</sms>', 'utf8'],
  ['a short body', { fmt: 1 }, '1,\xc4\xe0,0', 'latin1'],
];

describe('RecentText', () => {
  test.each(bodies)('shows what the whole body would show, however it is cut: %s', (_, shape, text, encoding) => {
    const body = Buffer.from(text, encoding);
    const error = errorOf(body, shape);
    const label = { latin1: 'windows-1251', utf8: 'utf-8' }[encoding];
    const whole = excerpt(error, new TextDecoder(label).decode(body));
    for (const size of [1, 7, 1000, body.length]) {
      const recent = new RecentText(shape, 100);
      for (let at = 0; at < body.length; at += size) recent.push(body.subarray(at, at + size));
      expect(recent.excerpt(error)).toBe(whole);
    }
  });

  test('says only what is wrong where the text is long gone', () => {
    const error = errorOf(Buffer.from('1,x,0'), { fmt: 1 });
    const recent = new RecentText({ fmt: 1 }, 100);
    for (let chunk = 0; chunk < 5; chunk += 1) recent.push(Buffer.alloc(65536, ' '));
    expect(recent.excerpt(error)).toBe(excerpt(error, ''));
  });

  test('is long enough for the longest record that the library reads', () => {
    expect(DEFAULT_MAX_RECORD_LENGTH).toBe(libraryDefault);
  });
});
