// That records as documented are read by a lane and written by a direct writer, of every layout: without them the others
// would do, only slower, and no other test would notice.
import { describe, expect, test } from '@jest/globals';
import type { ReplyShape } from 'smsc-codec';
import { shapeName, shapes } from 'smsc-codec/testing';
import { bind } from '../../../src/codec.ts';
import { directCsv } from '../../../src/formats/csv/direct.ts';
import { csvLane } from '../../../src/formats/csv/lane.ts';
import { slotsOf } from '../../../src/formats/csv/tokenizer.ts';
import { writeCsv } from '../../../src/formats/csv/writer.ts';
import { type DirectForm, DirectWriter } from '../../../src/formats/direct-writer.ts';
import { directJson } from '../../../src/formats/json/direct.ts';
import { jsonLane } from '../../../src/formats/json/lane.ts';
import { writeJson } from '../../../src/formats/json/writer.ts';
import { type LaneForm, Lanes } from '../../../src/formats/lane.ts';
import type { Layout, Plan } from '../../../src/formats/plan.ts';
import type { Draft, WriteOptions } from '../../../src/formats/room.ts';
import { Scanner } from '../../../src/formats/scanner.ts';
import { directText } from '../../../src/formats/text/direct.ts';
import { textLane } from '../../../src/formats/text/lane.ts';
import { writeText } from '../../../src/formats/text/writer.ts';
import { closeWindow } from '../../../src/formats/window.ts';
import { directXml } from '../../../src/formats/xml/direct.ts';
import { xmlLane } from '../../../src/formats/xml/lane.ts';
import { writeXml } from '../../../src/formats/xml/writer.ts';
import { directlyWritten } from './directly-written.ts';

interface Ways {
  readonly lane: LaneForm;
  direct(plan: Plan, options: WriteOptions): DirectForm;
  write(reply: Draft, plan: Plan, options: WriteOptions): string;
}

const ways: readonly [Ways, Ways, Ways, Ways] = [
  { lane: textLane, direct: directText, write: writeText },
  { lane: csvLane, direct: directCsv, write: writeCsv },
  { lane: xmlLane, direct: (_, options) => directXml(options), write: writeXml },
  { lane: jsonLane, direct: (_, options) => directJson(options), write: writeJson },
];

/** UTF-16 units that a scanner looks at a time. */
const WINDOW = 8 * 1024;

const ordinary = { integer: 17, date: '29.02.2024 23:59:59', decimal: '1.20', text: 'Привет, мир' } as const;
const line: WriteOptions = { compact: false, declaration: undefined };

/** The fields that a record of a layout can have here. */
const slotsIn = (layout: Layout, plan: Plan) =>
  plan.fmt === 1 ? slotsOf(layout, plan) : [...layout.slots, ...layout.suffix];

/** A status with all the fields of a layout. */
function wholeOf(layout: Layout, plan: Plan): Draft {
  const draft: Draft = { kind: layout.kind };
  for (const { field, value } of slotsIn(layout, plan)) {
    const text = plan.fmt < 2 ? ordinary.text.replace(',', '') : ordinary.text;
    draft[field] = value === 'text' ? text : ordinary[value];
  }
  draft.status = layout.kind === 'missing' ? -3 : 1;
  if (draft.type !== undefined) draft.type = layout.kind === 'hlr' ? 4 : 0;
  if (draft.flag !== undefined && layout.kind === 'hlr') draft.flag = 4;
  return draft;
}

/** Every layout that a status of a shape can have, with its status and its text. */
function layoutsOf(shape: ReplyShape) {
  const { plan } = bind(shape);
  const way = ways[plan.fmt];
  const { sms, hlr, missing } = plan.layouts;
  const found = plan.pinned === undefined ? [sms, hlr] : [plan.layouts[plan.pinned]];
  return [...found, missing].map((layout) => {
    const whole = wholeOf(layout, plan);
    return { plan, way, layout, whole, text: way.write(whole, plan, line) };
  });
}

const named = shapes.map((shape) => [shapeName(shape), shape] as const);

