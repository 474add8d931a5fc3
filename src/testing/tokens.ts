// What each format is made of, as text: the pieces that damaged bodies are spliced with, and that nasty texts hold,
// since a delimiter inside a text is where an encoder writes what a decoder reads as something else.
import { type FieldName, type Fmt, grammars } from 'smsc-codec/grammars';

/** Every slot of a format, each once. */
const slotsOf = (fmt: Fmt) => {
  const { sms, hlr, suffix, error } = grammars[fmt].slots;
  return [...new Map([...sms, ...hlr, ...suffix, error].flat().map((slot) => [slot.name, slot])).values()];
};

const names: readonly FieldName[] = slotsOf(3).map(({ field }) => field);

/** What divides the fields and the records of a format: in a text, each of them could end it. */
const delimiters: Readonly<Record<Fmt, readonly string[]>> = {
  0: [
    ', comment = ',
    ', type = 4',
    ', type = 0',
    ', ID = 5',
    ', phone = 7999',
    ...slotsOf(0).map(({ name }) => `, ${name} = `),
    ', unknown = ',
    ', message=',
    ')',
    '\nStatus = 1, check_time = ',
    '\nStatus = -3, ID = 7',
    ', ID - 5',
  ],
  1: [
    ',',
    ', ',
    ',,',
    ', 0',
    ',4',
    ',4,138',
    '\n1,1700000000,0,5,7999',
    '\n1,1700000000,0,',
    '\n-3,0,0,138,7999',
    '\n1,',
  ],
  2: [
    '</sms>',
    '</message>',
    '<comment>',
    ...names.map((name) => `<${name}>`),
    '<sms><status>1</status></sms>',
    '</list>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&lt;',
    '&#13;',
    '&#x1F600;',
    '&',
    '<',
    '>',
  ],
  3: [
    '"',
    '\\',
    '\\"',
    '\\u0000',
    '",\n"type": 4',
    ...names.map((name) => `"${name}": `),
    '},\n{"status": 1',
    '}',
    ']',
  ],
};

/** Whole replies, which have no business inside a text. */
export const wholeReplies: readonly string[] = [
  'OK',
  '0,-9',
  '-3,0,0',
  '1,1700000000,0',
  'ERROR = 9 (wait)',
  'Status = -3',
  'Status = 1, check_time = , err = 0',
  '<result>OK</result>',
  '{"error_code": 9}',
];

/** What divides the fields and records of a format. */
export const delimitersOf = (fmt: Fmt): readonly string[] => delimiters[fmt];

/** The delimiters of every format. */
export const allDelimiters: readonly string[] = Object.values(delimiters).flat();

/** What the bodies of a format are made of, right and wrong. */
export const tokensOf = (fmt: Fmt): readonly string[] => [...delimiters[fmt], ...syntax[fmt], ...common];

const common = [
  '',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '0',
  '1',
  '-3',
  '-0',
  '007',
  '1700000000',
  '9007199254740992',
  'текст',
  'OK',
];

const syntax: Readonly<Record<Fmt, readonly string[]>> = {
  0: ['Status = 1', 'status=1', 'Status = -3', 'ERROR = 9', ' (', ' = ', '=', 'check_time = ', '02.02.2015 22:37:00'],
  1: ['1,1700000000,0', '0,-9', '275,-3', '-', '-3,,', '7999', '1.20'],
  2: [
    '<sms>',
    '</sms>',
    '<list>',
    '<result>',
    '</result>',
    '<status>1</status>',
    '<status>-3</status>',
    '<error_code>9</error_code>',
    ...names.map((name) => `</${name}>`),
    '<unknown>',
    '</unknown>',
    '<empty/>',
    '<sms hasOwnProperty="1" __proto__=\'2\'>',
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<?target',
    '?>',
    '<!DOCTYPE sms>',
    '<!',
    '&bad;',
    '&#0;',
    '&#xD800;',
    '&#38;lt;',
    '=',
    '"',
  ],
  3: ['{', '}', '[', ']', ',', ':', '"status": 1', '"status": -3', '"error_code": 9', '"__proto__": '].concat([
    '"result": "OK"',
    '"x"',
    '1e2',
    '1e999',
    '1.5',
    'true',
    'null',
    '[[',
    '{}',
    '\\u',
    '\\ud83d',
    '\\x',
    '\t',
  ]),
};
