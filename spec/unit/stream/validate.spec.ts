import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Issue, type ReplyShape, validate } from 'smsc-codec';
import { validateIterable } from 'smsc-codec/stream';
import { cuttings, drain, listenersOf, never, quiet, streamOf, utf8, WatchedSource } from './chunks.ts';

interface Documented {
  readonly shape: ReplyShape;
  readonly body: string;
}

const lists = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'conformance', 'lists.json'), 'utf8'),
) as Documented[];

/** What is as documented, tolerated, wrong in one status, wrong altogether. */
const bodies: [ReplyShape, string][] = [
  [{ fmt: 0, list: true }, 'status=1, check_time = , err = 0, ID = 5\r\nStatus = x, ID = 6\nStatus = -3, ID = 7\n'],
  [{ fmt: 1, list: true }, '77,0,0,5,7\n1,1,x,6,8\n-3,0,0,7,9'],
  [
    { fmt: 2, list: true },
    '<?xml version="1.0"?>\n<list>\n<sms a="1"><x>1</x><status>1</status></sms><sms><status>y</status></sms>\n</list>',
  ],
  [
    { fmt: 3, list: true },
    '[{"id": 5, "status": "1"},\n{"status": -3, "x": 1, "x": 2}, 7, {"flag": 4096, "status": 77}',
  ],
  [{ fmt: 3, list: true }, '[\n{"status": -3, "id": 5},\n{"status": -3, "id": 6}]'],
  [{ fmt: 3 }, '{"status": 1, "message": "Ж😀", }'],
  [{ fmt: 2 }, '<sms><status>1</status></sms>x'],
  [{ fmt: 1 }, ''],
  [{ fmt: 3 }, ' OK'],
];

test('white space between records is compared, however it comes, up to the longest record and a bit', async () => {
  const shape = { fmt: 3, list: true } as const;
  const said = async (length: number): Promise<string[]> => {
    const chunks = ['[', '\n'.repeat(length), '{"status": 1}', ']'];
    const issues: Issue[] = [];
    for await (const issue of validateIterable(chunks, shape, { maxRecordLength: 100 })) issues.push(issue);
    return issues.flatMap(({ code, message }) => (code === 'not-canonical' ? [message] : []));
  };
  expect(await said(1000)).toEqual(['"{" is expected here, not a line feed']);
  expect(await said(1123)).toEqual(['"{" is expected here, not a line feed']);
  expect(await said(1124)).toEqual(['read, but not written like this']);
});

test('a byte order mark counts nothing, however the body is cut, and stands at its start only', async () => {
  const placesOf = async (...chunks: string[]): Promise<number[]> => {
    const offsets: number[] = [];
    for await (const { offset } of validateIterable(chunks, { fmt: 1 })) offsets.push(offset);
    return offsets;
  };
  expect(await placesOf('\ufeff77,0,0')).toEqual([0]);
  expect(await placesOf('', '\ufeff', '77,0,0')).toEqual([0]);
  expect(await placesOf('\ufeff', '\ufeff77,0,0')).toEqual([0]);
  expect(validate('\ufeff\ufeff77,0,0', { fmt: 1 })).toMatchObject([{ code: 'invalid-integer', offset: 0, column: 1 }]);
});

/** Issues in reading order, where `not-canonical` comes last. */
const inOrder = (issues: readonly Issue[]): Issue[] => [
  ...issues.filter(({ code }) => code !== 'not-canonical'),
  ...issues.filter(({ code }) => code === 'not-canonical'),
];

