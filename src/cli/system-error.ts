// Errors of the operating system in words for people.
import { getSystemErrorMap } from 'node:util';

/** Why a file or stream could not be used: the system's own words, without the call and the path Node adds to them. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const number = 'errno' in error && typeof error.errno === 'number' ? error.errno : 0;
  return getSystemErrorMap().get(number)?.[1] ?? error.message;
}
