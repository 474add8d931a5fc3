// JSON values from a file or standard input, one or several, and what to say where there are none.
import { isUtf8 } from 'node:buffer';
import { type ExitStatus, fail } from './failure.ts';
import { type Input, readAll } from './input.ts';
import { JsonFlaw, parseJsonValues } from './json-values.ts';
import { rescue } from './rescue.ts';

/** All values of an input, in order. Ends the command with `status` where it is no JSON. */
export async function readJsonValues(input: Input, status: ExitStatus): Promise<unknown[]> {
  const bytes = await readAll(input);
  if (!isUtf8(bytes)) fail(status, `${input.name}: not UTF-8, which JSON is in`);
  const text = new TextDecoder().decode(bytes);
  return rescue(
    () => parseJsonValues(text),
    JsonFlaw,
    ({ line, column, message }) => fail(status, `${input.name}:${line}:${column}: ${message}`),
  );
}
