// What saves time and memory and changes nothing of what is read: without it no other test would notice.
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createCodec, decode, encode, type ReplyShape } from 'smsc-codec';
import { bind } from '../../../src/codec.ts';
import { openDecoder } from '../../../src/decoding.ts';
import { DirectWriter } from '../../../src/formats/direct-writer.ts';
import { directJson } from '../../../src/formats/json/direct.ts';
import { jsonLane } from '../../../src/formats/json/lane.ts';
import { Lanes, lanesOf as sharedLanes } from '../../../src/formats/lane.ts';
import { Pending } from '../../../src/formats/pending.ts';
import { recordFormOf } from '../../../src/formats/records.ts';
import { Scanner } from '../../../src/formats/scanner.ts';
import { closeWindow, copier } from '../../../src/formats/window.ts';
import { Places } from '../../../src/places.ts';
import { held } from '../../support/heap.ts';
import { directlyWritten } from './directly-written.ts';

const MEGABYTE = 2 ** 20;
const single = { fmt: 3, all: 1 } as const;
const pinned = { ...single, kind: 'sms' } as const;
const lanesOf = (shape: ReplyShape) => new Lanes(bind(shape).plan, jsonLane);

/** A record of fmt=3 that a scanner reads. */
const record = (fields: Readonly<Record<string, unknown>>): string =>
  `{\n${Object.entries(fields)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}`;

afterEach(() => {
  jest.restoreAllMocks();
  closeWindow();
});

describe('lanes', () => {
  const texts = {
    sms: encode({ kind: 'sms', status: 1, err: 0, message: 'a', type: 0 }, single),
    hlr: encode({ kind: 'hlr', status: 1, err: 0, imsi: '1' }, single),
    missing: encode({ kind: 'missing', status: -3 }, single),
  };

  test('ask the one first that read the last record, and those before that in their order', () => {
    const lanes = lanesOf(single);
    for (const text of Object.values(texts)) for (let time = 0; time < 4; time += 1) lanes.read(text, 0);
    const read = jest.spyOn(Scanner.prototype, 'read');
    const asked = (kind: keyof typeof texts): number => {
      read.mockClear();
      expect(lanes.read(texts[kind], 0)).toMatchObject({ kind });
      return read.mock.calls.length;
    };
    expect(['missing', 'sms', 'sms', 'missing', 'hlr', 'missing'].map((kind) => asked(kind as 'sms'))).toEqual([
      1, 3, 1, 2, 3, 2,
    ]);
  });

  test('are made once for a plan, and only those that its kind has', () => {
    const { plan } = bind(pinned);
    const lanes = sharedLanes(plan, jsonLane);
    expect(sharedLanes(plan, jsonLane)).toBe(lanes);
    for (let time = 0; time < 4; time += 1) lanes.read(texts.hlr, 0);
    const read = jest.spyOn(Scanner.prototype, 'read');
    lanes.read(texts.hlr, 0);
    expect(read).toHaveBeenCalledTimes(2); // those of SMS and of what was not found
  });

  test('let a scanner rest that misses sixteen records more than it reads, for as long as 256 take', () => {
    const lanes = lanesOf(pinned);
    const read = jest.spyOn(Scanner.prototype, 'read');
    const asked = (text: string, times: number): number => {
      read.mockClear();
      for (let time = 0; time < times; time += 1) expect(lanes.read(text, 0)).toMatchObject({ status: 1 });
      return read.mock.calls.length;
    };
    const plain = record({ status: 1, message: 'a' });
    const odd = record({ status: 1, message: 'a"' });
    expect(asked(odd, 2)).toBe(0); // not made for the first ones
    expect(asked(odd, 15)).toBe(15);
    expect(asked(plain, 15)).toBe(15);
    expect(asked(odd, 15)).toBe(15);
    expect(asked(odd, 1)).toBe(1);
    expect(asked(plain, 256)).toBe(0);
    expect(asked(odd, 15)).toBe(15);
    expect(asked(plain, 20)).toBe(20); // it has made up for them
    expect(asked(odd, 16)).toBe(16);
    expect(asked(odd, 256)).toBe(0);
  });
});

