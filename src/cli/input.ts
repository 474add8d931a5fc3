// What a command works on: a file, or standard input, whole or in chunks.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { exitStatus, Failure } from './failure.ts';
import { type Io, tell } from './io.ts';
import type { Output } from './output.ts';
import { Progress } from './progress.ts';
import { reasonOf } from './system-error.ts';

export interface Input {
  /** As messages name it. */
  readonly name: string;
  /** In bytes, where that is known before it has been read. */
  readonly size: number | undefined;
  /** Opens it, once. */
  open(): Readable;
}

/** What messages call the input of this name. */
export const nameOf = (file = '-'): string => (file === '-' ? '<stdin>' : file);

/** Finds a file; standard input where there is no name, or where the name is `-`. */
export async function findInput(io: Io, file = '-'): Promise<Input> {
  if (file === '-') {
    if (io.stdin.isTTY) await tell(io, 'smsc-codec: reading from standard input\n');
    return { name: nameOf(file), size: undefined, open: () => io.stdin };
  }
  const stats = await stat(file).catch((error) => failed(file, error));
  return { name: file, size: stats.isFile() ? stats.size : undefined, open: () => createReadStream(file) };
}

/** For who wants to know more than the chunks. */
export interface Watch {
  /** Told each chunk before it is worked on. */
  read(chunk: Uint8Array): void;
  /** Asked for lines for standard error after that. */
  reports(): string;
}

/**
 * The bytes of an input as they come. All that came of one chunk is written before the next is read, so nothing is read
 * ahead of what is done. The stream is destroyed when reading ends, early or not.
 */
export async function* chunksOf(
  io: Io,
  input: Input,
  out: Output,
  watch: Watch,
): AsyncGenerator<Uint8Array, void, void> {
  const progress = new Progress(io, input.size, out.onTerminal);
  const chunks: AsyncIterator<Uint8Array> = input.open()[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await chunks.next().catch((error) => failed(input.name, error));
      if (done) return;
      progress.add(value.length);
      watch.read(value);
      yield value;
      await out.flush();
      const reports = watch.reports();
      if (reports !== '') {
        progress.hide();
        await out.endLine();
      }
      await tell(io, reports);
    }
  } finally {
    progress.hide();
    await chunks.return?.();
  }
}

/** All bytes of an input. */
export async function readAll({ name, open }: Input): Promise<Uint8Array> {
  return await buffer(open()).catch((error) => failed(name, error));
}

function failed(name: string, error: unknown): never {
  throw new Failure(exitStatus.badUsage, `${name}: ${reasonOf(error)}`);
}