describe.each(named)('a status as documented, of %s,', (_, shape) => {
  test('is read by a lane, wherever it stands, and told where it ends', () => {
    for (const { plan, way, whole, text } of layoutsOf(shape)) {
      const lanes = new Lanes(plan, way.lane);
      for (const around of ['', '\n', '\r\n']) {
        expect(lanes.read(`${around}${text}${around}`, around.length)).toEqual(whole);
        expect(lanes.end).toBe(around.length + text.length);
      }
    }
  });

  test('is read by the scanner alone, wherever its window ends', () => {
    for (const { plan, way, layout, whole, text } of layoutsOf(shape)) {
      const scanner = new Scanner(way.lane.scan(layout, plan));
      const values = slotsIn(layout, plan).map(({ field }) => whole[field]);
      const body = `${text}\n`.repeat(Math.ceil(WINDOW / text.length) + 2);
      for (let at = 0; at < body.length; at += text.length + 1) {
        expect([scanner.read(body, at), scanner.end]).toEqual([true, at + text.length]);
        if (at === 0 || at + text.length > WINDOW) expect(scanner.values).toEqual(values);
      }
      const line = way.write(whole, plan, { compact: true, declaration: undefined });
      expect([scanner.read(line, 0), scanner.values, scanner.end]).toEqual([true, values, line.length]);
      closeWindow();
    }
  });

  test('is read by a lane where it lacks a field, and on one line', () => {
    for (const { plan, way, layout, whole } of layoutsOf(shape)) {
      const scanner = new Scanner(way.lane.scan(layout, plan));
      for (const { field, value } of slotsIn(layout, plan)) {
        const needed = field === 'status' || field === 'type' || (plan.list && field === 'id');
        if (needed || field === 'message' || (plan.fmt === 1 && value !== 'integer')) continue;
        const { [field]: _left, ...rest } = whole;
        for (const compact of [false, true]) {
          const text = way.write(rest as Draft, plan, { ...line, compact });
          // New lanes try the pattern, others the scanner.
          expect([field, new Lanes(plan, way.lane).read(text, 0)]).toEqual([field, rest]);
          expect([field, scanner.read(text, 0), scanner.end]).toEqual([field, true, text.length]);
          expect(scanner.values).toEqual(slotsIn(layout, plan).map((slot) => (rest as Draft)[slot.field]));
          closeWindow();
        }
      }
    }
  });

  test('is read by a lane after any number of others, alike or not', () => {
    for (const { plan, way, whole } of layoutsOf(shape)) {
      const lanes = new Lanes(plan, way.lane);
      for (let count = 0; count < 120; count += 1) {
        const status = { ...whole, err: count % 40 < 20 ? 1 : count, ...(plan.list ? { id: count } : {}) };
        expect(lanes.read(way.write(status, plan, line), 0)).toEqual(status);
      }
    }
  });

  test('is no longer read by a lane than the limit says', () => {
    for (const { way, whole, text } of layoutsOf(shape)) {
      const limited = (maxRecordLength: number) => new Lanes(bind(shape, { maxRecordLength }).plan, way.lane);
      for (const around of ['', '\n'.repeat(1000)]) {
        const body = around + text + around;
        expect(limited(text.length).read(body, around.length)).toEqual(whole);
        expect(limited(text.length - 1).read(body, around.length)).toBeUndefined();
      }
    }
  });

  test('is written directly, also where others were before it, as the writer proper does it', () => {
    for (const { plan, way, layout, whole } of layoutsOf(shape)) {
      for (const compact of [false, true]) {
        const options = { ...line, compact };
        const writer = new DirectWriter(plan, way.direct(plan, options));
        const others = slotsIn(layout, plan).flatMap(({ field, value }) => {
          if (value !== 'integer' || field === 'status' || field === 'type' || field === 'flag') return [];
          if (plan.list && field === 'id') return [];
          return [
            { ...whole, [field]: 5 },
            { ...whole, [field]: undefined },
          ].map((status) =>
            Object.fromEntries(Object.entries(status).filter(([, one]) => one !== undefined)),
          ) as Draft[];
        });
        const text = way.write(whole, plan, options);
        for (let count = 0; count < 40; count += 1) expect(directlyWritten(writer, whole)).toBe(text);
        for (const status of [...others, whole, ...others, ...others]) {
          expect(directlyWritten(writer, status)).toBe(way.write(status, plan, options));
        }
      }
    }
  });

  test('is left to the writer proper where anything about it is not as it should be', () => {
    for (const { plan, way, layout, whole, text } of layoutsOf(shape)) {
      const writer = new DirectWriter(plan, way.direct(plan, line));
      const odd = slotsIn(layout, plan).flatMap(({ field, value }): Draft[] => {
        const values = {
          integer: [-0, 1.5, Number.NaN, 2 ** 53, '1', null, true],
          date: ['31.02.2024 00:00:00', '29.02.2024', ' ', 5, null],
          decimal: ['1,5', 'x', '1.', 5, null],
          text: [5, null, {}, true],
        }[value];
        return values.map((one) => ({ ...whole, [field]: one }));
      });
      odd.push({ ...whole, foo: 'x' }, { ...whole, foo: undefined }, { ...whole, extra: { a: 'b' } });
      odd.push({ ...whole, err: undefined }, { ...whole, [layout.slots[1]?.field ?? '']: undefined });
      odd.push({ ...whole, kind: 'error' }, { ...whole, kind: 'other' }, { ...whole, status: undefined });
      odd.push({ ...whole, status: layout.kind === 'missing' ? 1 : -3 });
      if (whole.type !== undefined) odd.push({ ...whole, type: layout.kind === 'hlr' ? 0 : 4 });
      if (plan.list) odd.push({ ...whole, id: undefined });
      // Also behind others that it has written.
      for (let round = 0; round < 2; round += 1) {
        for (const status of odd) {
          expect(directlyWritten(writer, status)).toBeUndefined();
        }
        for (let count = 0; count < 40; count += 1) expect(directlyWritten(writer, whole)).toBe(text);
      }
    }
  });
});

