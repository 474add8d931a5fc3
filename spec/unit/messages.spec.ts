// What each error says, in full: people read it in a log, with nothing beside it.
import { expect, test } from '@jest/globals';
import {
  type CodecOptions,
  DecodeError,
  decode,
  EncodeError,
  encode,
  encodeBytes,
  type Reply,
  type ReplyShape,
  validate,
} from 'smsc-codec';

/** The code, the field and the words of what is thrown. */
function said(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DecodeError || error instanceof EncodeError) {
      return `${error.code}${error.path === undefined ? '' : ` ${error.path}`}: ${error.message}`;
    }
    throw error;
  }
  return 'nothing';
}

type Read = readonly [shape: ReplyShape, body: string, message: string, options?: CodecOptions];

// biome-ignore format: a body and what is said of it in one line
const unread: readonly Read[] = [
  [{}, '', 'empty-body: the body is empty (fmt 0, line 1, column 1)'],
  [{ fmt: 1 }, '', 'empty-body: the body is empty (fmt 1, line 1, column 1)'],
  [{ fmt: 2 }, '', 'empty-body: the body is empty (fmt 2, line 1, column 1)'],
  [{ fmt: 3, list: true }, '', 'empty-body: the body is empty (fmt 3, line 1, column 1)'],
  [{}, 'hello', 'unexpected-character: a reply does not begin like this: "hello" (fmt 0, line 1, column 1)'],
  [{ fmt: 3 }, 'O', 'unexpected-character: neither OK nor a document of this format (fmt 3, line 1, column 1)'],
  [{ fmt: 2 }, 'Ox', 'unexpected-character: neither OK nor a document of this format (fmt 2, line 1, column 1)'],
  [{ list: true }, 'Status = 1, check_time = 01.02.2024 00:00:00\n', 'missing-field id: a row of a list ends with its id (fmt 0, line 1, column 45)'],
  [{}, 'Status = 1, err = 0, err = 1', 'duplicate-field err: err stands twice (fmt 0, line 1, column 20)'],
  [{}, 'Status = 1\n, err = 0', 'line-break status: a line break in status: "1\\n" (fmt 0, line 1, column 11)'],
  [{}, 'ERROR = x', 'invalid-integer error_code: error_code is not an integer: "x" (fmt 0, line 1, column 9)'],
  [{}, 'ERROR = 1 (par', 'unexpected-end error: the description of the error is cut off (fmt 0, line 1, column 15)'],
  [{}, 'ERROR = 1 (a) b', 'trailing-data: an error does not go on like this: " b" (fmt 0, line 1, column 14)'],
  [{ list: true }, 'err = 0, ID = 5\n', 'unexpected-character: a reply does not begin like this: "err = 0, ID = 5" (fmt 0, line 1, column 1)'],
  [{ fmt: 1, list: true }, '1,-1,0,5,7\n', 'unexpected-character: a row of a list does not begin like this (fmt 1, line 1, column 1)'],
  [{ fmt: 1, list: true }, '0,-9\n1,0,0,5,7\n', 'trailing-data: an error reply stands alone (fmt 1, line 1, column 5)'],
  [{ fmt: 1, list: true }, '1,0,0,5,7\n1,0,0,6,79990000000\n', 'record-too-long: a row is longer than 12 (fmt 1, line 2, column 13)', { maxRecordLength: 12 }],
  [{}, 'Status = ', 'missing-field status: status is empty (fmt 0, line 1, column 10)'],
  [{ fmt: 3 }, '{"err": 0}', 'missing-field status: status is missing (fmt 3, line 1, column 1)'],
  [{ fmt: 3 }, '{"status": ""}', 'missing-field status: status is empty (fmt 3, line 1, column 12)'],
  [{ fmt: 1 }, ',0,0', 'missing-field status: status is empty (fmt 1, line 1, column 1)'],
  [{ fmt: 3 }, '{"result": "KO"}', 'invalid-text result: the result of a deletion is OK (fmt 3, line 1, column 12)'],
  [{ fmt: 2 }, '<result>KO</result>', 'missing-field error_code: a result is an error or OK, not "KO" (fmt 2, line 1, column 1)'],
  [{ fmt: 1 }, '1,0', 'item-count: a row of this layout has 3 (sms) or 11 (hlr) items, not 2 (fmt 1, line 1, column 4)'],
  [{ fmt: 1 }, '1,0,0,0,0', 'item-count: a row of this layout has 3 (sms) or 11 (hlr) items, not 5 (fmt 1, line 1, column 10)'],
  [{ fmt: 1, kind: 'sms' }, '1', 'item-count: a row of this layout has 3 (sms) items, not 1 (fmt 1, line 1, column 2)'],
  [{ fmt: 1, list: true }, '1,0\n', 'item-count: a row of this layout has 5 (sms) or 13 (hlr) items, not 2 (fmt 1, line 1, column 4)'],
  [{ fmt: 1, list: true }, '1,0,0,,7\n', 'missing-field id: a row of a list has its id (fmt 1, line 1, column 9)'],
  [{ fmt: 1 }, '1,0\n,0', 'line-break last_timestamp: a line break in last_timestamp: "0\\n" (fmt 1, line 1, column 4)'],
  [{ fmt: 1, list: true }, '1,0,0,5,7\nhello\n', 'line-break phone: a line break in phone: "7\\nhello" (fmt 1, line 1, column 10)'],
  [{ fmt: 1, list: true }, '1,0,0,5,7,8\nhello\n', 'line-break: a line break behind which no row starts: "hello" (fmt 1, line 1, column 12)'],
  [{ fmt: 1, all: 1 }, ',', 'item-count: a row of this layout has 11 items, not 2 (fmt 1, line 1, column 2)'],
  [{ fmt: 2, list: true }, '<list><sms></list>', 'invalid-xml: an element is not closed in turn (fmt 2, line 1, column 12)'],
  [{ fmt: 1 }, 'x,0,0', 'invalid-integer status: status is not an integer: "x" (fmt 1, line 1, column 1)'],
  [{ fmt: 3 }, '{"status": 1.5}', 'invalid-integer status: status is not an integer: 1.5 (fmt 3, line 1, column 12)'],
  [{}, 'Status = 1, check_time = 31.02.2024 00:00:00', 'invalid-date last_date: last_date is not a date: "31.02.2024 00:00:00" (fmt 0, line 1, column 26)'],
  [{ fmt: 3, all: 1 }, '{"status": 1, "cost": "1,5"}', 'invalid-decimal cost: cost is not a decimal: "1,5" (fmt 3, line 1, column 23)'],
  [{ fmt: 3 }, '{"status": [1]}', 'invalid-type status: status is neither text nor number (fmt 3, line 1, column 12)'],
  [{ fmt: 3, list: true }, '{"status": 1}', 'expected-list: one status where a list was asked for (fmt 3, line 1, column 1)'],
  [{ fmt: 3 }, '[]', 'unexpected-list: a list where one status was asked for (fmt 3, line 1, column 1)'],
  [{ fmt: 2 }, '<list></list>', 'unexpected-list: a list where one status was asked for (fmt 2, line 1, column 1)'],
  [{ fmt: 2, list: true }, '<sms><status>1</status></sms>', 'expected-list: one status where a list was asked for (fmt 2, line 1, column 1)'],
  [{ fmt: 3, list: true }, '[{"status": 1, "id": 5}', 'unexpected-end: the body ends before the list does (fmt 3, line 1, column 24)'],
  [{ fmt: 3 }, '{"status": 1', 'unexpected-end: the body ends inside an object (fmt 3, line 1, column 13)'],
  [{ fmt: 3 }, '{"status" 1}', 'unexpected-character: not expected here: "1" (fmt 3, line 1, column 11)'],
  [{ fmt: 3, list: true }, '[1]', 'unexpected-character: not expected here: "1" (fmt 3, line 1, column 2)'],
  [{ fmt: 3, list: true }, '[,]', 'unexpected-character: not expected here: "," (fmt 3, line 1, column 2)'],
  [{ fmt: 3 }, '{"status": 1} x', 'trailing-data: the body goes on behind its end (fmt 3, line 1, column 15)'],
  [{ fmt: 3 }, '{"status": 1, "err": 0}', 'record-too-long: a record is longer than 12 (fmt 3, line 1, column 13)', { maxRecordLength: 12 }],
  [{ fmt: 3 }, `{"status": 1, "x": ${'['.repeat(70)}${']'.repeat(70)}}`, 'too-deep extra.x: deeper than 64 (fmt 3, line 1, column 83)'],
  [{ fmt: 3 }, '{"status": 1, "x": 1e999}', 'invalid-number extra.x: no finite number: "1e999" (fmt 3, line 1, column 20)'],
  [{ fmt: 1, list: true }, '1,0,0,5,7\n1,0,0,6,7\n', 'too-many-records: there are more than 1 records (fmt 1, line 2, column 1)', { maxRecords: 1 }],
  [{ fmt: 1, list: true }, '1,0,0,5,7\n', 'too-many-records: there are more than 0 records (fmt 1, line 1, column 1)', { maxRecords: 0 }],
  [{ fmt: 2 }, '<sms><status>\u0001</status></sms>', 'invalid-character status: a character that XML does not allow (fmt 2, line 1, column 14)'],
  [{ fmt: 2 }, '<sms><status>1</status>', 'unexpected-end: the document ends before its element does (fmt 2, line 1, column 24)'],
  [{ fmt: 2 }, '<sms><sta', 'unexpected-end: the document ends before its element does (fmt 2, line 1, column 10)'],
  [{ fmt: 2 }, '<sms><status>1</status></sms>', 'record-too-long: a record is longer than 12 (fmt 2, line 1, column 13)', { maxRecordLength: 12 }],
  [{ fmt: 2, list: true }, `<list><!-- ${'a'.repeat(200)} --></list>`, 'record-too-long: what stands between two records is longer than 200 (fmt 2, line 1, column 207)', { maxRecordLength: 200 }],
  [{ fmt: 2 }, '<!DOCTYPE sms><sms></sms>', 'doctype: a DOCTYPE is not allowed (fmt 2, line 1, column 1)'],
  [{ fmt: 2 }, '<sms><!x></sms>', 'invalid-xml: a declaration is not allowed (fmt 2, line 1, column 6)'],
  [{ fmt: 2 }, '<sms><status>1</status></sms><', 'unexpected-end: the body ends inside a tag (fmt 2, line 1, column 31)'],
  [{ fmt: 2 }, '<sms><!ELEMENT x></sms>', 'invalid-xml: a declaration is not allowed (fmt 2, line 1, column 6)'],
  [{ fmt: 2 }, '< sms></sms>', 'invalid-xml: white space before a name is not allowed (fmt 2, line 1, column 1)'],
  [{ fmt: 2 }, '<sms><status>&nbsp;</status></sms>', 'invalid-entity status: unknown reference: "&nbsp;" (fmt 2, line 1, column 14)'],
  [{ fmt: 2 }, '<sms><status>&#0;</status></sms>', 'invalid-entity status: no reference to a character (fmt 2, line 1, column 14)'],
  [{ fmt: 2 }, '<sms><status>& </status></sms>', 'invalid-entity status: no reference to a character (fmt 2, line 1, column 15)'],
  [{ fmt: 2 }, '<sms><status>1</sms>', 'invalid-xml: an element is not closed in turn (fmt 2, line 1, column 15)'],
  [{ fmt: 2 }, '<sms></x></sms>', 'invalid-xml: an element is not closed in turn (fmt 2, line 1, column 6)'],
  [{ fmt: 2 }, '<sms><status>1</status></sms>x', 'trailing-data: the body goes on behind its end (fmt 2, line 1, column 30)'],
  [{ fmt: 2 }, 'x<sms></sms>', 'unexpected-character: a document begins with a tag (fmt 2, line 1, column 1)'],
  [{ fmt: 2 }, '<sms><status =>1</status></sms>', 'invalid-xml: invalid attribute name (fmt 2, line 1, column 14)'],
  [{ fmt: 2 }, '<sms a=b></sms>', 'invalid-xml: unquoted attribute value (fmt 2, line 1, column 8)'],
  [{ fmt: 2 }, '<html></html>', 'unexpected-element: not expected here: <html> (fmt 2, line 1, column 1)'],
  [{ fmt: 2 }, '<sms><status><b>1</b></status></sms>', 'unexpected-element status: not expected here: <b> (fmt 2, line 1, column 14)'],
  [{ fmt: 2, list: true }, '<list><x></x></list>', 'unexpected-element: not expected here: <x> (fmt 2, line 1, column 7)'],
  [{ fmt: 2 }, '<sms><status>1</status><status>1</status></sms>', 'duplicate-field status: <status> stands twice (fmt 2, line 1, column 24)'],
  [{ fmt: 2 }, '<sms>x<status>1</status></sms>', 'unexpected-text: text between elements (fmt 2, line 1, column 6)'],
  [{ fmt: 2 }, '<result>x<error_code>1</error_code></result>', 'unexpected-text: text between elements (fmt 2, line 1, column 9)'],
  [{ fmt: 2 }, '<sms></sms>', 'missing-field status: status is missing (fmt 2, line 1, column 1)'],
  [{ fmt: 2 }, '<result><error>x</error></result>', 'missing-field error_code: error_code is missing (fmt 2, line 1, column 1)'],
  [{ fmt: 3, kind: 'hlr' }, '{"status": 1, "type": 1}', 'kind-mismatch type: type 1 is not of the kind hlr (fmt 3, line 1, column 23)'],
  [{ fmt: 1, kind: 'hlr', all: 1 }, '1,0,0,0,0,0,0,0,0,0,0,0,7,0.00,s,n, c, 1', 'kind-mismatch type: type 1 is not of the kind hlr (fmt 1, line 1, column 40)'],
  [{}, 'ERROR', 'unexpected-character: an error is `ERROR = N (text)` (fmt 0, line 1, column 1)'],
  [{}, 'ERROR = 1 x', 'trailing-data: an error does not go on like this: " x" (fmt 0, line 1, column 10)'],
  [{}, 'Status = 1, foo', 'invalid-integer status: status is not an integer: "1, foo" (fmt 0, line 1, column 10)'],
  [{ fmt: 2 }, '<?xml version="1.0" encoding="x"?><sms', 'unexpected-end: the document ends before its element does (fmt 2, line 1, column 39)'],
  [{ fmt: 3 }, '{"status": 1, "status": {}}', 'invalid-type status: status is neither text nor number (fmt 3, line 1, column 25)'],
  [{ fmt: 3 }, '{"status": nul}', 'unexpected-character: not expected here: "n" (fmt 3, line 1, column 12)'],
  [{ fmt: 3 }, '{"status": "\\x"}', 'unexpected-character: not expected here: "x" (fmt 3, line 1, column 14)'],
  [{ fmt: 3 }, '{"status": "a\n"}', 'invalid-integer status: status is not an integer: "a\\n" (fmt 3, line 1, column 12)'],
];

