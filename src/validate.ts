// Every departure of a body from the documented form. What the readers tolerate they note; what the statuses say is
// checked here; and what nobody noted shows in the difference to the canonical text.
import type { Binding } from './binding.ts';
import { BETWEEN_RECORDS, Canonical } from './canonical.ts';
import { BytesDecoder } from './charset/index.ts';
import { checkChunk, type Decoder } from './decoder.ts';
import { openDecoder } from './decoding.ts';
import { DecodeError, type DecodeErrorCode, type Place } from './errors.ts';
import type { Draft, NoteCode } from './formats/room.ts';
import { errCodes, errorCodes, messageTypes, statusCodes } from './model/codes.ts';
import { decodeFlag } from './model/flag.ts';
import { parseDate } from './model/time.ts';
import { Places } from './places.ts';

/** Departures of a body that was read all the same, and how grave each is. `docs/errors.md` tells what each means. */
export const departures = {
  /** A key is written in another way. */
  'key-form': 'warning',
  /** A value is written in another way. */
  'value-form': 'warning',
  /** The layout does not have the field. */
  'unknown-field': 'warning',
  /** A field stands out of its order. */
  'field-order': 'warning',
  /** A field stands twice, and the last one counts. */
  'duplicate-field': 'warning',
  /** A code is not documented. */
  'unknown-code': 'warning',
  /** `flag` and `type` name different types. */
  'flag-mismatch': 'warning',
  /** A date and its timestamp do not fit each other. */
  'date-mismatch': 'warning',
  /** A line of a text looks like a row: one of a list, or one whose start is damaged. */
  'row-like-text': 'warning',
  /** A text has U+FFFD, which stands for what could not be read when bytes were made a text. */
  'replacement-character': 'warning',
  /** A field of the layout is not there. */
  'missing-field': 'note',
  /** `flag` has bits that are reserved. */
  'reserved-bits': 'note',
  /** The body is written in another way than the encoder would. */
  'not-canonical': 'note',
} as const satisfies Record<NoteCode, Severity> & Record<string, Severity>;

/** One of the codes of `departures`. */
export type DepartureCode = keyof typeof departures;

/** `error`: a status is not read. `warning`: it is not as documented. `note`: it may well be so. */
export type Severity = 'error' | 'warning' | 'note';

/** One departure from the documented form. */
export interface Issue {
  /** What it is: a code of `departures`, or that of the error where a status was not read. */
  readonly code: DecodeErrorCode | DepartureCode;
  /** How grave it is. */
  readonly severity: Severity;
  /** What it is, in words, without the place. */
  readonly message: string;
  /** The field, those of a list with the index of their status in front: `[0].flag`. */
  readonly path?: string;
  /** UTF-16 units from the start of the decoded text. */
  readonly offset: number;
  /** Line, counted from 1. */
  readonly line: number;
  /** Column, counted from 1. */
  readonly column: number;
}

export function validateBody(binding: Binding, body: string | Uint8Array): Issue[] {
  const validation = new Validation(binding);
  const issues = [...validation.push(body), ...validation.end()];
  return issues.sort((one, other) => one.offset - other.offset);
}

/**
 * Takes a body in chunks, and gives the issues of each status when it has been read. What concerns the body as a whole,
 * that it is not in canonical form, is known at the end only.
 */
export class Validation {
  readonly #binding: Binding;
  readonly #decoder: Decoder;
  readonly #bytes: BytesDecoder;
  readonly #places = new Places();
  /** Issues of what has been read. */
  #found: Issue[] = [];
  /** Issues of the status being read, in the order in which they were noticed. */
  #noticed: Issue[] = [];
  /** Nothing is compared any more once something graver than a note was found. */
  #canonical: Canonical | undefined;
  #first = true;
  #length = 0;
  #over = false;
  /** Index of the status being read. */
  #index = 0;
  /** Where the fields of that status stand. */
  #fields = new Map<string, number>();

