// What is kept in memory, seen with the garbage collector exposed: in processes of their own, since jest keeps things too.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs an ES module with `gc`; gives what it prints, as JSON. */
const measure = (code: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

// Each test starts a process that works for a second.
jest.setTimeout(60_000);

const MEGABYTE = 2 ** 20;

describe.each([0, 1, 2, 3])('a kept status of fmt=%i', (fmt) => {
  const replies = (read: string, rounds = 12, change = '{}') => `
    import { createCodec } from 'smsc-codec';
    import { decodeIterable } from 'smsc-codec/stream';
    const codec = createCodec({ fmt: ${fmt}, all: 2, list: true, charset: 'utf-8' });
    const first = codec.decode(codec.encode([{ kind: 'sms', status: 1, err: 0, phone: '79990000000', country: '', operator: '',
      region: 'Москва и Московская область', cost: '1.20', sender_id: 'SMSC.RU', status_name: 'Доставлено',
      message: 'Сообщение, которое длиннее того, что копируется', comment: '', type: 0, id: 1 }]));
    const change = ${change};
    const list = Array.from({ length: 5000 }, (_, id) => ({ ...first[0], message: first[0].message + id, id, ...change }));
    for (const status of list) for (const name in change) if (change[name] === undefined) delete status[name];
    const kept = [];
    // Node keeps long texts outside of the heap.
    const heap = () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage(); return heapUsed + external; };
    const make = () => codec.encodeBytes(list);
    const read = ${read};
    kept.push(await read());
    const before = heap();
    for (let round = 0; round < ${rounds}; round += 1) kept.push(await read());
    console.log(JSON.stringify({ grown: heap() - before, kept: kept.length, last: kept[${rounds}].id }));`;

  it.each([
    ['a text', '() => codec.decode(Buffer.from(make()).toString())[2500]'],
    ['bytes', '() => codec.decode(make())[2500]'],
    [
      'a stream',
      `async () => {
        let wanted;
        for await (const status of decodeIterable([make()], codec.shape)) if (status.id === 2500) wanted = status;
        return wanted;
      }`,
    ],
  ])('does not keep the reply alive that it came in: %s', (_, read) => {
    // Twelve replies of a megabyte or more would show.
    const { grown, ...rest } = measure(replies(read)) as { grown: number };
    expect(rest).toEqual({ kept: 13, last: 2500 });
    expect(grown).toBeLessThan(2 * MEGABYTE);
  });

  // These are none that a direct lane reads.
  const changes: readonly string[] = [
    `{ phone: 'x'.repeat(40), message: 'a line\\nand another' }`,
    ...(fmt === 1 ? [] : [`{ extra: { note: 'a note that is longer than a few letters' } }`]),
    ...(fmt === 0 ? ['{ comment: undefined }'] : []),
    '{ id: 1234567890123456 }',
  ];
  it.each(changes)('does not either where it is not as all the others are: %s', (change) => {
    const read = '() => codec.decode(Buffer.from(make()).toString())[2500]';
    const { grown } = measure(replies(read, 4, change)) as { grown: number };
    expect(grown).toBeLessThan(MEGABYTE);
  });
});

test.each([0, 1, 2, 3])('nothing is kept of a body of fmt=%i that was read, or was not read to its end', (fmt) => {
  const kept = measure(`
    import { createCodec, encode, safeDecode } from 'smsc-codec';
    const shape = { fmt: ${fmt}, all: 1, list: true, kind: 'sms' };
    const status = { kind: 'sms', status: 1, err: 0, phone: '7', cost: '1.20', sender_id: 'A', status_name: 'B', comment: '', type: 0 };
    const list = Array.from({ length: 20000 }, (_, id) => ({ ...status, message: 'Сообщение '.repeat(9), id }));
    const codec = createCodec(shape);
    const body = () => Buffer.from(encode(list, shape)).toString();
    const heap = async () => {
      for (let round = 0; round < 4; round += 1) {
        gc();
        await new Promise((done) => setTimeout(done, 20)); // what is outside of the heap is freed meanwhile
      }
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    codec.decode(body()); // what is made once is made
    const before = await heap();
    codec.decode(body());
    const read = (await heap()) - before;
    safeDecode(body(), shape, { maxRecords: 10000 });
    console.log(JSON.stringify([read, (await heap()) - before]));`) as number[];
  // The body takes 4 MB and more.
  for (const grown of kept) expect(grown).toBeLessThan(MEGABYTE);
});