test.each([0, 1, 2, 3] as const)('-0 is left to the writer proper, however many had 0 before it: fmt=%i', (fmt) => {
  const { plan } = bind({ fmt, list: true });
  const writer = new DirectWriter(plan, ways[fmt].direct(plan, line));
  const status = { kind: 'sms', status: 1, err: 0, id: 5, phone: '7' };
  for (let count = 0; count < 40; count += 1)
    expect(directlyWritten(writer, status)).toBe(ways[fmt].write(status, plan, line));
  expect(directlyWritten(writer, { ...status, err: -0 })).toBeUndefined();
});

test('a timestamp is read once, whatever a getter says the next time', () => {
  const { plan } = bind({ fmt: 1, list: true });
  const writer = new DirectWriter(plan, directCsv(plan));
  const said = [-5, 5];
  const status = {
    kind: 'sms',
    status: 1,
    get last_timestamp() {
      return said.shift();
    },
    id: 5,
    phone: '7',
  };
  expect(directlyWritten(writer, status)).toBeUndefined();
});

describe('texts that have to be escaped', () => {
  test.each([2, 3] as const)('are read by a lane and written directly: fmt=%i', (fmt) => {
    const shape = { fmt, all: 1, list: true, kind: 'sms' } as const;
    const { plan } = bind(shape);
    const way = ways[fmt];
    const lanes = new Lanes(plan, way.lane);
    const writer = new DirectWriter(plan, way.direct(plan, line));
    const whole = wholeOf(plan.layouts.sms, plan);
    for (const message of [
      'a & b',
      '<a>',
      '"a"',
      'a\rb',
      'a\\b',
      "it's",
      'a\nb',
      '&amp;',
      '',
      'plain',
      'x'.repeat(13),
      '😀',
      `😀 & ${'ы'.repeat(20)}😀`,
      `${'ы'.repeat(20)}😀`,
    ]) {
      for (const sender_id of ['me', '<"&\r']) {
        const status = { ...whole, message, sender_id };
        const text = way.write(status, plan, line);
        expect(directlyWritten(writer, status)).toBe(text);
        expect(lanes.read(text, 0)).toEqual(status);
      }
    }
  });

  test.each([
    ['a reference without end', '&amp'],
    ['an unknown reference', '&nbsp;'],
    ['another numeric reference', '&#10;'],
    ['a control', '\u0001'],
    ['half of a pair', '\uD83D'],
    ['U+FFFE', '\uFFFE'],
  ])('are left to sax where they hold %s', (_, message) => {
    const { plan } = bind({ fmt: 2, all: 1 });
    const lanes = new Lanes(plan, xmlLane);
    expect(lanes.read(`<sms><status>1</status><message>${message}</message></sms>`, 0)).toBeUndefined();
    expect(lanes.read('<sms><status>1</status><message>😀 &lt;</message></sms>', 0)).toMatchObject({ message: '😀 <' });
  });

  test.each(['\\x', '\\u12', '\\u{1}', '\\n\n'])('are left to the tolerant reader of JSON: %j', (message) => {
    const { plan } = bind({ fmt: 3, all: 1 });
    expect(new Lanes(plan, jsonLane).read(`{"status": 1, "message": "${message}"}`, 0)).toBeUndefined();
  });
});

