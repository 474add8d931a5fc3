// L5: a reply is the same whatever format it came in, and what a format lacks of it can be told beforehand.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as codec from 'smsc-codec';
import { agreementLaw, difference, nastyReply, ordinaryReply, shapeName, shapes } from 'smsc-codec/testing';
import { check, testLaw } from '../support/property.ts';

testLaw(agreementLaw, codec);

const each = shapes.map((shape) => [shapeName(shape), shape] as const);
const others = fc.record({ fmt: fc.constantFrom(0, 1, 2, 3), all: fc.constantFrom(0, 1, 2) });

test.each(each)('a projection has no field that the other shape lacks: %s', (_, shape) => {
  const replies = fc.oneof(ordinaryReply(shape), nastyReply(shape));
  check(
    fc.property(replies, others, (reply, other) => {
      const target = { ...shape, ...other };
      if (!codec.safeEncode(reply, shape).ok) return; // no reply of this shape
      const result = codec.safeEncode(codec.project(reply, target).reply, target);
      if (!result.ok) expect(result.error.code).not.toBe('unsupported-field');
    }),
  );
});

test.each(each)('a projection to the same shape drops nothing: %s', (_, shape) => {
  check(
    fc.property(ordinaryReply(shape), (reply) => {
      const projection = codec.project(reply, shape);
      expect(projection.dropped).toEqual([]);
      expect(difference(reply, projection.reply)).toBeUndefined();
    }),
  );
});
