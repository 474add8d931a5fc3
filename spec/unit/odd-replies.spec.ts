// What no type would let through and programs written in JavaScript hand over all the same.
import { describe, expect, test } from '@jest/globals';
import {
  EncodeError,
  encode,
  encodeBytes,
  project,
  type Reply,
  safeDecode,
  safeEncode,
  shapeOf,
  validate,
} from 'smsc-codec';
import { fields } from 'smsc-codec/grammars';
import { slotOf } from '../../src/formats/plan.ts';

const anything = (value: unknown): Reply => value as Reply;

class Delivered {
  kind = 'sms';
  status = 1;
  note = 'unknown';
  get err(): number {
    return 0;
  }
}

describe('encode', () => {
  test.each([0, 1, 2, 3] as const)(
    'takes own properties only, and refuses an unknown one of a class: fmt=%p',
    (fmt) => {
      expect(safeEncode(anything(new Delivered()) as never, { fmt })).toMatchObject({
        error: { code: 'unsupported-field', path: 'note' },
      });
    },
  );

  test('takes a reply without a prototype, and one of a class whose own properties are known', () => {
    expect(encode(Object.assign(Object.create(null), { kind: 'sms', status: 1 }), { fmt: 0 })).toBe('Status = 1');
    const { note, ...known } = new Delivered();
    expect(note).toBe('unknown');
    expect(encode(anything(Object.assign(Object.create({ err: 0 }), known)) as never, { fmt: 0 })).toBe('Status = 1');
  });

  test('refuses a property under a symbol, which no format has a name for', () => {
    const reply = anything({ kind: 'sms', status: 1, [Symbol('x')]: 1 });
    expect(() => encode(reply as never)).toThrow(EncodeError);
  });

  test('refuses an array that has JSON of its own', () => {
    class Odd extends Array<number> {
      toJSON(): number {
        return 1;
      }
    }
    const reply = anything({ kind: 'sms', status: 1, extra: { list: Odd.from([1, 2]) } });
    expect(safeEncode(reply as never, { fmt: 3 })).toMatchObject({
      error: { code: 'invalid-extra', path: 'extra.list' },
    });
  });

  test('tells of the first character in the text that its charset lacks, whatever order the reply is in', () => {
    const reply = { kind: 'sms', status: 1, comment: 'abc😀', message: 'x😀' } as const;
    expect(() => encodeBytes(reply, { fmt: 3, all: 1 })).toThrow(expect.objectContaining({ path: 'message', at: 1 }));
    const ofClass = Object.assign(Object.create({}), reply);
    expect(() => encodeBytes(ofClass, { fmt: 3, all: 1 })).toThrow(expect.objectContaining({ path: 'comment', at: 3 }));
  });
});

describe('decode', () => {
  test('reads a member that no number can be after all syntax, in its turn among the values (R17)', () => {
    const errorOf = (body: string) => safeDecode(body, { fmt: 3 });
    expect(errorOf('{"status": "x", "e": 1e999}')).toMatchObject({ error: { code: 'invalid-integer', offset: 11 } });
    expect(errorOf('{"status": 1, "e": [1e999, 1e999]}')).toMatchObject({
      error: { code: 'invalid-number', offset: 20 },
    });
    expect(errorOf('{"status": 1, "e": 1e999, bad}')).toMatchObject({ error: { code: 'unexpected-character' } });
  });
});

test('project takes objects only, and drops an extra that is none', () => {
  expect(() => project(anything(5), { fmt: 1 })).toThrow(TypeError);
  const { reply, dropped } = project(anything({ kind: 'sms', status: 1, extra: 'abc' }), { fmt: 3 });
  expect([reply, dropped]).toEqual([{ kind: 'sms', status: 1 }, ['extra']]);
});

test('shapeOf takes addresses with any sign in them, and no plain objects', () => {
  expect(shapeOf('https://u:p=1@smsc.ru/sys/status.php?fmt=3')).toMatchObject({ fmt: 3 });
  expect(shapeOf('/status.php;a=b?fmt=3&all=1')).toMatchObject({ fmt: 3, all: 1 });
  expect(() => shapeOf({ fmt: '1' } as unknown as string)).toThrow(TypeError);
});

test('validate tells that a text is not canonical also where its canonical text would be too long', () => {
  const message = 'x'.repeat(80);
  const body = `{"status":1,"last_date":"","last_timestamp":1,"flag":0,"err":0,"id":1,"phone":"${message}"}`;
  const issues = validate(body, { fmt: 3 }, { maxRecordLength: body.length });
  expect(issues.map(({ code }) => code)).toEqual(['not-canonical']);
});

test('a slot that a layout lacks is a mistake in the program', () => {
  expect(() => slotOf([], 'id')).toThrow(TypeError);
  expect(Object.keys(fields)).toContain('id');
});
