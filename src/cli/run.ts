// Runs the command with given arguments and streams, in a process or in a test.
import { CommanderError } from 'commander';
import { exitStatus, Failure } from './failure.ts';
import { type Io, ignoreReaderGone, ReaderGone, tell, write } from './io.ts';
import { programFor } from './program.ts';
import { harmless } from './visible.ts';

/** Does what the arguments say, and returns the exit status. Anything but a mistake of ours is told, not thrown. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // `write` hands on what goes wrong; the event that comes besides would end the process if nobody listened.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => {});
  const told = { out: '', err: '' };
  const program = programFor(io, {
    out: (text) => {
      told.out += text;
    },
    err: (text) => {
      told.err += text;
    },
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    if (error instanceof CommanderError) {
      await write(io.stdout, told.out).catch(ignoreReaderGone);
      await tell(io, told.err);
      return error.exitCode === 0 ? 0 : exitStatus.badUsage;
    }
    if (!(error instanceof Failure)) throw error;
    await tell(io, `${harmless(`smsc-codec: ${error.message}`)}\n`);
    return error.status;
  }
}
