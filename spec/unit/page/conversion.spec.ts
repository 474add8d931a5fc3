import { describe, expect, test } from '@jest/globals';
import { decode } from 'smsc-codec';
import { conversionsOf, missingFrom } from '../../../src/page/conversion.ts';

const sms = { kind: 'sms', status: 1, last_date: '', last_timestamp: 5, flag: 0, err: 0 } as const;

describe('conversionsOf', () => {
  test('writes a status in the three other formats, and names what each drops', () => {
    const conversions = conversionsOf(sms, { fmt: 3 });
    expect(conversions.map(({ fmt, dropped, refusal }) => [fmt, dropped, refusal])).toEqual([
      [0, ['last_timestamp', 'flag'], undefined],
      [1, ['last_date', 'flag'], undefined],
      [2, [], undefined],
    ]);
    expect(decode(conversions[1]?.text ?? '', { fmt: 1 })).toEqual({
      kind: 'sms',
      status: 1,
      last_timestamp: 5,
      err: 0,
    });
  });

  test('names a field once that is dropped from every status of a list', () => {
    const list = [138, 139].map((id) => ({ ...sms, id, phone: '7' }));
    const [text] = conversionsOf(list, { fmt: 3, list: true });
    expect(text?.dropped).toEqual(['last_timestamp', 'flag']);
  });

  test('tells why a format cannot carry what is left', () => {
    const [, csv] = conversionsOf(sms, { fmt: 3, all: 1 });
    expect(csv).toMatchObject({ fmt: 1, text: undefined, refusal: expect.stringMatching(/^missing-field: /) });
  });

  test('names the status that cannot be carried by its index in the body', () => {
    const list = [138, 139].map((id) => ({ ...sms, id, phone: '7' }));
    const [, csv] = conversionsOf(list, { fmt: 3, all: 1, list: true }, [3, 5]);
    expect(csv?.refusal).toMatch(/^missing-field: .* \(fmt 1, record 3\)$/);
  });
});

describe('missingFrom', () => {
  const found = { items: [], indexes: [], count: 0, errors: [], errorCount: 0, skipped: 0 };
  test.each([
    [found, ''],
    [{ ...found, skipped: 1 }, '1 status that could not be read is missing here.'],
    [{ ...found, skipped: 1200 }, '1,200 statuses that could not be read are missing here.'],
    [{ ...found, count: 1200 }, 'Only the first 0 of 1,200 are written here.'],
  ])('tells what of a list is not in the other formats: case %#', (reading, text) => {
    expect(missingFrom(reading)).toBe(text);
  });
});
