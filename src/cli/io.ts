// The three streams that the command lives between, and how it writes to them.
import type { Readable, Writable } from 'node:stream';

/** Standard input, output and error. A process is one of these. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly columns?: number };
  readonly stderr: Writable;
}

/** What a stream reports whose reader has gone, at the first write after that and at every other. */
const readerGone = new Set<unknown>(['EPIPE', 'ERR_STREAM_DESTROYED']);

/** Writes all of it. Where the reader has gone (`| head`), there is nobody left to write for, and that is no error. */
export async function write(stream: Writable, data: string | Uint8Array): Promise<void> {
  if (data.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    stream.write(data, (error) => {
      if (error && !('code' in error && readerGone.has(error.code))) reject(error);
      else resolve();
    });
  });
}
