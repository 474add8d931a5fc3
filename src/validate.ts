// Every departure of a body from the documented form. What the readers tolerate they note; what the statuses say is
// checked here; and what nobody noted shows in the difference to the canonical text.
import { BytesDecoder } from './charset/index.ts';
import { type Binding, encodeBody, openDecoder } from './codec.ts';
import { checkChunk } from './decoder.ts';
import { DecodeError, type DecodeErrorCode, EncodeError } from './errors.ts';
import type { Draft, NoteCode } from './formats/room.ts';
import { errCodes, errorCodes, messageTypes, statusCodes } from './model/codes.ts';
import { decodeFlag } from './model/flag.ts';
import { parseDate } from './model/time.ts';
import { Places } from './places.ts';

/** Departures of a body that was read all the same, and how grave each is. `docs/errors.md` tells what each means. */
export const departures = {
  'key-form': 'warning',
  'value-form': 'warning',
  'unknown-field': 'warning',
  'field-order': 'warning',
  'duplicate-field': 'warning',
  'unknown-code': 'warning',
  'flag-mismatch': 'warning',
  'date-mismatch': 'warning',
  'missing-field': 'note',
  'reserved-bits': 'note',
  'not-canonical': 'note',
} as const satisfies Record<NoteCode, Severity> & Record<string, Severity>;

export type DepartureCode = keyof typeof departures;

/** `error`: a status is not read. `warning`: it is not as documented. `note`: it may well be so. */
export type Severity = 'error' | 'warning' | 'note';

/** One departure from the documented form. */
export interface Issue {
  readonly code: DecodeErrorCode | DepartureCode;
  readonly severity: Severity;
  readonly message: string;
  /** The field, those of a list with the index of their status in front: `[0].flag`. */
  readonly path?: string;
  /** UTF-16 units from the start of the decoded text. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export function validateBody(binding: Binding, body: string | Uint8Array): Issue[] {
  return new Validation(binding).run(body);
}

class Validation {
  readonly #binding: Binding;
  readonly #issues: Issue[] = [];
  readonly #places = new Places();
  readonly #replies: Draft[] = [];
  /** Index of the status being read. */
  #index = 0;
  /** Where the fields of that status stand. */
  #fields = new Map<string, number>();
  #end = 0;

  constructor(binding: Binding) {
    this.#binding = binding;
  }

  run(body: string | Uint8Array): Issue[] {
    checkChunk(body);
    const text = this.#textOf(body);
    this.#places.push(text);
    this.#end = text.length;
    const decoder = openDecoder(this.#binding, (reply) => this.#check(reply), {
      onError: (error) => this.#fail(error),
      trace: {
        note: ({ code, reason, offset, path }) => this.#depart(code, reason, offset, path),
        field: (path, offset) => this.#fields.set(path, offset),
      },
    });
    try {
      decoder.push(body);
      decoder.end();
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error; // a mistake in a reader, which no test can make
      this.#fail(error);
    }
    if (!this.#issues.some(({ severity }) => severity !== 'note')) this.#compare(text);
    return this.#issues.sort((one, other) => one.offset - other.offset);
  }

  /** The text that offsets count in: the byte order mark is not part of it, nor is anything behind a bad byte. */
  #textOf(body: string | Uint8Array): string {
    if (typeof body === 'string') return body.replace(/^\uFEFF/, '');
    const bytes = new BytesDecoder({ charset: this.#binding.charset, xml: this.#binding.plan.fmt === 2 });
    return bytes.push(body) + bytes.end();
  }

  #fail({ code, message, path, offset, line, column, index }: DecodeError): void {
    const at = index === undefined ? '' : `[${index}]`;
    const where = path === undefined ? at : `${at}${at && '.'}${path}`;
    this.#issues.push({ code, severity: 'error', message, offset, line, column, ...(where && { path: where }) });
    if (index !== undefined) this.#index = index + 1;
    this.#fields = new Map();
  }