for (const [shape, body, message, options] of unread) {
  test(`${JSON.stringify(body).slice(0, 80)} as ${JSON.stringify(shape)} is not read: ${message}`, () => {
    expect(said(() => decode(body, shape, options))).toBe(message);
  });
}

/** A row of fmt=1 with a message. */
const row = {
  ...{ kind: 'sms', status: 1, last_timestamp: 0, send_timestamp: 0, phone: '7', cost: '0.00' },
  ...{ sender_id: 's', status_name: 'n', message: 'm', comment: 'c', type: 0 },
};

/** A list in a list, and so on. */
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

type Unwritten = readonly [shape: ReplyShape, reply: unknown, message: string, options?: CodecOptions];

// biome-ignore format: a reply and what is said of it in one line
const unwritten: readonly Unwritten[] = [
  [{ fmt: 3 }, null, 'invalid-reply: a reply is an object (fmt 3)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1, [Symbol('a')]: 1 }, 'invalid-reply: a reply has no symbols (fmt 3)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1, extra: { x: 'yyyyyyyyyyyyyyyyyyyy' } }, 'record-too-long: the record is longer than 12 (fmt 3)', { maxRecordLength: 12 }],
  [{ fmt: 3, list: true }, [{ kind: 'error', error_code: 1 }], 'invalid-reply kind: a list holds no reply of the kind error (fmt 3, record 0)'],
  [{ fmt: 3, list: true }, [{ kind: 'deleted' }], 'invalid-reply kind: a list holds no reply of the kind deleted (fmt 3, record 0)'],
  [{ fmt: 3 }, [], 'unexpected-list: a list where one status was asked for (fmt 3)'],
  [{ fmt: 1, list: true }, [], 'empty-list: this format has no empty list (fmt 1)'],
  [{ fmt: 1, list: true }, { kind: 'sms', status: 1 }, 'expected-list: one status where a list was asked for (fmt 1)'],
  [{ fmt: 3 }, { kind: 'x', status: 1 }, 'invalid-reply kind: the kind of a reply is sms, hlr, missing, error or deleted, not x (fmt 3)'],
  [{ fmt: 3 }, { status: 1 }, 'invalid-reply kind: the kind of a reply is sms, hlr, missing, error or deleted, not undefined (fmt 3)'],
  [{ fmt: 3 }, { kind: 'sms' }, 'missing-field status: status is missing (fmt 3)'],
  [{ fmt: 3 }, { kind: 'sms', status: -3 }, 'kind-mismatch status: status -3 is not of the kind sms (fmt 3)'],
  [{ fmt: 3 }, { kind: 'missing', status: 1 }, 'kind-mismatch status: status 1 is not of the kind missing (fmt 3)'],
  [{ fmt: 3 }, { kind: 'missing', status: () => 1 }, 'kind-mismatch status: status function is not of the kind missing (fmt 3)'],
  [{ fmt: 3 }, { kind: 'missing', status: {} }, 'kind-mismatch status: status object is not of the kind missing (fmt 3)'],
  [{ fmt: 3, all: 1 }, { kind: 'hlr', status: 1, type: 1 }, 'kind-mismatch type: type 1 is not of the kind hlr (fmt 3)'],
  [{ fmt: 3, all: 1 }, { kind: 'sms', status: 1, imsi: '1' }, 'unsupported-field imsi: this format does not carry imsi here (fmt 3)'],
  [{ fmt: 3 }, { kind: 'hlr', status: 1 }, 'kind-mismatch kind: this would be read as of the kind sms (fmt 3)'],
  [{ fmt: 3, kind: 'hlr' }, { kind: 'sms', status: 1 }, 'kind-mismatch kind: this would be read as of the kind hlr (fmt 3)'],
  [{ fmt: 1, kind: 'hlr' }, { kind: 'sms', status: 1, last_timestamp: 0, err: 0 }, 'kind-mismatch kind: this would be read as of the kind hlr (fmt 1)'],
  [{ fmt: 1, all: 1 }, { kind: 'hlr', status: 1, last_timestamp: 0, err: 0, type: 1 }, 'kind-mismatch type: the kind hlr takes type 4 (fmt 1)'],
  [{}, { kind: 'sms', status: 1, flag: 1 }, 'unsupported-field flag: this format does not carry flag here (fmt 0)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1.5 }, 'invalid-integer status: status is no integer (fmt 3)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1, err: '0' }, 'invalid-integer err: err is no integer (fmt 3)'],
  [{}, { kind: 'sms', status: 1, last_date: 'x' }, 'invalid-date last_date: last_date is no date (fmt 0)'],
  [{ fmt: 3, all: 1 }, { kind: 'sms', status: 1, message: 5 }, 'invalid-text message: message is no text (fmt 3)'],
  [{ fmt: 3, all: 1 }, { kind: 'sms', status: 1, cost: 'x' }, 'invalid-decimal cost: cost is no decimal (fmt 3)'],
  [{ fmt: 1, all: 1, kind: 'sms' }, { ...row, message: undefined }, 'missing-field message: message would come back as an empty text (fmt 1)'],
  [{ fmt: 1, all: 1, kind: 'sms' }, { ...row, sender_id: 's,t' }, 'delimiter sender_id: sender_id holds a comma (fmt 1)'],
  [{ fmt: 1, all: 1, kind: 'sms' }, { ...row, sender_id: 's\nt' }, 'line-break sender_id: sender_id holds a line break (fmt 1)'],
  [{ fmt: 1, list: true }, [{ kind: 'sms', status: 1, last_timestamp: -1, err: 0, id: 5, phone: '7' }], 'invalid-integer last_timestamp: the timestamp of a row is not below 0 (fmt 1, record 0)'],
  [{ fmt: 1, all: 1, list: true, kind: 'sms' }, [{ ...row, message: 'm\n1,0,0,0,7', id: 5 }], 'forged-row message: message would be read as a row of the list (fmt 1, record 0)'],
  [{ all: 1, list: true }, [{ kind: 'sms', status: 1, message: 'a\nStatus = 1, ID = 5', id: 5 }], 'forged-row message: message would be read as a row of the list (fmt 0, record 0)'],
  [{ fmt: 1 }, { kind: 'error', error_code: 1, id: 0 }, 'invalid-integer id: an id is above 0 here (fmt 1)'],
  [{ fmt: 1 }, { kind: 'error', error_code: 0 }, 'invalid-integer error_code: an error code is above 0 here (fmt 1)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1, extra: {} }, 'invalid-extra extra: extra is no object with a field in it (fmt 3)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1, extra: { err: 1 } }, 'duplicate-field extra.err: extra.err has the name of a field (fmt 3)'],
  [{}, { kind: 'sms', status: 1, extra: { x: 1 } }, 'invalid-extra extra.x: extra.x is no text (fmt 0)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1, extra: { x: () => 1 } }, 'invalid-extra extra.x: extra.x is no JSON value (fmt 3)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1, extra: { x: [ 1, undefined ] } }, 'invalid-extra extra.x[1]: extra.x[1] is no JSON value (fmt 3)'],
  [{ fmt: 1 }, { kind: 'sms', status: 1, last_timestamp: 0, err: 0, extra: { x: '1' } }, 'unsupported-field extra: this format does not carry extra here (fmt 1)'],
  [{ fmt: 2 }, { kind: 'sms', status: 1, extra: { 'a b': '1' } }, 'invalid-extra extra.a b: extra.a b is no name of an element (fmt 2)'],
  [{}, { kind: 'sms', status: 1, extra: { 'a = b': '1' } }, 'invalid-extra extra.a = b: extra.a = b is no key of this format (fmt 0)'],
  [{}, { kind: 'sms', status: 1, extra: { ID: '1' } }, 'duplicate-field extra.ID: extra.ID has the name of a field (fmt 0)'],
  [{}, { kind: 'sms', status: 1, extra: { check_time: '1' } }, 'duplicate-field extra.check_time: extra.check_time has the name of a field (fmt 0)'],
  [{}, { kind: 'sms', status: 1, extra: { 'Foo ': '1' } }, 'invalid-extra extra.Foo : extra.Foo  is no key of this format (fmt 0)'],
  [{ fmt: 2, all: 1 }, { kind: 'sms', status: 1, message: 'a\u0001' }, 'invalid-character message: message holds a character that XML does not allow (fmt 2)'],
  [{ all: 1 }, { kind: 'sms', status: 1, sender_id: 'a, cost = 1' }, 'delimiter sender_id: sender_id holds what is read as another field (fmt 0)'],
  [{ all: 1 }, { kind: 'sms', status: 1, message: 'a, comment = b' }, 'delimiter message: message holds what is read as another field (fmt 0)'],
  [{}, { kind: 'hlr', status: 1, rnet: 'x\r\n' }, 'line-break rnet: rnet ends with a line break, which is none of it (fmt 0)'],
  [{ all: 1 }, { kind: 'sms', status: 1, sender_id: 'a\nb' }, 'line-break sender_id: sender_id would not be read back: a line break in sender_id: "a\\nb" (fmt 0)'],
  [{ list: true }, [{ kind: 'sms', status: 1, id: 5, extra: { 'Bar': 'a\nStatus = 1, ID = 5' } }], 'forged-row extra.Bar: extra.Bar would be read as a row of the list (fmt 0, record 0)'],
  [{}, { kind: 'sms', status: 1, extra: { Phone: 'a' } }, 'duplicate-field extra.Phone: extra.Phone has the name of a field (fmt 0)'],
  [{ all: 1 }, { kind: 'sms', status: 1, cost: '1.00', sender_id: 'a, cost = 1' }, 'duplicate-field sender_id: sender_id would not be read back: cost stands twice (fmt 0)'],
  [{ all: 1 }, { kind: 'sms', status: 1, cost: '1.00', sender_id: ', cost=1' }, 'duplicate-field sender_id: sender_id would not be read back: cost stands twice (fmt 0)'],
  [{ all: 1 }, { kind: 'sms', status: 1, sender_id: 'x', status_name: 'b, c_d = 1' }, 'delimiter status_name: status_name holds what is read as another field (fmt 0)'],
  [{ all: 1 }, { kind: 'sms', status: 1, extra: { a: 'b, c = d' } }, 'delimiter extra.a: extra.a holds what is read as another field (fmt 0)'],
  [{}, { kind: 'missing' }, 'missing-field status: status is missing (fmt 0)'],
  [{}, { kind: 'deleted', extra: { a: 'b' } }, 'unsupported-field extra: this format does not carry extra here (fmt 0)'],
  [{}, { kind: 'sms', status: 1, extra: { STATUS: 'a' } }, 'duplicate-field extra.STATUS: extra.STATUS has the name of a field (fmt 0)'],
  [{ fmt: 1, all: 1, kind: 'sms' }, { ...row, type: 4 }, 'kind-mismatch type: type 4 is not of the kind sms (fmt 1)'],
  [{ fmt: 1, all: 1, list: true, kind: 'sms' }, [{ ...row, message: '\n1,0,0,0,7', id: 5 }], 'forged-row message: message would be read as a row of the list (fmt 1, record 0)'],
  [{ fmt: 1 }, { kind: 'error', error_code: 1, extra: { x: '1' } }, 'unsupported-field extra: this format does not carry extra here (fmt 1)'],
  [{ fmt: 3, list: true }, { kind: 'hlr', status: 1 }, 'expected-list: one status where a list was asked for (fmt 3)'],
  [{ fmt: 3 }, { kind: 'sms', status: 1, extra: { x: [nested(63)] } }, 'too-deep extra.x[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: extra.x[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0] is deeper than 64 (fmt 3)'],
  [{ fmt: 3 }, { kind: 'deleted', id: 5 }, 'unsupported-field id: this format does not carry id here (fmt 3)'],
  [{ fmt: 1 }, { kind: 'deleted', id: 5 }, 'unsupported-field id: this format does not carry id here (fmt 1)'],
  [{ fmt: 1 }, { kind: 'error', error_code: 1, error: 'a' }, 'unsupported-field error: this format does not carry error here (fmt 1)'],
  [{ fmt: 1, kind: 'sms' }, { kind: 'hlr', status: 1 }, 'kind-mismatch kind: this would be read as of the kind sms (fmt 1)'],
];