/** What new lanes make of a text, which try the pattern first, and what the scanners of a plan make of it. */
function readings(text: string, shape: ReplyShape): readonly unknown[] {
  const { plan } = bind(shape);
  const way = ways[plan.fmt];
  const { sms, hlr, missing } = plan.layouts;
  const scanned = [sms, hlr, missing].filter((layout) => new Scanner(way.lane.scan(layout, plan)).read(text, 0));
  closeWindow();
  return [new Lanes(plan, way.lane).read(text, 0), scanned.map(({ kind }) => kind)];
}

describe('rows of fmt=0', () => {
  const shape = { fmt: 0, all: 1, list: true, kind: 'sms' } as const;

  test.each([
    ['commas', 'a, b,c', 'd, e', ['sms']],
    ['commas at both ends', ',a,', ', b,', ['sms']],
    ['a sign, which the scanner leaves', 'a = b', 'c', []],
  ])('are read by a lane where the message and its comment have %s', (_, message, comment, scanned) => {
    const { plan } = bind(shape);
    const whole = { ...wholeOf(plan.layouts.sms, plan), message, comment };
    expect(readings(writeText(whole, plan), shape)).toEqual([whole, scanned]);
  });

  test('are left to the tolerant reader where another text has a comma, or a number is missing that has to be there', () => {
    for (const text of [
      'Status = 1, err = 0, phone = 7,8, message = a, comment = b, type = 0, ID = 5',
      'Status = , err = 0, message = a, comment = b, type = 0, ID = 5',
      'Status = 1, err = 0, message = a, comment = b, type = , ID = 5',
      'Status = 1, err = 0, message = a, comment = b, type = 0, ID = ',
      'Status = 1, err = 0, message = a, comment = b = c, type = 0, ID = 5',
    ]) {
      expect([text, ...readings(text, shape)]).toEqual([text, undefined, []]);
    }
    const text = 'Status = 1, err = , message = a, comment = b, type = 0, ID = 5';
    expect(readings(text, shape)).toEqual([expect.objectContaining({ status: 1, id: 5 }), ['sms']]);
  });
});

