// The endpoint without its socket: what it answers to a request.
import { createHash } from 'node:crypto';
import { EncodeError, type ErrorReply, type Reply, type ReplyShape, type Status } from 'smsc-codec';
import { rescue } from '../rescue.ts';
import type { Message } from './message-file.ts';
import { Messages } from './messages.ts';
import { type Asked, BadParameters, errorShapeOf, type Question, questionOf } from './question.ts';
import { RateLimit } from './rate-limit.ts';
import { replyBytes } from './reply-bytes.ts';

/** What of an HTTP request decides the answer. */
export interface Request {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** The value of the header. */
  readonly contentType?: string | undefined;
  readonly body?: Uint8Array | undefined;
}

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** For the operator of the server: what was answered, and why. */
  readonly note: string;
}

export interface EndpointOptions {
  /** Both as requests have to send them; without one, any will do. */
  readonly login?: string | undefined;
  readonly psw?: string | undefined;
  /** Equal requests that are answered within a minute; 0 for any number. */
  readonly rateLimit: number;
}

/** What a list holds at most: an id may stand for many phones, and be asked about many times. */
const MAX_STATUSES = 100_000;

/** The same in UTF-16 units of JSON. */
const MAX_LENGTH = 64 * 1024 * 1024;

const paths = new Set(['/sys/status.php', '/status.php']);

const form = 'application/x-www-form-urlencoded';

/** Of each fmt. The gateway names the charset windows-1251 whatever it sends. */
const contentTypes = ['text/plain', 'text/plain', 'text/xml', 'application/json'] as const;

/** The gateway's own words, where they have been recorded. */
const errorTexts = {
  1: 'parameters error',
  2: 'authorise error',
  5: 'delete error',
  9: 'duplicate request, wait a minute',
} as const;

export class Endpoint {
  readonly #messages: Messages;
  readonly #options: EndpointOptions;
  readonly #limit: RateLimit;

  constructor(messages: readonly Message[], options: EndpointOptions) {
    this.#messages = new Messages(messages);
    this.#options = options;
    this.#limit = new RateLimit(options.rateLimit);
  }

  /** Answers any request whatever. `now` is in milliseconds; nothing else but the requests before decides. */
  answer({ method, url, contentType, body }: Request, now: number): Response {
    const [path = '', ...query] = url.split('?');
    if (!paths.has(path)) return refusal(404, `there is only ${[...paths].join(' and ')}`);
    if (!['GET', 'HEAD', 'POST'].includes(method))
      return refusal(405, 'it is GET or POST', { allow: 'GET, HEAD, POST' });
    const parameters = lastOfEach(new URLSearchParams(query.join('?')));
    if (method !== 'POST' || body === undefined || body.length === 0) return this.#reply(parameters, now);
    if (contentType?.split(';')[0]?.trim().toLowerCase() !== form) {
      return gatewayError(1, errorShapeOf(parameters), `a body is ${form}`);
    }
    const fields = new URLSearchParams(new TextDecoder().decode(body));
    return this.#reply(lastOfEach(new URLSearchParams([...parameters, ...fields])), now);
  }

  #reply(parameters: URLSearchParams, now: number): Response {
    const { rateLimit } = this.#options;
    const errorShape = errorShapeOf(parameters);
    if (!this.#knows(parameters)) return gatewayError(2, errorShape, 'another login or psw is expected');
    return rescue(
      () => {
        const question = questionOf(parameters);
        for (const name of ['login', 'psw']) parameters.delete(name);
        if (this.#limit.admits(parameters, now)) return this.#answerTo(question);
        return gatewayError(9, question.shape, `more than ${rateLimit} such requests within a minute`);
      },
      BadParameters,
      ({ message }) => gatewayError(1, errorShape, message),
    );
  }

  /** A password may come as its MD5 sum. */
  #knows(parameters: URLSearchParams): boolean {
    const { login, psw } = this.#options;
    if (login !== undefined && parameters.get('login') !== login) return false;
    if (psw === undefined) return true;
    const given = parameters.get('psw');
    return given === psw || given?.toLowerCase() === createHash('md5').update(psw).digest('hex');
  }

  #answerTo({ shape, asked, del }: Question): Response {
    const found = asked.map((one) => this.#messages.find(one));
    if (shape.list) this.#bound(asked, found);
    if (del) {
      if (found.some(({ length }) => length === 0)) return gatewayError(5, shape, 'there is no such message');
      this.#messages.delete(new Set(found.flat()));
      return inShape({ kind: 'deleted' }, shape, 'deleted');
    }
    const statuses = asked.flatMap((one, index): readonly Status[] => {
      const messages = found[index] ?? [];
      return messages.length > 0 ? messages : [{ kind: 'missing', status: -3, ...one }];
    });
    const [first] = statuses;
    if (shape.list || first === undefined) return inShape(statuses, shape, `statuses: ${statuses.length}`);
    return inShape(first, shape, `status: ${first.status}`);
  }

  /** @throws {@link BadParameters} where a list of what was asked for would be too long. */
  #bound(asked: readonly Asked[], found: readonly (readonly Message[])[]): void {
    const count = found.reduce((sum, { length }) => sum + Math.max(length, 1), 0);
    if (count > MAX_STATUSES) throw new BadParameters(`a list has at most ${MAX_STATUSES} statuses, not ${count}`);
    const phones = asked.reduce((sum, { phone = '' }) => sum + phone.length, 0); // those of what is not found come back
    const length = found.flat().reduce((sum, message) => sum + this.#messages.lengthOf(message), phones);
    if (length > MAX_LENGTH) throw new BadParameters(`a list has at most ${MAX_LENGTH} units, not ${length}`);
  }
}

/** Of a parameter that is given several times, the last counts, as in PHP. */
const lastOfEach = (parameters: URLSearchParams): URLSearchParams => new URLSearchParams([...new Map(parameters)]);

function gatewayError(code: keyof typeof errorTexts, shape: ReplyShape, why: string): Response {
  const reply: ErrorReply = { kind: 'error', error_code: code, error: errorTexts[code] };
  return inShape(reply, shape, `error ${code}: ${why}`);
}

/** The gateway answers with the HTTP status 200 whatever the reply. Another one is about this server alone. */
function inShape(reply: Reply, shape: ReplyShape, note: string): Response {
  return rescue(
    () => {
      const contentType = `${contentTypes[shape.fmt ?? 0]}; charset=windows-1251`;
      return { status: 200, headers: { 'content-type': contentType }, bytes: replyBytes(reply, shape), note };
    },
    EncodeError,
    ({ message, index = 0 }) => {
      const item = [reply].flat()[index];
      const which = item !== undefined && 'id' in item ? `the message of id ${item.id}` : 'what was asked for';
      return refusal(500, `this format cannot carry ${which}: ${message}`);
    },
  );
}

/** An answer of the server itself, which no client will take for one of the gateway. */
export function refusal(status: number, why: string, headers: Record<string, string> = {}): Response {
  const bytes = new TextEncoder().encode(`${why}\n`);
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, bytes, note: why };
}
