// Generated from grammars/csv.ts by `npm run generate`: the layouts of fmt=1, and what they are made of.
import type { Slot } from '../../../grammars/grammar.ts';
import type { Table } from '../plan.ts';

const status: Slot = { field: 'status', name: 'status', value: 'integer', before: '' };
const last_timestamp: Slot = { field: 'last_timestamp', name: 'last_timestamp', value: 'integer', before: ',' };
const err: Slot = { field: 'err', name: 'err', value: 'integer', before: ',' };
const send_timestamp: Slot = { field: 'send_timestamp', name: 'send_timestamp', value: 'integer', before: ',' };
const phone: Slot = { field: 'phone', name: 'phone', value: 'text', before: ',' };
const cost: Slot = { field: 'cost', name: 'cost', value: 'decimal', before: ',' };
const sender_id: Slot = { field: 'sender_id', name: 'sender_id', value: 'text', before: ',' };
const status_name: Slot = { field: 'status_name', name: 'status_name', value: 'text', before: ',' };
const message: Slot = { field: 'message', name: 'message', value: 'text', before: ',' };
const comment: Slot = { field: 'comment', name: 'comment', value: 'text', before: ', ' };
const type: Slot = { field: 'type', name: 'type', value: 'integer', before: ', ' };
const country: Slot = { field: 'country', name: 'country', value: 'text', before: ',' };
const operator: Slot = { field: 'operator', name: 'operator', value: 'text', before: ',' };
const region: Slot = { field: 'region', name: 'region', value: 'text', before: ',' };
const imsi: Slot = { field: 'imsi', name: 'imsi', value: 'text', before: ',' };
const msc: Slot = { field: 'msc', name: 'msc', value: 'text', before: ',' };
const mcc: Slot = { field: 'mcc', name: 'mcc', value: 'text', before: ',' };
const mnc: Slot = { field: 'mnc', name: 'mnc', value: 'text', before: ',' };
const cn: Slot = { field: 'cn', name: 'cn', value: 'text', before: ',' };
const net: Slot = { field: 'net', name: 'net', value: 'text', before: ',' };
const rcn: Slot = { field: 'rcn', name: 'rcn', value: 'text', before: ',' };
const rnet: Slot = { field: 'rnet', name: 'rnet', value: 'text', before: ',' };
const type_2: Slot = { field: 'type', name: 'type', value: 'integer', before: ',' };
const id: Slot = { field: 'id', name: 'id', value: 'integer', before: ',' };
const id_2: Slot = { field: 'id', name: 'id', value: 'integer', before: '' };
const error_code: Slot = { field: 'error_code', name: 'error_code', value: 'integer', before: ',-' };

export const csvTable: Table<1> = {
  fmt: 1,
  deleted: 'OK',
  list: { open: '', first: '', next: '\n', close: '\n' },
  slots: {
    sms: [
      [status, last_timestamp, err],
      [status, last_timestamp, err, send_timestamp, phone, cost, sender_id, status_name, message, comment, type],
      [status, last_timestamp, err, send_timestamp, phone, country, operator, region, cost, sender_id, status_name, message, comment, type],
    ],
    hlr: [
      [status, last_timestamp, err, imsi, msc, mcc, mnc, cn, net, rcn, rnet],
      [status, last_timestamp, err, imsi, msc, mcc, mnc, cn, net, rcn, rnet, send_timestamp, phone, cost, sender_id, status_name, message, type_2],
      [status, last_timestamp, err, imsi, msc, mcc, mnc, cn, net, rcn, rnet, send_timestamp, phone, country, operator, region, cost, sender_id, status_name, message, type_2],
    ],
    suffix: [
      [id, phone],
      [id],
      [id],
    ],
    error: [id_2, error_code],
  },
};