describe('rows of fmt=1', () => {
  const shape = { fmt: 1, all: 1, list: true, kind: 'sms' } as const;

  test('are read and written directly where their message has commas', () => {
    const { plan } = bind(shape);
    const whole = { ...wholeOf(plan.layouts.sms, plan), message: 'a, b,c,,' };
    const text = writeCsv(whole, plan);
    expect(readings(text, shape)).toEqual([whole, ['sms']]);
    expect(directlyWritten(new DirectWriter(plan, directCsv(plan)), whole)).toBe(text);
    const other = { ...whole, sender_id: 'a,b' };
    expect(directlyWritten(new DirectWriter(plan, directCsv(plan)), other)).toBeUndefined();
  });

  test('are left to the tolerant reader where their time is below 0 (R6)', () => {
    expect(readings('1,-5,0,5,7', { fmt: 1, list: true, kind: 'sms' })).toEqual([undefined, []]);
    expect(readings('1,,0,5,7', { fmt: 1, list: true, kind: 'sms' })[0]).toMatchObject({ status: 1, id: 5 });
    const { plan } = bind({ fmt: 1, list: true, kind: 'sms' });
    const writer = new DirectWriter(plan, directCsv(plan));
    const at = (last_timestamp: number) => ({ kind: 'sms', status: 1, last_timestamp, err: 0, id: 5, phone: '7' });
    expect([0, 5, -5].map((time) => directlyWritten(writer, at(time)))).toEqual(['1,0,0,5,7', '1,5,0,5,7', undefined]);
  });

  test('are those of an HLR query only with its type, where no kind is named', () => {
    const { plan } = bind({ fmt: 1, all: 1 });
    const text = writeCsv(wholeOf(plan.layouts.hlr, plan), plan);
    const pattern = new RegExp(csvLane.pattern(plan.layouts.hlr, plan));
    expect(readings(text, { fmt: 1, all: 1 })[1]).toContain('hlr');
    expect(pattern.test(text)).toBe(true);
    const end = text.lastIndexOf(',4');
    for (const type of ['0', '-4', '40', '']) {
      const other = `${text.slice(0, end)},${type}${text.slice(end + 2)}`;
      expect(readings(other, { fmt: 1, all: 1 })[1]).not.toContain('hlr');
      expect(pattern.test(other)).toBe(false);
    }
  });
});

test('an element of fmt=2 whose number is empty is read by a lane (R1)', () => {
  const text = '<sms>\n<status>1</status>\n<err></err>\n<id></id>\n</sms>';
  expect(readings(text, { fmt: 2, kind: 'sms' })).toEqual([{ kind: 'sms', status: 1 }, ['sms', 'hlr', 'missing']]);
  const bad = '<sms>\n<status></status>\n<err></err>\n</sms>';
  expect(readings(bad, { fmt: 2, kind: 'sms' })).toEqual([undefined, []]);
});

test('a member of fmt=3 without its value is left to the tolerant reader', () => {
  expect(readings('{\n"status": 1,\n"err": ,\n"id": 5\n}', { fmt: 3, kind: 'sms' })).toEqual([undefined, []]);
});

test.each([
  ['as it is', ''],
  ['but not when it is escaped', '&'.repeat(1000)],
])('a text that has room %s is written whole, or left to the writer proper', (_, start) => {
  const { plan } = bind({ fmt: 2, all: 1 });
  const writer = new DirectWriter(plan, directXml(line));
  const size = (1024 + 64) * 1024;
  const escaped = '&amp;'.length * start.length;
  const outcomes = new Set<boolean>();
  for (let length = size - 900; length <= size + 300; length += 12) {
    const message = start + 'x'.repeat(length - escaped);
    const status = { kind: 'sms', status: 1, message, comment: 'c', type: Number.MIN_SAFE_INTEGER };
    const text = directlyWritten(writer, status);
    outcomes.add(text !== undefined);
    if (text !== undefined) expect(text === writeXml(status, plan, line)).toBe(true);
  }
  expect([...outcomes]).toEqual([true, false]);
});

test('a status whose fields write another one is written as if they did not', () => {
  const { plan } = bind({ fmt: 3, all: 1 });
  const writer = new DirectWriter(plan, directJson(line));
  const other = { kind: 'sms', status: 2, err: 2, type: 0 };
  const inner: unknown[] = [];
  const status = {
    kind: 'sms',
    status: 1,
    get err() {
      inner.push(directlyWritten(writer, other));
      return 1;
    },
    type: 0,
  };
  const plain = { kind: 'sms', status: 1, err: 1, type: 0 };
  expect(directlyWritten(writer, status)).toBe(writeJson(plain, plan, line));
  expect(inner).toEqual([undefined]); // left to the writer proper
  expect(directlyWritten(writer, other)).toBe(writeJson(other, plan, line));
});
