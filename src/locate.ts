// Where the fields of a body stand: for those who show a reply as it was written, rather than what it says.
import type { DecodeOptions, InputBinding } from './binding.ts';
import { bindDecoding } from './codec.ts';
import { openDecoder } from './decoding.ts';
import { DecodeError } from './errors.ts';
import { isAlone } from './formats/plan.ts';
import type { Draft } from './formats/room.ts';
import type { ReplyShape } from './reply.ts';

/** The value of one field, as it is written in a body: quotes, escapes and references included. */
export interface FieldSpan {
  /** The field, those of a list with the index of their status in front: `[0].flag`. Unknown ones are in `extra`. */
  readonly path: string;
  /** UTF-16 units from the start of the decoded text, a byte order mark not counted (R14). */
  readonly offset: number;
  /** UTF-16 units; 0 for a value that is empty. */
  readonly length: number;
}

/**
 * Tells where the values of the fields stand in a body.
 *
 * @returns The spans in reading order, none inside another. Offsets are those of errors and issues. A status that
 * cannot be read has those in front of what is wrong with it, if its syntax can be read; a body that is none has none.
 * @throws TypeError or RangeError for a bad shape or option; never a DecodeError.
 *
 * @example
 * ```ts
 * import { locate } from 'smsc-codec';
 * const body = '1,1700000000,0';
 * const [, { path, offset, length } = { path: '', offset: 0, length: 0 }] = locate(body, { fmt: 1 });
 * console.log(path, body.slice(offset, offset + length)); // last_timestamp 1700000000
 * ```
 */
export function locate(body: string | Uint8Array, shape?: ReplyShape, options?: DecodeOptions): FieldSpan[] {
  return locateFields(bindDecoding(shape, options), body);
}

function locateFields(binding: InputBinding, body: string | Uint8Array): FieldSpan[] {
  const spans: FieldSpan[] = [];
  // Those of the reply being read, whose paths begin with its index if it turns out to be one of a list.
  let fields: FieldSpan[] = [];
  let next = 0;
  const settle = (index: number | undefined): void => {
    const prefix = index === undefined ? '' : `[${index}].`;
    for (const span of fields) spans.push({ ...span, path: prefix + span.path });
    fields = [];
    if (index !== undefined) next = index + 1;
  };
  const isOfList = (reply: Draft): boolean => binding.plan.list && !isAlone(reply);
  const decoder = openDecoder(binding, (reply) => settle(isOfList(reply) ? next : undefined), {
    onError: ({ index }) => settle(index),
    trace: {
      note: () => undefined,
      field: (path, offset, end) => fields.push({ path, offset, length: end - offset }),
    },
  });
  try {
    decoder.push(body);
    decoder.end();
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error; // a body that is neither text nor bytes
  }
  return spans;
}
