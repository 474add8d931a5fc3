// A client from the registry with our decoder as its response parser, against our server: what one side writes, the
// other reads, with somebody else's HTTP between them.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import smsc, { type Call, type Client } from 'node-smsc';
import { DecodeError, decode, type ReplyShape, shapeOf } from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';
import { blocksOf, read, sectionsOf } from '../docs/pages.ts';
import { expectToPrintWhatItSays } from '../docs/run-example.ts';
import { startServer } from './server.ts';

const login = { login: 'me', psw: 'secret' };

/** node-smsc sends the MD5 sum of the password. */
const asMe = { login: 'me', password: 'secret' };

let server: Awaited<ReturnType<typeof startServer>>;
let client: Client;

/** A parser that is not async would throw into an event of the client, where nobody catches. */
const parserFor = (shape: ReplyShape) => ({ parse: async (body: string) => decode(body, shape) });

const queryOf = (query: Parameters<Call>[0]): URLSearchParams =>
  new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));

/** The call `status` of node-smsc asks for fmt=3 whatever its query says; this one asks for what the query says. */
const ask = (send: Call) => (query: Parameters<Call>[0]) =>
  send(query, { path: 'status.php', responseParser: parserFor(shapeOf(queryOf(query))) });

beforeAll(async () => {
  server = await startServer(login);
  client = smsc({ request: server.root, ...asMe, apiCalls: { ask } });
});

afterAll(() => server.stop());

test('its call status resolves to our model', async () => {
  const query = { id: '138,140,5', phone: '79990000000,79990000003,79990000000', all: 1 };
  const statuses = await client.status(query, { responseParser: parserFor({ fmt: 3, all: 1, list: true }) });
  expect(statuses).toMatchObject([
    { kind: 'sms', id: 138, message: 'Здравствуйте, мир!', comment: 'order 7' },
    { kind: 'hlr', id: 140, imsi: '250011234567890', rcn: '' },
    { kind: 'missing', id: 5 },
  ]);
});

describe.each([0, 1, 2, 3])('with fmt=%i', (fmt) => {
  test.each([0, 1, 2])('and all=%i it reads a message, a query and what is not found', async (all) => {
    expect(await client.ask?.({ id: 138, fmt, all })).toMatchObject({ kind: 'sms', status: 1, err: 0 });
    expect(await client.ask?.({ id: 140, fmt, all })).toMatchObject({ kind: 'hlr', status: 1, mnc: '01' });
    expect(await client.ask?.({ id: 5, fmt, all })).toMatchObject({ kind: 'missing', status: -3 });
  });

  test('it reads a list whose texts have commas and line breaks', async () => {
    expect(await client.ask?.({ id: '139,', fmt, all: 2 })).toMatchObject([
      { id: 139, phone: '79990000001', message: 'One text, two phones,\nand a line break', operator: 'МегаФон' },
      { id: 139, phone: '79990000002', message: 'One text, two phones,\nand a line break', operator: 'Билайн' },
    ]);
  });

  test('it reads a refusal', async () => {
    const stranger = smsc({ request: server.root, login: 'me', password: 'other', apiCalls: { ask } });
    expect(await stranger.ask?.({ id: '138,', fmt })).toMatchObject({ kind: 'error', error_code: 2 });
  });
});

test('its bytes in another charset go through the stream', async () => {
  const response = await client.status({ id: '138,', all: 2, charset: 'koi8-r' }, { stream: true });
  const statuses: unknown[] = [];
  const shape = { fmt: 3, all: 2, list: true, charset: 'koi8-r' } as const;
  for await (const status of decodeIterable(response as AsyncIterable<Uint8Array>, shape)) statuses.push(status);
  expect(statuses).toMatchObject([{ message: 'Здравствуйте, мир!', operator: 'МТС' }]);
});

test('a body that is no such reply rejects its promise', async () => {
  const asXml = client.status({ id: 138 }, { responseParser: parserFor({ fmt: 2 }) });
  await expect(Promise.resolve(asXml)).rejects.toBeInstanceOf(DecodeError);
});

describe('an example of the how-to', () => {
  const section = sectionsOf(read('docs/how-to.md'), 2).get('Use it in a client') ?? '';
  const examples = blocksOf(section, 'js');

  test.each(examples.map((example) => [example.line, example] as const))(
    'in line %i of its section prints what it says',
    async (_, example) => {
      process.env.SMSC_ROOT = server.root;
      await expectToPrintWhatItSays(example);
    },
  );

  test('is there', () => {
    expect(examples).toHaveLength(2);
  });
});
