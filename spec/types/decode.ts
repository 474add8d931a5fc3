// What `decode` gives for a literal shape: exactly the fields of its layout, written out here from the reference page.
import {
  createCodec,
  type DeletedReply,
  decode,
  type ErrorReply,
  type HlrStatus,
  type JsonValue,
  type MissingStatus,
  type Reply,
  type ReplyShape,
  type SmsStatus,
  safeDecode,
} from 'smsc-codec';
import { exactly } from './equal.ts';

declare const body: string;

// fmt=2, all=2, a list of HLR queries.
export function xmlHlrList(): void {
  const reply = decode(body, { fmt: 2, all: 2, kind: 'hlr', list: true });
  if (!Array.isArray(reply)) {
    exactly<
      | {
          kind: 'error';
          error_code: number;
          error?: string | undefined;
          id?: number | undefined;
          extra?: Record<string, string> | undefined;
        }
      | { kind: 'deleted' }
    >()(reply);
    return;
  }
  for (const status of reply) {
    if (status.kind === 'missing') {
      exactly<{
        kind: 'missing';
        status: -3;
        last_date?: string | undefined;
        last_timestamp?: number | undefined;
        flag?: number | undefined;
        err?: number | undefined;
        id?: number | undefined;
        extra?: Record<string, string> | undefined;
      }>()(status);
    } else {
      exactly<{
        kind: 'hlr';
        status: number;
        last_date?: string | undefined;
        last_timestamp?: number | undefined;
        flag?: number | undefined;
        err?: number | undefined;
        imsi?: string | undefined;
        msc?: string | undefined;
        mcc?: string | undefined;
        mnc?: string | undefined;
        cn?: string | undefined;
        net?: string | undefined;
        rcn?: string | undefined;
        rnet?: string | undefined;
        send_date?: string | undefined;
        send_timestamp?: number | undefined;
        phone?: string | undefined;
        cost?: string | undefined;
        sender_id?: string | undefined;
        status_name?: string | undefined;
        message?: string | undefined;
        country?: string | undefined;
        operator?: string | undefined;
        region?: string | undefined;
        type?: number | undefined;
        id?: number | undefined;
        extra?: Record<string, string> | undefined;
      }>()(status);
    }
  }
}

// fmt=1, all=1, one SMS: times as numbers only, every text there, no unknown fields.
export function csvSms(): void {
  const reply = decode(body, { fmt: 1, all: 1, kind: 'sms' });
  if (reply.kind === 'sms') {
    exactly<{
      kind: 'sms';
      status: number;
      last_timestamp?: number | undefined;
      err?: number | undefined;
      send_timestamp?: number | undefined;
      phone: string;
      cost: string;
      sender_id: string;
      status_name: string;
      message: string;
      comment: string;
      type?: number | undefined;
    }>()(reply);
    // @ts-expect-error fmt=1 has no dates
    reply.last_date;
    // @ts-expect-error nor unknown fields
    reply.extra;
    // @ts-expect-error nor an id on a single reply
    reply.id;
  } else if (reply.kind === 'error') {
    exactly<{ kind: 'error'; error_code: number; id?: number | undefined }>()(reply);
    // @ts-expect-error nor the words of an error
    reply.error;
  } else if (reply.kind === 'missing') {
    exactly<{ kind: 'missing'; status: -3; last_timestamp?: number | undefined; err?: number | undefined }>()(reply);
  } else {
    exactly<{ kind: 'deleted' }>()(reply);
  }
  // @ts-expect-error a pinned kind leaves no other
  reply.kind === 'hlr';
}

// fmt=1, all=0, a list of any kinds: id and phone are there.
export function csvList(): void {
  const reply = decode(body, { fmt: 1, list: true });
  if (!Array.isArray(reply)) return;
  for (const status of reply) {
    exactly<number>()(status.id);
    if (status.kind === 'hlr') exactly<string>()(status.imsi);
    if (status.kind !== 'missing') exactly<string>()(status.phone);
    else exactly<string | undefined>()(status.phone);
  }
}

