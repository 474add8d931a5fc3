// Generated from grammars/fields.ts by `npm run generate`.
// Sets a field of a draft. Engines see through a store under a name that stands in the code: `draft[field] = value`
// takes ten times as long.
import type { FieldName } from '../../grammars/fields.ts';
import type { Draft } from './room.ts';

export function assign(draft: Draft, field: FieldName, value: string | number): void {
  switch (field) {
    case 'status':
      draft.status = value;
      return;
    case 'last_date':
      draft.last_date = value;
      return;
    case 'last_timestamp':
      draft.last_timestamp = value;
      return;
    case 'flag':
      draft.flag = value;
      return;
    case 'err':
      draft.err = value;
      return;
    case 'imsi':
      draft.imsi = value;
      return;
    case 'msc':
      draft.msc = value;
      return;
    case 'mcc':
      draft.mcc = value;
      return;
    case 'mnc':
      draft.mnc = value;
      return;
    case 'cn':
      draft.cn = value;
      return;
    case 'net':
      draft.net = value;
      return;
    case 'rcn':
      draft.rcn = value;
      return;
    case 'rnet':
      draft.rnet = value;
      return;
    case 'send_date':
      draft.send_date = value;
      return;
    case 'send_timestamp':
      draft.send_timestamp = value;
      return;
    case 'phone':
      draft.phone = value;
      return;
    case 'cost':
      draft.cost = value;
      return;
    case 'sender_id':
      draft.sender_id = value;
      return;
    case 'status_name':
      draft.status_name = value;
      return;
    case 'message':
      draft.message = value;
      return;
    case 'comment':
      draft.comment = value;
      return;
    case 'mccmnc':
      draft.mccmnc = value;
      return;
    case 'country':
      draft.country = value;
      return;
    case 'operator':
      draft.operator = value;
      return;
    case 'operator_orig':
      draft.operator_orig = value;
      return;
    case 'region':
      draft.region = value;
      return;
    case 'type':
      draft.type = value;
      return;
    case 'sms_cnt':
      draft.sms_cnt = value;
      return;
    case 'id':
      draft.id = value;
      return;
    case 'error':
      draft.error = value;
      return;
    case 'error_code':
      draft.error_code = value;
      return;
    case 'result':
      draft.result = value;
      return;
  }
}
