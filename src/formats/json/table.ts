// Generated from grammars/json.ts by `npm run generate`: the layouts of fmt=3, and what they are made of.
import type { Slot } from '../../../grammars/grammar.ts';
import type { Table } from '../plan.ts';

const status: Slot = { field: 'status', name: 'status', value: 'integer', before: '"status": ' };
const last_date: Slot = { field: 'last_date', name: 'last_date', value: 'date', before: '"last_date": ' };
const last_timestamp: Slot = { field: 'last_timestamp', name: 'last_timestamp', value: 'integer', before: '"last_timestamp": ' };
const flag: Slot = { field: 'flag', name: 'flag', value: 'integer', before: '"flag": ' };
const err: Slot = { field: 'err', name: 'err', value: 'integer', before: '"err": ' };
const send_date: Slot = { field: 'send_date', name: 'send_date', value: 'date', before: '"send_date": ' };
const send_timestamp: Slot = { field: 'send_timestamp', name: 'send_timestamp', value: 'integer', before: '"send_timestamp": ' };
const phone: Slot = { field: 'phone', name: 'phone', value: 'text', before: '"phone": ' };
const cost: Slot = { field: 'cost', name: 'cost', value: 'decimal', before: '"cost": ' };
const sender_id: Slot = { field: 'sender_id', name: 'sender_id', value: 'text', before: '"sender_id": ' };
const status_name: Slot = { field: 'status_name', name: 'status_name', value: 'text', before: '"status_name": ' };
const message: Slot = { field: 'message', name: 'message', value: 'text', before: '"message": ' };
const comment: Slot = { field: 'comment', name: 'comment', value: 'text', before: '"comment": ' };
const type: Slot = { field: 'type', name: 'type', value: 'integer', before: '"type": ' };
const sms_cnt: Slot = { field: 'sms_cnt', name: 'sms_cnt', value: 'integer', before: '"sms_cnt": ' };
const mccmnc: Slot = { field: 'mccmnc', name: 'mccmnc', value: 'text', before: '"mccmnc": ' };
const country: Slot = { field: 'country', name: 'country', value: 'text', before: '"country": ' };
const operator: Slot = { field: 'operator', name: 'operator', value: 'text', before: '"operator": ' };
const operator_orig: Slot = { field: 'operator_orig', name: 'operator_orig', value: 'text', before: '"operator_orig": ' };
const region: Slot = { field: 'region', name: 'region', value: 'text', before: '"region": ' };
const imsi: Slot = { field: 'imsi', name: 'imsi', value: 'text', before: '"imsi": ' };
const msc: Slot = { field: 'msc', name: 'msc', value: 'text', before: '"msc": ' };
const mcc: Slot = { field: 'mcc', name: 'mcc', value: 'text', before: '"mcc": ' };
const mnc: Slot = { field: 'mnc', name: 'mnc', value: 'text', before: '"mnc": ' };
const cn: Slot = { field: 'cn', name: 'cn', value: 'text', before: '"cn": ' };
const net: Slot = { field: 'net', name: 'net', value: 'text', before: '"net": ' };
const rcn: Slot = { field: 'rcn', name: 'rcn', value: 'text', before: '"rcn": ' };
const rnet: Slot = { field: 'rnet', name: 'rnet', value: 'text', before: '"rnet": ' };
const id: Slot = { field: 'id', name: 'id', value: 'integer', before: '"id": ' };
const error: Slot = { field: 'error', name: 'error', value: 'text', before: '"error": ' };
const error_code: Slot = { field: 'error_code', name: 'error_code', value: 'integer', before: '"error_code": ' };

export const jsonTable: Table<3> = {
  fmt: 3,
  deleted: '{\n"result": "OK"\n}',
  list: { open: '[', first: '', next: ',\n', close: ']' },
  slots: {
    sms: [
      [status, last_date, last_timestamp, flag, err],
      [status, last_date, last_timestamp, flag, err, send_date, send_timestamp, phone, cost, sender_id, status_name, message, comment, type, sms_cnt],
      [status, last_date, last_timestamp, flag, err, send_date, send_timestamp, phone, cost, sender_id, status_name, message, comment, mccmnc, country, operator, operator_orig, region, type, sms_cnt],
    ],
    hlr: [
      [status, last_date, last_timestamp, flag, err, imsi, msc, mcc, mnc, cn, net, rcn, rnet],
      [status, last_date, last_timestamp, flag, err, imsi, msc, mcc, mnc, cn, net, rcn, rnet, send_date, send_timestamp, phone, cost, sender_id, status_name, message, type],
      [status, last_date, last_timestamp, flag, err, imsi, msc, mcc, mnc, cn, net, rcn, rnet, send_date, send_timestamp, phone, cost, sender_id, status_name, message, country, operator, region, type],
    ],
    suffix: [
      [id, phone],
      [id],
      [id],
    ],
    error: [error, error_code, id],
  },
};
