// Generated from grammars/fields.ts by `npm run generate`: what the codec knows of fields apart from their slots.
import type { FieldName } from '../../grammars/fields.ts';

const names: ReadonlySet<string> = /* #__PURE__ */ new Set<FieldName>([
  'status',
  'last_date',
  'last_timestamp',
  'flag',
  'err',
  'imsi',
  'msc',
  'mcc',
  'mnc',
  'cn',
  'net',
  'rcn',
  'rnet',
  'send_date',
  'send_timestamp',
  'phone',
  'cost',
  'sender_id',
  'status_name',
  'message',
  'comment',
  'mccmnc',
  'country',
  'operator',
  'operator_orig',
  'region',
  'type',
  'sms_cnt',
  'id',
  'error',
  'error_code',
  'result',
]);

/** Whether some layout has a field of this name. */
export const isField = (name: string): name is FieldName => names.has(name);

/** The fields that may hold line breaks in fmt=0 and fmt=1. */
export const withLines: readonly string[] = ['message', 'comment', 'error'];
