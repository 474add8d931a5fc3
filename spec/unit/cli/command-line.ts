// Runs the command inside the test's process, with streams that the test fills and reads.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../../src/cli/run.ts';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output before it was read as UTF-8. */
  readonly bytes: Buffer;
}

/** A stream that keeps what is written to it. */
export function collector(): { stream: Writable; bytes(): Buffer } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}

/** Runs `smsc-codec` with arguments and standard input; text goes in as UTF-8. */
export async function commandLine(argv: readonly string[], stdin: string | Uint8Array = ''): Promise<Outcome> {
  const stdout = collector();
  const stderr = collector();
  const input = Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : []);
  const status = await run(argv, { stdin: input, stdout: stdout.stream, stderr: stderr.stream });
  return { status, stdout: stdout.bytes().toString(), stderr: stderr.bytes().toString(), bytes: stdout.bytes() };
}

/** Calls a function with the path of an empty folder, which is gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'smsc-codec-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Calls a function with the path of a file of this content, in a folder of its own that is gone afterwards. */
export const withFile = <T>(
  name: string,
  content: string | Uint8Array,
  use: (path: string) => Promise<T>,
): Promise<T> =>
  withFolder(async (folder) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return await use(path);
  });

/** `--fmt 3 --list` and so on, of a shape. */
export function optionsOf(shape: object): string[] {
  return Object.entries(shape).flatMap(([name, value]) => {
    if (typeof value === 'boolean') return value ? [`--${name}`] : [];
    return [`--${name}`, String(value)];
  });
}
