import { describe, expect, test } from '@jest/globals';
import { decode, type Reply } from 'smsc-codec';
import { SAMPLE_LENGTH, sampleOf } from '../../../src/page/sample.ts';

describe('sampleOf', () => {
  test('leaves a short body as it is', () => {
    expect(sampleOf('1,0,0', 1, 5)).toEqual({ text: '1,0,0', whole: true });
  });

  test.each([
    [0, 'Status = 1, err = 0, ID = 5\n'.repeat(9)],
    [1, '1,0,0,5,7\n'.repeat(9)],
    [2, `<list>\n${'<sms>\n<status>1</status>\n</sms>\n'.repeat(9)}</list>`],
    [3, `[${Array(9).fill('{\n"status": 1\n}').join(',\n')}]`],
  ] as const)('cuts a list of fmt=%d to a list', (fmt, body) => {
    const { text, whole } = sampleOf(body, fmt, 60);
    const reply: Reply = decode(text, { fmt, list: true });
    expect(whole).toBe(false);
    expect(Array.isArray(reply) && reply.length > 0 && reply.length < 9).toBe(true);
  });

  test('takes 64 KB unless told otherwise', () => {
    expect(sampleOf('x'.repeat(70_000), 0).text.length).toBe(SAMPLE_LENGTH);
  });

  test('cuts anywhere where no status ends', () => {
    expect(sampleOf('x'.repeat(100), 0, 10)).toEqual({ text: 'x'.repeat(10), whole: false });
  });
});
