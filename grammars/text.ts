// fmt=0: one line of `key = value` pairs, as the reference page prints them. `operator_orig= ` has no space before
// its sign there, so it has none here.
import { fieldOf } from './fields.ts';
import { defineGrammar, type Grammar, type Layouts, type Notation } from './grammar.ts';

const notation: Notation = {
  slot: /(?<before>(?:^|, )(?<name>\w+) ?= | \(|\), ID - )<(?<field>\w+)>/,
  nameOf: (field) => fieldOf(field).text ?? field,
};

const layouts = {
  fmt: 0,
  sms: [
    'Status = <status>, check_time = <last_date>, err = <err>',
    'Status = <status>, check_time = <last_date>, err = <err>, send_date = <send_date>, phone = <phone>, cost = <cost>, sender_id = <sender_id>, status_name = <status_name>, message = <message>, comment = <comment>, type = <type>',
    'Status = <status>, check_time = <last_date>, err = <err>, send_date = <send_date>, phone = <phone>, mccmnc = <mccmnc>, country = <country>, operator = <operator>, operator_orig= <operator_orig>, region = <region>, cost = <cost>, sender_id = <sender_id>, status_name = <status_name>, message = <message>, comment = <comment>, type = <type>',
  ],
  hlr: [
    'Status = <status>, check_time = <last_date>, err = <err>, imsi = <imsi>, msc = <msc>, mcc = <mcc>, mnc = <mnc>, cn = <cn>, net = <net>, rcn = <rcn>, rnet = <rnet>',
    'Status = <status>, check_time = <last_date>, err = <err>, imsi = <imsi>, msc = <msc>, mcc = <mcc>, mnc = <mnc>, cn = <cn>, net = <net>, rcn = <rcn>, rnet = <rnet>, send_date = <send_date>, phone = <phone>, cost = <cost>, sender_id = <sender_id>, status_name = <status_name>, message = <message>, type = <type>',
    'Status = <status>, check_time = <last_date>, err = <err>, imsi = <imsi>, msc = <msc>, mcc = <mcc>, mnc = <mnc>, cn = <cn>, net = <net>, rcn = <rcn>, rnet = <rnet>, send_date = <send_date>, phone = <phone>, country = <country>, operator = <operator>, region = <region>, cost = <cost>, sender_id = <sender_id>, status_name = <status_name>, message = <message>, type = <type>',
  ],
  suffix: [', ID = <id>, phone = <phone>', ', ID = <id>', ', ID = <id>'],
  error: 'ERROR = <error_code> (<error>), ID - <id>',
  deleted: 'OK',
  list: { open: '', first: '', next: '\n', close: '\n' },
  escapes: {},
} as const satisfies Layouts;

/** The layouts of fmt=0, text, pairs of key and value. */
export const text: Grammar<typeof layouts> = /* #__PURE__ */ defineGrammar(layouts, notation);
