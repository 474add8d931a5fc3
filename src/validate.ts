// Every departure of a body from the documented form, read or not. What the readers tolerate they note; the rest is
// seen in the statuses, and what nobody noted in the difference to the canonical text.

import { BytesDecoder } from './charset/index.ts';
import { type Binding, charsetOf, encodeBody, openDecoder } from './codec.ts';
import { DecodeError, type DecodeErrorCode, EncodeError } from './errors.ts';
import { HLR_TYPE } from './formats/plan.ts';
import type { Draft, NoteCode } from './formats/room.ts';
// import { errCodes, errorCodes, messageTypes, statusCodes } from './model/codes.ts';
// import { decodeFlag } from './model/flag.ts';
import { Places } from './places.ts';

/** Departures of a body that was read all the same. `docs/errors.md` tells what each means. */
export const departureCodes = [
  'key-form',
  'value-form',
  'unknown-field',
  'field-order',
  'duplicate-field',
  'unknown-code',
  'reserved-bits',
  'flag-mismatch',
  'missing-field',
  'not-canonical',
] as const;

export type DepartureCode = (typeof departureCodes)[number];

/** One departure from the documented form. */
export interface Issue {
  readonly code: DecodeErrorCode | DepartureCode;
  /** `error`: the body is not read. `warning`: it is, but it is not as documented. `note`: it may well be so. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  /** The field, those of a list with the index of their status in front: `[0].flag`. */
  readonly path?: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export function validateBody(binding: Binding, body: string | Uint8Array): Issue[] {
  return [];
}

export type X = [Draft, NoteCode];