/** Bodies of a megabyte, with a record that has these texts: a slice of one would hold on to it. */
function* bodies(text: string): Iterable<string> {
  for (let id = 0; id < 6; id += 1) {
    yield record({ status: 1, message: text + id, comment: text }) + ' '.repeat(MEGABYTE);
  }
}
const latin = 'a message that is longer than thirty-two units';
const wide = 'Сообщение, которое длиннее тридцати двух знаков';

describe.each([
  ['Latin', latin],
  ['wide', wide],
  ['Latin with a wide end', `${latin} ж`],
  ['short', 'thirteen units'],
])('the texts of a record, %s,', (_, text) => {
  test('hold on to nothing of the body where the pattern of a lane read them', () => {
    const grown = held(() => Array.from(bodies(text), (body) => lanesOf(pinned).read(body, 0)));
    expect(grown).toBeLessThan(3 * MEGABYTE); // the engine remembers the last one that an expression was put to
  });

  test('nor where a scanner did', () => {
    const { plan } = bind(pinned);
    const grown = held(() => {
      const scanner = new Scanner(jsonLane.scan(plan.layouts.sms, plan));
      const found = Array.from(bodies(text), (body) => [scanner.read(body, 0), [...scanner.values]]);
      closeWindow();
      return found;
    });
    expect(grown).toBeLessThan(MEGABYTE);
  });
});

describe('a scanner', () => {
  const { plan } = bind(pinned);
  const scanner = new Scanner(jsonLane.scan(plan.layouts.sms, plan));

  /** How many texts are made while a record is read. */
  function made(message: string, way: 'at once' | 'cut out'): number {
    const text = record({ status: 1, message });
    const made = way === 'at once' ? jest.spyOn(copier, 'text') : jest.spyOn(String.prototype, 'slice');
    scanner.read('', 0);
    made.mockClear();
    scanner.read(text, 0);
    const count = made.mock.calls.length;
    jest.restoreAllMocks();
    expect(scanner.values).toContain(message);
    return count;
  }

  test.each([
    ['wide at its start', `ж${latin}`, 1],
    ['wide in its middle', `${latin}ж${latin}`, 1],
    ['wide at its end', `${latin}ж`, 1],
    ['of units up to U+00FF', `\u00ff${latin}\u00ff${latin}\u00ff`, 0],
    ['of 32 units', 'ж'.repeat(32), 0],
    ['of 33 units', 'ж'.repeat(33), 1],
  ])('takes a long text out of its window at once where that needs no more memory: %s', (_, text, times) => {
    expect(made(text, 'at once')).toBe(times);
  });

  test('makes a short text once, and gives it again when it comes again', () => {
    const first = made('a text of a few words', 'cut out');
    expect(made('a text of a few words', 'cut out')).toBeLessThan(first);
    expect(made('', 'cut out')).toBeLessThan(first);
    expect(made('a text of a few wordz', 'cut out')).toBe(first);
  });
});

describe('a scanner that runs out of its window', () => {
  const { plan } = bind(pinned);
  const scanner = new Scanner(jsonLane.scan(plan.layouts.sms, plan));
  const short = record({ status: 1, message: 'a' });
  const long = record({ status: 1, message: 'x'.repeat(10_000) });

  /** How many times units are put into the window while the record at a place is read. */
  function shown(text: string, at: number): number {
    const put = jest.spyOn(copier, 'put');
    const isFound = scanner.read(text, at);
    const times = put.mock.calls.length;
    jest.restoreAllMocks();
    expect(isFound).toBe(text.startsWith(short, at));
    return times;
  }

  test('shows it anew where that may help, and only there', () => {
    expect(shown(long, 0)).toBe(1); // it begins the window already
    closeWindow();
    const cut = 'x'.repeat(8 * 1024 - 10) + short;
    scanner.read(cut, 0);
    expect(shown(cut, 8 * 1024 - 10)).toBe(1);
    closeWindow();
    const ended = `xxx${short.slice(0, -1)}`;
    scanner.read(ended, 0);
    expect(shown(ended, 3)).toBe(0); // that is all there is
  });
});

