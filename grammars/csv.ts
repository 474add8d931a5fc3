// fmt=1: one row of items and commas, as the reference page prints them. Items have no names; those of `message`
// and `comment` are not escaped, which is why a row is read from both ends (R4).
import { defineGrammar, type Grammar, type Layouts, type Notation } from './grammar.ts';

const notation: Notation = {
  slot: /(?<before>,?[ -]?)<(?<field>\w+)>/,
  nameOf: (field) => field,
};

const layouts = {
  fmt: 1,
  sms: [
    '<status>,<last_timestamp>,<err>',
    '<status>,<last_timestamp>,<err>,<send_timestamp>,<phone>,<cost>,<sender_id>,<status_name>,<message>, <comment>, <type>',
    '<status>,<last_timestamp>,<err>,<send_timestamp>,<phone>,<country>,<operator>,<region>,<cost>,<sender_id>,<status_name>,<message>, <comment>, <type>',
  ],
  hlr: [
    '<status>,<last_timestamp>,<err>,<imsi>,<msc>,<mcc>,<mnc>,<cn>,<net>,<rcn>,<rnet>',
    '<status>,<last_timestamp>,<err>,<imsi>,<msc>,<mcc>,<mnc>,<cn>,<net>,<rcn>,<rnet>,<send_timestamp>,<phone>,<cost>,<sender_id>,<status_name>,<message>,<type>',
    '<status>,<last_timestamp>,<err>,<imsi>,<msc>,<mcc>,<mnc>,<cn>,<net>,<rcn>,<rnet>,<send_timestamp>,<phone>,<country>,<operator>,<region>,<cost>,<sender_id>,<status_name>,<message>,<type>',
  ],
  suffix: [',<id>,<phone>', ',<id>', ',<id>'],
  error: '<id>,-<error_code>',
  deleted: 'OK',
  list: { open: '', first: '', next: '\n', close: '\n' },
  escapes: {},
} as const satisfies Layouts;

/** The layouts of fmt=1, numbers and commas. */
export const csv: Grammar<typeof layouts> = /* #__PURE__ */ defineGrammar(layouts, notation);
