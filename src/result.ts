// An error of ours as a value.
import type { DecodeError, EncodeError } from './errors.ts';

/** What the safe functions return instead of throwing. */
export type Result<T, E> =
  | {
      /** Whether it went well. */
      readonly ok: true;
      /** What the function gives. */
      readonly value: T;
    }
  | {
      /** Whether it went well. */
      readonly ok: false;
      /** What the function would have thrown. */
      readonly error: E;
    };

/** Runs a function; an error of ours becomes a value, any other is thrown. */
export function safely<T, E extends DecodeError | EncodeError>(
  run: () => T,
  type: abstract new (...args: never[]) => E,
): Result<T, E> {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    if (error instanceof type) return { ok: false, error };
    throw error;
  }
}
