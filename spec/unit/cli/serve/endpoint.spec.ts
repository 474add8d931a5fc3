import { describe, expect, test } from '@jest/globals';
import { decode, type ReplyShape, shapeOf } from 'smsc-codec';
import { shapeName, shapes } from 'smsc-codec/testing';
import { Endpoint, type EndpointOptions, type Request } from '../../../../src/cli/serve/endpoint.ts';
import type { Message } from '../../../../src/cli/serve/message-file.ts';

const messages: readonly Message[] = [
  { kind: 'sms', id: 138, phone: '79990000000', status: 1, last_timestamp: 1476794052, message: 'Привет, мир' },
  { kind: 'sms', id: 139, phone: '79990000001', status: 20, err: 6 },
  { kind: 'sms', id: 139, phone: '79990000002', status: 2 },
  { kind: 'hlr', id: 140, phone: '79990000003', status: 1 },
  { kind: 'missing', id: 141, phone: '79990000004', status: -3 },
];

const open = (options: Partial<EndpointOptions> = {}): Endpoint => new Endpoint(messages, { rateLimit: 0, ...options });

const get = (query: string): Request => ({ method: 'GET', url: `/sys/status.php?${query}` });

const post = (body: string | Uint8Array, rest: Partial<Request> = {}): Request => ({
  method: 'POST',
  url: '/sys/status.php',
  contentType: 'application/x-www-form-urlencoded',
  body: Buffer.from(body),
  ...rest,
});

/** The reply to a query, decoded in the shape that the query asks for. */
const ask = (query: string, endpoint = open(), now = 0): unknown => {
  const { status, bytes } = endpoint.answer(get(query), now);
  expect(status).toBe(200);
  return decode(bytes, shapeOf(query));
};

const text = (request: Request, endpoint = open()): string => Buffer.from(endpoint.answer(request, 0).bytes).toString();

describe('one message', () => {
  test('is answered without what only a list appends', () => {
    expect(text(get('id=138&phone=79990000000&fmt=1'))).toBe('1,1476794052,');
    expect(ask('id=139&phone=79990000002&fmt=3')).toEqual({ kind: 'sms', status: 2 });
  });

  test('is found by its id alone, or with its phone, a plus before it or not', () => {
    const first = { kind: 'sms', status: 20, err: 6 };
    expect(ask('id=139&fmt=3')).toEqual(first);
    expect(ask('id=139&fmt=3&phone=%2B79990000001')).toEqual(first);
    expect(ask('id=139&fmt=3&phone=+79990000001')).toEqual(first);
  });

  test('is not found under another phone, or under an id that there is none of', () => {
    const missing = { kind: 'missing', status: -3 };
    expect(ask('id=138&phone=79990000009&fmt=3')).toEqual(missing);
    expect(ask('id=5&phone=79990000000&fmt=2')).toEqual(missing);
    expect(text(get('id=5&fmt=1&all=2'))).toBe('-3,0,0');
    expect(ask('id=141&phone=79990000004&fmt=3')).toEqual(missing);
  });
});

describe('a list', () => {
  test('has a row for each pair of id and phone', () => {
    expect(ask('id=138,139&phone=79990000000,79990000002&fmt=1')).toEqual([
      { kind: 'sms', status: 1, last_timestamp: 1476794052, id: 138, phone: '79990000000' },
      { kind: 'sms', status: 2, id: 139, phone: '79990000002' },
    ]);
  });

  test('is one of a single status with a comma behind the id or the phone', () => {
    expect(ask('id=139,&phone=79990000001&fmt=3')).toHaveLength(1);
    expect(ask('id=139&phone=79990000001,&fmt=3')).toHaveLength(1);
    expect(ask('id=139,&phone=79990000001,&fmt=0')).toHaveLength(1);
  });

  test('has all of a broadcast, asked for by its id alone or by its phones', () => {
    const both = [
      { kind: 'sms', status: 20, err: 6, id: 139, phone: '79990000001' },
      { kind: 'sms', status: 2, id: 139, phone: '79990000002' },
    ];
    expect(ask('id=139,&fmt=3')).toEqual(both);
    expect(ask('id=139&phone=79990000001,79990000002&fmt=3')).toEqual(both);
  });

  test('says of what is not found the id and the phone', () => {
    expect(ask('id=5,6&phone=79990000000&fmt=3')).toEqual([
      { kind: 'missing', status: -3, id: 5, phone: '79990000000' },
      { kind: 'missing', status: -3, id: 6, phone: '79990000000' },
    ]);
    expect(text(get('id=5,&phone=79990000000&fmt=1'))).toBe('-3,0,0,5,79990000000\n');
    expect(ask('id=5,&all=1&fmt=3&phone=79990000000')).toEqual([{ kind: 'missing', status: -3, id: 5 }]);
  });
});

