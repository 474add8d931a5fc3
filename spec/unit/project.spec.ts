import { describe, expect, test } from '@jest/globals';
import { encode, project, type Reply, type ReplyShape } from 'smsc-codec';

const full: Reply = {
  kind: 'sms',
  status: 1,
  last_date: '10.06.2024 12:00:15',
  last_timestamp: 1718010015,
  flag: 0,
  err: 0,
  id: 5,
  phone: '79161234567',
};

describe('project', () => {
  test('keeps the fields that the shape carries and names those that it does not', () => {
    expect(project(full, { fmt: 0 })).toStrictEqual({
      reply: { kind: 'sms', status: 1, last_date: '10.06.2024 12:00:15', err: 0, id: 5, phone: '79161234567' },
      dropped: ['last_timestamp', 'flag'],
    });
  });

  test('drops nothing of a reply that the shape carries as it is', () => {
    expect(project(full, { fmt: 3 })).toStrictEqual({ reply: full, dropped: [] });
  });

  test('leaves the reply that it is given as it was', () => {
    const before = structuredClone(full);
    project(full, { fmt: 1 });
    expect(full).toStrictEqual(before);
  });

  test.each<[string, ReplyShape, string[]]>([
    ['a single reply of fmt=1 has no list suffix', { fmt: 1 }, ['last_date', 'flag', 'id', 'phone']],
    ['a list of fmt=1 appends id and phone', { fmt: 1, list: true }, ['last_date', 'flag']],
    ['a single reply of fmt=0 may have both', { fmt: 0 }, ['last_timestamp', 'flag']],
    ['fmt=2 carries what fmt=3 carries', { fmt: 2, all: 2 }, []],
  ])('%s (R8)', (_, shape, dropped) => {
    expect(project(full, shape).dropped).toEqual(dropped);
  });

  test('takes the layout of the kind: an HLR query keeps its fields, a message has none of them', () => {
    const fields = { status: 1, imsi: '250', mccmnc: '25001' };
    expect(project({ kind: 'hlr', ...fields } as Reply, { fmt: 3, all: 2 }).dropped).toEqual(['mccmnc']);
    expect(project({ kind: 'sms', ...fields } as Reply, { fmt: 3, all: 2 }).dropped).toEqual(['imsi']);
  });

  test('lets a message that is not found have the fields of all=0, whatever was asked for (R7)', () => {
    const missing = { kind: 'missing', status: -3, last_timestamp: 0, err: 0, cost: '1.20' };
    expect(project(missing as Reply, { fmt: 1, all: 2 }).dropped).toEqual(['cost']);
  });

  test('gives the paths of a list with their index', () => {
    const list: Reply = [
      full,
      { kind: 'missing', status: -3, id: 6, extra: { note: 'x' } },
      { ...full, flag: undefined },
    ];
    expect(project(list, { fmt: 1, list: true }).dropped).toEqual([
      '[0].last_date',
      '[0].flag',
      '[1].extra.note',
      '[2].last_date',
    ]);
  });

  test('passes an empty list on', () => {
    expect(project([], { fmt: 3, list: true })).toStrictEqual({ reply: [], dropped: [] });
  });

  test('neither keeps nor reports a property that is undefined, which counts as absent (R1)', () => {
    const { reply, dropped } = project({ kind: 'sms', status: 1, flag: undefined, err: undefined }, { fmt: 1 });
    expect(reply).toStrictEqual({ kind: 'sms', status: 1 });
    expect(dropped).toEqual([]);
  });

  test('nor one of the unknown fields', () => {
    const sms = { kind: 'sms', status: 1 } as const;
    const nothing = { ...sms, extra: { a: undefined } } as unknown as Reply;
    for (const fmt of [0, 1, 2, 3] as const) {
      expect(project(nothing, { fmt })).toStrictEqual({ reply: sms, dropped: [] });
    }
    const some = { ...sms, extra: { a: undefined, b: 'x' } } as unknown as Reply;
    expect(project(some, { fmt: 3 })).toStrictEqual({ reply: { ...sms, extra: { b: 'x' } }, dropped: [] });
  });

  test('drops the text of an error in fmt=1, which has none (R9)', () => {
    const error: Reply = { kind: 'error', error_code: 9, error: 'wait', id: 275 };
    expect(project(error, { fmt: 1 })).toStrictEqual({
      reply: { kind: 'error', error_code: 9, id: 275 },
      dropped: ['error'],
    });
    expect(project(error, { fmt: 0 }).dropped).toEqual([]);
  });

  test('drops a property that no reply has', () => {
    const odd = { kind: 'deleted', status: 1, toString: 'x' } as unknown as Reply;
    expect(project(odd, { fmt: 3 })).toStrictEqual({ reply: { kind: 'deleted' }, dropped: ['status', 'toString'] });
  });

  test('drops everything of a kind that there is none of, and leaves the refusal to encode', () => {
    const odd = { kind: 'toString', status: 1 } as unknown as Reply;
    expect(project(odd, { fmt: 3 })).toStrictEqual({ reply: { kind: 'toString' }, dropped: ['status'] });
  });

  test.each([null, undefined, 1, 'OK'])('throws a TypeError for %p, which is no reply', (reply) => {
    expect(() => project(reply as unknown as Reply, { fmt: 3 })).toThrow(TypeError);
    expect(() => project([reply] as unknown as Reply, { fmt: 3, list: true })).toThrow(TypeError);
  });

  test('refuses a bad shape at once', () => {
    expect(() => project(full, { fmt: 4 } as unknown as ReplyShape)).toThrow(RangeError);
  });

  describe('of unknown fields (R13)', () => {
    const extra = { note: 'x', parts: 2, 'two words': 'y', nested: { a: [] } };
    const reply: Reply = { kind: 'sms', status: 1, extra };

    test.each<[string, ReplyShape, string[]]>([
      ['fmt=3 carries any JSON', { fmt: 3 }, []],
      ['fmt=2 carries texts with the name of an element', { fmt: 2 }, ['parts', 'two words', 'nested']],
      ['fmt=0 carries texts with a key', { fmt: 0 }, ['parts', 'two words', 'nested']],
      ['fmt=1 carries none', { fmt: 1 }, ['note', 'parts', 'two words', 'nested']],
    ])('%s', (_, shape, names) => {
      const { reply: kept, dropped } = project(reply, shape);
      expect(dropped).toEqual(names.map((name) => `extra.${name}`));
      const left = Object.entries(extra).filter(([name]) => !names.includes(name));
      expect(kept).toStrictEqual({
        kind: 'sms',
        status: 1,
        ...(left.length > 0 ? { extra: Object.fromEntries(left) } : {}),
      });
    });

    test('makes none of an extra that is null', () => {
      const odd = { kind: 'sms', status: 1, extra: null } as unknown as Reply;
      expect(project(odd, { fmt: 3 }).reply).toStrictEqual({ kind: 'sms', status: 1 });
    });

    test('drops one that has become a known field of the layout', () => {
      expect(project({ kind: 'sms', status: 1, extra: { type: '0', note: 'x' } }, { fmt: 2, all: 1 })).toStrictEqual({
        reply: { kind: 'sms', status: 1, extra: { note: 'x' } },
        dropped: ['extra.type'],
      });
    });

    test('keeps a field called __proto__ a field like any other', () => {
      const odd = JSON.parse('{"kind": "sms", "status": 1, "extra": {"__proto__": "x"}}') as Reply;
      const { reply: kept, dropped } = project(odd, { fmt: 2 });
      expect(dropped).toEqual([]);
      expect(JSON.stringify(kept)).toBe('{"kind":"sms","status":1,"extra":{"__proto__":"x"}}');
    });

    test.each<[string, Reply, ReplyShape]>([
      ['an error in fmt=0', { kind: 'error', error_code: 9, extra: { note: 'x' } }, { fmt: 0 }],
      ['a deletion in fmt=0', { kind: 'deleted', extra: { note: 'x' } } as Reply, { fmt: 0 }],
      ['a deletion in fmt=2', { kind: 'deleted', extra: { note: 'x' } } as Reply, { fmt: 2 }],
    ])('drops those of %s, which has no place for them', (_, reply, shape) => {
      const { reply: kept, dropped } = project(reply, shape);
      expect(dropped).toEqual(['extra.note']);
      expect(() => encode(kept as Reply as never, shape)).not.toThrow();
    });

    test('drops a field of an error or a deletion that would turn it into another reply', () => {
      const error: Reply = { kind: 'error', error_code: 9, extra: { status: 1 } };
      expect(project(error, { fmt: 3 })).toStrictEqual({
        reply: { kind: 'error', error_code: 9 },
        dropped: ['extra.status'],
      });
      const deleted = { kind: 'deleted', extra: { error_code: 1, result: 'OK', note: 'x' } } as Reply;
      expect(project(deleted, { fmt: 3 })).toStrictEqual({
        reply: { kind: 'deleted', extra: { note: 'x' } },
        dropped: ['extra.error_code', 'extra.result'],
      });
    });

    test('drops a key of fmt=0 that is that of a known field in another case', () => {
      const reply: Reply = { kind: 'sms', status: 1, extra: { STATUS: '2', note: 'x' } };
      expect(project(reply, { fmt: 0 })).toStrictEqual({
        reply: { kind: 'sms', status: 1, extra: { note: 'x' } },
        dropped: ['extra.STATUS'],
      });
    });
  });
});
