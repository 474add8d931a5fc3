// How streams can end, as the table in docs/explanation.md tells it: what comes out first, the error, and that nothing
// is left open.
import { describe, expect, test } from '@jest/globals';
import { encode, type ReplyShape, type Status } from 'smsc-codec';
import { DecoderStream, decodeIterable, EncoderStream, encodeIterable } from 'smsc-codec/stream';
import { drain, listenersOf, never, type Outcome, streamOf, units, utf8, WatchedSource } from './chunks.ts';

const statusOf = (id: number, status = 1): Status => ({ kind: 'sms', status, err: 0, id, phone: '79990000000' });
const [five, six, seven] = [statusOf(5), statusOf(6), statusOf(7)];
const shapes = ([0, 1, 2, 3] as const).map((fmt) => ({ fmt, list: true, charset: 'utf-8' }) as const);

/** Reads chunks both ways, which must agree, with a signal to listen to. */
async function read(chunks: Uint8Array[], shape: ReplyShape, options = {}): Promise<Outcome<unknown>> {
  const { signal } = new AbortController();
  const source = new WatchedSource<Uint8Array>(...chunks);
  const outcome = await drain(decodeIterable(source, shape, { ...options, signal }));
  expect(listenersOf(signal)).toBe(0);
  const stream = streamOf(...chunks).pipeThrough(new DecoderStream(shape, { ...options, signal }));
  const { items, failure } = await drain(stream);
  // A stream that fails may drop what its reader has not taken yet.
  expect(outcome.items.slice(0, items.length)).toEqual(items);
  expect(failure).toEqual(outcome.failure);
  expect(listenersOf(signal)).toBe(0);
  return outcome;
}

describe.each(shapes)('of a list in fmt=$fmt', (shape) => {
  const body = encode([five, six, seven], shape);
  // In fmt=0 and 1 a row is known to be whole by its id (R8).
  const idOf = { 0: ', ID', 1: ',7,', 2: '<id>', 3: '"id"' }[shape.fmt];
  const cut = utf8(body.slice(0, body.lastIndexOf(idOf)));

  test('a body that ends inside a status gives those before it, then a DecodeError', async () => {
    const code = { 0: 'missing-field', 1: 'item-count', 2: 'unexpected-end', 3: 'unexpected-end' }[shape.fmt];
    for (const chunks of [[cut], units(cut)]) {
      expect(await read(chunks, shape)).toMatchObject({ items: [five, six], failure: { name: 'DecodeError', code } });
    }
  });

  test('a status over the limit ends the stream behind those before it, or is skipped', async () => {
    const long = { ...six, phone: '7'.repeat(500) };
    const chunks = units(utf8(encode([five, long, seven], shape)));
    const options = { maxRecordLength: 300 };
    expect(await read(chunks, shape, options)).toMatchObject({
      items: [five],
      failure: { code: 'record-too-long', index: 1 },
    });
    expect(await read(chunks, shape, { ...options, onError: 'skip' })).toEqual({ items: [five, seven] });
  });

  test.each(['throw', 'skip'])('bytes that are not the charset’s end it, with onError: %p', async (onError) => {
    const bytes = utf8(body);
    const at = bytes.lastIndexOf(0x37); // a digit of the last phone
    bytes[at] = 0xff;
    const { items, failure } = await read(units(bytes), shape, { onError });
    expect(items).toEqual([five, six]);
    expect(failure).toMatchObject({ code: 'invalid-bytes' });
  });

  test('the error of a source comes behind what was complete before it', async () => {
    const lost = new Error('connection lost');
    const begun = utf8(body.slice(0, body.lastIndexOf(idOf) + 1));
    const source = new WatchedSource<Uint8Array>(begun, lost);
    expect(await drain(decodeIterable(source, shape))).toEqual({ items: [five, six], failure: lost });
  });

  test('a status that cannot be written ends the writing behind those before it, and the source is closed', async () => {
    const [written] = (await drain(encodeIterable([five], shape))).items;
    const source = new WatchedSource(five, statusOf(6, 1.5), never());
    const { signal } = new AbortController();
    expect(await drain(encodeIterable(source, shape, { signal }))).toMatchObject({
      items: [written],
      failure: { name: 'EncodeError', code: 'invalid-integer', index: 1, path: 'status' },
    });
    expect(source.closed).toBe(1);
    expect(listenersOf(signal)).toBe(0);
  });
});

test('a writer into an EncoderStream is told why a status was refused', async () => {
  const encoder = new EncoderStream({ fmt: 1, list: true });
  const writer = encoder.writable.getWriter();
  const reading = drain(encoder.readable);
  await writer.write({ kind: 'missing', status: -3, id: 5 });
  const refused = writer.write({ kind: 'missing', status: -3, id: 6, phone: '1,2' });
  await expect(refused).rejects.toMatchObject({ code: 'delimiter', index: 1 });
  expect(await reading).toMatchObject({ failure: { code: 'delimiter', index: 1 } });
});
