import { describe, expect, test } from '@jest/globals';
import { read, SHOWN_ERRORS, SHOWN_REPLIES } from '../../../src/page/read.ts';

const go = new AbortController().signal;
const csv = { fmt: 1, list: true } as const;

describe('read', () => {
  test('reads text and bytes alike', async () => {
    const reading = await read('1,0,0,5,7\n', csv, go);
    expect(reading).toEqual({
      items: [{ kind: 'sms', status: 1, last_timestamp: 0, err: 0, id: 5, phone: '7' }],
      ...{ indexes: [0], count: 1, errors: [], errorCount: 0, skipped: 0 },
    });
    expect(await read(new TextEncoder().encode('1,0,0,5,7\n'), csv, go)).toEqual(reading);
  });

  test('reads to the end, and keeps what can be shown', async () => {
    const reading = await read('1,0,0,5,7\n1,0,0,x,7\n'.repeat(10_000), csv, go);
    expect([reading.count, reading.items.length]).toEqual([10_000, SHOWN_REPLIES]);
    expect([reading.errorCount, reading.errors.length]).toEqual([10_000, SHOWN_ERRORS]);
  });

  test('numbers what it keeps as the errors do: those that cannot be read count too', async () => {
    const reading = await read(
      '1,0,0,x,7\n1,0,0,5,7\n1,0,0,x,7\n1,0,0,x,7\n1,0,0,5,7\n1,0,0,5,7\n1,0,0,x,7\n',
      csv,
      go,
    );
    expect(reading.indexes).toEqual([1, 4, 5]);
    expect(reading.errors.map(({ index }) => index)).toEqual([0, 2, 3, 6]);
    expect(reading.skipped).toBe(4);
  });

  test('numbers it so too where the errors are in one slice and the others in the next', async () => {
    const bad = 20_000;
    const { indexes, skipped } = await read(`${'1,0,0,x,7\n'.repeat(bad)}1,0,0,5,7\n1,0,0,5,7\n`, csv, go);
    expect(indexes).toEqual([bad, bad + 1]);
    expect(skipped).toBe(bad);
  });

  test('tells of what ends reading', async () => {
    const { items, errors } = await read('', csv, go);
    expect([items, errors.map(({ code }) => code)]).toEqual([[], ['empty-body']]);
    const bytes = Uint8Array.of(0x31, 0xff);
    expect((await read(bytes, { ...csv, charset: 'utf-8' }, go)).errors.map(({ code }) => code)).toEqual([
      'invalid-bytes',
    ]);
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    const reading = read('1,0,0,5,7\n'.repeat(100_000), csv, stop.signal);
    stop.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});