// fmt=0, the defaults: a date and no timestamp.
export function text(): void {
  const reply = decode(body);
  if (reply.kind === 'sms') {
    exactly<{
      kind: 'sms';
      status: number;
      last_date?: string | undefined;
      err?: number | undefined;
      id?: number | undefined;
      phone?: string | undefined;
      extra?: Record<string, string> | undefined;
    }>()(reply);
    exactly<string | undefined>()(reply.last_date);
    // @ts-expect-error fmt=0 has no timestamps
    reply.last_timestamp;
    // @ts-expect-error nor a flag
    reply.flag;
  }
  exactly<typeof reply>()(decode(body, {}));
  exactly<typeof reply>()(decode(body, { fmt: 0, all: 0, list: false }));
  // @ts-expect-error one status is no array
  reply.length;
}

// fmt=0 in a list: the id is there (R8).
export function textList(): void {
  const reply = decode(body, { all: 1, list: true });
  if (Array.isArray(reply)) for (const status of reply) exactly<number>()(status.id);
}

// fmt=3 has JSON values in extra, the deletion included.
export function json(): void {
  const reply = decode(body, { fmt: 3, all: 2, kind: 'sms' });
  exactly<Record<string, JsonValue> | undefined>()(reply.extra);
  if (reply.kind === 'sms') {
    exactly<string | undefined>()(reply.mccmnc);
    exactly<string | undefined>()(reply.operator_orig);
    exactly<number | undefined>()(reply.sms_cnt);
    // @ts-expect-error a message has no IMSI
    reply.imsi;
  }
}

// The kind recognised: told apart by `kind`.
export function recognised(): void {
  const reply = decode(body, { fmt: 3, all: 0 });
  // @ts-expect-error not before the kind is known
  reply.imsi;
  switch (reply.kind) {
    case 'hlr':
      exactly<string | undefined>()(reply.imsi);
      break;
    case 'sms':
      exactly<number | undefined>()(reply.flag);
      break;
    case 'missing':
      exactly<-3>()(reply.status);
      break;
    case 'error':
      exactly<number>()(reply.error_code);
      break;
    default:
      exactly<'deleted'>()(reply.kind);
  }
}

// A shape that is known at run time only gives what is common to all.
export function wide(shape: ReplyShape, fmt: 2 | 3, list: boolean): void {
  exactly<Reply>()(decode(body, shape));
  const reply = decode(body, shape);
  if (Array.isArray(reply)) exactly<SmsStatus | HlrStatus | MissingStatus | undefined>()(reply[0]);
  else if (reply.kind === 'error') exactly<ErrorReply>()(reply);
  else if (reply.kind === 'deleted') exactly<DeletedReply>()(reply);
  else if (reply.kind === 'sms') exactly<SmsStatus>()(reply);

  // One of two formats: what either has.
  const either = decode(body, { fmt, kind: 'sms' });
  if (either.kind === 'sms') exactly<number | undefined>()(either.last_timestamp);

  // Single or list: an array or not.
  const any = decode(body, { fmt: 3, list });
  if (Array.isArray(any)) exactly<number | undefined>()(any[0]?.id);
  else exactly<'sms' | 'hlr' | 'missing' | 'error' | 'deleted'>()(any.kind);
}

// The other doors to the same types.
export function otherDoors(): void {
  const shape = { fmt: 1, all: 2, kind: 'hlr' } as const;
  const reply = decode(body, shape);
  exactly<typeof reply>()(createCodec(shape).decode(body));
  const result = safeDecode(body, shape);
  if (result.ok) exactly<typeof reply>()(result.value);
  else exactly<string | undefined>()(result.error.path);
}

export function wrongShapes(): void {
  // @ts-expect-error there is no fmt=4
  decode(body, { fmt: 4 });
  // @ts-expect-error nor a kind of errors
  decode(body, { kind: 'error' });
  // @ts-expect-error fmt is a number
  decode(body, { fmt: '3' });
  // @ts-expect-error a body is text or bytes
  decode(5);
  // @ts-expect-error there is no such charset
  decode(body, { charset: 'utf-16' });
}
