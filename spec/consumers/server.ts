// The example server inside the test's process, on a port of its own.
import { Endpoint, type EndpointOptions } from '../../src/cli/serve/endpoint.ts';
import { readMessages } from '../../src/cli/serve/message-file.ts';
import { close, listen, urlOf } from '../../src/cli/serve/server.ts';

/** Starts it with the examples of the command. */
export async function startServer(options: Partial<EndpointOptions> = {}) {
  const endpoint = new Endpoint(await readMessages(process, undefined), { rateLimit: 0, ...options });
  const server = await listen(endpoint, { host: '127.0.0.1', port: 0 }, () => {});
  const url = urlOf(server);
  return { url, root: new URL('.', url).href, stop: () => close(server) };
}
