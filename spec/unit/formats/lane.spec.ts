// L6: what a direct lane reads or writes, the tolerant reader and the writer proper read and write alike. A trace is
// what makes the decoder do without lanes.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encode, type ReplyShape } from 'smsc-codec';
import { body, difference, nastyReply, ordinaryReply, shapeName, shapes } from 'smsc-codec/testing';
import { bind } from '../../../src/codec.ts';
import { openDecoder } from '../../../src/decoding.ts';
import { type DecodeError, Refusal } from '../../../src/errors.ts';
import type { Draft } from '../../../src/formats/room.ts';
import { numRuns, seed } from '../../support/property.ts';
import { directlyWritten } from './directly-written.ts';

function reading(text: string, shape: ReplyShape, tolerant: boolean): unknown[] {
  const seen: unknown[] = [];
  const onError = ({ message, code, offset, path, index }: DecodeError) =>
    seen.push({ message, code, offset, path, index });
  const trace = { note: () => undefined, field: () => undefined };
  const decoder = openDecoder(bind(shape), (reply) => seen.push(reply), tolerant ? { onError, trace } : { onError });
  decoder.push(text);
  decoder.end();
  return seen;
}

function outcome(write: () => string): unknown {
  try {
    return write();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { code: refusal.code, path: refusal.path, at: refusal.at };
  }
}

const named = shapes.map((shape) => [shapeName(shape), shape] as const);

test.each(named)('L6 lanes read what the tolerant readers read: %s', (_, shape) => {
  const property = fc.property(body(shape), (text) => {
    expect(difference(reading(text, shape, false), reading(text, shape, true))).toBeUndefined();
  });
  fc.assert(property, { numRuns, seed });
});

const lists = shapes.filter(({ list }) => list).map((shape) => [shapeName(shape), shape] as const);

