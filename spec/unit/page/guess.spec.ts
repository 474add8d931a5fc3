import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { safeDecode, safeEncode } from 'smsc-codec';
import { ordinaryReply, shapeName, shapes } from 'smsc-codec/testing';
import { guess, guessFmt } from '../../../src/page/guess.ts';
import { check } from '../../support/property.ts';

describe('guessFmt', () => {
  test.each([
    ['Status = 1', 0],
    ['ERROR = 9 (x)', 0],
    ['', 0],
    ['1,2,3', 1],
    ['-3,0,0', 1],
    [' \n<sms>', 2],
    ['{"status": 1}', 3],
    ['[]', 3],
  ] as const)('tells %j by its first character', (text, fmt) => {
    expect(guessFmt(text)).toBe(fmt);
  });
});

describe('guess', () => {
  test.each([
    ['Status = 1, check_time = 18.10.2016 15:34:12, err = 0', { fmt: 0, all: 0, list: false }],
    ['1,1476794052,0', { fmt: 1, all: 0, list: false }],
    ['1,1476794052,0,138,79990000000\n', { fmt: 1, all: 0, list: true }],
    [
      '1,1476794052,0,1476794050,79990000000,1.20,SMSC,Delivered,Hello, world, order 7, 0',
      { fmt: 1, all: 1, list: false },
    ],
    ['<sms><status>1</status></sms>', { fmt: 2, all: 0, list: false }],
    ['<list><sms><status>1</status><mccmnc>25001</mccmnc></sms></list>', { fmt: 2, all: 2, list: true }],
    ['{"error": "x", "error_code": 9}', { fmt: 3, all: 0, list: false }],
    ['OK', { fmt: 0, all: 0, list: false }],
  ] as const)('%j', (text, shape) => {
    expect(guess(text, {})).toEqual(shape);
  });

  test.each(['Hello', 'Hello, world', 'a, b, c', ...[4, 5, 6, 7, 8, 9, 10, 11].map((count) => 'x, '.repeat(count))])(
    'tells a full row of an SMS from one of an HLR query with as many items, whose message is %j',
    (message) => {
      const full = `1,1476794052,0,1476794050,79990000000,1.20,SMSC,Delivered,${message}, , 0`;
      const placed = `1,1476794052,0,1476794050,79990000000,Russia,MTS,Moscow,1.20,SMSC,Delivered,${message}, , 0`;
      expect(guess(full, {})).toEqual({ fmt: 1, all: 1, list: false });
      expect(guess(placed, {})).toEqual({ fmt: 1, all: 2, list: false });
      expect(guess(`${full},138\n`, {})).toEqual({ fmt: 1, all: 1, list: true });
      expect(guess(`${placed},138\n${placed},139\n`, {})).toEqual({ fmt: 1, all: 2, list: true });
    },
  );

  test.each([
    '250011234567890,79168960000,250,01,Russia,MTS,,',
    '31026012345678,13126000000,310,260,USA,T-Mobile,Germany,Telekom',
    '250011234567890,,250,01,Russia,MTS,,',
    '0,0,0,0,,,,',
    ',,,,,,,',
  ])('takes a row of a basic HLR query for one: %j', (place) => {
    const row = `1,1476794052,0,${place}`;
    const full = `${row},1476794050,79990000000,0.10,HLR,Delivered,a, b,4`;
    expect(guess(row, {})).toEqual({ fmt: 1, all: 0, list: false });
    expect(guess(`${row},138,79990000000\n`, {})).toEqual({ fmt: 1, all: 0, list: true });
    expect(guess(full, {})).toEqual({ fmt: 1, all: 1, list: false });
    expect(guess(`${full},138\n`, {})).toEqual({ fmt: 1, all: 1, list: true });
  });

  test.each([
    ['an amount with a letter', '1,1729254852,0,1729254845,79990000000,1.2O,SMSC,Delivered,Bread, order 7, 0', 1],
    ['a type that is none', '1,1729254852,0,1729254845,79990000000,1.20,SMSC,Delivered,Bread, order 7, 01', 1],
    ['a comma in its region', '1,1,0,2,79990000000,Russia,MTS,Moscow, centre,1.20,SMSC,Delivered,Hello, , 0', 2],
    ['its end cut off', '1,1729254852,0,1729254845,79990000000,1.20,SMSC,Delivered,Hello', 1],
    ['empty texts', '-1,0,0,1729254845,79990000000,,,,,,,, , 0', 2],
    ['no country', '0,1,0,1729254845,79990000000,,,,1.20,SMSC,On its way,Hello, , 0', 2],
  ] as const)('tells the layout of a row with %s', (_, row, all) => {
    expect(guess(row, {})).toEqual({ fmt: 1, all, list: false });
  });

  test('takes rows of HLR queries for such though the first is damaged', () => {
    const row = '1,1729255201,0,250013912345678,79168960500,250,01,Russia,MTS,,,138,79990000001\n';
    expect(guess(row.slice(8) + row.repeat(4), {})).toEqual({ fmt: 1, all: 0, list: true });
    expect(guess(row.replace(',', '') + row.repeat(4), {})).toEqual({ fmt: 1, all: 0, list: true });
  });

  test('takes rows for such though the first is damaged', () => {
    const rows = 'x,1729254852,0,138,79990000000\n1,1729254852,0,139,79990000000\n';
    expect(guess(rows, {})).toEqual({ fmt: 1, all: 0, list: true });
    expect(guessFmt('ERROR = 1 (x)\n1,2,0')).toBe(0);
    expect(guessFmt('x\nStatus = 1, err = 0\n1,2,0')).toBe(0);
  });

  test('takes rows for a list, though they could be the text of one message', () => {
    const row = (id: number) =>
      `Status = 1, check_time = , err = 0, message = Hello, comment = , type = 0, ID = ${id}\n`;
    expect(guess(row(5) + row(6), {})).toMatchObject({ all: 1, list: true });
  });

  test.each([
    ['a status of a list in XML', '<list><sms><status>1</status></sms><sms><status>x</status></sms></list>', 2, 0],
    [
      'the end of a list in XML, cut off',
      '<?xml version="1.0"?>\n<list>\n<sms>\n<status>1</status></sms><sms><sta',
      2,
      0,
    ],
    ['the end of a list in JSON, cut off', '[{"status": 1}, {"sta', 3, 0],
    ['the second row', '1,1476794052,0,5,7\n1,1476794052,0,x,7', 1, 0],
    ['every row', '1,1476794052,0,x,7\n1,1476794052,0,y,7', 1, 0],
    ['the last row, cut off', '1,1476794052,0,5,7\n1,147', 1, 0],
    [
      'a row that could be the text of a message',
      '1,1,0,1,7,1.20,S,D,Hello, c, 0,5\n1,1,0,1,7,1.20,S,D,Hello, c, 0,6x\n1,1,0,1,7,1.20,S,D,Hello, c, 0,7',
      1,
      1,
    ],
    [
      'a row in words',
      'Status = 1, check_time = , err = 0, ID = 5, phone = 7\nStatus = 1, check_time = x, err = 0, ID = 6, phone = 8',
      0,
      0,
    ],
    [
      'the last row in words, cut off',
      'Status = 1, check_time = , err = 0, message = Hello, comment = , type = 0, ID = 5\nStatus = 1, check_time = , err',
      0,
      1,
    ],
  ] as const)('takes a list for a list though there is damage to %s', (_, text, fmt, all) => {
    expect(guess(text, {})).toEqual({ fmt, all, list: true });
    expect(guess(text, { list: false }).list).toBe(false);
  });

  test.each([
    ['a line that begins like a row', '1,1,0,1,7,1.20,S,D,Hello\n1,2,0,to you, c, 0'],
    ['a first line that could be a row alone', '0,,,,user@example.com,,,,0.00,,,1200,50\n\nHello, , '],
  ])('takes a message of several lines for that of a single status, with %s', (_, text) => {
    expect(guess(text, {})).toMatchObject({ fmt: 1, list: false });
  });

  test('keeps what is chosen', () => {
    expect(guess('1,2,3', { fmt: 3, all: 2, list: true })).toEqual({ fmt: 3, all: 2, list: true });
    expect(guess('1,2,3', { all: 1 })).toMatchObject({ fmt: 1, all: 1 });
  });

  test('looks at the beginning of a long body only', () => {
    expect(guess('1,1476794052,0,138,79990000000\n'.repeat(100_000), {})).toEqual({ fmt: 1, all: 0, list: true });
  });

  test.each(shapes.filter(({ kind }) => kind === undefined).map((shape) => [shapeName(shape), shape] as const))(
    'never guesses a shape that ordinary replies cannot be read in: %s',
    (_, shape) => {
      check(
        fc.property(ordinaryReply(shape), (reply) => {
          const written = safeEncode(reply, shape);
          if (!written.ok) return;
          const guessed = guess(written.value, {});
          expect(guessed.fmt === shape.fmt || written.value === 'OK').toBe(true);
          expect(safeDecode(written.value, guessed).ok).toBe(true);
        }),
        10,
      );
    },
  );
});
