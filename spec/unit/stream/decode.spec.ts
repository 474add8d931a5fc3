import { describe, expect, test } from '@jest/globals';
import { DecodeError, decode, encode, type ReplyShape } from 'smsc-codec';
import { DecoderStream, decodeIterable, type StreamDecodeOptions } from 'smsc-codec/stream';
import {
  cuttings,
  drain,
  isSettled,
  listenersOf,
  never,
  type Outcome,
  quiet,
  streamOf,
  units,
  utf8,
  WatchedSource,
} from './chunks.ts';

type Chunk = string | Uint8Array;

/** Both ways to read a body in chunks. */
const ways: [
  string,
  (chunks: Chunk[], shape?: ReplyShape, options?: StreamDecodeOptions) => Promise<Outcome<unknown>>,
][] = [
  ['decodeIterable', (chunks, shape, options) => drain(decodeIterable(chunks, shape, options))],
  [
    'DecoderStream',
    (chunks, shape, options) => drain(streamOf(...chunks).pipeThrough(new DecoderStream(shape, options))),
  ],
];

const missing = (id: number) => ({ kind: 'missing', status: -3, id }) as const;
const list = { fmt: 3, list: true } as const;
const two = '[{"status": -3, "id": 5},\r\n{"status": -3, "id": 6}]';

/** A list in each format, with all that can stand at a cut. */
const bodies: [string, ReplyShape, string][] = [
  [
    'fmt=0',
    { all: 1, list: true },
    'Status = 1, message = Ж\r\n😀, comment = , type = 0, ID = 5\r\nStatus = -3, ID = 6\r\n',
  ],
  ['fmt=1', { fmt: 1, all: 1, list: true }, '1,0,0,0,7,0.00,s,n,Ж\r\n😀, , 0,5\r\n-3,0,0,6\r\n'],
  [
    'fmt=2',
    { fmt: 2, all: 1, list: true },
    '<list>\r\n<sms><status>1</status><message>Ж\r\n&#128512;&amp;<![CDATA[😀]]></message></sms><sms><status>-3</status></sms></list>',
  ],
  ['fmt=3', { fmt: 3, all: 1, list: true }, '[{"status": 1, "message": "Ж\\n😀\\ud83d\\ude00"},\r\n{"status": -3}]'],
];

