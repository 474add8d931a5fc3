// Puts the result of a command where it was asked for: in a file, or on standard output.
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { exitStatus, Failure } from './failure.ts';
import { type Io, write } from './io.ts';
import { reasonOf } from './system-error.ts';

export interface OutputFlags {
  readonly out?: string;
}

export const addOutputOption = (command: Command): Command =>
  command.option('--out <file>', 'write to a file, not to standard output');

export async function writeOutput(io: Io, { out }: OutputFlags, data: string | Uint8Array): Promise<void> {
  try {
    if (out === undefined) await write(io.stdout, data);
    else await writeFile(out, data);
  } catch (error) {
    throw new Failure(exitStatus.badUsage, `${out ?? '<stdout>'}: ${reasonOf(error)}`);
  }
}
