// The platform's own client against our server: one URL decides the request and the shape.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decode, type Reply, shapeOf } from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';
import { startServer } from './server.ts';

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

async function ask(parameters: Record<string, string>): Promise<Reply> {
  const url = new URL(`?${new URLSearchParams(parameters)}`, server.url);
  const response = await fetch(url);
  return decode(new Uint8Array(await response.arrayBuffer()), shapeOf(url));
}

describe.each(['0', '1', '2', '3'])('fmt=%s', (fmt) => {
  test.each(['windows-1251', 'koi8-r', 'utf-8'])('is read in %s', async (charset) => {
    const reply = await ask({ id: '138,140,5', fmt, all: '2', charset });
    expect(reply).toMatchObject([{ operator: 'МТС', comment: 'order 7' }, { kind: 'hlr', cn: 'Россия' }, { id: 5 }]);
  });

  test('is read without a charset', async () => {
    expect(await ask({ id: '138', fmt, all: '1' })).toMatchObject({ message: 'Здравствуйте, мир!' });
  });

  test('is read while it comes, of a form', async () => {
    const form = new URLSearchParams({ id: '139,', fmt, all: '1' });
    const { body } = await fetch(server.url, { method: 'POST', body: form });
    const phones: unknown[] = [];
    for await (const status of decodeIterable(body ?? [], shapeOf(form))) {
      phones.push('phone' in status ? status.phone : status.kind);
    }
    expect(phones).toEqual(['79990000001', '79990000002']);
  });

  test('tells what is wrong with a request', async () => {
    expect(await ask({ id: 'none', fmt })).toMatchObject({ kind: 'error', error_code: 1 });
  });
});
