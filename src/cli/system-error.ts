// Errors of the operating system in words for people.
import { getSystemErrorMap, types } from 'node:util';

/** Why a file or stream could not be used: the system's own words, without the call and the path Node adds to them. */
export function reasonOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  if ('code' in error && error.code === 'EISDIR') return 'it is a folder';
  const known = 'errno' in error ? getSystemErrorMap().get(Number(error.errno)) : undefined;
  return known?.[1] ?? error.message;
}
