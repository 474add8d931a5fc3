import { describe, expect, test } from '@jest/globals';
import { EncodeError, type EncodeOptions, encode, type ReplyShape } from 'smsc-codec';
import { bind } from '../../src/codec.ts';
import { Encoder } from '../../src/encoder.ts';

const encoderOf = (shape: ReplyShape, options: EncodeOptions = {}): Encoder => new Encoder(bind(shape, options));
const missing = (id: number) => ({ kind: 'missing', status: -3, id }) as const;
const error = { kind: 'error', error_code: 9 } as const;
const deleted = { kind: 'deleted' } as const;

function refusalOf(attempt: () => unknown): unknown {
  try {
    attempt();
  } catch (refusal) {
    return refusal;
  }
  return undefined;
}

describe('Encoder', () => {
  describe.each([0, 1, 2, 3] as const)('of fmt=%p', (fmt) => {
    const list = { fmt, list: true } as const;

    test.each([1, 2, 3])('writes a list of %p in as many pieces as encode writes in one', (length) => {
      const statuses = Array.from({ length }, (_, id) => missing(id));
      for (const options of [{}, { compact: true }, { declaration: true }]) {
        const encoder = encoderOf(list, options);
        const pieces = statuses.map((status) => encoder.write(status));
        expect(pieces.join('') + encoder.end()).toBe(encode(statuses, list, options));
      }
    });

    test('writes a single reply whole at once', () => {
      for (const reply of [{ kind: 'missing', status: -3 } as const, error, deleted]) {
        const encoder = encoderOf({ fmt });
        expect(encoder.write(reply)).toBe(encode(reply, { fmt }));
        expect(encoder.end()).toBe('');
      }
    });

    test('writes an error or a deletion where a list was asked for, and no list around it', () => {
      for (const reply of [error, deleted]) {
        const encoder = encoderOf(list);
        expect(encoder.write(reply) + encoder.end()).toBe(encode(reply, list));
      }
    });

    test('refuses anything behind a single reply', () => {
      for (const shape of [{ fmt }, list]) {
        const encoder = encoderOf(shape);
        encoder.write(error);
        for (const reply of [error, deleted, missing(1)]) {
          const refusal = refusalOf(() => encoder.write(reply));
          expect(refusal).toBeInstanceOf(EncodeError);
          const message = `one reply was to be written, and it was (fmt ${fmt})`;
          expect(refusal).toMatchObject({ code: 'unexpected-list', fmt, message });
        }
        expect(encoder.end()).toBe('');
      }
    });

    test('refuses an error within a list, with its place, and goes on', () => {
      const encoder = encoderOf(list);
      const start = encoder.write(missing(1));
      expect(refusalOf(() => encoder.write(error))).toMatchObject({ code: 'invalid-reply', index: 1, path: 'kind' });
      expect(start + encoder.write(missing(2)) + encoder.end()).toBe(encode([missing(1), missing(2)], list));
    });

    test('refuses a bad status with its place among those written, and goes on', () => {
      const encoder = encoderOf(list);
      expect(refusalOf(() => encoder.write({ kind: 'sms', status: 0.5 }))).toMatchObject({ index: 0, path: 'status' });
      const start = encoder.write(missing(1));
      expect(refusalOf(() => encoder.write({ kind: 'sms', status: 0.5 }))).toMatchObject({ index: 1, path: 'status' });
      expect(start + encoder.end()).toBe(encode([missing(1)], list));
    });

    test('refuses to end where a reply was asked for and none was written', () => {
      expect(refusalOf(() => encoderOf({ fmt }).end())).toMatchObject({
        code: 'invalid-reply',
        fmt,
        message: `there was no reply to be written (fmt ${fmt})`,
      });
    });

    test('ends an empty list as encode writes it, or refuses it as encode does (R15)', () => {
      const end = (): unknown => encoderOf(list).end();
      if (fmt < 2)
        expect(refusalOf(end)).toMatchObject({
          code: 'empty-list',
          message: `this format has no empty list (fmt ${fmt})`,
        });
      else expect(end()).toBe(encode([], list));
    });

    test.each([null, undefined, 1, 'OK', []].map((reply) => [reply]))('refuses %j, which is no reply', (reply) => {
      expect(refusalOf(() => encoderOf({ fmt }).write(reply))).toMatchObject({ code: 'invalid-reply' });
      expect(refusalOf(() => encoderOf(list).write(reply))).toMatchObject({ code: 'invalid-reply', index: 0 });
    });
  });

  test('refuses a list as a reply: statuses come one at a time', () => {
    expect(refusalOf(() => encoderOf({ fmt: 3, list: true }).write([missing(1)]))).toMatchObject({
      code: 'invalid-reply',
      index: 0,
    });
  });
});
