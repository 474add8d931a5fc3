import { describe, expect, test } from '@jest/globals';
import { decode, EncodeError, encode, encodeBytes, type ItemOf, type ReplyShape } from 'smsc-codec';
import { DecoderStream, EncoderStream, encodeIterable, type StreamEncodeOptions } from 'smsc-codec/stream';
import { drain, isSettled, listenersOf, never, type Outcome, quiet, streamOf, WatchedSource } from './chunks.ts';

type Written = Outcome<string | Uint8Array>;

/** Both ways to write replies one at a time. Callers in JavaScript can pass anything. */
const ways: [string, (replies: unknown[], shape?: ReplyShape, options?: StreamEncodeOptions) => Promise<Written>][] = [
  ['encodeIterable', (replies, shape, options) => drain(encodeIterable(replies as never, shape, options))],
  [
    'EncoderStream',
    (replies, shape, options) =>
      drain(streamOf(...(replies as never[])).pipeThrough(new EncoderStream(shape, options))),
  ],
];

const missing = (id: number) => ({ kind: 'missing', status: -3, id }) as const;
const error = { kind: 'error', error_code: 9 } as const;
const list = { fmt: 3, list: true } as const;

const bytesOf = ({ items }: Written): Uint8Array => Uint8Array.from(items.flatMap((item) => [...(item as Uint8Array)]));

describe.each(ways)('%s', (_, write) => {
  test.each([0, 1, 2, 3] as const)('writes what encode writes, a chunk for each status (fmt=%p)', async (fmt) => {
    const shape = { fmt, list: true } as const;
    const statuses = [missing(5), missing(6), missing(7)];
    for (const options of [{}, { compact: true }, { declaration: true }, { output: 'text' }] as const) {
      const { items, failure } = await write(statuses, shape, options);
      expect(failure).toBeUndefined();
      expect(items).toHaveLength(4);
      expect(items.join('')).toBe(encode(statuses, shape, options));
    }
  });

  test.each([0, 1, 2, 3] as const)(
    'writes a single reply, an error or a deletion in one chunk (fmt=%p)',
    async (fmt) => {
      expect(await write([{ kind: 'missing', status: -3 }], { fmt })).toEqual({
        items: [encode({ kind: 'missing', status: -3 }, { fmt })],
      });
      for (const reply of [error, { kind: 'deleted' } as const]) {
        expect(await write([reply], { fmt })).toEqual({ items: [encode(reply, { fmt })] });
        expect(await write([reply], { fmt, list: true })).toEqual({ items: [encode(reply, { fmt })] });
      }
    },
  );

  test('writes an empty list where the format has one (R15)', async () => {
    expect(await write([], list)).toEqual({ items: ['[]'] });
    expect(await write([], { fmt: 2, list: true })).toEqual({ items: ['<list>\n</list>'] });
    expect(bytesOf(await write([], list, { output: 'bytes' }))).toEqual(Uint8Array.of(0x5b, 0x5d));
  });

  test.each([0, 1] as const)('refuses an empty list in fmt=%p (R15)', async (fmt) => {
    expect(await write([], { fmt, list: true })).toMatchObject({ items: [], failure: { code: 'empty-list' } });
  });

  test('refuses no reply at all where one was asked for, and two', async () => {
    expect(await write([], { fmt: 3 })).toMatchObject({ items: [], failure: { code: 'invalid-reply' } });
    expect(await write([error, error], { fmt: 3 })).toMatchObject({ failure: { code: 'unexpected-list' } });
  });

  test('fails with the error of encode, with the place of the status', async () => {
    const { failure } = await write([missing(5), { kind: 'sms', status: 0.5 }], list);
    expect(failure).toBeInstanceOf(EncodeError);
    expect(failure).toMatchObject({ code: 'invalid-integer', fmt: 3, index: 1, path: 'status' });
  });

  test('takes no reply for a promise, and refuses one like any other', async () => {
    for (const then of [() => undefined, (done: (value: unknown) => void) => done(missing(5))]) {
      const { items, failure } = await write([{ ...missing(6), then }], list);
      expect(items).toEqual([]);
      expect(failure).toMatchObject({ name: 'EncodeError', code: 'unsupported-field', path: 'then', index: 0 });
    }
  });

  test('keeps the limit of one record', async () => {
    const maxRecordLength = encode(missing(5), { fmt: 3 }).length;
    expect(await write([missing(5)], list, { maxRecordLength })).toMatchObject({ items: [expect.any(String), ']'] });
    expect(await write([missing(50)], list, { maxRecordLength })).toMatchObject({
      failure: { code: 'record-too-long', index: 0 },
    });
  });

  describe('to bytes', () => {
    const said = { kind: 'error', error_code: 9, error: 'Ждите' } as const;

    test.each(['windows-1251', 'koi8-r', 'utf-8', undefined] as const)('writes the charset %s', async (charset) => {
      const shape = { fmt: 3, charset } as const;
      const written = await write([said], shape, { output: 'bytes' });
      expect(written.items).toEqual([expect.any(Uint8Array)]);
      expect(bytesOf(written)).toEqual(encodeBytes(said, shape));
    });

    test('writes the charset of the declaration where no other is said', async () => {
      const written = await write([said], { fmt: 2 }, { output: 'bytes', declaration: true });
      expect(bytesOf(written)).toEqual(encodeBytes(said, { fmt: 2 }, { declaration: true }));
      expect(decode(bytesOf(written), { fmt: 2 })).toEqual(said);
    });

    test('refuses a character that the charset lacks, with the place of the status', async () => {
      const statuses = [missing(5), missing(6), { ...missing(7), phone: 'x₽' }];
      expect(await write(statuses, { fmt: 1, list: true }, { output: 'bytes' })).toMatchObject({
        failure: { code: 'unencodable-character', index: 2, path: 'phone', at: 1 },
      });
    });

    test('fails for a single reply as encodeBytes does', async () => {
      const reply = { ...said, error: '₽' };
      const { failure } = await write([reply], {}, { output: 'bytes' });
      expect(() => encodeBytes(reply)).toThrow((failure as EncodeError).message);
      expect(failure).toMatchObject({ code: 'unencodable-character', path: 'error', at: 0 });
      expect(failure).not.toHaveProperty('index');
      expect(failure).not.toHaveProperty('index');
    });

    test('lets text hold any character, which only bytes cannot', async () => {
      expect(await write([{ ...said, error: '₽' }], {})).toEqual({ items: ['ERROR = 9 (₽)'] });
    });
  });
});