describe.each(ways)('%s', (_, read) => {
  test.each(bodies)('gives what decode gives, wherever text or bytes are cut: %s', async (_, shape, body) => {
    const items = decode(body, shape);
    expect(items).toHaveLength(2);
    for (const chunks of cuttings(body)) expect(await read(chunks, shape)).toEqual({ items });
    const utf8Shape = { ...shape, charset: 'utf-8' } as const;
    for (const chunks of cuttings(utf8(body))) expect(await read(chunks, utf8Shape)).toEqual({ items });
  });

  test.each([0, 1, 2, 3] as const)('gives a single reply, an error or a deletion as one item (fmt=%p)', async (fmt) => {
    for (const reply of [
      { kind: 'missing', status: -3 },
      { kind: 'error', error_code: 9 },
      { kind: 'deleted' },
    ] as const) {
      const body = encode(reply, { fmt });
      expect(await read(units(body), { fmt })).toMatchObject({ items: [{ kind: reply.kind }] });
      if (reply.kind !== 'missing') expect(await read([body], { fmt, list: true })).toEqual({ items: [reply] });
    }
  });

  test('gives nothing of an empty list', async () => {
    expect(await read(['[', ']'], list)).toEqual({ items: [] });
    expect(await read(['<list></list>'], { fmt: 2, list: true })).toEqual({ items: [] });
  });

  test.each([0, 1, 2, 3] as const)('fails with an empty body where nothing comes (fmt=%p, R15)', async (fmt) => {
    for (const chunks of [[], [''], [new Uint8Array(0)]]) {
      expect(await read(chunks, { fmt, list: true })).toMatchObject({ items: [], failure: { code: 'empty-body' } });
    }
  });

  test('reads with the defaults of the endpoint', async () => {
    expect(await read(['Status = 1'])).toEqual({ items: [{ kind: 'sms', status: 1 }] });
    expect(await read([Uint8Array.of(...utf8('ERROR = 1 ('), 0xc6, 0x29)])).toEqual({
      items: [{ kind: 'error', error_code: 1, error: 'Ж' }],
    });
  });

  test('fails with the error of decode', async () => {
    const body = '[{"status": -3},\n{"status": "x"}]';
    const { failure } = await read(units(body), list);
    expect(failure).toBeInstanceOf(DecodeError);
    expect(() => decode(body, list)).toThrow((failure as DecodeError).message);
    expect(failure).toMatchObject({
      code: 'invalid-integer',
      offset: 28,
      line: 2,
      column: 12,
      index: 1,
      path: 'status',
    });
  });

  test('fails where the body ends too early', async () => {
    expect(await read(['[{"status": -3, "id": 5}', ','], list)).toMatchObject({
      items: [missing(5)],
      failure: { code: 'unexpected-end', offset: 25 },
    });
  });

  test.each([null, undefined, 5, {}])('refuses at once what cannot be read: %p', (source) => {
    expect(() => decodeIterable(source as never, list)).toThrow(
      new TypeError('a source is an iterable, an async iterable or a ReadableStream, such as the body of a response'),
    );
  });

  test('fails with a TypeError for text and bytes in one body, and for anything else', async () => {
    expect(await read(['[', utf8(']')], list)).toMatchObject({
      failure: new TypeError('a body is either text or bytes'),
    });
    expect(await read([utf8('['), ']'], list)).toMatchObject({
      failure: new TypeError('a body is either text or bytes'),
    });
    const wrong = [91, 93] as unknown as Chunk[];
    expect(await read(wrong, list)).toMatchObject({
      failure: new TypeError('a body is text or a Uint8Array; an ArrayBuffer goes into one'),
    });
  });

  describe('with onError', () => {
    test.each([
      ['fmt=2', { fmt: 2 } as const, '<list><sms><status>1</status></sms><sms><status>2</status></sms></list>'],
      ['fmt=3', { fmt: 3 } as const, '[{"status": 1}, {"status": 2}]'],
    ])('takes no status out of a list where one was asked for: %s', async (_, shape, body) => {
      for (const chunks of [[body], units(body)]) {
        const errors: DecodeError[] = [];
        expect(await read(chunks, shape, { onError: (error) => errors.push(error) })).toEqual({ items: [] });
        expect(errors.map(({ code }) => code)).toEqual(['unexpected-list']);
      }
    });

    const body = '[{"status": -3, "id": 5}, {"status": "x"}, {}, {"status": -3, "id": 6}]';

    test("'throw' fails as without it", async () => {
      expect(await read(units(body), list, { onError: 'throw' })).toMatchObject({ failure: { index: 1 } });
    });

    test("'skip' goes on with the next status", async () => {
      for (const chunks of cuttings(body)) {
        expect(await read(chunks, list, { onError: 'skip' })).toEqual({ items: [missing(5), missing(6)] });
      }
    });

    test('a function is told each error', async () => {
      const errors: DecodeError[] = [];
      const outcome = await read([body], list, { onError: (error) => errors.push(error) });
      expect(outcome).toEqual({ items: [missing(5), missing(6)] });
      expect(errors).toMatchObject([
        { name: 'DecodeError', code: 'invalid-integer', index: 1, path: 'status' },
        { name: 'DecodeError', code: 'missing-field', index: 2, path: 'status' },
      ]);
    });

    test('what the function throws ends the reading', async () => {
      const enough = new Error('enough');
      const outcome = await read(units(body), list, {
        onError: () => {
          throw enough;
        },
      });
      expect(outcome).toEqual({ items: [missing(5)], failure: enough });
    });

    test('limits of the whole body and bytes that are not the charset’s end the reading all the same', async () => {
      expect(await read(units(body), list, { onError: 'skip', maxRecords: 3 })).toMatchObject({
        failure: { code: 'too-many-records', index: 3 },
      });
      const bytes = units(Uint8Array.of(...utf8('[{"status": -3, "id": 5}'), 0xff));
      expect(await read(bytes, { ...list, charset: 'utf-8' }, { onError: 'skip' })).toMatchObject({
        items: [missing(5)],
        failure: { code: 'invalid-bytes' },
      });
    });
  });

  test('keeps the limits of one record', async () => {
    expect(await read(units(two), list, { maxRecordLength: 23 })).toEqual({ items: [missing(5), missing(6)] });
    expect(await read(units(two), list, { maxRecordLength: 22 })).toMatchObject({
      items: [],
      failure: { code: 'record-too-long', index: 0, offset: 23 },
    });
  });
});

