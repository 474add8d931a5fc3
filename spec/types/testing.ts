// The kit's types: arbitraries are typed by their shape, the package itself is an implementation, and laws that ask for
// more than a codec say so.
import type fc from 'fast-check';
import * as codec from 'smsc-codec';
import { bytesLaw, type Implementation, type Law, laws, ordinaryReply, ordinaryStatus } from 'smsc-codec/testing';
import { exactly } from './equal.ts';

const shape = { fmt: 1, all: 2, kind: 'sms' } as const;

exactly<fc.Arbitrary<codec.StatusOf<typeof shape>>>()(ordinaryStatus(shape));
exactly<fc.Arbitrary<codec.ReplyOf<typeof shape>>>()(ordinaryReply(shape));
exactly<fc.Arbitrary<codec.Reply>>()(ordinaryReply({} as codec.ReplyShape));

const implementation: Implementation = codec;
for (const law of laws) law.property(implementation, shape);
bytesLaw.property(codec, shape);
// @ts-expect-error a codec without bytes cannot be put to the law of bytes
bytesLaw.property(implementation, shape);

/** A law of streams has its place beside the others. */
interface Streaming {
  decodeChunks(chunks: readonly string[], shape: codec.ReplyShape): Iterable<codec.Reply>;
}
export type StreamLaw = Law<Streaming>;