describe.each<[string, (shape: unknown, options?: unknown) => unknown]>([
  ['encodeIterable', (shape, options) => encodeIterable([], shape as ReplyShape, options as StreamEncodeOptions)],
  ['EncoderStream', (shape, options) => new EncoderStream(shape as ReplyShape, options as StreamEncodeOptions)],
])('%s refuses at once', (_, open) => {
  test('a bad shape', () => {
    expect(() => open({ fmt: 4 })).toThrow(RangeError);
    expect(() => open({ fmt: '3' })).toThrow(TypeError);
    expect(() => open(null)).toThrow(TypeError);
  });

  test('a bad option', () => {
    expect(() => open({}, { compact: 1 })).toThrow(TypeError);
    expect(() => open({}, { maxRecordLength: -1 })).toThrow(RangeError);
  });

  test('an output that there is none of', () => {
    expect(() => open({}, { output: 'buffer' })).toThrow(new RangeError("output is 'text' or 'bytes'"));
  });

  test('nothing that is left undefined', () => {
    expect(() => open(undefined, undefined)).not.toThrow();
    expect(() => open({}, { output: undefined, signal: undefined })).not.toThrow();
  });
});

describe('encodeIterable', () => {
  test('writes any iterable, any async iterable, and streams', async () => {
    async function* asynchronous() {
      yield missing(5);
    }
    for (const source of [[missing(5)], new Set([missing(5)]), asynchronous(), streamOf(missing(5))]) {
      const { items } = await drain(encodeIterable(source as Iterable<ReturnType<typeof missing>>, list));
      expect(items.join('')).toBe(encode([missing(5)], list));
    }
  });

  test('writes each status before it asks for the next', async () => {
    const source = new WatchedSource(missing(5), missing(6));
    const chunks = encodeIterable(source, list);
    expect(await chunks.next()).toEqual({ done: false, value: '[{\n"status": -3,\n"id": 5\n}' });
    expect(source.asked).toBe(1);
    expect(await chunks.next()).toEqual({ done: false, value: ',\n{\n"status": -3,\n"id": 6\n}' });
    expect(await chunks.next()).toEqual({ done: false, value: ']' });
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
  });

  test('closes the source when the consumer has enough', async () => {
    const source = new WatchedSource(missing(5), missing(6));
    const { signal } = new AbortController();
    for await (const _ of encodeIterable(source, list, { signal })) break;
    expect([source.asked, source.closed, listenersOf(signal)]).toEqual([1, 1, 0]);
  });

  test('closes the source at an error', async () => {
    const source = new WatchedSource<ItemOf<typeof list>>({ kind: 'sms', status: 0.5 }, missing(6));
    const { signal } = new AbortController();
    expect(await drain(encodeIterable(source, list, { signal }))).toMatchObject({
      failure: { code: 'invalid-integer' },
    });
    expect([source.asked, source.closed, listenersOf(signal)]).toEqual([1, 1, 0]);
  });

  test('passes on the error of the source', async () => {
    const lost = new Error('database lost');
    const { signal } = new AbortController();
    const source = new WatchedSource<ReturnType<typeof missing>>(missing(5), lost);
    expect(await drain(encodeIterable(source, list, { signal }))).toMatchObject({
      items: [expect.any(String)],
      failure: lost,
    });
    expect(listenersOf(signal)).toBe(0);
  });

  test('fails with the reason of a signal that is aborted already, and closes the source unread', async () => {
    const source = new WatchedSource(missing(5));
    const outcome = await drain(encodeIterable(source, list, { signal: AbortSignal.abort('no') }));
    expect(outcome).toEqual({ items: [], failure: 'no' });
    expect([source.opened, source.closed]).toEqual([1, 1]);
  });

  test('fails with the reason of a signal while a status is awaited', async () => {
    const controller = new AbortController();
    const source = new WatchedSource<ReturnType<typeof missing>>(missing(5), never());
    const chunks = encodeIterable(source, list, { signal: controller.signal });
    await chunks.next();
    const next = chunks.next();
    expect(await isSettled(next)).toBe(false);
    controller.abort('enough');
    await expect(next).rejects.toBe('enough');
    expect([source.closed, listenersOf(controller.signal)]).toEqual([1, 0]);
  });
});