describe.each<[string, (shape: unknown, options?: unknown) => unknown]>([
  ['decodeIterable', (shape, options) => decodeIterable([], shape as ReplyShape, options as StreamDecodeOptions)],
  ['DecoderStream', (shape, options) => new DecoderStream(shape as ReplyShape, options as StreamDecodeOptions)],
])('%s refuses at once', (_, open) => {
  test('a bad shape', () => {
    expect(() => open({ fmt: 4 })).toThrow(RangeError);
    expect(() => open({ fmt: '3' })).toThrow(TypeError);
    expect(() => open(null)).toThrow(TypeError);
  });

  test('a bad limit', () => {
    expect(() => open({}, { maxRecords: -1 })).toThrow(RangeError);
    expect(() => open({}, { maxRecordLength: '1' })).toThrow(TypeError);
    expect(() => open({}, null)).toThrow(TypeError);
  });

  test.each([null, 'ignore', true, 1])('onError: %p', (onError) => {
    expect(() => open({}, { onError })).toThrow(new TypeError("onError is 'throw', 'skip' or a function"));
  });

  test('nothing that is left undefined', () => {
    expect(() => open(undefined, undefined)).not.toThrow();
    expect(() => open({}, { onError: undefined, signal: undefined, maxRecords: undefined })).not.toThrow();
  });
});