  #depart(code: DepartureCode, message: string, offset: number, path?: string): void {
    const prefix = this.#binding.plan.list ? `[${this.#index}].` : '';
    const where = path === undefined ? {} : { path: prefix + path };
    this.#issues.push({ code, severity: departures[code], message, ...where, ...this.#places.locate(offset) });
  }

  /** Checks what a reply says. */
  #check(reply: Draft): void {
    this.#replies.push(reply);
    this.#places.forget(Math.min(...this.#fields.values()));
    const at = (path: string): number => this.#fields.get(path) ?? this.#fields.get('status') ?? 0;
    for (const [path, catalogue] of Object.entries(catalogues)) {
      const code = reply[path];
      if (typeof code === 'number' && catalogue[code] === undefined) {
        this.#depart('unknown-code', `${path} ${code} is not documented`, at(path), path);
      }
    }
    if (typeof reply.flag === 'number') this.#checkFlag(reply.flag, reply.type, at('flag'));
    for (const [date, timestamp] of stamped) {
      if (disagree(reply[date], reply[timestamp])) {
        this.#depart('date-mismatch', `${date} and ${timestamp} are no time zone apart`, at(date), date);
      }
    }
    this.#checkPresence(reply, at('status'));
    this.#index += 1;
    this.#fields = new Map();
  }

  #checkFlag(flag: number, type: unknown, offset: number): void {
    if (flag < 0 || flag > 0xffff) {
      this.#depart('reserved-bits', `flag ${flag} has more than 16 bits`, offset, 'flag');
      return;
    }
    const bits = decodeFlag(flag);
    if (bits.reserved !== 0) {
      this.#depart('reserved-bits', `flag ${flag} has reserved bits: ${bits.reserved}`, offset, 'flag');
    }
    if (typeof type === 'number' && bits.type !== type) {
      this.#depart('flag-mismatch', `flag ${flag} is that of type ${bits.type}, not ${type}`, offset, 'flag');
    }
  }

  /** The fields that the documented layout has and the reply lacks (R1). */
  #checkPresence(reply: Draft, offset: number): void {
    const { plan } = this.#binding;
    if (reply.kind !== 'sms' && reply.kind !== 'hlr') return;
    const { slots, suffix } = plan.layouts[reply.kind];
    for (const { field } of plan.list ? [...slots, ...suffix] : slots) {
      if (reply[field] === undefined) this.#depart('missing-field', `${field} is documented here`, offset, field);
    }
  }

  /** What differs from the canonical text has departed in some way that nothing else tells of. */
  #compare(text: string): void {
    const [first] = this.#replies;
    const alone = !this.#binding.plan.list || first?.kind === 'error' || first?.kind === 'deleted';
    const head = /^<\?xml[^>]*\?>\n?/.exec(text)?.[0] ?? '';
    let differs = -1;
    for (const compact of [false, true]) {
      const write = { ...this.#binding.write, compact, declaration: undefined };
      const { room, plan } = this.#binding;
      const binding = { ...this.#binding, write, writeReply: room.writer(plan, write) };
      const canonical = head + canonicalOf(binding, alone ? first : this.#replies);
      if (canonical === text) return;
      differs = Math.max(differs, difference(canonical, text));
    }
    const message = 'read, but not written like this';
    this.#depart('not-canonical', message, Math.min(differs, this.#end));
  }
}

const catalogues = {
  status: statusCodes,
  err: errCodes,
  error_code: errorCodes,
  type: messageTypes,
} as const satisfies Record<string, Readonly<Record<number, unknown>>>;

const stamped = [
  ['last_date', 'last_timestamp'],
  ['send_date', 'send_timestamp'],
] as const;

/** Whether a date and a timestamp are not one moment in some time zone, of which all are whole quarters of an hour. */
function disagree(date: unknown, timestamp: unknown): boolean {
  if (typeof date !== 'string' || typeof timestamp !== 'number') return false;
  const local = parseDate(date, 0);
  if (local === undefined) return false;
  const apart = local.getTime() / 1000 - timestamp;
  return apart % 900 !== 0 || apart < -12 * 3600 || apart > 14 * 3600;
}

/** The text that the encoder would write; empty where it refuses, for a reply whose canonical text is too long. */
function canonicalOf(binding: Binding, reply: unknown): string {
  try {
    return encodeBody(binding, reply);
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error; // a mistake in a writer, which no test can make
    return '';
  }
}

function difference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