describe('EncoderStream', () => {
  /** An encoder with its two ends in hand. */
  function ends(options?: StreamEncodeOptions) {
    const stream = new EncoderStream(list, options);
    const writer = stream.writable.getWriter();
    const reader = stream.readable.getReader();
    // Whoever tests one end need not look after the other.
    writer.closed.catch(() => undefined);
    reader.closed.catch(() => undefined);
    return { writer, reader };
  }

  test('is a transform stream', () => {
    expect(new EncoderStream()).toBeInstanceOf(TransformStream);
  });

  test('is the other way round of DecoderStream', async () => {
    const statuses = [missing(5), missing(6), missing(7)];
    const there = streamOf<(typeof statuses)[number]>(...statuses).pipeThrough(new EncoderStream(list));
    expect(await drain(there.pipeThrough(new DecoderStream(list)))).toEqual({ items: statuses });
  });

  test('keeps the writer waiting while nobody reads', async () => {
    const { writer, reader } = ends();
    const read = reader.read();
    await writer.write(missing(5));
    expect(await read).toEqual({ done: false, value: '[{\n"status": -3,\n"id": 5\n}' });
    const write = writer.write(missing(6));
    expect(await isSettled(write)).toBe(false);
    const second = reader.read();
    await write;
    expect(await second).toEqual({ done: false, value: ',\n{\n"status": -3,\n"id": 6\n}' });
  });

  test('leaves no listener when it has ended well', async () => {
    const { signal } = new AbortController();
    const stream = streamOf(missing(5)).pipeThrough(new EncoderStream(list, { signal }));
    expect(listenersOf(signal)).toBe(1);
    expect(await drain(stream)).toMatchObject({ items: [expect.any(String), ']'] });
    expect(listenersOf(signal)).toBe(0);
  });

  test('fails at both ends at an error, and leaves no listener', async () => {
    const { signal } = new AbortController();
    const { writer, reader } = ends({ signal });
    const read = reader.read();
    await expect(writer.write({ kind: 'sms', status: 0.5 })).rejects.toMatchObject({ code: 'invalid-integer' });
    await expect(read).rejects.toMatchObject({ code: 'invalid-integer' });
    expect(listenersOf(signal)).toBe(0);
  });

  test('fails at its end, and leaves no listener', async () => {
    const { signal } = new AbortController();
    const stream = new EncoderStream({ fmt: 1, list: true }, { signal });
    const read = stream.readable.getReader().read();
    await expect(stream.writable.getWriter().close()).rejects.toMatchObject({ code: 'empty-list' });
    await expect(read).rejects.toMatchObject({ code: 'empty-list' });
    expect(listenersOf(signal)).toBe(0);
  });

  test('cancels its source when the consumer has enough, and leaves no listener', async () => {
    const { signal } = new AbortController();
    let cancel = (_why: unknown): void => undefined;
    const reason = new Promise((resolve) => {
      cancel = resolve;
    });
    const source = new ReadableStream<ReturnType<typeof missing>>({
      start: (controller) => controller.enqueue(missing(5)),
      cancel: (why) => cancel(why),
    });
    const reader = source.pipeThrough(new EncoderStream(list, { signal })).getReader();
    await reader.read();
    await reader.cancel('enough');
    expect(await reason).toBe('enough');
    expect(listenersOf(signal)).toBe(0);
  });

  test('fails with the error of its source, and leaves no listener', async () => {
    const { signal } = new AbortController();
    const lost = new Error('database lost');
    const source = new ReadableStream<ReturnType<typeof missing>>({ pull: (controller) => controller.error(lost) });
    expect(await drain(source.pipeThrough(new EncoderStream(list, { signal })))).toEqual({ items: [], failure: lost });
    expect(listenersOf(signal)).toBe(0);
  });

  test('fails with the reason of a signal that is aborted already, at both ends', async () => {
    const signal = AbortSignal.abort('no');
    const { writer, reader } = ends({ signal });
    await expect(reader.read()).rejects.toBe('no');
    await expect(writer.write(missing(5))).rejects.toBe('no');
    expect(listenersOf(signal)).toBe(0);
  });

  test('fails with the reason of a signal while a status is awaited', async () => {
    const controller = new AbortController();
    const { writer, reader } = ends({ signal: controller.signal });
    const read = reader.read();
    await quiet();
    controller.abort('enough');
    await expect(read).rejects.toBe('enough');
    await expect(writer.write(missing(5))).rejects.toBe('enough');
    expect(listenersOf(controller.signal)).toBe(0);
  });
});
