// Entry of the command `smsc-codec`: gives the process to `run`, which the specs run without one.
import { run } from './run.ts';

// Not process.exit, which would cut off what is still being written to a pipe.
process.exitCode = await run(process.argv.slice(2), process);
