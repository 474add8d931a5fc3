// What is kept in memory, seen with the garbage collector exposed: in processes of their own, since jest keeps things too.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs an ES module with `gc`; gives what it prints, as JSON. */
const measure = (code: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', code], {
      cwd: root,
      encoding: 'utf8',
    }),
  );

/** What is in use. Node keeps long texts and bytes outside of the heap, and frees them a little after a collection. */
const heap = `async () => {
  for (let round = 0; round < 3; round += 1) {
    gc();
    await new Promise((done) => setTimeout(done, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}`;

describe.each([0, 1, 2, 3])('a kept status of fmt=%i', (fmt) => {
  /** How much more is in use when a status of each of six replies is kept, in replies. */
  const keeping = (read: string, change = '{}'): unknown =>
    measure(`
    import { createCodec } from 'smsc-codec';
    import { decodeIterable } from 'smsc-codec/stream';
    const codec = createCodec({ fmt: ${fmt}, all: 2, list: true, charset: 'utf-8' });
    const first = codec.decode(codec.encode([{ kind: 'sms', status: 1, err: 0, phone: '79990000000', country: '', operator: '',
      region: 'Москва и Московская область', cost: '1.20', sender_id: 'SMSC.RU', status_name: 'Доставлено',
      message: 'Сообщение, которое длиннее того, что копируется', comment: '', type: 0, id: 1 }]));
    const change = ${change};
    const list = Array.from({ length: 2000 }, (_, id) => ({ ...first[0], message: first[0].message + id, id, ...change }));
    for (const status of list) for (const name in change) if (change[name] === undefined) delete status[name];
    const body = codec.encodeBytes(list);
    const heap = ${heap};
    const wanted = list[1000];
    const read = ${read};
    const kept = [await read(body.slice())];
    const before = await heap();
    for (let round = 0; round < 6; round += 1) kept.push(await read(body.slice()));
    const replies = ((await heap()) - before) / body.length;
    console.log(JSON.stringify({ replies, found: kept.filter((status) => status.message === wanted.message).length }));`);

  it.each([
    ['a text', '(bytes) => codec.decode(Buffer.from(bytes).toString())[1000]'],
    ['bytes', '(bytes) => codec.decode(bytes)[1000]'],
    [
      'a stream',
      `async (bytes) => {
        let last;
        for await (const status of decodeIterable([bytes], codec.shape)) if (status.id === wanted.id) last = status;
        return last;
      }`,
    ],
  ])('does not keep the reply alive that it came in: %s', (_, read) => {
    const { replies, found } = keeping(read) as { replies: number; found: number };
    expect(found).toBe(7);
    expect(replies).toBeLessThan(2);
  });

  // These are none that a direct lane reads.
  const changes: readonly string[] = [
    `{ phone: 'x'.repeat(40), message: 'a line\\nand another' }`,
    ...(fmt === 1 ? [] : [`{ extra: { note: 'a note that is longer than a few letters' } }`]),
    ...(fmt === 0 ? ['{ comment: undefined }'] : []),
    '{ id: 1234567890123456 }',
  ];
  it.each(changes)('does not either where it is not as all the others are: %s', (change) => {
    const { replies, found } = keeping('(bytes) => codec.decode(Buffer.from(bytes).toString())[1000]', change) as {
      replies: number;
      found: number;
    };
    expect(found).toBe(7);
    expect(replies).toBeLessThan(2);
  });
});

test.each([0, 1, 2, 3])('nothing is kept of a body of fmt=%i that was read, or was not read to its end', (fmt) => {
  const kept = measure(`
    import { createCodec, encode, safeDecode } from 'smsc-codec';
    const shape = { fmt: ${fmt}, all: 1, list: true, kind: 'sms' };
    const status = { kind: 'sms', status: 1, err: 0, phone: '7', cost: '1.20', sender_id: 'A', status_name: 'B', comment: '', type: 0 };
    const list = Array.from({ length: 20000 }, (_, id) => ({ ...status, message: 'Сообщение '.repeat(9), id }));
    const codec = createCodec(shape);
    const bytes = Buffer.from(encode(list, shape));
    const body = () => bytes.toString();
    const heap = ${heap};
    codec.decode(body()); // what is made once is made
    const before = await heap();
    codec.decode(body());
    const read = (await heap()) - before;
    safeDecode(body(), shape, { maxRecords: 10000 });
    console.log(JSON.stringify([read, (await heap()) - before].map((grown) => grown / bytes.length)));`) as number[];
  for (const replies of kept) expect(replies).toBeLessThan(0.25);
});

test.each(['decodeIterable', 'validateIterable'])('a stream with a signal keeps none of its chunks: %s', (name) => {
  const kept = measure(`
    import { ${name} } from 'smsc-codec/stream';
    const heap = ${heap};
    const uses = [];
    async function* chunks() {
      yield '[';
      for (let count = 0; count <= 8000; count += 1) {
        yield '{"status": -3, "id": 2},' + ' '.repeat(2000 + count % 9);
        if (count % 4000 === 0) uses.push(await heap());
      }
      yield '{"status": -3, "id": 2}]';
    }
    const { signal } = new AbortController();
    for await (const _ of ${name}(chunks(), { fmt: 3, list: true }, { signal }));
    console.log(JSON.stringify((uses[2] - uses[1]) / 2000));`);
  expect(kept).toBeLessThan(1000); // of 4000
});
