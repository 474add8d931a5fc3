// L1: what is written is read back, and what could not be read back is not written, nor is anything else refused.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as codec from 'smsc-codec';
import { bytesLaw, messageLaw, nastyReply, ordinaryLaw, returnLaw, shapeName, shapes } from 'smsc-codec/testing';
import { check, testLaw } from '../support/property.ts';

testLaw(returnLaw, codec);
testLaw(ordinaryLaw, codec);
testLaw(messageLaw, codec);
testLaw(bytesLaw, codec);

/** The value of a record that a path of an error names: `err`, `extra.parts`. */
function named(record: unknown, path: string): unknown {
  const [field = '', ...rest] = path.split('.');
  const value: unknown = Object(record)[field];
  return rest.length === 0 ? value : Object(value)[rest.join('.')];
}

test.each(shapes.map((shape) => [shapeName(shape), shape] as const))(
  'refusals have a code, and name the record and the field: %s',
  (_, shape) => {
    check(
      fc.property(nastyReply(shape), (reply) => {
        const result = codec.safeEncode(reply, shape);
        if (result.ok) return;
        const { code, fmt, message, index, path, at } = result.error;
        expect(codec.encodeErrorCodes).toContain(code);
        expect(fmt).toBe(shape.fmt);
        expect(message).not.toBe('');
        if (index !== undefined) expect(Object(reply)).toHaveProperty([index]);
        if (at === undefined) return;
        const text = named(index === undefined ? reply : Object(reply)[index], path ?? '');
        expect(typeof text).toBe('string');
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(String(text).length);
      }),
    );
  },
);
