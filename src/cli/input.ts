// Reads what a command works on, whole: a file, or standard input.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { exitStatus, Failure } from './failure.ts';
import { type Io, write } from './io.ts';
import { reasonOf } from './system-error.ts';

/** Where bytes came from, as messages name it, and the bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file; standard input where there is no name, or where the name is `-`. */
export async function readInput(io: Io, file = '-'): Promise<Input> {
  const name = file === '-' ? '<stdin>' : file;
  if (file === '-' && io.stdin.isTTY) await write(io.stderr, 'smsc-codec: reading from standard input\n');
  try {
    return { name, bytes: file === '-' ? await buffer(io.stdin) : await readFile(file) };
  } catch (error) {
    throw new Failure(exitStatus.badUsage, `${name}: ${reasonOf(error)}`);
  }
}
