// The socket of the example server: takes requests apart, and sends what the endpoint answers.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { reasonOf } from '../system-error.ts';
import { type Endpoint, type Response, refusal } from './endpoint.ts';

/** A body longer than this is read, and forgotten. */
const MAX_BODY = 1024 * 1024;

/** The address of a request with its headers, in bytes: as many ids as a body has room for. */
const MAX_HEAD = MAX_BODY;

/** UTF-16 units that the log has room for in a line. */
const MAX_LINE = 300;

/**
 * Listens, until the server is closed, on a port, or for 0 on any that is free.
 *
 * @param log - Told of each request what was answered, in a line without line end.
 * @throws What the system says against the address or the port.
 */
export async function listen(
  endpoint: Endpoint,
  { host, port }: { host: string; port: number },
  log: (line: string) => void,
): Promise<Server> {
  const server = createServer({ maxHeaderSize: MAX_HEAD }, (request, response) => {
    void respond(endpoint, request, response, log);
  });
  server.on('clientError', (error, socket) => {
    if (!socket.writable) return; // the client has gone
    log(cut(`no request: ${reasonOf(error)}`));
    socket.end(`HTTP/1.1 ${badRequest(error)}\r\nconnection: close\r\n\r\n`, () => socket.destroy());
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Where the endpoint is. */
export function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a server that listens on a port is meant');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}/sys/status.php`;
}

/** Ends all there is of it; connections that clients keep open are closed. */
export async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

async function respond(
  endpoint: Endpoint,
  request: IncomingMessage,
  response: ServerResponse,
  log: (line: string) => void,
): Promise<void> {
  const { method = '', url = '' } = request;
  const body = await bodyOf(request);
  if (body === 'cut') return;
  const { status, headers, bytes, note } = answerTo(endpoint, request, body);
  log(cut(`${method} ${withoutLogin(url)}: ${note}`));
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** The HTTP status for what is no request at all. */
const badRequest = ({ code = '' }: NodeJS.ErrnoException): string => badRequests[code] ?? '400 Bad Request';
const badRequests: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** All of a body; or that it is too long, or that the client left before it was whole. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | 'too long' | 'cut'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
    }
  } catch {
    return 'cut'; // whatever the reason was, there is nobody to be told
  }
  return size <= MAX_BODY ? Buffer.concat(chunks) : 'too long';
}

function answerTo(endpoint: Endpoint, request: IncomingMessage, body: Buffer | 'too long'): Response {
  const { method = '', url = '', headers } = request;
  if (body === 'too long') return refusal(413, `a body has at most ${MAX_BODY} bytes`);
  try {
    return endpoint.answer({ method, url, contentType: headers['content-type'], body }, Date.now());
  } catch (error) {
    return refusal(500, `a mistake of the server: ${reasonOf(error)}`); // which goes on with other requests
  }
}

/** A path with its query, but for what is secret. */
function withoutLogin(url: string): string {
  const [path = '', ...query] = url.split('?');
  const parameters = new URLSearchParams(query.join('?'));
  for (const name of ['login', 'psw']) parameters.delete(name);
  return parameters.size > 0 ? `${path}?${parameters.toString().replaceAll('%2C', ',')}` : path;
}

const cut = (line: string): string => (line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line);