/** Writes some characters in other forms, of which a lane reads a few, and the tolerant reader others. */
const forms: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('e', '&#101;'),
  (text) => text.replaceAll(/(?<=<message>)[^<]?/g, '&#10;'),
  (text) => text.replaceAll('e', '&quot;'),
  (text) => text.replaceAll(/(?<="message": ")/g, '\\u0065'),
  (text) => text.replaceAll(/(?<="message": ")/g, '\\x'),
  (text) => text.replaceAll(/(?<="message": ")/g, '\\n\n'),
  (text) => text.replaceAll(', ', ',  '),
  (text) => text.replaceAll('=', ' ='),
  (text) => text.replaceAll('\n', '\r\n'),
];

test.each(lists)('L6 lanes read long lists as the tolerant readers do, like and unlike records: %s', (_, shape) => {
  // Long runs of one status, others in between, characters in other forms, and one character that is another.
  const pools = ordinaryReply(shape).map((reply) => [reply].flat() as unknown as Draft[]);
  const order = fc.array(fc.nat(9), { minLength: 60, maxLength: 90 });
  const damage = fc.tuple(fc.nat(), fc.constantFrom('', '0', ',', '<', '"', ' ', '&', '\n'));
  const property = fc.property(
    pools,
    order,
    fc.constantFrom(...forms),
    fc.option(damage),
    (pool, picks, form, damaged) => {
      const statuses = pool.filter(({ kind }) => kind !== 'error' && kind !== 'deleted');
      if (statuses.length === 0) return;
      const list = picks.map((pick, index) => statuses[index < 40 || pick < 6 ? 0 : pick % statuses.length]);
      const written = form(encode(list as never, shape as typeof shape & { list: true }));
      const at = damaged ? damaged[0] % written.length : 0;
      const text = damaged ? written.slice(0, at) + damaged[1] + written.slice(at + 1) : written;
      expect(difference(reading(text, shape, false), reading(text, shape, true))).toBeUndefined();
    },
  );
  fc.assert(property, { numRuns, seed });
});

test.each(named)('L6 the direct writers write what the writers proper write: %s', (_, shape) => {
  const replies = fc.oneof(ordinaryReply(shape), nastyReply(shape));
  const property = fc.property(replies, fc.boolean(), (reply, compact) => {
    const { writer } = bind(shape, { compact });
    for (const draft of [reply].flat() as unknown as Draft[]) {
      if (typeof draft !== 'object' || draft === null) continue;
      const directly = directlyWritten(writer.direct, draft);
      if (directly !== undefined) expect(directly).toEqual(outcome(() => writer.write(draft)));
    }
  });
  fc.assert(property, { numRuns, seed });
});

describe('a direct lane', () => {
  test.each([
    ['a comment in other letters', 'message = a, comment = b, Comment=c, type = 0, ID = 5'],
    ['a comment without spaces', 'message = a, comment = b,c, comment=d, type = 0, ID = 5'],
    ['a type in other letters', 'message = a, comment = b, TYPE=4, type = 0, ID = 5'],
    ['a type behind the type', 'message = a, comment = b, type = 0, Type=4, ID = 5'],
    ['an empty type', 'message = a, comment = b, type = , ID = 5'],
    ['another message', 'message = a, message = b, comment = c, type = 0, ID = 5'],
    ['no comment', 'message = a, type = 0, ID = 5'],
    ['no comment, and a sign in the message', 'message = a = b, type = 0, ID = 5'],
    ['no comment, and what is like a comment in the message', 'message = a, comment: b, type = 0, ID = 5'],
    ['a sign in the message', 'message = a = b, comment = c, type = 0, ID = 5'],
    ['a type in the message', 'message = a, type = 5, comment = c, type = 0, ID = 5'],
    ['comments in the message', 'message = a, comment = b, comment = c = d, comment = e, type = 0, ID = 5'],
    ['a type without a comment in the message', 'message = a, type = 5, type = 0, ID = 5'],
    ['an id in front', 'id = 7, message = a, comment = b, type = 0, ID = 5'],
  ])('reads %s as the tolerant reader does', (_, text) => {
    for (const kind of ['sms', 'hlr', undefined] as const) {
      for (const list of [true, false]) {
        const shape = { fmt: 0, all: 1, list, kind } as const;
        const body = `Status = 1, err = 0, ${text}\nStatus = 1, err = 0, ID = 6\n`;
        expect(reading(body, shape, false)).toEqual(reading(body, shape, true));
      }
    }
  });

  const read = (text: string, shape: ReplyShape): unknown[] => reading(text, shape, false);

  test('reads a record that has what the one before it had', () => {
    const record = {
      kind: 'sms',
      status: 1,
      message: 'a message long enough to be cut out of the body',
      id: 1,
    } as const;
    const list = [record, record, { ...record, message: '', id: 2 }, record];
    const shape = { fmt: 3, all: 1, list: true, kind: 'sms' } as const;
    expect(read(encode(list, shape), shape)).toEqual(list);
  });

  test.each([0, 2, 3] as const)('sees where a field is left out that all records before had: fmt=%i', (fmt) => {
    const shape = { fmt, all: 1, list: true, kind: 'sms' } as const;
    const whole = {
      kind: 'sms',
      status: 1,
      err: 0,
      phone: '7',
      cost: '1',
      sender_id: 'x',
      message: '',
      comment: '',
    } as const;
    const { phone, cost, ...bare } = whole;
    const list = Array.from({ length: 40 }, (_, id) => ({ ...(id < 30 || id % 2 === 0 ? whole : bare), id }));
    expect(read(encode(list, shape), shape)).toEqual(list);
  });

  test('reads on behind a very long text, which the scanner leaves', () => {
    const shape = { fmt: 3, all: 2, list: true, kind: 'sms' } as const;
    const list = Array.from({ length: 40 }, (_, id) => ({
      kind: 'sms' as const,
      status: 1,
      sender_id: 'a sender of more than a few letters',
      message: id === 30 ? 'x'.repeat(5000) : `the message of number ${id}`,
      region: 'a region of more than a few letters',
      type: 0,
      id,
    }));
    expect(read(encode(list, shape), shape)).toEqual(list);
  });

  test('sees where records that left a field out have it again, and where they differ in which', () => {
    const shape = { fmt: 2, all: 0, list: true, kind: 'sms' } as const;
    const list = Array.from({ length: 80 }, (_, id) => ({
      kind: 'sms' as const,
      status: 1,
      ...(id < 30 || id % 2 === 0 ? {} : { flag: 288, err: id }),
      id,
    }));
    expect(read(encode(list, shape), shape)).toEqual(list);
  });

  test.each([
    ['escapes in each', (id: number) => `"${id}"`],
    ['escapes in a few', (id: number) => (id % 7 === 0 ? `\n<${id}>` : 'plain')],
    ['escapes in all but a few', (id: number) => (id % 7 === 0 ? 'plain' : `\\ & ${id}`)],
    ['the same escapes in all', () => 'a & "b"'],
  ])('reads lists with %s', (_, messageOf) => {
    for (const fmt of [2, 3] as const) {
      const shape = { fmt, all: 1, list: true, kind: 'sms' } as const;
      const list = Array.from({ length: 120 }, (_, id) => ({
        kind: 'sms' as const,
        status: 1,
        err: 0,
        sender_id: 'me & you',
        message: messageOf(id),
        type: 0,
        id,
      }));
      expect(read(encode(list, shape), shape)).toEqual(list);
    }
  });

  test('learns nothing from records that it leaves to the tolerant reader, however often they come', () => {
    const record = (id: number) =>
      `<sms><status>1</status><err>0</err><message>a&#10;b</message><type>0</type><id>${id}</id></sms>`;
    const body = `<list>${Array.from({ length: 60 }, (_, id) => record(id)).join('')}</list>`;
    const status = (id: number) => ({ kind: 'sms', status: 1, err: 0, message: 'a\nb', type: 0, id });
    expect(read(body, { fmt: 2, all: 1, list: true })).toEqual(Array.from({ length: 60 }, (_, id) => status(id)));
  });

  test('reads a record of each layout in turn', () => {
    const sms = { kind: 'sms', status: 1, err: 0, id: 1, phone: '7' } as const;
    const hlr = { kind: 'hlr', status: 1, imsi: '250', id: 2, phone: '8' } as const;
    const missing = { kind: 'missing', status: -3, id: 3, phone: '9' } as const;
    const shape = { fmt: 3, all: 0, list: true } as const;
    const list = [sms, hlr, missing, hlr, sms];
    expect(read(encode(list, shape), shape)).toEqual(list);
  });

  test('reads texts of any length', () => {
    const shape = { fmt: 3, all: 1 } as const;
    const reply = { kind: 'sms', status: 1, message: 'x'.repeat(30_000) } as const;
    expect(read(encode(reply, shape), shape)).toEqual([reply]);
  });
});
