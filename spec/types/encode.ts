// What `encode` takes for a literal shape: replies with the fields of its layout, and no others.
import { decode, encode, encodeBytes, type Reply, type ReplyOf, type ReplyShape } from 'smsc-codec';
import { encodeIterable, type StreamEncodeOptions } from 'smsc-codec/stream';
import { exactly } from './equal.ts';

export function takes(): void {
  encode({ kind: 'sms', status: 1 });
  encode({ kind: 'sms', status: 1, last_timestamp: 1_700_000_000, err: 0 }, { fmt: 1 });
  encode([{ kind: 'missing', status: -3, id: 138, phone: '79990000000' }], { fmt: 3, list: true });
  encode(
    [
      { kind: 'sms', status: 77, id: 1, phone: '7' },
      { kind: 'hlr', status: 1, imsi: '250' },
    ],
    { fmt: 2, list: true },
  );
  encode({ kind: 'error', error_code: 9, error: 'wait' }, { fmt: 0, list: true });
  encode({ kind: 'deleted' }, { fmt: 1 });
  encode({ kind: 'sms', status: 1, err: undefined, extra: { parts: [1, null, { a: true }] } }, { fmt: 3 });
  encode({ kind: 'sms', status: 1, extra: { parts: '2' } }, { fmt: 0 });
}

export function refuses(): void {
  // @ts-expect-error fmt=1 has no dates
  encode({ kind: 'sms', status: 1, last_date: '' }, { fmt: 1 });
  // @ts-expect-error all=0 has no message
  encode({ kind: 'sms', status: 1, message: '' }, { fmt: 3 });
  // @ts-expect-error a message has no IMSI
  encode({ kind: 'sms', status: 1, imsi: '' }, { fmt: 3, all: 0 });
  // @ts-expect-error fmt=1 has every text of its layout
  encode({ kind: 'sms', status: 1, phone: '7', message: '' }, { fmt: 1, all: 1 });
  // @ts-expect-error a row of a list has its id
  encode([{ kind: 'sms', status: 1 }], { fmt: 0, list: true });
  // @ts-expect-error fmt=1 has no words for an error
  encode({ kind: 'error', error_code: 9, error: 'wait' }, { fmt: 1 });
  // @ts-expect-error fmt=2 has texts only
  encode({ kind: 'sms', status: 1, extra: { parts: 2 } }, { fmt: 2 });
  // @ts-expect-error fmt=1 has no unknown fields
  encode({ kind: 'sms', status: 1, extra: { parts: '2' } }, { fmt: 1 });
  // @ts-expect-error numbers are numbers
  encode({ kind: 'sms', status: '1' });
  // @ts-expect-error cost is a text
  encode({ kind: 'sms', status: 1, cost: 1.2 }, { fmt: 3, all: 1 });
  // @ts-expect-error a list is an array
  encode({ kind: 'sms', status: 1, id: 1 }, { fmt: 3, list: true });
  // @ts-expect-error one status is none
  encode([{ kind: 'sms', status: 1 }], { fmt: 3 });
  // @ts-expect-error a list holds no errors
  encode([{ kind: 'error', error_code: 9 }], { fmt: 3, list: true });
  // @ts-expect-error the kind is pinned
  encode({ kind: 'hlr', status: 1 }, { fmt: 3, kind: 'sms' });
  // @ts-expect-error a message that is not found has status -3
  encode({ kind: 'missing', status: 1 });
  // @ts-expect-error a status has a status
  encode({ kind: 'sms' });
  // @ts-expect-error a reply has a kind
  encode({ status: 1 });
  // @ts-expect-error bytes are no other
  encodeBytes({ kind: 'sms', status: 1, last_date: '' }, { fmt: 1 });
}

// What was decoded can be encoded in the shape that it came in.
export function returns(body: string, shape: ReplyShape, reply: Reply): void {
  const hlr = { fmt: 1, all: 2, kind: 'hlr', list: true } as const;
  encode(decode(body, hlr), hlr);
  encode(decode(body, shape), shape);
  encode(reply, shape);
  // @ts-expect-error and in no other that lacks some of it
  encode(decode(body, { fmt: 3, all: 2 }), { fmt: 1, all: 2 });
}

export async function streams(
  replies: ReplyOf<{ fmt: 3 }>[],
  options: StreamEncodeOptions,
  output: 'text' | 'bytes',
): Promise<void> {
  for await (const chunk of encodeIterable(replies, { fmt: 3 })) exactly<string>()(chunk);
  for await (const chunk of encodeIterable(replies, { fmt: 3 }, { compact: true })) exactly<string>()(chunk);
  for await (const chunk of encodeIterable(replies, { fmt: 3 }, { output: 'bytes' })) exactly<Uint8Array>()(chunk);
  for await (const chunk of encodeIterable(replies, { fmt: 3 }, { output })) exactly<string | Uint8Array>()(chunk);
  for await (const chunk of encodeIterable(replies, { fmt: 3 }, options)) exactly<string | Uint8Array>()(chunk);
}
