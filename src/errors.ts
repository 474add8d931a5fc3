// The two errors that the library raises, and what its readers and writers raise inside: a flaw in a body, a refusal
// of a record. A flaw knows its offset only; line and column are computed once, when it leaves as a DecodeError.

/** Why a body was not read. The page `docs/errors.md` gives each code's cause and an example. */
export const decodeErrorCodes = [
  'empty-body',
  'unexpected-end',
  'unexpected-character',
  'trailing-data',
  'expected-list',
  'unexpected-list',
  'invalid-xml',
  'doctype',
  'invalid-entity',
  'invalid-character',
  'unexpected-element',
  'unexpected-text',
  'missing-field',
  'duplicate-field',
  'item-count',
  'invalid-integer',
  'invalid-decimal',
  'invalid-date',
  'invalid-text',
  'invalid-type',
  'invalid-number',
  'line-break',
  'kind-mismatch',
  'record-too-long',
  'too-many-records',
  'too-deep',
  'invalid-bytes',
  'unknown-charset',
] as const;

/** One of the codes of `decodeErrorCodes`. */
export type DecodeErrorCode = (typeof decodeErrorCodes)[number];

/** Why a reply was not written. The page `docs/errors.md` gives each code's cause and an example. */
export const encodeErrorCodes = [
  'invalid-reply',
  'expected-list',
  'unexpected-list',
  'empty-list',
  'missing-field',
  'unsupported-field',
  'invalid-integer',
  'invalid-decimal',
  'invalid-date',
  'invalid-text',
  'invalid-extra',
  'duplicate-field',
  'kind-mismatch',
  'delimiter',
  'line-break',
  'forged-row',
  'invalid-character',
  'unencodable-character',
  'record-too-long',
  'too-deep',
] as const;

/** One of the codes of `encodeErrorCodes`. */
export type EncodeErrorCode = (typeof encodeErrorCodes)[number];

/** Where a body went wrong. */
export interface Place {
  /** UTF-16 units from the start of the decoded text, a byte order mark not counted (R14). */
  readonly offset: number;
  /** Line, counted from 1; lines end with LF. */
  readonly line: number;
  /** UTF-16 units from the start of the line, counted from 1. */
  readonly column: number;
}

/** What went wrong in a body, before it is known which line that is. */
export class Flaw {
  readonly code: DecodeErrorCode;
  readonly reason: string;
  readonly offset: number;
  readonly path: string | undefined;

  constructor(code: DecodeErrorCode, reason: string, offset: number, path?: string) {
    this.code = code;
    this.reason = reason;
    this.offset = offset;
    this.path = path;
  }
}

/** What a record holds that its format cannot carry. */
export class Refusal {
  readonly code: EncodeErrorCode;
  readonly reason: string;
  readonly path: string | undefined;
  readonly at: number | undefined;

  constructor(code: EncodeErrorCode, reason: string, path?: string, at?: number) {
    this.code = code;
    this.reason = reason;
    this.path = path;
    this.at = at;
  }
}

/**
 * A body that is not a reply of its shape, with the exact place.
 *
 * @example
 * ```ts
 * import { decode, DecodeError } from 'smsc-codec';
 * try {
 *   decode('1,tomorrow,0', { fmt: 1 });
 * } catch (error) {
 *   if (error instanceof DecodeError) console.log(error.code, error.path, error.offset); // invalid-integer last_timestamp 2
 * }
 * ```
 */
export class DecodeError extends Error implements Place {
  /** Always `DecodeError`. */
  override readonly name = 'DecodeError';
  /** Why the body was not read. */
  readonly code: DecodeErrorCode;
  /** The same in words; `message` tells the place too. */
  readonly reason: string;
  /** The format that the body was read in. */
  readonly fmt: number;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** The record of a list, counted from 0. */
  declare readonly index?: number;
  /** The field. */
  declare readonly path?: string;

  constructor(flaw: Flaw, fmt: number, place: Place, index?: number) {
    super(`${flaw.reason} (fmt ${fmt}, line ${place.line}, column ${place.column})`);
    this.code = flaw.code;
    this.reason = flaw.reason;
    this.fmt = fmt;
    this.offset = place.offset;
    this.line = place.line;
    this.column = place.column;
    if (index !== undefined) this.index = index;
    if (flaw.path !== undefined) this.path = flaw.path;
  }
}

/**
 * A reply that its shape cannot carry, with the exact field.
 *
 * @example
 * ```ts
 * import { encode, EncodeError } from 'smsc-codec';
 * try {
 *   encode({ kind: 'sms', status: 1.5 });
 * } catch (error) {
 *   if (error instanceof EncodeError) console.log(error.code, error.path); // invalid-integer status
 * }
 * ```
 */
export class EncodeError extends Error {
  /** Always `EncodeError`. */
  override readonly name = 'EncodeError';
  /** Why the reply was not written. */
  readonly code: EncodeErrorCode;
  /** The same in words; `message` tells the format and the record too. */
  readonly reason: string;
  /** The format that was to be written. */
  readonly fmt: number;
  /** The record of a list, counted from 0. */
  declare readonly index?: number;
  /** The field; inside `extra`, its name after a dot. */
  declare readonly path?: string;
  /** UTF-16 units from the start of the field's text, where one character is at fault. */
  declare readonly at?: number;

  constructor(refusal: Refusal, fmt: number, index?: number) {
    const where = [`fmt ${fmt}`, ...(index === undefined ? [] : [`record ${index}`])].join(', ');
    super(`${refusal.reason} (${where})`);
    this.code = refusal.code;
    this.reason = refusal.reason;
    this.fmt = fmt;
    if (index !== undefined) this.index = index;
    if (refusal.path !== undefined) this.path = refusal.path;
    if (refusal.at !== undefined) this.at = refusal.at;
  }
}