for (const [shape, reply, message, options] of unwritten) {
  test(`a reply as ${JSON.stringify(shape)} is not written: ${message}`, () => {
    expect(said(() => encode(reply as Reply, shape, options))).toBe(message);
  });
}

test.each<[ReplyShape, readonly number[], string]>([
  [{ fmt: 3, charset: 'utf-8' }, [0x7b, 0xff], 'invalid-bytes: not a character of utf-8 (fmt 3, line 1, column 2)'],
  [
    { fmt: 2 },
    [...'<?xml version="1.0" encoding="x"?>'].map((char) => char.charCodeAt(0)),
    'unknown-charset: the declared charset is unknown (fmt 2, line 1, column 1)',
  ],
])('bytes as %j are not read: %j, %s', (shape, bytes, message) => {
  expect(said(() => decode(Uint8Array.from(bytes), shape))).toBe(message);
});

test.each<[ReplyShape, unknown, string]>([
  [
    { fmt: 3, all: 1 },
    { kind: 'sms', status: 1, message: 'a😀' },
    'unencodable-character message: windows-1251 lacks U+1F600 (fmt 3)',
  ],
  [
    { fmt: 0, charset: 'koi8-r' },
    { kind: 'sms', status: 1, extra: { x: '\u0085' } },
    'unencodable-character extra.x: koi8-r lacks U+0085 (fmt 0)',
  ],
  [
    { all: 1 },
    { kind: 'sms', status: 1, message: '日', type: 0, extra: { x: '日' } },
    'unencodable-character extra.x: windows-1251 lacks U+65E5 (fmt 0)',
  ],
  [
    { fmt: 3, all: 1 },
    { kind: 'sms', status: 1, message: '日', type: 0, extra: { x: '日' } },
    'unencodable-character message: windows-1251 lacks U+65E5 (fmt 3)',
  ],
  [
    { list: true, charset: 'utf-8' },
    [{ kind: 'sms', status: 1, id: 5, extra: { a: '\ud800' } }],
    'unencodable-character extra.a: utf-8 lacks U+D800 (fmt 0, record 0)',
  ],
])('a reply as bytes of %j is not written: %s', (shape, reply, message) => {
  expect(said(() => encodeBytes(reply as Reply, shape))).toBe(message);
});

