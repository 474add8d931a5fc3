// Generated from the grammars by `npm run generate`: the records of each list of fields, and a setter for any field.
import type { FieldName } from '../../grammars/fields.ts';
import type { RecordForm } from './records.ts';
import type { Draft } from './room.ts';

/** By the names of the fields, in order. */
export const forms: Readonly<Record<string, RecordForm>> = {
  'status last_date err id phone': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), err: r.integer(m[4], 2), id: r.integer(m[5], 3), phone: r.text(m[6], 4) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.err, 2) + w.integer(d.id, 3) + w.text(d.phone, 4),
  },
  'status last_date err imsi msc mcc mnc cn net rcn rnet id phone': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), err: r.integer(m[4], 2), imsi: r.text(m[5], 3), msc: r.text(m[6], 4), mcc: r.text(m[7], 5), mnc: r.text(m[8], 6), cn: r.text(m[9], 7), net: r.text(m[10], 8), rcn: r.text(m[11], 9), rnet: r.text(m[12], 10), id: r.integer(m[13], 11), phone: r.text(m[14], 12) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10) + w.integer(d.id, 11) + w.text(d.phone, 12),
  },
  'status last_date err send_date phone cost sender_id status_name message comment type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), err: r.integer(m[4], 2), send_date: r.date(m[5], m[6], 3), phone: r.text(m[7], 4), cost: r.decimal(m[8], 5), sender_id: r.text(m[9], 6), status_name: r.text(m[10], 7), message: r.text(m[11], 8), comment: r.text(m[12], 9), type: r.integer(m[13], 10), id: r.integer(m[14], 11) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.err, 2) + w.date(d.send_date, 3) + w.text(d.phone, 4) + w.decimal(d.cost, 5) + w.text(d.sender_id, 6) + w.text(d.status_name, 7) + w.text(d.message, 8) + w.text(d.comment, 9) + w.integer(d.type, 10) + w.integer(d.id, 11),
  },
  'status last_date err imsi msc mcc mnc cn net rcn rnet send_date phone cost sender_id status_name message type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), err: r.integer(m[4], 2), imsi: r.text(m[5], 3), msc: r.text(m[6], 4), mcc: r.text(m[7], 5), mnc: r.text(m[8], 6), cn: r.text(m[9], 7), net: r.text(m[10], 8), rcn: r.text(m[11], 9), rnet: r.text(m[12], 10), send_date: r.date(m[13], m[14], 11), phone: r.text(m[15], 12), cost: r.decimal(m[16], 13), sender_id: r.text(m[17], 14), status_name: r.text(m[18], 15), message: r.text(m[19], 16), type: r.integer(m[20], 17), id: r.integer(m[21], 18) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10) + w.date(d.send_date, 11) + w.text(d.phone, 12) + w.decimal(d.cost, 13) + w.text(d.sender_id, 14) + w.text(d.status_name, 15) + w.text(d.message, 16) + w.integer(d.type, 17) + w.integer(d.id, 18),
  },
  'status last_date err id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), err: r.integer(m[4], 2), id: r.integer(m[5], 3) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.err, 2) + w.integer(d.id, 3),
  },
  'status last_date err send_date phone mccmnc country operator operator_orig region cost sender_id status_name message comment type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), err: r.integer(m[4], 2), send_date: r.date(m[5], m[6], 3), phone: r.text(m[7], 4), mccmnc: r.text(m[8], 5), country: r.text(m[9], 6), operator: r.text(m[10], 7), operator_orig: r.text(m[11], 8), region: r.text(m[12], 9), cost: r.decimal(m[13], 10), sender_id: r.text(m[14], 11), status_name: r.text(m[15], 12), message: r.text(m[16], 13), comment: r.text(m[17], 14), type: r.integer(m[18], 15), id: r.integer(m[19], 16) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.err, 2) + w.date(d.send_date, 3) + w.text(d.phone, 4) + w.text(d.mccmnc, 5) + w.text(d.country, 6) + w.text(d.operator, 7) + w.text(d.operator_orig, 8) + w.text(d.region, 9) + w.decimal(d.cost, 10) + w.text(d.sender_id, 11) + w.text(d.status_name, 12) + w.text(d.message, 13) + w.text(d.comment, 14) + w.integer(d.type, 15) + w.integer(d.id, 16),
  },
  'status last_date err imsi msc mcc mnc cn net rcn rnet send_date phone country operator region cost sender_id status_name message type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), err: r.integer(m[4], 2), imsi: r.text(m[5], 3), msc: r.text(m[6], 4), mcc: r.text(m[7], 5), mnc: r.text(m[8], 6), cn: r.text(m[9], 7), net: r.text(m[10], 8), rcn: r.text(m[11], 9), rnet: r.text(m[12], 10), send_date: r.date(m[13], m[14], 11), phone: r.text(m[15], 12), country: r.text(m[16], 13), operator: r.text(m[17], 14), region: r.text(m[18], 15), cost: r.decimal(m[19], 16), sender_id: r.text(m[20], 17), status_name: r.text(m[21], 18), message: r.text(m[22], 19), type: r.integer(m[23], 20), id: r.integer(m[24], 21) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10) + w.date(d.send_date, 11) + w.text(d.phone, 12) + w.text(d.country, 13) + w.text(d.operator, 14) + w.text(d.region, 15) + w.decimal(d.cost, 16) + w.text(d.sender_id, 17) + w.text(d.status_name, 18) + w.text(d.message, 19) + w.integer(d.type, 20) + w.integer(d.id, 21),
  },
  'status last_timestamp err': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2),
  },
  'status last_timestamp err id phone': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), id: r.integer(m[4], 3), phone: r.text(m[5], 4) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.integer(d.id, 3) + w.text(d.phone, 4),
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), imsi: r.text(m[4], 3), msc: r.text(m[5], 4), mcc: r.text(m[6], 5), mnc: r.text(m[7], 6), cn: r.text(m[8], 7), net: r.text(m[9], 8), rcn: r.text(m[10], 9), rnet: r.text(m[11], 10) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10),
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet id phone': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), imsi: r.text(m[4], 3), msc: r.text(m[5], 4), mcc: r.text(m[6], 5), mnc: r.text(m[7], 6), cn: r.text(m[8], 7), net: r.text(m[9], 8), rcn: r.text(m[10], 9), rnet: r.text(m[11], 10), id: r.integer(m[12], 11), phone: r.text(m[13], 12) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10) + w.integer(d.id, 11) + w.text(d.phone, 12),
  },
  'status last_timestamp err send_timestamp phone cost sender_id status_name message comment type': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), send_timestamp: r.integer(m[4], 3), phone: r.text(m[5], 4), cost: r.decimal(m[6], 5), sender_id: r.text(m[7], 6), status_name: r.text(m[8], 7), message: r.text(m[9], 8), comment: r.text(m[10], 9), type: r.integer(m[11], 10) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.integer(d.send_timestamp, 3) + w.text(d.phone, 4) + w.decimal(d.cost, 5) + w.text(d.sender_id, 6) + w.text(d.status_name, 7) + w.text(d.message, 8) + w.text(d.comment, 9) + w.integer(d.type, 10),
  },
  'status last_timestamp err send_timestamp phone cost sender_id status_name message comment type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), send_timestamp: r.integer(m[4], 3), phone: r.text(m[5], 4), cost: r.decimal(m[6], 5), sender_id: r.text(m[7], 6), status_name: r.text(m[8], 7), message: r.text(m[9], 8), comment: r.text(m[10], 9), type: r.integer(m[11], 10), id: r.integer(m[12], 11) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.integer(d.send_timestamp, 3) + w.text(d.phone, 4) + w.decimal(d.cost, 5) + w.text(d.sender_id, 6) + w.text(d.status_name, 7) + w.text(d.message, 8) + w.text(d.comment, 9) + w.integer(d.type, 10) + w.integer(d.id, 11),
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet send_timestamp phone cost sender_id status_name message type': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), imsi: r.text(m[4], 3), msc: r.text(m[5], 4), mcc: r.text(m[6], 5), mnc: r.text(m[7], 6), cn: r.text(m[8], 7), net: r.text(m[9], 8), rcn: r.text(m[10], 9), rnet: r.text(m[11], 10), send_timestamp: r.integer(m[12], 11), phone: r.text(m[13], 12), cost: r.decimal(m[14], 13), sender_id: r.text(m[15], 14), status_name: r.text(m[16], 15), message: r.text(m[17], 16), type: r.integer(m[18], 17) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10) + w.integer(d.send_timestamp, 11) + w.text(d.phone, 12) + w.decimal(d.cost, 13) + w.text(d.sender_id, 14) + w.text(d.status_name, 15) + w.text(d.message, 16) + w.integer(d.type, 17),
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet send_timestamp phone cost sender_id status_name message type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), imsi: r.text(m[4], 3), msc: r.text(m[5], 4), mcc: r.text(m[6], 5), mnc: r.text(m[7], 6), cn: r.text(m[8], 7), net: r.text(m[9], 8), rcn: r.text(m[10], 9), rnet: r.text(m[11], 10), send_timestamp: r.integer(m[12], 11), phone: r.text(m[13], 12), cost: r.decimal(m[14], 13), sender_id: r.text(m[15], 14), status_name: r.text(m[16], 15), message: r.text(m[17], 16), type: r.integer(m[18], 17), id: r.integer(m[19], 18) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10) + w.integer(d.send_timestamp, 11) + w.text(d.phone, 12) + w.decimal(d.cost, 13) + w.text(d.sender_id, 14) + w.text(d.status_name, 15) + w.text(d.message, 16) + w.integer(d.type, 17) + w.integer(d.id, 18),
  },
  'status last_timestamp err id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), id: r.integer(m[4], 3) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.integer(d.id, 3),
  },
  'status last_timestamp err send_timestamp phone country operator region cost sender_id status_name message comment type': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), send_timestamp: r.integer(m[4], 3), phone: r.text(m[5], 4), country: r.text(m[6], 5), operator: r.text(m[7], 6), region: r.text(m[8], 7), cost: r.decimal(m[9], 8), sender_id: r.text(m[10], 9), status_name: r.text(m[11], 10), message: r.text(m[12], 11), comment: r.text(m[13], 12), type: r.integer(m[14], 13) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.integer(d.send_timestamp, 3) + w.text(d.phone, 4) + w.text(d.country, 5) + w.text(d.operator, 6) + w.text(d.region, 7) + w.decimal(d.cost, 8) + w.text(d.sender_id, 9) + w.text(d.status_name, 10) + w.text(d.message, 11) + w.text(d.comment, 12) + w.integer(d.type, 13),
  },
  'status last_timestamp err send_timestamp phone country operator region cost sender_id status_name message comment type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), send_timestamp: r.integer(m[4], 3), phone: r.text(m[5], 4), country: r.text(m[6], 5), operator: r.text(m[7], 6), region: r.text(m[8], 7), cost: r.decimal(m[9], 8), sender_id: r.text(m[10], 9), status_name: r.text(m[11], 10), message: r.text(m[12], 11), comment: r.text(m[13], 12), type: r.integer(m[14], 13), id: r.integer(m[15], 14) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.integer(d.send_timestamp, 3) + w.text(d.phone, 4) + w.text(d.country, 5) + w.text(d.operator, 6) + w.text(d.region, 7) + w.decimal(d.cost, 8) + w.text(d.sender_id, 9) + w.text(d.status_name, 10) + w.text(d.message, 11) + w.text(d.comment, 12) + w.integer(d.type, 13) + w.integer(d.id, 14),
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet send_timestamp phone country operator region cost sender_id status_name message type': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), imsi: r.text(m[4], 3), msc: r.text(m[5], 4), mcc: r.text(m[6], 5), mnc: r.text(m[7], 6), cn: r.text(m[8], 7), net: r.text(m[9], 8), rcn: r.text(m[10], 9), rnet: r.text(m[11], 10), send_timestamp: r.integer(m[12], 11), phone: r.text(m[13], 12), country: r.text(m[14], 13), operator: r.text(m[15], 14), region: r.text(m[16], 15), cost: r.decimal(m[17], 16), sender_id: r.text(m[18], 17), status_name: r.text(m[19], 18), message: r.text(m[20], 19), type: r.integer(m[21], 20) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10) + w.integer(d.send_timestamp, 11) + w.text(d.phone, 12) + w.text(d.country, 13) + w.text(d.operator, 14) + w.text(d.region, 15) + w.decimal(d.cost, 16) + w.text(d.sender_id, 17) + w.text(d.status_name, 18) + w.text(d.message, 19) + w.integer(d.type, 20),
  },
  'status last_timestamp err imsi msc mcc mnc cn net rcn rnet send_timestamp phone country operator region cost sender_id status_name message type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_timestamp: r.integer(m[2], 1), err: r.integer(m[3], 2), imsi: r.text(m[4], 3), msc: r.text(m[5], 4), mcc: r.text(m[6], 5), mnc: r.text(m[7], 6), cn: r.text(m[8], 7), net: r.text(m[9], 8), rcn: r.text(m[10], 9), rnet: r.text(m[11], 10), send_timestamp: r.integer(m[12], 11), phone: r.text(m[13], 12), country: r.text(m[14], 13), operator: r.text(m[15], 14), region: r.text(m[16], 15), cost: r.decimal(m[17], 16), sender_id: r.text(m[18], 17), status_name: r.text(m[19], 18), message: r.text(m[20], 19), type: r.integer(m[21], 20), id: r.integer(m[22], 21) }),
    write: (d, w) => w.integer(d.status, 0) + w.integer(d.last_timestamp, 1) + w.integer(d.err, 2) + w.text(d.imsi, 3) + w.text(d.msc, 4) + w.text(d.mcc, 5) + w.text(d.mnc, 6) + w.text(d.cn, 7) + w.text(d.net, 8) + w.text(d.rcn, 9) + w.text(d.rnet, 10) + w.integer(d.send_timestamp, 11) + w.text(d.phone, 12) + w.text(d.country, 13) + w.text(d.operator, 14) + w.text(d.region, 15) + w.decimal(d.cost, 16) + w.text(d.sender_id, 17) + w.text(d.status_name, 18) + w.text(d.message, 19) + w.integer(d.type, 20) + w.integer(d.id, 21),
  },
  'status last_date last_timestamp flag err id phone': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), last_timestamp: r.integer(m[4], 2), flag: r.integer(m[5], 3), err: r.integer(m[6], 4), id: r.integer(m[7], 5), phone: r.text(m[8], 6) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.last_timestamp, 2) + w.integer(d.flag, 3) + w.integer(d.err, 4) + w.integer(d.id, 5) + w.text(d.phone, 6),
  },
  'status last_date last_timestamp flag err imsi msc mcc mnc cn net rcn rnet id phone': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), last_timestamp: r.integer(m[4], 2), flag: r.integer(m[5], 3), err: r.integer(m[6], 4), imsi: r.text(m[7], 5), msc: r.text(m[8], 6), mcc: r.text(m[9], 7), mnc: r.text(m[10], 8), cn: r.text(m[11], 9), net: r.text(m[12], 10), rcn: r.text(m[13], 11), rnet: r.text(m[14], 12), id: r.integer(m[15], 13), phone: r.text(m[16], 14) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.last_timestamp, 2) + w.integer(d.flag, 3) + w.integer(d.err, 4) + w.text(d.imsi, 5) + w.text(d.msc, 6) + w.text(d.mcc, 7) + w.text(d.mnc, 8) + w.text(d.cn, 9) + w.text(d.net, 10) + w.text(d.rcn, 11) + w.text(d.rnet, 12) + w.integer(d.id, 13) + w.text(d.phone, 14),
  },
  'status last_date last_timestamp flag err send_date send_timestamp phone cost sender_id status_name message comment type sms_cnt id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), last_timestamp: r.integer(m[4], 2), flag: r.integer(m[5], 3), err: r.integer(m[6], 4), send_date: r.date(m[7], m[8], 5), send_timestamp: r.integer(m[9], 6), phone: r.text(m[10], 7), cost: r.decimal(m[11], 8), sender_id: r.text(m[12], 9), status_name: r.text(m[13], 10), message: r.text(m[14], 11), comment: r.text(m[15], 12), type: r.integer(m[16], 13), sms_cnt: r.integer(m[17], 14), id: r.integer(m[18], 15) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.last_timestamp, 2) + w.integer(d.flag, 3) + w.integer(d.err, 4) + w.date(d.send_date, 5) + w.integer(d.send_timestamp, 6) + w.text(d.phone, 7) + w.decimal(d.cost, 8) + w.text(d.sender_id, 9) + w.text(d.status_name, 10) + w.text(d.message, 11) + w.text(d.comment, 12) + w.integer(d.type, 13) + w.integer(d.sms_cnt, 14) + w.integer(d.id, 15),
  },
  'status last_date last_timestamp flag err imsi msc mcc mnc cn net rcn rnet send_date send_timestamp phone cost sender_id status_name message type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), last_timestamp: r.integer(m[4], 2), flag: r.integer(m[5], 3), err: r.integer(m[6], 4), imsi: r.text(m[7], 5), msc: r.text(m[8], 6), mcc: r.text(m[9], 7), mnc: r.text(m[10], 8), cn: r.text(m[11], 9), net: r.text(m[12], 10), rcn: r.text(m[13], 11), rnet: r.text(m[14], 12), send_date: r.date(m[15], m[16], 13), send_timestamp: r.integer(m[17], 14), phone: r.text(m[18], 15), cost: r.decimal(m[19], 16), sender_id: r.text(m[20], 17), status_name: r.text(m[21], 18), message: r.text(m[22], 19), type: r.integer(m[23], 20), id: r.integer(m[24], 21) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.last_timestamp, 2) + w.integer(d.flag, 3) + w.integer(d.err, 4) + w.text(d.imsi, 5) + w.text(d.msc, 6) + w.text(d.mcc, 7) + w.text(d.mnc, 8) + w.text(d.cn, 9) + w.text(d.net, 10) + w.text(d.rcn, 11) + w.text(d.rnet, 12) + w.date(d.send_date, 13) + w.integer(d.send_timestamp, 14) + w.text(d.phone, 15) + w.decimal(d.cost, 16) + w.text(d.sender_id, 17) + w.text(d.status_name, 18) + w.text(d.message, 19) + w.integer(d.type, 20) + w.integer(d.id, 21),
  },
  'status last_date last_timestamp flag err id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), last_timestamp: r.integer(m[4], 2), flag: r.integer(m[5], 3), err: r.integer(m[6], 4), id: r.integer(m[7], 5) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.last_timestamp, 2) + w.integer(d.flag, 3) + w.integer(d.err, 4) + w.integer(d.id, 5),
  },
  'status last_date last_timestamp flag err send_date send_timestamp phone cost sender_id status_name message comment mccmnc country operator operator_orig region type sms_cnt id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), last_timestamp: r.integer(m[4], 2), flag: r.integer(m[5], 3), err: r.integer(m[6], 4), send_date: r.date(m[7], m[8], 5), send_timestamp: r.integer(m[9], 6), phone: r.text(m[10], 7), cost: r.decimal(m[11], 8), sender_id: r.text(m[12], 9), status_name: r.text(m[13], 10), message: r.text(m[14], 11), comment: r.text(m[15], 12), mccmnc: r.text(m[16], 13), country: r.text(m[17], 14), operator: r.text(m[18], 15), operator_orig: r.text(m[19], 16), region: r.text(m[20], 17), type: r.integer(m[21], 18), sms_cnt: r.integer(m[22], 19), id: r.integer(m[23], 20) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.last_timestamp, 2) + w.integer(d.flag, 3) + w.integer(d.err, 4) + w.date(d.send_date, 5) + w.integer(d.send_timestamp, 6) + w.text(d.phone, 7) + w.decimal(d.cost, 8) + w.text(d.sender_id, 9) + w.text(d.status_name, 10) + w.text(d.message, 11) + w.text(d.comment, 12) + w.text(d.mccmnc, 13) + w.text(d.country, 14) + w.text(d.operator, 15) + w.text(d.operator_orig, 16) + w.text(d.region, 17) + w.integer(d.type, 18) + w.integer(d.sms_cnt, 19) + w.integer(d.id, 20),
  },
  'status last_date last_timestamp flag err imsi msc mcc mnc cn net rcn rnet send_date send_timestamp phone cost sender_id status_name message country operator region type id': {
    read: (kind, m, r) => ({ kind, status: r.integer(m[1], 0), last_date: r.date(m[2], m[3], 1), last_timestamp: r.integer(m[4], 2), flag: r.integer(m[5], 3), err: r.integer(m[6], 4), imsi: r.text(m[7], 5), msc: r.text(m[8], 6), mcc: r.text(m[9], 7), mnc: r.text(m[10], 8), cn: r.text(m[11], 9), net: r.text(m[12], 10), rcn: r.text(m[13], 11), rnet: r.text(m[14], 12), send_date: r.date(m[15], m[16], 13), send_timestamp: r.integer(m[17], 14), phone: r.text(m[18], 15), cost: r.decimal(m[19], 16), sender_id: r.text(m[20], 17), status_name: r.text(m[21], 18), message: r.text(m[22], 19), country: r.text(m[23], 20), operator: r.text(m[24], 21), region: r.text(m[25], 22), type: r.integer(m[26], 23), id: r.integer(m[27], 24) }),
    write: (d, w) => w.integer(d.status, 0) + w.date(d.last_date, 1) + w.integer(d.last_timestamp, 2) + w.integer(d.flag, 3) + w.integer(d.err, 4) + w.text(d.imsi, 5) + w.text(d.msc, 6) + w.text(d.mcc, 7) + w.text(d.mnc, 8) + w.text(d.cn, 9) + w.text(d.net, 10) + w.text(d.rcn, 11) + w.text(d.rnet, 12) + w.date(d.send_date, 13) + w.integer(d.send_timestamp, 14) + w.text(d.phone, 15) + w.decimal(d.cost, 16) + w.text(d.sender_id, 17) + w.text(d.status_name, 18) + w.text(d.message, 19) + w.text(d.country, 20) + w.text(d.operator, 21) + w.text(d.region, 22) + w.integer(d.type, 23) + w.integer(d.id, 24),
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
