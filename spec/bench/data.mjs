// The replies that the benchmark reads and writes: lists of full statuses in every format.
import { createCodec, formatDate, project } from 'smsc-codec';
import { records } from './records.mjs';

export const shapes = [0, 1, 2, 3].map((fmt) => ({ fmt, all: 2, list: true, kind: 'sms', charset: 'utf-8' }));
export const codecs = shapes.map((shape) => createCodec(shape));

/** The same statuses as each format carries them, and the bodies they make. */
export function replies(count) {
  const statuses = records(count, formatDate);
  const lists = shapes.map((shape) => project(statuses, shape).reply);
  const bodies = codecs.map((codec, fmt) => codec.encode(lists[fmt]));
  return { statuses, lists, bodies };
}
