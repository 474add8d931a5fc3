// The shape of a reply from the request that was sent for it.
import { alls, fmts } from '../grammars/grammar.ts';
import { charsets } from './charset/index.ts';
import type { ReplyShape } from './reply.ts';

/**
 * Tells what a request asks for: `fmt`, `all` and `charset` by the parameters of these names, `list` by a comma in
 * `id` or `phone`, a trailing one included.
 *
 * @param request - The URL, its parameters, or either as text.
 * @returns The shape of the reply, with the endpoint's defaults for what the request leaves out, but for the charset.
 * @throws RangeError where a parameter has a value that the endpoint does not document, or a text is neither; TypeError
 * for anything else.
 *
 * @example
 * ```ts
 * import { shapeOf } from 'smsc-codec';
 * console.log(shapeOf('https://smsc.ru/sys/status.php?fmt=3&all=1&id=5,&phone=79990000000'));
 * // { fmt: 3, all: 1, list: true }
 * ```
 */
export function shapeOf(request: URL | URLSearchParams | string): ReplyShape {
  const parameters = parametersOf(request);
  const fmt = choice(parameters, 'fmt', fmts) ?? 0;
  const all = choice(parameters, 'all', alls) ?? 0;
  const charset = choice(parameters, 'charset', charsets);
  const list = ['id', 'phone'].some((name) => parameters.get(name)?.includes(',') ?? false);
  return { fmt, all, list, ...(charset === undefined ? {} : { charset }) };
}

function parametersOf(request: URL | URLSearchParams | string): URLSearchParams {
  if (request instanceof URL) return request.searchParams;
  if (request instanceof URLSearchParams) return request;
  if (typeof request !== 'string') throw new TypeError('a request is a URL, a URLSearchParams or a text');
  const withoutFragment = request.replace(/#.*$/s, '');
  // What stands before the first question mark is an address, unless it is a parameter already.
  const address = /^(?:[a-z][a-z\d+.-]*:\/\/|\/)[^?]*\??|^[^?=&]*\?/i;
  const parameters = withoutFragment.replace(address, '');
  // Not repeated: a request holds the password.
  if (parameters === withoutFragment && /^[^=]+$/.test(parameters)) {
    throw new RangeError('a request is an address or its parameters, such as fmt=3&all=1');
  }
  return new URLSearchParams(parameters);
}

/** A parameter's value; undefined where it is left out or empty, which the endpoint takes for its default. */
function choice<T extends string | number>(
  parameters: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = parameters.get(name);
  if (value === null || value === '') return undefined;
  const chosen = choices.find((one) => String(one) === value.toLowerCase());
  if (chosen !== undefined) return chosen;
  const given = /^[\w-]{1,20}$/.test(value) ? `, not ${value}` : ''; // another may hold the parameters behind it
  throw new RangeError(`${name} is one of ${choices.join(', ')}${given}`);
}