// biome-ignore format: a body and what is said of it in one line
const departing: readonly (readonly [shape: ReplyShape, body: string, ...issues: string[]])[] = [
  [{}, 'status = 1, err = 0', 'status is not written as documented'],
  [{ fmt: 3 }, '{"status": "1", "err": 0, "last_date": ""}', 'status is not given in its type', 'last_date is out of order'],
  [{ fmt: 3 }, '{"err": 0, "status": 1}', 'status is out of order'],
  [{ fmt: 3 }, '{"status": 1, "foo": 1, "foo": 2}', 'foo stands twice', 'foo is not in this layout'],
  [{ fmt: 1, list: true }, '1,0,0,5,7\n1,0,,6,7\n77,0,0,7,7\n', 'status 77 is not documented'],
  [{ fmt: 3 }, '{"status": 1, "flag": 65535}', 'flag 65535 has reserved bits: 0xf8d0'],
  [{ fmt: 1 }, '77,0,9999', 'status 77 is not documented', 'err 9999 is not documented'],
  [{ fmt: 1 }, '0,-77', 'error_code 77 is not documented'],
  [{ fmt: 3, all: 1 }, '{"status": 1, "flag": 0, "type": 99}', 'flag 0 is that of type 0, not 99', 'type 99 is not documented'],
  [{ fmt: 3 }, '{"status": 1, "flag": 65536}', 'flag 65536 has more than 16 bits'],
  [{ fmt: 3 }, '{"status": 1, "flag": -1}', 'flag -1 has more than 16 bits'],
  [{ fmt: 3 }, '{"status": 1, "flag": 2048}', 'flag 2048 has reserved bits: 0x0800'],
  [{ fmt: 3 }, '{"status": 1, "last_date": "01.02.2024 00:00:00", "last_timestamp": 5}', 'last_date and last_timestamp are no time zone apart'],
  [{ fmt: 3 }, '{ "status": 1}', 'a line feed is expected here, not a space'],
  [{ fmt: 3 }, '{"status":1,"err":0}', 'a space is expected here, not "1"'],
  [{ fmt: 1 }, '1,0,0\n', 'a line feed is not expected here'],
  [{ fmt: 2 }, '<sms>\n<status>1</status>\n</sms>\n', 'a line feed is not expected here'],
  [{ fmt: 1, all: 1, list: true }, '1,0,0,0,79990,1,A,B,a, c, 0,5\nx,0,0,0,79990,1,A,B,b, c, 0,6\n', 'a line of a text looks like a row'],
  [{ fmt: 3, all: 1 }, '{"status": 1, "message": "a\uFFFDb", "x": "\uFFFD"}', 'message holds U+FFFD: was it read in another charset?', 'x is not in this layout', 'extra.x holds U+FFFD: was it read in another charset?'],
  [{ fmt: 1 }, '1,x,0', 'last_timestamp is not an integer: "x"'],
];

for (const [shape, body, ...said] of departing) {
  test(`${JSON.stringify(body)} as ${JSON.stringify(shape)} is not as documented: ${said.join('; ')}`, () => {
    const issues = validate(body, shape).filter(({ code }) => code !== 'missing-field');
    expect(issues.map(({ message }) => message)).toEqual(said);
  });
}

test('a field that is missing is named', () => {
  expect(validate('1,0,', { fmt: 1 }).map(({ message }) => message)).toEqual(['err is documented here']);
});
