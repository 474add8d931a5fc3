// A codec that is wrong on purpose, as many clients are: a message of fmt=1 ends at its first comma. The soak has to find
// it: `npm run soak -- --codec spec/soak/wrong-codec.mjs --shape 'fmt=1 all=1'`.
import { decode as right } from 'smsc-codec';

export * from 'smsc-codec';
export * from 'smsc-codec/stream';

const shorten = (status) =>
  typeof status.message === 'string' ? { ...status, message: status.message.split(',')[0] } : status;

export function decode(body, shape) {
  const reply = right(body, shape);
  if (shape.fmt !== 1) return reply;
  return Array.isArray(reply) ? reply.map(shorten) : shorten(reply);
}
