// The entries of one format give and take what the package does for a shape with that `fmt`.
import { createCodec, decode, type Issue, safeDecode } from 'smsc-codec';
import * as csv from 'smsc-codec/csv';
import * as json from 'smsc-codec/json';
import * as text from 'smsc-codec/text';
import * as xml from 'smsc-codec/xml';
import { exactly } from './equal.ts';

declare const body: string;

export function gives(list: boolean): void {
  const single = decode(body, { fmt: 1, all: 1, kind: 'sms' });
  exactly<typeof single>()(csv.decode(body, { all: 1, kind: 'sms' }));
  exactly<typeof single>()(csv.decode(body, { fmt: 1, all: 1, kind: 'sms' }));
  const either = decode(body, { fmt: 2, list });
  exactly<typeof either>()(xml.decode(body, { list }));
  const none = decode(body, { fmt: 3 });
  exactly<typeof none>()(json.decode(body));
  const safe = safeDecode(body, { fmt: 0, all: 2, list: true });
  exactly<typeof safe>()(text.safeDecode(body, { all: 2, list: true }));
  const codec = createCodec({ fmt: 3, all: 2, kind: 'hlr' });
  exactly<ReturnType<typeof codec.decode>>()(json.createCodec({ all: 2, kind: 'hlr' }).decode(body));
  exactly<3>()(json.createCodec({}).shape.fmt);
  exactly<Issue[]>()(xml.validate(body, { list }));
}

export function givesWhatIsCommonToShapes(shape: csv.ShapeIn<1>): void {
  const reply = csv.decode(body, shape);
  if (Array.isArray(reply)) exactly<number | undefined>()(reply[0]?.status);
  else if (reply.kind === 'error') exactly<number>()(reply.error_code);
}

export function takes(): void {
  csv.encode({ kind: 'sms', status: 1, last_timestamp: 1_700_000_000, err: 0 });
  json.encode([{ kind: 'missing', status: -3, id: 138 }], { list: true }, { compact: true });
  exactly<Uint8Array>()(text.encodeBytes({ kind: 'deleted' }, { charset: 'koi8-r' }));
}

export function refuses(): void {
  // @ts-expect-error fmt=1 has no dates
  csv.encode({ kind: 'sms', status: 1, last_date: '' });
  // @ts-expect-error all=0 has no message
  json.encode({ kind: 'sms', status: 1, message: '' }, { all: 0 });
  // @ts-expect-error this is another format
  csv.decode(body, { fmt: 3 });
  // @ts-expect-error a body is text or bytes
  xml.decode(5);
}