describe.each(shapes.filter(({ kind }) => kind === undefined).map((shape) => [shapeName(shape), shape] as const))(
  '%s',
  (_, { fmt, all, list }) => {
    const comma = list ? ',' : '';

    test.each([
      [138, 'sms'],
      [140, 'hlr'],
      [141, 'missing'],
    ])('message %i comes as %s, though its file lacks most fields', (id, kind) => {
      const reply = ask(`id=${id}${comma}&fmt=${fmt}&all=${all}&charset=utf-8`);
      expect([reply].flat()).toEqual([expect.objectContaining({ kind })]);
      expect(Array.isArray(reply)).toBe(list);
    });
  },
);

describe('the charset', () => {
  test.each([
    ['', 'windows-1251'],
    ['&charset=koi8-r', 'koi8-r'],
    ['&charset=utf-8', 'utf-8'],
  ])('of %p is %s, though the header says windows-1251', (parameter, charset) => {
    const { bytes, headers } = open().answer(get(`id=138&fmt=3&all=1${parameter}`), 0);
    expect(new TextDecoder(charset).decode(bytes)).toContain('Привет, мир');
    expect(headers['content-type']).toBe('application/json; charset=windows-1251');
  });

  test('without one of the characters has a question mark for it', () => {
    const smile: Message = { kind: 'sms', id: 1, phone: '7', status: 1, message: 'Да 🙂!' };
    const { bytes } = new Endpoint([smile], { rateLimit: 0 }).answer(get('id=1&fmt=3&all=1'), 0);
    expect(new TextDecoder('windows-1251').decode(bytes)).toContain('"Да ?!"');
  });
});

describe('the login', () => {
  const guarded = { login: 'me', psw: 'secret' };
  const refused = { kind: 'error', error_code: 2, error: 'authorise error' };

  test.each(['', '&login=me', '&login=me&psw=other', '&login=you&psw=secret', '&psw=secret'])(
    '%p is wrong',
    (login) => {
      expect(ask(`id=139&fmt=3${login}`, open(guarded))).toEqual(refused);
    },
  );

  test.each(['secret', '5ebe2294ecd0e0f08eab7690d2a6ee69', '5EBE2294ECD0E0F08EAB7690D2A6EE69'])(
    'is right with the password %s',
    (psw) => {
      expect(ask(`id=139&fmt=3&login=me&psw=${psw}`, open(guarded))).toMatchObject({ status: 20 });
    },
  );
});

describe('the same request', () => {
  const query = 'id=139&phone=79990000001&fmt=3';

  test('is refused when it comes too often within a minute, and answered again after that', () => {
    const endpoint = open({ rateLimit: 2 });
    expect([0, 1000, 2000, 59_999, 60_000, 60_001].map((now) => ask(query, endpoint, now))).toEqual(
      [20, 20, 9, 9, 20, 9].map((code) => expect.objectContaining(code === 9 ? { error_code: 9 } : { status: code })),
    );
  });

  test('is another one with another parameter, but not with another login', () => {
    const endpoint = open({ rateLimit: 1 });
    expect(ask(`${query}&login=a`, endpoint)).toMatchObject({ status: 20 });
    expect(ask(`${query}&login=b`, endpoint)).toMatchObject({ error_code: 9 });
    expect(ask(`${query}&all=1`, endpoint)).toMatchObject({ status: 20 });
  });
});

describe('a deletion', () => {
  test('is answered with OK, and the message is gone', () => {
    const endpoint = open();
    expect(text(get('id=138&phone=79990000000&del=1'), endpoint)).toBe('OK');
    expect(ask('id=138&phone=79990000000&fmt=3', endpoint)).toMatchObject({ status: -3 });
  });

  test('of one phone leaves the others of a broadcast', () => {
    const endpoint = open();
    expect(ask('id=139&phone=79990000001&del=1&fmt=3', endpoint)).toEqual({ kind: 'deleted' });
    expect(ask('id=139,&fmt=3', endpoint)).toMatchObject([{ phone: '79990000002' }]);
  });

  test('fails for what is not there, and then deletes nothing', () => {
    const endpoint = open();
    expect(ask('id=138,5&del=1&fmt=2', endpoint)).toMatchObject({ error_code: 5 });
    expect(ask('id=138&fmt=2', endpoint)).toMatchObject({ status: 1 });
  });
});

