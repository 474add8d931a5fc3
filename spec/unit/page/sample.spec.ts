import { describe, expect, test } from '@jest/globals';
import { decode, encodeBytes, project, type Reply } from 'smsc-codec';
import { SAMPLE_LENGTH, sampleOf, wholeStatuses } from '../../../src/page/sample.ts';

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

describe('wholeStatuses', () => {
  const status = { kind: 'sms', status: 1, last_date: '', last_timestamp: 0, err: 0, id: 5, phone: '7' } as const;

  test.each([0, 1, 2, 3] as const)('leaves out the status that a file of fmt=%d was cut in', (fmt) => {
    const shape = { fmt, list: true } as const;
    const { reply } = project([status, status, status], shape);
    const bytes = encodeBytes(reply, shape);
    const read: Reply = decode(wholeStatuses(bytes.subarray(0, 0.8 * bytes.length), fmt), shape);
    expect(read).toHaveLength(2);
  });

  test('looks for the end of a status no further than a megabyte back', () => {
    const bytes = new TextEncoder().encode(`1,0,0,5,7\n${'x'.repeat(2 ** 20)}`);
    expect(wholeStatuses(bytes, 1)).toBe(bytes);
    expect(wholeStatuses(bytes.subarray(0, -1), 1)).toHaveLength(10);
  });
});
