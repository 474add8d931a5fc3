// Generated from the grammars by `npm run generate`: the records of each list of fields, and a setter for any field.
import type { FieldName } from '../../grammars/fields.ts';
import type { RecordForm } from './records.ts';
import type { Draft } from './room.ts';

/** By the names of the fields, in order. */
export const forms: Readonly<Record<string, RecordForm>> = {
  'status last_date err id phone': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], err: v[2], id: v[3], phone: v[4] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.err; v[3] = d.id; v[4] = d.phone; },
  },
  'status last_date err imsi msc mcc mnc cn net rcn rnet id phone': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10], id: v[11], phone: v[12] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; v[11] = d.id; v[12] = d.phone; },
  },
  'status last_date err send_date phone cost sender_id status_name message comment type id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], err: v[2], send_date: v[3], phone: v[4], cost: v[5], sender_id: v[6], status_name: v[7], message: v[8], comment: v[9], type: v[10], id: v[11] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.err; v[3] = d.send_date; v[4] = d.phone; v[5] = d.cost; v[6] = d.sender_id; v[7] = d.status_name; v[8] = d.message; v[9] = d.comment; v[10] = d.type; v[11] = d.id; },
  },
  'status last_date err imsi msc mcc mnc cn net rcn rnet send_date phone cost sender_id status_name message type id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10], send_date: v[11], phone: v[12], cost: v[13], sender_id: v[14], status_name: v[15], message: v[16], type: v[17], id: v[18] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; v[11] = d.send_date; v[12] = d.phone; v[13] = d.cost; v[14] = d.sender_id; v[15] = d.status_name; v[16] = d.message; v[17] = d.type; v[18] = d.id; },
  },
  'status last_date err id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], err: v[2], id: v[3] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.err; v[3] = d.id; },
  },
  'status last_date err send_date phone mccmnc country operator operator_orig region cost sender_id status_name message comment type id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], err: v[2], send_date: v[3], phone: v[4], mccmnc: v[5], country: v[6], operator: v[7], operator_orig: v[8], region: v[9], cost: v[10], sender_id: v[11], status_name: v[12], message: v[13], comment: v[14], type: v[15], id: v[16] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.err; v[3] = d.send_date; v[4] = d.phone; v[5] = d.mccmnc; v[6] = d.country; v[7] = d.operator; v[8] = d.operator_orig; v[9] = d.region; v[10] = d.cost; v[11] = d.sender_id; v[12] = d.status_name; v[13] = d.message; v[14] = d.comment; v[15] = d.type; v[16] = d.id; },
  },
  'status last_date err imsi msc mcc mnc cn net rcn rnet send_date phone country operator region cost sender_id status_name message type id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10], send_date: v[11], phone: v[12], country: v[13], operator: v[14], region: v[15], cost: v[16], sender_id: v[17], status_name: v[18], message: v[19], type: v[20], id: v[21] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; v[11] = d.send_date; v[12] = d.phone; v[13] = d.country; v[14] = d.operator; v[15] = d.region; v[16] = d.cost; v[17] = d.sender_id; v[18] = d.status_name; v[19] = d.message; v[20] = d.type; v[21] = d.id; },
  },
  'status last_timestamp err': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; },
  },
  'status last_timestamp err id phone': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], id: v[3], phone: v[4] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.id; v[4] = d.phone; },
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; },
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet id phone': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10], id: v[11], phone: v[12] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; v[11] = d.id; v[12] = d.phone; },
  },
  'status last_timestamp err send_timestamp phone cost sender_id status_name message comment type': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], send_timestamp: v[3], phone: v[4], cost: v[5], sender_id: v[6], status_name: v[7], message: v[8], comment: v[9], type: v[10] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.send_timestamp; v[4] = d.phone; v[5] = d.cost; v[6] = d.sender_id; v[7] = d.status_name; v[8] = d.message; v[9] = d.comment; v[10] = d.type; },
  },
  'status last_timestamp err send_timestamp phone cost sender_id status_name message comment type id': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], send_timestamp: v[3], phone: v[4], cost: v[5], sender_id: v[6], status_name: v[7], message: v[8], comment: v[9], type: v[10], id: v[11] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.send_timestamp; v[4] = d.phone; v[5] = d.cost; v[6] = d.sender_id; v[7] = d.status_name; v[8] = d.message; v[9] = d.comment; v[10] = d.type; v[11] = d.id; },
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet send_timestamp phone cost sender_id status_name message type': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10], send_timestamp: v[11], phone: v[12], cost: v[13], sender_id: v[14], status_name: v[15], message: v[16], type: v[17] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; v[11] = d.send_timestamp; v[12] = d.phone; v[13] = d.cost; v[14] = d.sender_id; v[15] = d.status_name; v[16] = d.message; v[17] = d.type; },
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet send_timestamp phone cost sender_id status_name message type id': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10], send_timestamp: v[11], phone: v[12], cost: v[13], sender_id: v[14], status_name: v[15], message: v[16], type: v[17], id: v[18] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; v[11] = d.send_timestamp; v[12] = d.phone; v[13] = d.cost; v[14] = d.sender_id; v[15] = d.status_name; v[16] = d.message; v[17] = d.type; v[18] = d.id; },
  },
  'status last_timestamp err id': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], id: v[3] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.id; },
  },
  'status last_timestamp err send_timestamp phone country operator region cost sender_id status_name message comment type': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], send_timestamp: v[3], phone: v[4], country: v[5], operator: v[6], region: v[7], cost: v[8], sender_id: v[9], status_name: v[10], message: v[11], comment: v[12], type: v[13] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.send_timestamp; v[4] = d.phone; v[5] = d.country; v[6] = d.operator; v[7] = d.region; v[8] = d.cost; v[9] = d.sender_id; v[10] = d.status_name; v[11] = d.message; v[12] = d.comment; v[13] = d.type; },
  },
  'status last_timestamp err send_timestamp phone country operator region cost sender_id status_name message comment type id': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], send_timestamp: v[3], phone: v[4], country: v[5], operator: v[6], region: v[7], cost: v[8], sender_id: v[9], status_name: v[10], message: v[11], comment: v[12], type: v[13], id: v[14] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.send_timestamp; v[4] = d.phone; v[5] = d.country; v[6] = d.operator; v[7] = d.region; v[8] = d.cost; v[9] = d.sender_id; v[10] = d.status_name; v[11] = d.message; v[12] = d.comment; v[13] = d.type; v[14] = d.id; },
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet send_timestamp phone country operator region cost sender_id status_name message type': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10], send_timestamp: v[11], phone: v[12], country: v[13], operator: v[14], region: v[15], cost: v[16], sender_id: v[17], status_name: v[18], message: v[19], type: v[20] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; v[11] = d.send_timestamp; v[12] = d.phone; v[13] = d.country; v[14] = d.operator; v[15] = d.region; v[16] = d.cost; v[17] = d.sender_id; v[18] = d.status_name; v[19] = d.message; v[20] = d.type; },
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet send_timestamp phone country operator region cost sender_id status_name message type id': {
    make: (kind, v) => ({ kind, status: v[0], last_timestamp: v[1], err: v[2], imsi: v[3], msc: v[4], mcc: v[5], mnc: v[6], cn: v[7], net: v[8], rcn: v[9], rnet: v[10], send_timestamp: v[11], phone: v[12], country: v[13], operator: v[14], region: v[15], cost: v[16], sender_id: v[17], status_name: v[18], message: v[19], type: v[20], id: v[21] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_timestamp; v[2] = d.err; v[3] = d.imsi; v[4] = d.msc; v[5] = d.mcc; v[6] = d.mnc; v[7] = d.cn; v[8] = d.net; v[9] = d.rcn; v[10] = d.rnet; v[11] = d.send_timestamp; v[12] = d.phone; v[13] = d.country; v[14] = d.operator; v[15] = d.region; v[16] = d.cost; v[17] = d.sender_id; v[18] = d.status_name; v[19] = d.message; v[20] = d.type; v[21] = d.id; },
  },
  'status last_date last_timestamp flag err id phone': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], last_timestamp: v[2], flag: v[3], err: v[4], id: v[5], phone: v[6] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.last_timestamp; v[3] = d.flag; v[4] = d.err; v[5] = d.id; v[6] = d.phone; },
  },
  'status last_date last_timestamp flag err imsi msc mcc mnc cn net rcn rnet id phone': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], last_timestamp: v[2], flag: v[3], err: v[4], imsi: v[5], msc: v[6], mcc: v[7], mnc: v[8], cn: v[9], net: v[10], rcn: v[11], rnet: v[12], id: v[13], phone: v[14] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.last_timestamp; v[3] = d.flag; v[4] = d.err; v[5] = d.imsi; v[6] = d.msc; v[7] = d.mcc; v[8] = d.mnc; v[9] = d.cn; v[10] = d.net; v[11] = d.rcn; v[12] = d.rnet; v[13] = d.id; v[14] = d.phone; },
  },
  'status last_date last_timestamp flag err send_date send_timestamp phone cost sender_id status_name message comment type sms_cnt id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], last_timestamp: v[2], flag: v[3], err: v[4], send_date: v[5], send_timestamp: v[6], phone: v[7], cost: v[8], sender_id: v[9], status_name: v[10], message: v[11], comment: v[12], type: v[13], sms_cnt: v[14], id: v[15] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.last_timestamp; v[3] = d.flag; v[4] = d.err; v[5] = d.send_date; v[6] = d.send_timestamp; v[7] = d.phone; v[8] = d.cost; v[9] = d.sender_id; v[10] = d.status_name; v[11] = d.message; v[12] = d.comment; v[13] = d.type; v[14] = d.sms_cnt; v[15] = d.id; },
  },
  'status last_date last_timestamp flag err imsi msc mcc mnc cn net rcn rnet send_date send_timestamp phone cost sender_id status_name message type id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], last_timestamp: v[2], flag: v[3], err: v[4], imsi: v[5], msc: v[6], mcc: v[7], mnc: v[8], cn: v[9], net: v[10], rcn: v[11], rnet: v[12], send_date: v[13], send_timestamp: v[14], phone: v[15], cost: v[16], sender_id: v[17], status_name: v[18], message: v[19], type: v[20], id: v[21] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.last_timestamp; v[3] = d.flag; v[4] = d.err; v[5] = d.imsi; v[6] = d.msc; v[7] = d.mcc; v[8] = d.mnc; v[9] = d.cn; v[10] = d.net; v[11] = d.rcn; v[12] = d.rnet; v[13] = d.send_date; v[14] = d.send_timestamp; v[15] = d.phone; v[16] = d.cost; v[17] = d.sender_id; v[18] = d.status_name; v[19] = d.message; v[20] = d.type; v[21] = d.id; },
  },
  'status last_date last_timestamp flag err id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], last_timestamp: v[2], flag: v[3], err: v[4], id: v[5] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.last_timestamp; v[3] = d.flag; v[4] = d.err; v[5] = d.id; },
  },
  'status last_date last_timestamp flag err send_date send_timestamp phone cost sender_id status_name message comment mccmnc country operator operator_orig region type sms_cnt id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], last_timestamp: v[2], flag: v[3], err: v[4], send_date: v[5], send_timestamp: v[6], phone: v[7], cost: v[8], sender_id: v[9], status_name: v[10], message: v[11], comment: v[12], mccmnc: v[13], country: v[14], operator: v[15], operator_orig: v[16], region: v[17], type: v[18], sms_cnt: v[19], id: v[20] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.last_timestamp; v[3] = d.flag; v[4] = d.err; v[5] = d.send_date; v[6] = d.send_timestamp; v[7] = d.phone; v[8] = d.cost; v[9] = d.sender_id; v[10] = d.status_name; v[11] = d.message; v[12] = d.comment; v[13] = d.mccmnc; v[14] = d.country; v[15] = d.operator; v[16] = d.operator_orig; v[17] = d.region; v[18] = d.type; v[19] = d.sms_cnt; v[20] = d.id; },
  },
  'status last_date last_timestamp flag err imsi msc mcc mnc cn net rcn rnet send_date send_timestamp phone cost sender_id status_name message country operator region type id': {
    make: (kind, v) => ({ kind, status: v[0], last_date: v[1], last_timestamp: v[2], flag: v[3], err: v[4], imsi: v[5], msc: v[6], mcc: v[7], mnc: v[8], cn: v[9], net: v[10], rcn: v[11], rnet: v[12], send_date: v[13], send_timestamp: v[14], phone: v[15], cost: v[16], sender_id: v[17], status_name: v[18], message: v[19], country: v[20], operator: v[21], region: v[22], type: v[23], id: v[24] }),
    take: (d, v) => { v[0] = d.status; v[1] = d.last_date; v[2] = d.last_timestamp; v[3] = d.flag; v[4] = d.err; v[5] = d.imsi; v[6] = d.msc; v[7] = d.mcc; v[8] = d.mnc; v[9] = d.cn; v[10] = d.net; v[11] = d.rcn; v[12] = d.rnet; v[13] = d.send_date; v[14] = d.send_timestamp; v[15] = d.phone; v[16] = d.cost; v[17] = d.sender_id; v[18] = d.status_name; v[19] = d.message; v[20] = d.country; v[21] = d.operator; v[22] = d.region; v[23] = d.type; v[24] = d.id; },
  },
};

/** Sets a field. Objects made with names in variables become slow ones. */
export function assign(draft: Draft, field: FieldName, value: unknown): void {
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
