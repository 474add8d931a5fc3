// The check against the documented form, for bodies of any length.
import type { DecodeOptions } from '../binding.ts';
import { bind } from '../codec.ts';
import type { ReplyShape } from '../reply.ts';
import { type Issue, Validation } from '../validate.ts';
import { checkSource, chunksOf, type Source } from './source.ts';

export interface StreamValidateOptions extends DecodeOptions {
  /** Ends the check with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lists every departure of a body from the documented form, as `validate` does, while the body comes in chunks of text
 * or bytes, cut anywhere.
 *
 * @param source - Any iterable, async iterable or ReadableStream; it is closed when reading ends, early or not.
 * @returns The issues of each status as soon as it has been read. They are in reading order, but for `not-canonical`,
 * which is about the whole body and comes last. No more is held than one unfinished record.
 * @throws The signal's reason on abort, the error of a source that fails. TypeError or RangeError for a bad shape or
 * option, at once. What is wrong with the body is an issue.
 *
 * @example
 * ```ts
 * import { validateIterable } from 'smsc-codec/stream';
 * const chunks = ['77,1700000000,0,5,79990', '000000\n-3,0,0,6,7999', '0000001\n'];
 * for await (const { code, path } of validateIterable(chunks, { fmt: 1, list: true })) console.log(code, path); // unknown-code [0].status
 * ```
 */
export function validateIterable(
  source: Source<string | Uint8Array>,
  shape?: ReplyShape,
  options: StreamValidateOptions = {},
): AsyncGenerator<Issue, void, void> {
  checkSource(source);
  return run(new Validation(bind(shape, options)), source, options.signal);
}

async function* run(
  validation: Validation,
  source: Source<string | Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Issue, void, void> {
  for await (const [chunk] of chunksOf(source, signal)) {
    for (const issue of validation.push(chunk)) {
      signal?.throwIfAborted();
      yield issue;
    }
    if (validation.over) return;
  }
  for (const issue of validation.end()) {
    signal?.throwIfAborted();
    yield issue;
  }
}