describe('parameters that are not understood', () => {
  const queries = [
    ['', 0],
    ['fmt=3', 3],
    ['id=&fmt=3', 3],
    ['id=,&fmt=2', 2],
    ['id=1,,2&fmt=3', 3],
    ['id=abc&fmt=1', 1],
    ['id=-1&fmt=3', 3],
    ['id=99999999999999999999&fmt=3', 3],
    ['id=1&fmt=9', 0],
    ['id=1&fmt=3&all=7', 3],
    ['id=1&fmt=3&charset=latin1', 3],
    ['id=1&fmt=3&del=yes', 3],
    ['id=1,2,3&phone=4,5&fmt=3', 3],
    ['__proto__=1&constructor=2&fmt=3', 3],
    ['id[]=1&fmt=3', 3],
    ['id=%00%ff%zz&fmt=3', 3],
    [`id=${'1,'.repeat(20_000)}&fmt=3`, 3],
    [`id=${'1'.repeat(1_000_000)}&fmt=3`, 3],
  ] as const;

  test.each(queries.map(([query, fmt]) => ({ query, fmt, shown: query.slice(0, 40) })))(
    'get error 1: $shown',
    ({ query, fmt }) => {
      const { status, bytes } = open().answer(get(query), 0);
      expect(status).toBe(200);
      expect(decode(bytes, { fmt })).toMatchObject({ kind: 'error', error_code: 1 });
    },
  );

  test('are told in the note', () => {
    expect(open().answer(get('id=1&fmt=9'), 0).note).toBe('error 1: fmt is one of 0, 1, 2, 3, not 9');
  });
});

describe('one id of a thousand phones', () => {
  const broadcast = Array.from(
    { length: 1000 },
    (_, at): Message => ({ kind: 'sms', id: 1, phone: `7${at}`, status: 1 }),
  );
  const times = (count: number): string => `id=${'1,'.repeat(count)}&fmt=1`;
  const endpoint = new Endpoint(broadcast, { rateLimit: 0 });

  test('is answered with up to 100,000 statuses, and beyond that with error 1', () => {
    expect(ask(times(100), endpoint)).toHaveLength(100_000);
    expect(ask(times(101), endpoint)).toMatchObject({ error_code: 1 });
    expect(ask(`${times(10_000)}&del=1`, endpoint)).toMatchObject({ error_code: 1 });
  });

  test('counts what is not found, too', () => {
    expect(ask(`id=2,${'1,'.repeat(100)}&fmt=1`, endpoint)).toMatchObject({ error_code: 1 });
  });
});

test('a list of long texts is answered up to 64 Mi units, and beyond that with error 1', () => {
  const long: Message = { kind: 'sms', id: 1, phone: '7', status: 1, message: 'x'.repeat(1_000_000) };
  const endpoint = new Endpoint([long], { rateLimit: 0 });
  expect(ask(`id=${'1,'.repeat(3)}&fmt=3&all=1`, endpoint)).toHaveLength(3);
  expect(ask(`id=${'1,'.repeat(68)}&fmt=3&all=1`, endpoint)).toMatchObject({ error_code: 1 });
  expect(ask(`id=${'5,'.repeat(6800)}&phone=${'7'.repeat(10_000)}&fmt=3`)).toMatchObject({ error_code: 1 });
});

test('of a parameter that comes twice, the last counts', () => {
  const { bytes } = open().answer(get('fmt=1&fmt=3&id=5&id=139'), 0);
  expect(decode(bytes, { fmt: 3 })).toMatchObject({ status: 20 });
});

describe('a form', () => {
  const shape: ReplyShape = { fmt: 3 };

  test('is taken like a query, and before the query', () => {
    const reply = (request: Request) => decode(open().answer(request, 0).bytes, shape);
    expect(reply(post('id=139&fmt=3'))).toMatchObject({ status: 20 });
    expect(reply(post('id=139', { url: '/status.php?id=5&fmt=3' }))).toMatchObject({ status: 20 });
    expect(reply(post('', { url: '/status.php?id=139&fmt=3' }))).toMatchObject({ status: 20 });
  });

  test.each(['application/json', undefined])('of the type %s gets error 1', (contentType) => {
    const { bytes } = open().answer(post('id=139&fmt=3', { contentType }), 0);
    expect(decode(bytes)).toMatchObject({ error_code: 1 });
  });

  test('of random bytes gets error 1', () => {
    const { bytes } = open().answer(post(Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)), 0);
    expect(decode(bytes)).toMatchObject({ error_code: 1 });
  });
});

describe('what is no request to the endpoint', () => {
  test.each(['/', '/sys/send.php', '', '//', '/sys/status.php/', 'http://[', '*'])('is not found: %p', (url) => {
    expect(open().answer({ method: 'GET', url }, 0).status).toBe(404);
  });

  test('is not allowed by another method', () => {
    expect(open().answer({ ...get('id=139'), method: 'DELETE' }, 0)).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD, POST' },
    });
  });
});

test('a text that a format cannot carry is the fault of the file, and no reply', () => {
  const forger: Message = { kind: 'sms', id: 1, phone: '7', status: 1, comment: 'one, two', type: 0 };
  const endpoint = new Endpoint([...messages, forger], { rateLimit: 0 });
  const { status, note } = endpoint.answer(get('id=1&fmt=1&all=1'), 0);
  expect(status).toBe(500);
  expect(note).toBe('this format cannot carry the message of id 1: comment holds a comma (fmt 1)');
  const list = endpoint.answer(get('id=138,139,1&fmt=1&all=1'), 0);
  expect(list.note).toMatch(/^this format cannot carry the message of id 1: comment holds a comma /);
});
