import { describe, expect, test } from '@jest/globals';
import { decode, encode, safeEncode } from 'smsc-codec';

const xml = { fmt: 2 } as const;

/** The text, or what is refused of a reply, which callers in JavaScript can make anything. */
function written(reply: object): unknown {
  const result = safeEncode({ kind: 'sms', status: 1, ...reply } as never, xml);
  return result.ok ? result.value : [result.error.code, result.error.path, result.error.at];
}

describe('an element of fmt=2 (R11)', () => {
  test('is written one tag a line, as the page prints it', () => {
    expect(written({ err: 0, phone: '', extra: { x: 'y' }, id: 5 })).toBe(
      '<sms>\n<status>1</status>\n<err>0</err>\n<x>y</x>\n<id>5</id>\n<phone></phone>\n</sms>',
    );
  });

  test('escapes what would be read as something else, and a carriage return', () => {
    expect(written({ phone: `<&>\r"'` })).toBe(
      `<sms>\n<status>1</status>\n<phone>&lt;&amp;&gt;&#13;"'</phone>\n</sms>`,
    );
  });

  test('holds any text that XML can', () => {
    for (const phone of ['a\r\nb', ']]>', '&amp;', '<![CDATA[', '😀', '\ufffd', '\t', ' ', '\u0085', '\u2028']) {
      const reply = { kind: 'sms', status: 1, phone } as const;
      expect(decode(encode(reply, xml), xml)).toEqual(reply);
    }
  });

  test.each<[string, object, unknown]>([
    ['a control character', { phone: 'a\0' }, ['invalid-character', 'phone', 1]],
    ['half of a pair of surrogates', { phone: '😀\ud83d' }, ['invalid-character', 'phone', 2]],
    ['U+FFFE', { extra: { x: '\ufffe' } }, ['invalid-character', 'extra.x', 0]],
    ['a name that is none', { extra: { 'two words': 'x' } }, ['invalid-extra', 'extra.two words', undefined]],
    ['an empty name', { extra: { '': 'x' } }, ['invalid-extra', 'extra.', undefined]],
    ['a name that begins with a digit', { extra: { 1: 'x' } }, ['invalid-extra', 'extra.1', undefined]],
  ])('refuses %s', (_, reply, refusal) => {
    expect(written(reply)).toEqual(refusal);
  });

  test.each(['x', '_x', 'x-y.z', 'x1', 'Ж', 'sms', 'list', '__proto__', 'constructor'])('may be called %s', (name) => {
    const extra = JSON.parse(`{${JSON.stringify(name)}: "x"}`) as Record<string, string>;
    const reply = { kind: 'sms', status: 1, extra } as const;
    expect(JSON.stringify(decode(encode(reply, xml), xml))).toBe(JSON.stringify(reply));
  });
});
