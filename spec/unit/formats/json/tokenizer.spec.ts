import { describe, expect, test } from '@jest/globals';
import { type DecodeError, decode, type ReplyShape, safeDecode } from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';
import { drain, units } from '../../stream/chunks.ts';

const list = { fmt: 3, list: true } as const;
const errorOf = (body: string, shape: ReplyShape = list): DecodeError | undefined => {
  const result = safeDecode(body, shape);
  return result.ok ? undefined : result.error;
};

describe('the objects of a body of fmt=3', () => {
  test('may have any white space around them', () => {
    expect(decode(' \r\n[\t{"status":1}\n,\n{"status":2} ]\n', list)).toMatchObject([{ status: 1 }, { status: 2 }]);
    expect(decode('\n {"status":1} \n', { fmt: 3 })).toMatchObject({ status: 1 });
  });

  test('are told apart by their braces, those inside texts not counted', () => {
    expect(decode('[{"status": 1, "x": "}]{[\\"}"}, {"status": 2, "x": "\\\\"}]', list)).toMatchObject([
      { status: 1, extra: { x: '}]{["}' } },
      { status: 2, extra: { x: '\\' } },
    ]);
  });

  test.each<[string, string, string, number]>([
    ['nothing between them', '[{"status": 1}{"status": 1}]', 'unexpected-character', 14],
    ['a comma in front', '[,{"status": 1}]', 'unexpected-character', 1],
    ['two commas', '[{"status": 1},,{"status": 1}]', 'unexpected-character', 15],
    ['a comma behind', '[{"status": 1},]', 'unexpected-character', 15],
    ['a list inside the list', '[[{"status": 1}]]', 'unexpected-character', 1],
    ['something else in the list', '[1]', 'unexpected-character', 1],
    ['something else than a list', '"x"', 'unexpected-character', 0],
    ['another bracket at the end', '[{"status": 1}}', 'unexpected-character', 14],
    ['something behind the list', '[] x', 'trailing-data', 3],
    ['a list behind the list', '[][]', 'trailing-data', 2],
    ['no end of an empty list', '[', 'unexpected-end', 1],
    ['no end behind an object', '[{"status": 1}', 'unexpected-end', 14],
    ['no end behind a comma', '[{"status": 1},', 'unexpected-end', 15],
    ['no end of an object', '[{"status": 1', 'unexpected-end', 13],
  ])('stand in a list that has not %s', (_, body, code, offset) => {
    expect(errorOf(body)).toMatchObject({ code, offset });
  });

  test('have nothing behind them where one was asked for', () => {
    expect(errorOf('{"status": 1}{"status": 1}', { fmt: 3 })).toMatchObject({ code: 'trailing-data', offset: 13 });
    expect(errorOf('{"error_code": 1},', { fmt: 3 })).toMatchObject({ code: 'trailing-data', offset: 17 });
  });

  test('are counted where one should stand and does not, and not elsewhere', () => {
    for (const [body, index] of [
      ['[,', 0],
      ['[{"status": 1},,', 1],
      ['[{"status": 1}x', undefined],
      ['[{"status": 1}]x', undefined],
      ['x', undefined],
    ] as const) {
      expect([body, errorOf(body)?.index]).toEqual([body, index]);
    }
    const one = safeDecode('[{"status": 1},,{"status": 2}]', list, { maxRecords: 1 });
    expect(one).toMatchObject({ error: { code: 'too-many-records', offset: 15 } });
  });

  test('are found again behind an error', async () => {
    const found = async (body: string) =>
      (await drain(decodeIterable([body], list, { onError: 'skip' }))).items.map(({ kind, ...rest }) => rest);
    expect(await found('[{"status": 1} oops, {"status": 3}]')).toEqual([{ status: 1 }, { status: 3 }]);
    expect(await found('[1, 2, {"status": 3}, [{"status": 4}], {"status": 5}]')).toEqual(
      expect.arrayContaining([{ status: 3 }, { status: 4 }]),
    );
    expect(await found('[{"status": 1}] {"status": 2}')).toEqual([{ status: 1 }]);
    expect(await found('[{"status": 1}, oops]')).toEqual([{ status: 1 }]);
  });

  test('end with their list behind an error too', async () => {
    const codes: string[] = [];
    await drain(decodeIterable(['[1] x'], list, { onError: ({ code }) => codes.push(code) }));
    expect(codes).toEqual(['unexpected-character', 'trailing-data']);
  });

  test('are whole objects, and no parts of those where an error was', async () => {
    for (const bad of ['{"status": 1} {"status": 2, "x": {"status": 9}}', '{"status": 1}, "{\\"status\\": 9}"']) {
      const { items } = await drain(decodeIterable([`[${bad}, {"status": 3}]`], list, { onError: 'skip' }));
      expect(items).not.toContainEqual(expect.objectContaining({ status: 9 }));
      expect(items).toContainEqual({ kind: 'sms', status: 1 });
      expect(items).toContainEqual({ kind: 'sms', status: 3 });
    }
  });

  test('that are too long are told once, also where the body ends in them', async () => {
    const errors: DecodeError[] = [];
    const options = { maxRecordLength: 14, onError: (error: DecodeError) => errors.push(error) };
    const body = '[{"status": 1}, {"status": 1, "x": "never ends';
    for (const chunks of [[body], units(body)]) {
      errors.length = 0;
      const { items } = await drain(decodeIterable(chunks, list, options));
      expect(items).toHaveLength(1);
      expect(errors).toMatchObject([{ code: 'record-too-long', index: 1, offset: 30 }]);
    }
  });
});
