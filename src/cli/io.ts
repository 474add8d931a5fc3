// The three streams that the command lives between, and how it writes to them.
import type { Readable, Writable } from 'node:stream';

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Standard input, output and error. A process is one of these. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & Terminal;
  readonly stderr: Writable & Terminal;
}

/** Nobody reads the output any more (`| head`). There is nobody left to work for, and that is no error. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** What a stream reports whose reader has gone, at the first write after that and at every other. */
const readerGone = new Set<unknown>(['EPIPE', 'ERR_STREAM_DESTROYED']);

/**
 * Writes all of it, and waits until it is out of the process: who waits for this never runs ahead of a slow reader.
 *
 * @throws {@link ReaderGone}, or what else the stream reports.
 */
export async function write(stream: Writable, data: string | Uint8Array): Promise<void> {
  if (data.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    stream.write(data, (error) => {
      if (!error) resolve();
      else reject('code' in error && readerGone.has(error.code) ? new ReaderGone() : error);
    });
  });
}

/** Says something on standard error. Where nobody listens, the work goes on. */
export async function tell({ stderr }: Io, text: string): Promise<void> {
  await write(stderr, text).catch(ignoreReaderGone);
}

export function ignoreReaderGone(error: unknown): void {
  if (!(error instanceof ReaderGone)) throw error;
}
