// The server over a real socket, on the loopback interface.
import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Endpoint } from '../../../../src/cli/serve/endpoint.ts';
import { close, listen, urlOf } from '../../../../src/cli/serve/server.ts';

const log: string[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  const endpoint = new Endpoint([{ kind: 'sms', id: 138, phone: '79990000000', status: 1, err: 0 }], { rateLimit: 0 });
  server = await listen(endpoint, { host: '127.0.0.1', port: 0 }, (line) => log.push(line));
  url = urlOf(server);
});

afterAll(() => close(server));

const answers = async (): Promise<void> => {
  expect(await (await fetch(`${url}?id=138&fmt=1`)).text()).toBe('1,,0');
};

/** What the server says to raw bytes, until it hangs up. */
async function raw(bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(bytes, 'latin1');
  return await text(socket);
}

test('its address is that of the endpoint', () => {
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sys\/status\.php$/);
});

test('a query and a form are answered alike', async () => {
  await answers();
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ id: '138', fmt: '1' }) });
  expect(await response.text()).toBe('1,,0');
});

test('as many ids fit in a query as in a form', async () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => 1_000_000_000 + index).join(',');
  const rows = (await (await fetch(`${url}?fmt=1&id=${ids}`)).text()).trimEnd().split('\n');
  expect([rows.length, rows.at(-1)]).toEqual([10_000, '-3,0,0,1000009999']);
});

test('HEAD gets the headers of the answer and no body', async () => {
  const response = await fetch(`${url}?id=138&fmt=1`, { method: 'HEAD' });
  expect([response.headers.get('content-length'), await response.text()]).toEqual(['4', '']);
});

test('the log has a line for each request, without login and password', async () => {
  log.length = 0;
  await fetch(`${url}?login=me&p%73w=secret&id=138,139&fmt=1`);
  await fetch(`${url}?fmt=${'7'.repeat(1000)}`);
  const [first = '', second = ''] = log;
  expect(first).toBe('GET /sys/status.php?id=138,139&fmt=1: statuses: 2');
  expect(second).toHaveLength(301);
});

describe('goes on behind', () => {
  test('a body of more than a megabyte, which it refuses', async () => {
    const response = await fetch(url, { method: 'POST', body: new Uint8Array(3 * 1024 * 1024) });
    expect(response.status).toBe(413);
    await answers();
  });

  test('a header of more than it takes, which it tells', async () => {
    const answer = await raw(`GET /status.php?id=${'1'.repeat(1_100_000)} HTTP/1.1\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 .*\r\nconnection: close\r\n\r\n$/);
    expect(log.at(-1)).toMatch(/^no request: .*header/i);
    await answers();
  });

  test.each([
    ['that is no HTTP', '\x00\xff\x80 nonsense\r\n\r\n'],
    ['with a method that there is none of', 'BREW /status.php HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('a request %s', async (_, bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 400 /);
    expect(log.at(-1)).toMatch(/^no request: /);
    await answers();
  });

  test('escapes in a query that stand for no text', async () => {
    const answer = await raw('GET /status.php?id=%00%ff%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(answer).toContain('ERROR = 1 (');
    await answers();
  });

  test('a client that leaves in the middle of its form', async () => {
    const form = request(url, { method: 'POST', headers: { 'content-length': 100 } });
    form.on('error', () => {}); // its own leaving
    form.write('id=');
    const [socket] = await once(form, 'socket');
    if (socket.connecting) await once(socket, 'connect');
    form.destroy();
    await answers();
  });
});

test('a mistake of its own is answered, and told', async () => {
  const broken = new Endpoint([], { rateLimit: 0 });
  broken.answer = () => {
    throw new TypeError('a bug');
  };
  const other = await listen(broken, { host: '127.0.0.1', port: 0 }, (line) => log.push(line));
  const { status } = await fetch(urlOf(other));
  await close(other);
  expect([status, log.at(-1)]).toEqual([500, 'GET /sys/status.php: a mistake of the server: a bug']);
});
