// What the messages that were asked for look like in the form that was asked for, whatever their file says of them.
import { EncodeError, encodeBytes, project, type Reply, type ReplyShape, type Status } from 'smsc-codec';
import { emptyTexts, layoutOf, requiredTexts, suffixOf } from '../layout.ts';
import { rescue } from '../rescue.ts';

const HLR_TYPE = 4;

/**
 * A reply as the endpoint sends it: without the fields that the shape has no place for, with those that it cannot do
 * without, and with a question mark for each character that the charset lacks.
 *
 * @throws EncodeError where a text cannot stand in the format at all.
 */
export function replyBytes(reply: Reply, shape: ReplyShape): Uint8Array {
  const whole = Array.isArray(reply) ? reply.map((status) => completed(status, shape)) : single(reply, shape);
  const carried = project(whole, shape).reply;
  return rescue(
    () => encodeBytes(carried, shape),
    EncodeError,
    (error) => {
      if (error.code !== 'unencodable-character') throw error;
      return encodeBytes(substituted(carried, shape), shape);
    },
  );
}

/** A status alone has neither id nor phone, unless its layout has them: those are what a list appends (R8). */
function single(reply: Exclude<Reply, unknown[]>, shape: ReplyShape): Reply {
  if (reply.kind === 'error' || reply.kind === 'deleted') return reply;
  const own = new Set<string>(layoutOf(reply, shape).map(({ field }) => field));
  const appended = suffixOf(shape).filter(({ field }) => !own.has(field));
  const status = { ...reply };
  for (const { field } of appended) Reflect.deleteProperty(status, field);
  return completed(status, shape);
}

/**
 * A status with the fields without which it cannot be written, or would be read as another kind: what tells an HLR query
 * from a message (R3). In fmt=1 a message that is not found has two zeros (R7).
 */
function completed(status: Status, shape: ReplyShape): Status {
  if (status.kind === 'missing') return shape.fmt === 1 ? { last_timestamp: 0, err: 0, ...status } : status;
  if (status.kind === 'hlr') return { type: HLR_TYPE, ...emptyTexts(layoutOf(status, shape)), ...status };
  return { ...requiredTexts(status, shape), ...status };
}

/** A reply of which the charset has every character. Names of unknown fields stay as they are. */
function substituted(reply: Reply, { charset = 'windows-1251' }: ReplyShape): Reply {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const known = new Set(new TextDecoder(charset).decode(bytes));
  const substitute = (text: string): string => Array.from(text, (one) => (known.has(one) ? one : '?')).join('');
  return JSON.parse(JSON.stringify(reply), (_, value) => (typeof value === 'string' ? substitute(value) : value));
}