describe('a record', () => {
  const list = { ...pinned, list: true } as const;
  const statuses = Array.from({ length: 20 }, (_, id) => ({
    kind: 'sms' as const,
    status: 1,
    err: 0,
    last_timestamp: 1,
    send_timestamp: 1,
    phone: '7',
    cost: '1.20',
    sender_id: 'A',
    status_name: 'B',
    message: 'a message of a few words',
    comment: '',
    type: 0,
    id,
  }));
  const shapeOf = (fmt: 0 | 1 | 2 | 3) => ({ ...list, fmt });
  const bodyOf = (fmt: 0 | 1 | 2 | 3): string => {
    if (fmt === 1) return encode(statuses, { ...list, fmt });
    return encode(
      statuses.map(({ last_timestamp, send_timestamp, ...rest }) => rest),
      { ...list, fmt },
    );
  };

  test.each([
    [0, '\n'],
    [0, '\r\n'],
    [1, '\n'],
    [1, '\r\n'],
    [2, '\n'],
    [3, '\n'],
  ] as const)('that is there in one piece is read where it stands: fmt=%i, lines end with %j', (fmt, lineEnd) => {
    const add = jest.spyOn(Pending.prototype, 'add');
    expect(decode(bodyOf(fmt).replaceAll('\n', lineEnd), shapeOf(fmt))).toHaveLength(20);
    // The last row goes on until the body ends.
    const pieces = add.mock.calls.filter(([piece]) => piece !== '');
    expect(pieces.length).toBe(fmt < 2 ? 1 : 0);
  });

  test.each([0, 1, 2, 3] as const)('that comes in pieces is put together once, and read by a lane: fmt=%i', (fmt) => {
    const read = jest.spyOn(Lanes.prototype, 'read');
    const take = jest.spyOn(Pending.prototype, 'take');
    const replies: unknown[] = [];
    const decoder = openDecoder(bind(shapeOf(fmt)), (reply) => replies.push(reply));
    for (const unit of bodyOf(fmt)) decoder.push(unit);
    decoder.end();
    const texts = take.mock.results.map(({ value }) => value).filter((text) => text !== '');
    expect(texts).toHaveLength(20);
    expect(replies).toHaveLength(20);
    const found = new Set(read.mock.results.map(({ value }) => value));
    expect(replies.filter((reply) => !found.has(reply as never))).toEqual([]);
  });

  const options = { compact: false, declaration: undefined };

  test('that has all fields is made at once', () => {
    const { plan } = bind({ fmt: 3, kind: 'sms' });
    const form = recordFormOf([...plan.layouts.sms.slots, ...plan.layouts.sms.suffix]);
    if (form === undefined) throw new Error('no form');
    const make = jest.spyOn(form, 'make');
    const lanes = new Lanes(plan, jsonLane);
    const whole = { status: 1, last_date: '', flag: 0, err: 0, id: 1, phone: '7' };
    const text = encode([{ kind: 'sms', ...whole }], { fmt: 3, list: true }).slice(1, -1);
    expect(lanes.read(text, 0)).toEqual({ kind: 'sms', ...whole });
    expect(make).toHaveBeenCalledTimes(1);
    expect(lanes.read(record({ status: 1, err: 0 }), 0)).toEqual({ kind: 'sms', status: 1, err: 0 });
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('is written by what is made once for its layout', () => {
    const { plan } = bind(shapeOf(3));
    const writer = new DirectWriter(plan, directJson(options));
    const status = { kind: 'sms', status: 1, id: 1 };
    expect(directlyWritten(writer, status)).toBeDefined();
    const set = jest.spyOn(Map.prototype, 'set');
    const keys = jest.spyOn(Object, 'keys'); // of one that has the same fields in the same order
    directlyWritten(writer, { ...status, id: 2 });
    const asked = [set.mock.calls.length, keys.mock.calls.length];
    jest.restoreAllMocks();
    expect(asked).toEqual([0, 0]);
  });

  test.each([
    ['its kind is named', pinned, { kind: 'sms', status: 1 }, 0],
    ['its type is there', single, { kind: 'sms', status: 1, type: 0 }, 0],
    ['it was not found', single, { kind: 'missing', status: -3 }, 0],
    ['nothing else tells of its kind', single, { kind: 'sms', status: 1 }, 1],
  ] as const)(
    'is only made of the values that are written where that tells of its kind: %s',
    (_, shape, status, times) => {
      const { plan } = bind(shape);
      const { slots, suffix } = plan.layouts[status.kind];
      const form = recordFormOf([...slots, ...suffix]);
      if (form === undefined) throw new Error('no form');
      const make = jest.spyOn(form, 'make');
      expect(directlyWritten(new DirectWriter(plan, directJson(options)), { ...status })).toBeDefined();
      expect(make).toHaveBeenCalledTimes(times);
    },
  );
});

describe('what is held', () => {
  const piece = (): string => Buffer.alloc(MEGABYTE, 'a b ').toString('latin1');

  test('of a record that comes in pieces is no more than its own text', () => {
    const grown = held(() =>
      Array.from({ length: 6 }, () => {
        const pending = new Pending();
        pending.add(piece());
        return pending.take().slice(0, 8);
      }),
    );
    expect(grown).toBeLessThan(8 * MEGABYTE);
  });

  test('of one that comes in single characters takes little more than as many bytes', () => {
    const grown = held(() => {
      const pending = new Pending();
      for (let count = 0; count < MEGABYTE; count += 1) pending.add('x');
      return pending;
    });
    expect(grown).toBeLessThan(3 * MEGABYTE);
  });

  test.each([0, 1, 2, 3] as const)('of a reply is nothing once it was written or refused: fmt=%i', (fmt) => {
    const codec = createCodec({ fmt, list: true }, { maxRecordLength: 4 * MEGABYTE });
    const reply = (status: number, phone: string) => [{ kind: 'sms', status, id: 1, phone } as const];
    codec.encode(reply(1, ''));
    expect(held(() => codec.safeEncode(reply(0.5, piece())).ok)).toBeLessThan(0.5 * MEGABYTE);
    expect(held(() => codec.encode(reply(1, piece())).length)).toBeLessThan(0.5 * MEGABYTE);
    expect(codec.encode(reply(1, '')).length).toBeGreaterThan(0); // it is still there
  });

  test('for places is no text that was done with', () => {
    const grown = held(() => {
      const places = new Places();
      for (let count = 1; count <= 8; count += 1) {
        places.push(piece());
        places.forget(count * MEGABYTE);
      }
      return places;
    });
    expect(grown).toBeLessThan(1.5 * MEGABYTE); // the last piece
  });
});

test('places of a record in thousands of chunks are found without going through them all for each', () => {
  const places = new Places();
  for (let at = 0; at < 5000; at += 1) places.push(at % 50 === 0 ? '\n' : 'x');
  const search = jest.spyOn(String.prototype, 'indexOf');
  const found = Array.from({ length: 5000 }, (_, offset) => places.locate(offset));
  const searches = search.mock.calls.length;
  search.mockRestore();
  expect(found.at(-1)).toEqual({ offset: 4999, line: 101, column: 49 });
  expect(searches).toBeLessThan(5 * 5000);
});

test('places of a body in very many chunks let go of them without moving up the others each time', () => {
  const places = new Places();
  let moved = 0;
  const splice = jest.spyOn(Array.prototype, 'splice');
  splice.mockImplementation(function (this: unknown[], start: number, count = 0) {
    moved += this.length - start - count;
    return removed(this, start, count);
  });
  for (let at = 1; at <= 20_000; at += 1) {
    places.push(at % 50 === 0 ? '\n' : 'x');
    places.forget(at - 1000);
  }
  splice.mockRestore();
  expect(moved).toBeLessThan(3 * 20_000);
  expect(places.locate(19_999)).toEqual({ offset: 19_999, line: 400, column: 50 });
});

/** What splice does, where nothing is put in. */
function removed(array: unknown[], start: number, count: number): unknown[] {
  const gone = array.slice(start, start + count);
  array.copyWithin(start, start + count);
  array.length -= count;
  return gone;
}