describe('decodeIterable', () => {
  test('reads any iterable, any async iterable, and streams', async () => {
    const items = [missing(5), missing(6)];
    function* synchronous() {
      yield* units(two);
    }
    async function* asynchronous() {
      yield* units(two);
    }
    for (const source of [
      new Set([two]),
      synchronous(),
      asynchronous(),
      streamOf(two),
      streamOf(...units(utf8(two))),
    ]) {
      expect(await drain(decodeIterable<typeof list>(source as Iterable<string>, list))).toEqual({ items });
    }
  });

  test('reads a text, which is an iterable of characters', async () => {
    expect(await drain(decodeIterable(two, list))).toEqual({ items: [missing(5), missing(6)] });
  });

  test('gives each status before it asks for the next chunk', async () => {
    const source = new WatchedSource<string>('[{"status": -3, "id": 5}', ', {"status": -3, "id": 6}', ']');
    const items = decodeIterable(source, list);
    expect(await items.next()).toEqual({ done: false, value: missing(5) });
    expect(source.asked).toBe(1);
    expect(await items.next()).toEqual({ done: false, value: missing(6) });
    expect(source.asked).toBe(2);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  test('opens no source before it is asked for an item', async () => {
    const source = new WatchedSource<string>(two);
    const items = decodeIterable(source, list);
    await quiet();
    expect(source.opened).toBe(0);
    await items.return();
    expect(source.opened).toBe(0);
  });

  test('gives the statuses before an error before the error, in one chunk too', async () => {
    const outcome = await drain(decodeIterable(['[{"status": -3, "id": 5}, {}, {"status": -3, "id": 6}]'], list));
    expect(outcome).toMatchObject({ items: [missing(5)], failure: { code: 'missing-field', index: 1 } });
    const atEnd = await drain(decodeIterable(['-3,0,0,5\n-3,0,0,x'], { fmt: 1, all: 1, list: true }));
    expect(atEnd).toMatchObject({ items: [{ id: 5 }], failure: { code: 'invalid-integer', index: 1 } });
  });

  test('closes the source at an error, and reads no more of it', async () => {
    const source = new WatchedSource<string>('[{}', '{"status": -3}]');
    expect(await drain(decodeIterable(source, list))).toMatchObject({ failure: { code: 'missing-field' } });
    expect([source.asked, source.closed]).toEqual([1, 1]);
  });

  test('closes the source when the consumer has enough', async () => {
    const source = new WatchedSource<string>(two, '');
    const { signal } = new AbortController();
    for await (const item of decodeIterable(source, list, { signal })) {
      expect(item).toEqual(missing(5));
      break;
    }
    expect([source.asked, source.closed, listenersOf(signal)]).toEqual([1, 1, 0]);
  });

  test('cancels a stream when the consumer has enough', async () => {
    let cancelled = false;
    const stream = new ReadableStream<string>({
      start: (controller) => controller.enqueue(two),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of decodeIterable(stream, list)) break;
    expect(cancelled).toBe(true);
  });

  test('passes on the error of the source behind what came before it', async () => {
    const lost = new Error('connection lost');
    const { signal } = new AbortController();
    const outcome = await drain(decodeIterable(new WatchedSource<string>(two.slice(0, -1), lost), list, { signal }));
    expect(outcome).toEqual({ items: [missing(5), missing(6)], failure: lost });
    expect(listenersOf(signal)).toBe(0);
  });

  describe('with a signal', () => {
    test('that is aborted already fails with its reason, and closes the source unread', async () => {
      const source = new WatchedSource<string>(two);
      const outcome = await drain(decodeIterable(source, list, { signal: AbortSignal.abort('no') }));
      expect(outcome).toEqual({ items: [], failure: 'no' });
      expect([source.opened, source.closed]).toEqual([1, 1]);
    });

    test('cancels a stream with its reason, also before anything is read', async () => {
      const reasons: unknown[] = [];
      const stream = new ReadableStream<string>({ cancel: (reason) => void reasons.push(reason) });
      await drain(decodeIterable(stream, list, { signal: AbortSignal.abort('no') }));
      expect(reasons).toEqual(['no']);
    });

    test('fails with its reason behind the last status, too', async () => {
      const controller = new AbortController();
      const items = decodeIterable(['1,,,5,'], { fmt: 1, list: true }, { signal: controller.signal });
      expect((await items.next()).done).toBe(false);
      controller.abort('late');
      await expect(items.next()).rejects.toBe('late');
    });

    test('fails with its reason while a chunk is awaited', async () => {
      const controller = new AbortController();
      const source = new WatchedSource<string>('[{"status": -3, "id": 5}', never());
      const items = decodeIterable(source, list, { signal: controller.signal });
      expect(await items.next()).toEqual({ done: false, value: missing(5) });
      const next = items.next();
      expect(await isSettled(next)).toBe(false);
      controller.abort('enough');
      await expect(next).rejects.toBe('enough');
      expect([source.closed, listenersOf(controller.signal)]).toEqual([1, 0]);
      expect(await items.next()).toEqual({ done: true, value: undefined });
    });

    test('has one listener while it reads and none afterwards, however it ends', async () => {
      for (const body of [two, '[{}', '[']) {
        const { signal } = new AbortController();
        const items = decodeIterable(units(body), list, { signal, onError: 'throw' });
        expect(listenersOf(signal)).toBe(0);
        const first = items.next();
        await Promise.resolve();
        expect(listenersOf(signal)).toBe(1);
        await first.catch(() => undefined);
        await drain(items);
        expect(listenersOf(signal)).toBe(0);
      }
    });
  });
});

describe('DecoderStream', () => {
  /** A decoder with its two ends in hand. */
  function ends<const S extends ReplyShape>(shape: S, options?: StreamDecodeOptions) {
    const stream = new DecoderStream(shape, options);
    const writer = stream.writable.getWriter();
    const reader = stream.readable.getReader();
    // Whoever tests one end need not look after the other.
    writer.closed.catch(() => undefined);
    reader.closed.catch(() => undefined);
    return { writer, reader };
  }

  test('is a transform stream', () => {
    expect(new DecoderStream()).toBeInstanceOf(TransformStream);
  });

  test('gives each status as soon as its last byte has come, without waiting for the next chunk', async () => {
    const { writer, reader } = ends(list);
    const first = reader.read();
    await writer.write('[{"status": -3, "id": 5');
    expect(await isSettled(first)).toBe(false);
    await writer.write('}');
    expect(await first).toEqual({ done: false, value: missing(5) });
    const second = reader.read();
    void writer.write(', {"status": -3, "id": 6}');
    expect(await second).toEqual({ done: false, value: missing(6) });
    void writer.write(']').then(() => writer.close());
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  test('gives a chunk’s statuses one at a time', async () => {
    const { writer, reader } = ends(list);
    void writer.write(two);
    void writer.close();
    expect(await reader.read()).toEqual({ done: false, value: missing(5) });
    expect(await reader.read()).toEqual({ done: false, value: missing(6) });
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  test('keeps the writer waiting while nobody reads', async () => {
    const { writer, reader } = ends(list);
    const read = reader.read();
    await writer.write('[{"status": -3, "id": 5}, {"status": -3, "id": 6}');
    expect(await read).toEqual({ done: false, value: missing(5) });
    const write = writer.write(', {"status": -3, "id": 7}');
    expect(await isSettled(write)).toBe(false);
    expect(writer.desiredSize).toBe(0);
    expect(await isSettled(writer.ready)).toBe(false);
    expect(await reader.read()).toEqual({ done: false, value: missing(6) });
    const last = reader.read();
    await write;
    expect(await last).toEqual({ done: false, value: missing(7) });
  });

  test('asks a source for no more than a slow reader takes', async () => {
    let pulled = 0;
    const source = new ReadableStream<string>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(pulled === 1 ? '[{"status": -3}' : ', {"status": -3}');
      },
    });
    const reader = source.pipeThrough(new DecoderStream(list)).getReader();
    await reader.read();
    await quiet();
    const before = pulled;
    await quiet();
    expect(pulled).toBe(before);
    expect(before).toBeLessThanOrEqual(4);
    for (let read = 1; read <= 100; read += 1) await reader.read();
    await quiet();
    expect(pulled - before).toBeLessThanOrEqual(101);
    await reader.cancel();
  });

  test('fails at both ends at an error, and leaves no listener', async () => {
    const { signal } = new AbortController();
    const { writer, reader } = ends(list, { signal });
    expect(listenersOf(signal)).toBe(1);
    const read = reader.read();
    await expect(writer.write('[{}')).rejects.toMatchObject({ code: 'missing-field' });
    await expect(read).rejects.toMatchObject({ code: 'missing-field' });
    await expect(writer.write(']')).rejects.toMatchObject({ code: 'missing-field' });
    expect(listenersOf(signal)).toBe(0);
  });

  test('fails at its end, and leaves no listener', async () => {
    const { signal } = new AbortController();
    const { writer, reader } = ends(list, { signal });
    const read = reader.read();
    await expect(writer.close()).rejects.toMatchObject({ code: 'empty-body' });
    await expect(read).rejects.toMatchObject({ code: 'empty-body' });
    expect(listenersOf(signal)).toBe(0);
  });

  test('leaves no listener when it has ended well', async () => {
    const { signal } = new AbortController();
    expect(await drain(streamOf(two).pipeThrough(new DecoderStream(list, { signal })))).toMatchObject({
      items: [missing(5), missing(6)],
    });
    expect(listenersOf(signal)).toBe(0);
  });

  test('cancels its source when the consumer has enough, and leaves no listener', async () => {
    const { signal } = new AbortController();
    let cancel = (_why: unknown): void => undefined;
    const reason = new Promise((resolve) => {
      cancel = resolve;
    });
    const source = new ReadableStream<string>({
      start: (controller) => controller.enqueue(two),
      cancel: (why) => cancel(why),
    });
    const reader = source.pipeThrough(new DecoderStream(list, { signal })).getReader();
    expect(await reader.read()).toEqual({ done: false, value: missing(5) });
    await reader.cancel('enough');
    expect(await reason).toBe('enough');
    expect(listenersOf(signal)).toBe(0);
  });

  test('fails with the error of its source, and leaves no listener', async () => {
    const { signal } = new AbortController();
    const lost = new Error('connection lost');
    const source = new ReadableStream<string>({ pull: (controller) => controller.error(lost) });
    const { failure } = await drain(source.pipeThrough(new DecoderStream(list, { signal })));
    expect(failure).toBe(lost);
    expect(listenersOf(signal)).toBe(0);
  });

  describe('with a signal', () => {
    test('that is aborted already fails with its reason at both ends', async () => {
      const signal = AbortSignal.abort('no');
      const { writer, reader } = ends(list, { signal });
      await expect(reader.read()).rejects.toBe('no');
      await expect(writer.write(two)).rejects.toBe('no');
      expect(listenersOf(signal)).toBe(0);
    });

    test('fails with its reason while a chunk is awaited', async () => {
      const controller = new AbortController();
      const { writer, reader } = ends(list, { signal: controller.signal });
      const read = reader.read();
      await writer.write('[{"status": -3');
      expect(await isSettled(read)).toBe(false);
      controller.abort('enough');
      await expect(read).rejects.toBe('enough');
      await expect(writer.write('}]')).rejects.toBe('enough');
      expect(listenersOf(controller.signal)).toBe(0);
    });

    test('cancels its source', async () => {
      const controller = new AbortController();
      let reason: unknown;
      const source = new ReadableStream<string>({
        pull: never,
        cancel: (why) => {
          reason = why;
        },
      });
      const reader = source.pipeThrough(new DecoderStream(list, { signal: controller.signal })).getReader();
      const read = reader.read();
      await quiet();
      controller.abort('enough');
      await expect(read).rejects.toBe('enough');
      await quiet();
      expect(reason).toBe('enough');
    });

    test('changes nothing when it is aborted after the end', async () => {
      const controller = new AbortController();
      const stream = streamOf(two).pipeThrough(new DecoderStream(list, { signal: controller.signal }));
      expect(await drain(stream)).toEqual({ items: [missing(5), missing(6)] });
      controller.abort('late');
    });
  });
});

test('decodeIterable tells an error in its turn, however the body is cut', async () => {
  const body = '1,1,0,5,7\n1,1,0,x,7\n1,1,0,6,7\n1,1,0,y,7\n1,1,0,7,7\n';
  for (const chunks of [...cuttings(body), [body]]) {
    const order: unknown[] = [];
    const onError = ({ index }: DecodeError): unknown => order.push(`error ${index}`);
    for await (const item of decodeIterable(chunks, { fmt: 1, list: true }, { onError })) {
      order.push('id' in item && item.id);
    }
    expect(order).toEqual([5, 'error 1', 6, 'error 3', 7]);
  }
});