describe('validateIterable', () => {
  test.each(bodies)('finds what validate finds, wherever text or bytes are cut: %j %j', async (shape, body) => {
    const items = inOrder(validate(body, shape));
    for (const chunks of cuttings(body)) expect(await drain(validateIterable(chunks, shape))).toEqual({ items });
    const bytesShape = { ...shape, charset: 'utf-8' } as const;
    for (const chunks of cuttings(utf8(body))) {
      expect(await drain(validateIterable(chunks, bytesShape))).toEqual({ items });
    }
  });

  test('finds nothing in lists as documented that validate does not find', async () => {
    for (const { shape, body } of lists) {
      const items = inOrder(validate(body, shape));
      expect(await drain(validateIterable([body.slice(0, 20), body.slice(20)], shape))).toEqual({ items });
    }
  });

  test('does not count a byte order mark, cut or not', async () => {
    const items = validate('77,0,0', { fmt: 1 });
    const shape = { fmt: 1 } as const;
    expect(await drain(validateIterable(['', '\ufeff', '77,0,0'], shape))).toEqual({ items });
    for (const chunks of cuttings(utf8('\ufeff77,0,0'))) {
      expect(await drain(validateIterable(chunks, shape))).toEqual({ items });
    }
  });

  test('finds the places of what stands behind more blanks than a record is long', async () => {
    const chunks = ['[', ...Array.from({ length: 100 }, () => ' '.repeat(100)), '\n{"x": 1, "status": -3}]'];
    const options = { maxRecordLength: 50 };
    const shape = { fmt: 3, list: true } as const;
    const { items } = await drain(validateIterable(chunks, shape, options));
    expect(items).toEqual(validate(chunks.join(''), shape, options));
    expect(items).toMatchObject([{ code: 'unknown-field', offset: 10008, line: 2, column: 7 }]);
    const blank = [...chunks.slice(0, 100), ']'];
    expect((await drain(validateIterable(blank, shape, options))).items).toEqual(
      validate(blank.join(''), shape, options),
    );
  });

  test('gives the issues of a status before it asks for the next chunk', async () => {
    const source = new WatchedSource('77,0,0,5,7\n1,0,0,', '6,8\n');
    const issues = validateIterable(source, { fmt: 1, list: true });
    expect(await issues.next()).toMatchObject({ value: { code: 'unknown-code', path: '[0].status' } });
    expect(source.asked).toBe(1);
  });

  test.each<[string, ReplyShape, (string | Uint8Array)[], string]>([
    ['one status too many', { fmt: 1, list: true }, ['1,0,0,5,7\n1,0,0,6,8\n1,0,0,7,9\n', '1'], 'too-many-records'],
    [
      'bytes that are not the charset’s',
      { fmt: 1, charset: 'utf-8' },
      [Uint8Array.of(0x31, 0xff), utf8(',')],
      'invalid-bytes',
    ],
  ])('reads no further, and closes the source, after %s', async (_, shape, chunks, code) => {
    const source = new WatchedSource<string | Uint8Array>(...chunks, never());
    const { items } = await drain(validateIterable(source, shape, { maxRecords: 1 }));
    expect(items.at(-1)?.code).toBe(code);
    expect(source.closed).toBe(1);
  });

  test('closes the source when the consumer has enough', async () => {
    const source = new WatchedSource('77,0,0,5,7\n1,0,0,6,8\n', never());
    for await (const _ of validateIterable(source, { fmt: 1, list: true })) break;
    expect(source.closed).toBe(1);
  });

  test('passes on the error of a source behind what was found before it', async () => {
    const lost = new Error('lost');
    const source = new WatchedSource<string>('77,0,0,5,7\n1,0,0,6,8\n', lost);
    const { items, failure } = await drain(validateIterable(source, { fmt: 1, list: true }));
    expect(items.map(({ code }) => code)).toEqual(['unknown-code']);
    expect(failure).toBe(lost);
  });

  test('reads streams', async () => {
    expect((await drain(validateIterable(streamOf('77,', '0,0'), { fmt: 1 }))).items).toHaveLength(1);
  });

  test('ends with the reason of a signal, between two issues too, and leaves no listener', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const body = ['77,0,0,5,7\n78,0,0,6,8\n1,0,0,7,9\n', '1'];
    const issues = validateIterable(body, { fmt: 1, list: true }, { signal });
    await issues.next();
    expect(listenersOf(signal)).toBe(1);
    controller.abort('enough');
    await expect(issues.next()).rejects.toBe('enough');
    expect(listenersOf(signal)).toBe(0);
  });

  test('ends with the reason of a signal while a chunk is awaited', async () => {
    const controller = new AbortController();
    const source = new WatchedSource<string>(never());
    const first = validateIterable(source, { fmt: 1 }, { signal: controller.signal }).next();
    await quiet();
    controller.abort('enough');
    await expect(first).rejects.toBe('enough');
    expect(source.closed).toBe(1);
  });

  test('refuses a bad shape or limit at once, and a chunk that is none while it reads', async () => {
    expect(() => validateIterable([], { fmt: 4 } as unknown as ReplyShape)).toThrow(RangeError);
    expect(() => validateIterable([], {}, { maxRecords: -1 })).toThrow(RangeError);
    const { failure } = await drain(validateIterable([5 as unknown as string]));
    expect(failure).toBeInstanceOf(TypeError);
  });
});
