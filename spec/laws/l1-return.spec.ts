// L1: what is written is read back, and what could not be read back is not written, nor is anything else refused.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as codec from 'smsc-codec';
import {
  bytesLaw,
  difference,
  messageLaw,
  nastyReply,
  ordinaryLaw,
  ordinaryReply,
  returnLaw,
  shapeName,
  shapes,
} from 'smsc-codec/testing';
import { check, testLaw } from '../support/property.ts';

testLaw(returnLaw, codec);
testLaw(ordinaryLaw, codec);
testLaw(messageLaw, codec);
testLaw(bytesLaw, codec);

const each = shapes.map((shape) => [shapeName(shape), shape] as const);

function bytesOf(...args: Parameters<typeof codec.encodeBytes<codec.ReplyShape>>): Uint8Array | undefined {
  try {
    return codec.encodeBytes(...args);
  } catch (error) {
    expect(error).toBeInstanceOf(codec.EncodeError);
    return undefined;
  }
}

/** Writes a reply and reads it back, unless it is refused. */
function expectReturn(reply: codec.Reply, shape: codec.ReplyShape, options: codec.CodecOptions): void {
  const text = codec.safeEncode(reply, shape, options);
  if (text.ok) expect(difference(reply, codec.decode(text.value, shape, options))).toBeUndefined();
  const bytes = bytesOf(reply, shape, options);
  if (bytes !== undefined) expect(difference(reply, codec.decode(bytes, shape, options))).toBeUndefined();
}

test.each(each)('what is written on one line, or with a declaration, is read back too: %s', (_, shape) => {
  const options = fc.record({ compact: fc.boolean(), declaration: fc.boolean() });
  const charset = fc.constantFrom(undefined, ...codec.charsets);
  check(
    fc.property(nastyReply(shape), options, charset, (reply, dress, charset) =>
      expectReturn(reply, { ...shape, charset }, dress),
    ),
  );
});

test.each(each)('what is written within a limit is read within it: %s', (_, shape) => {
  const limit = fc.integer({ min: 0, max: 600 });
  check(
    fc.property(ordinaryReply(shape), limit, (reply, maxRecordLength) =>
      expectReturn(reply, shape, { maxRecordLength }),
    ),
  );
});

/** The value of a record that a path of an error names: `err`, `extra.parts`. */
function named(record: unknown, path: string): unknown {
  const [field = '', ...rest] = path.split('.');
  const value: unknown = Object(record)[field];
  return rest.length === 0 ? value : Object(value)[rest.join('.')];
}

test.each(each)('refusals have a code, and name the record and the field: %s', (_, shape) => {
  check(
    fc.property(nastyReply(shape), (reply) => {
      const result = codec.safeEncode(reply, shape);
      if (result.ok) return;
      const { code, fmt, message, index, path, at } = result.error;
      expect(codec.encodeErrorCodes).toContain(code);
      expect(fmt).toBe(shape.fmt);
      expect(message).not.toBe('');
      if (index !== undefined) expect(Object(reply)).toHaveProperty([String(index)]);
      if (at === undefined) return;
      const text = named(index === undefined ? reply : Object(reply)[index], path ?? '');
      expect(typeof text).toBe('string');
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(String(text).length);
    }),
  );
});