  constructor(binding: Binding) {
    this.#binding = binding;
    this.#bytes = new BytesDecoder({ charset: binding.charset, xml: binding.plan.fmt === 2 });
    this.#canonical = new Canonical(binding);
    this.#decoder = openDecoder(binding, (reply) => this.#check(reply), {
      onError: (error) => this.#fail(error),
      trace: {
        note: ({ code, reason, offset, path }) => this.#depart(code, reason, offset, path),
        field: (path, offset) => this.#fields.set(path, offset),
      },
    });
  }

  /** Whether the body cannot be read any further: all of its issues have been given. */
  get over(): boolean {
    return this.#over;
  }

  push(chunk: string | Uint8Array): Issue[] {
    checkChunk(chunk);
    const isText = typeof chunk === 'string';
    // The mark of a text is no text (R14); that of bytes is gone already.
    const text = isText ? (this.#first ? chunk.replace(/^\uFEFF/, '') : chunk) : this.#bytes.push(chunk);
    if (chunk.length > 0) this.#first = false;
    return this.#read(text, () => this.#decoder.push(chunk));
  }

  end(): Issue[] {
    const issues = this.#read(this.#bytes.end(), () => this.#decoder.end());
    const difference = this.#canonical?.end();
    if (difference !== undefined) {
      const { reason, ...place } = difference;
      this.#notice('not-canonical', reason, place);
    }
    this.#settle();
    return [...issues, ...this.#found];
  }

  /** Lets the decoder read what has this text. */
  #read(text: string, step: () => void): Issue[] {
    if (this.#over) return [];
    this.#places.forget(this.#length - this.#binding.plan.maxRecordLength - BETWEEN_RECORDS);
    this.#places.push(text);
    this.#length += text.length;
    this.#canonical?.push(text);
    try {
      step();
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error; // not of the body
      this.#fail(error);
      this.#over = true;
    }
    return this.#found.splice(0);
  }

  /** The status being read is done with. */
  #settle(): void {
    // One by one: there may be more than a call takes arguments.
    for (const issue of this.#noticed.sort((one, other) => one.offset - other.offset)) this.#found.push(issue);
    this.#noticed = [];
    this.#fields = new Map();
  }

  #fail({ code, reason, path, offset, line, column, index }: DecodeError): void {
    const at = index === undefined ? '' : `[${index}]`;
    const where = path === undefined ? at : `${at}${at && '.'}${path}`;
    const issue = { code, severity: 'error', message: reason, offset, line, column } as const;
    this.#noticed.push({ ...issue, ...(where && { path: where }) });
    this.#canonical = undefined;
    if (index !== undefined) this.#index = index + 1;
    this.#settle();
    this.#places.forget(offset);
  }

  #depart(code: DepartureCode, message: string, offset: number, path?: string): void {
    this.#notice(code, message, this.#places.locate(offset), path);
  }

  #notice(code: DepartureCode, message: string, place: Place, path?: string): void {
    const prefix = this.#binding.plan.list ? `[${this.#index}].` : '';
    const where = path === undefined ? {} : { path: prefix + path };
    const severity = departures[code];
    this.#noticed.push({ code, severity, message, ...where, ...place });
    if (severity !== 'note') this.#canonical = undefined;
  }

  /** Checks what a reply says. */
  #check(reply: Draft): void {
    this.#canonical?.reply(reply);
    const first = this.#fields.values().next();
    if (!first.done) this.#places.forget(first.value);
    const at = (path: string): number => this.#fields.get(path) ?? this.#fields.get('status') ?? 0;
    for (const [path, catalogue] of Object.entries(catalogues)) {
      const code = reply[path];
      if (typeof code === 'number' && catalogue[code] === undefined) {
        this.#depart('unknown-code', `${path} ${code} is not documented`, at(path), path);
      }
    }
    const unknown = Object.entries(reply.extra ?? {}).map(([name, value]) => [`extra.${name}`, value] as const);
    for (const [path, text] of [...Object.entries(reply), ...unknown]) {
      if (typeof text !== 'string' || !text.includes('\uFFFD')) continue;
      this.#depart('replacement-character', `${path} holds U+FFFD: was it read in another charset?`, at(path), path);
    }
    if (typeof reply.flag === 'number') this.#checkFlag(reply.flag, reply.type, at('flag'));
    for (const [date, timestamp] of stamped) {
      if (disagree(reply[date], reply[timestamp])) {
        this.#depart('date-mismatch', `${date} and ${timestamp} are no time zone apart`, at(date), date);
      }
    }
    this.#checkPresence(reply, at('status'));
    this.#index += 1;
    this.#settle();
  }

  #checkFlag(flag: number, type: unknown, offset: number): void {
    if (flag < 0 || flag > 0xffff) {
      this.#depart('reserved-bits', `flag ${flag} has more than 16 bits`, offset, 'flag');
      return;
    }
    const bits = decodeFlag(flag);
    if (bits.reserved !== 0) {
      const reserved = `0x${bits.reserved.toString(16).padStart(4, '0')}`;
      this.#depart('reserved-bits', `flag ${flag} has reserved bits: ${reserved}`, offset, 'flag');
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
