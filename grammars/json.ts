// fmt=3: one object a status, one member a line, as the reference page prints them: integers bare, all else quoted.
import { defineGrammar, type Grammar, type Layouts, type Notation } from './grammar.ts';

const notation: Notation = {
  slot: /(?<before>"(?<name>\w+)": )(?<quote>"?)<(?<field>\w+)>\k<quote>/,
  frame: /^\{\n([\s\S]*)\n\}$/,
  between: ',\n',
  nameOf: (field) => field,
};

const layouts = {
  fmt: 3,
  sms: [
    `{
"status": <status>,
"last_date": "<last_date>",
"last_timestamp": <last_timestamp>,
"flag": <flag>,
"err": <err>
}`,
    `{
"status": <status>,
"last_date": "<last_date>",
"last_timestamp": <last_timestamp>,
"flag": <flag>,
"err": <err>,
"send_date": "<send_date>",
"send_timestamp": <send_timestamp>,
"phone": "<phone>",
"cost": "<cost>",
"sender_id": "<sender_id>",
"status_name": "<status_name>",
"message": "<message>",
"comment": "<comment>",
"type": <type>,
"sms_cnt": <sms_cnt>
}`,
    `{
"status": <status>,
"last_date": "<last_date>",
"last_timestamp": <last_timestamp>,
"flag": <flag>,
"err": <err>,
"send_date": "<send_date>",
"send_timestamp": <send_timestamp>,
"phone": "<phone>",
"cost": "<cost>",
"sender_id": "<sender_id>",
"status_name": "<status_name>",
"message": "<message>",
"comment": "<comment>",
"mccmnc": "<mccmnc>",
"country": "<country>",
"operator": "<operator>",
"operator_orig": "<operator_orig>",
"region": "<region>",
"type": <type>,
"sms_cnt": <sms_cnt>
}`,
  ],
  hlr: [
    `{
"status": <status>,
"last_date": "<last_date>",
"last_timestamp": <last_timestamp>,
"flag": <flag>,
"err": <err>,
"imsi": "<imsi>",
"msc": "<msc>",
"mcc": "<mcc>",
"mnc": "<mnc>",
"cn": "<cn>",
"net": "<net>",
"rcn": "<rcn>",
"rnet": "<rnet>"
}`,
    `{
"status": <status>,
"last_date": "<last_date>",
"last_timestamp": <last_timestamp>,
"flag": <flag>,
"err": <err>,
"imsi": "<imsi>",
"msc": "<msc>",
"mcc": "<mcc>",
"mnc": "<mnc>",
"cn": "<cn>",
"net": "<net>",
"rcn": "<rcn>",
"rnet": "<rnet>",
"send_date": "<send_date>",
"send_timestamp": <send_timestamp>,
"phone": "<phone>",
"cost": "<cost>",
"sender_id": "<sender_id>",
"status_name": "<status_name>",
"message": "<message>",
"type": <type>
}`,
    `{
"status": <status>,
"last_date": "<last_date>",
"last_timestamp": <last_timestamp>,
"flag": <flag>,
"err": <err>,
"imsi": "<imsi>",
"msc": "<msc>",
"mcc": "<mcc>",
"mnc": "<mnc>",
"cn": "<cn>",
"net": "<net>",
"rcn": "<rcn>",
"rnet": "<rnet>",
"send_date": "<send_date>",
"send_timestamp": <send_timestamp>,
"phone": "<phone>",
"cost": "<cost>",
"sender_id": "<sender_id>",
"status_name": "<status_name>",
"message": "<message>",
"country": "<country>",
"operator": "<operator>",
"region": "<region>",
"type": <type>
}`,
  ],
  suffix: [
    `"id": <id>,
"phone": "<phone>"`,
    '"id": <id>',
    '"id": <id>',
  ],
  error: `{
"error": "<error>",
"error_code": <error_code>,
"id": <id>
}`,
  deleted: `{
"result": "OK"
}`,
  list: { open: '[', first: '', next: ',\n', close: ']' },
  // Any other control character, and half of a surrogate pair, is written as `\u` and four digits.
  escapes: {
    '"': '\\"',
    '\\': '\\\\',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
  },
} as const satisfies Layouts;

/** The layouts of fmt=3, JSON. */
export const json: Grammar<typeof layouts> = /* #__PURE__ */ defineGrammar(layouts, notation);
