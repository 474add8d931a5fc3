// `smsc-codec serve`: an endpoint to write a client against, which answers as the gateway does.
import { once } from 'node:events';
import type { Command } from 'commander';
import { exitStatus, Failure } from '../failure.ts';
import { type Io, write } from '../io.ts';
import { Endpoint, type EndpointOptions } from '../serve/endpoint.ts';
import { readMessages } from '../serve/message-file.ts';
import { close, listen, urlOf } from '../serve/server.ts';
import { reasonOf } from '../system-error.ts';
import { escaped } from '../visible.ts';
import { wholeNumber } from '../whole-number.ts';

interface Flags extends EndpointOptions {
  readonly host: string;
  readonly port: number;
}

/** Equal requests a minute: the reference page allows so many about one message. */
const RATE_LIMIT = 5;

const MAX_PORT = 65_535;

export function addServe(program: Command, io: Io): void {
  program
    .command('serve')
    .summary('answer requests as the gateway does, to try a client on')
    .description(
      'Answers /sys/status.php and /status.php, by GET and by a POST form, as the gateway does: fmt, all, charset, id, ' +
        'phone and del, -3 for what is not found, error 1 for bad parameters, 2 for a wrong login, 5 for a deletion ' +
        'that failed, 9 for the same request too often. Prints its address, and on standard error each request. ' +
        'Serves this machine alone unless --host says otherwise. Ends on Ctrl+C.',
    )
    .argument(
      '[file]',
      'the messages: statuses with id and phone, as JSON of decode or of fmt=3, in UTF-8 (record with charset=utf-8), ' +
        'in an array or one after another; standard input for -; without it a few examples, with the ids 138 to 141 and ' +
        'phones from 79990000000 on',
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port to listen on, 0 for any that is free', wholeNumber(0, MAX_PORT), 8025)
    .option('--login <login>', 'the login that requests need (default: any)')
    .option('--psw <password>', 'the password that requests need, or its MD5 sum (default: any)')
    .option(
      '--rate-limit <n>',
      'equal requests that are answered within a minute, 0 for any number',
      wholeNumber(0),
      RATE_LIMIT,
    )
    .action(async (file: string | undefined, flags: Flags) => {
      const { host, port } = flags;
      const endpoint = new Endpoint(await readMessages(io, file), flags);
      const server = await listen(endpoint, flags, (line) => io.stderr.write(`${escaped(line)}\n`)).catch((error) => {
        throw new Failure(exitStatus.badUsage, `${host}:${port}: ${reasonOf(error)}`);
      });
      try {
        await write(io.stdout, `${urlOf(server)}\n`);
        await endOfWork();
      } finally {
        await close(server);
      }
    });
}

/** Waits until somebody wants the process to end, and takes that for no more than the end of this command. */
async function endOfWork(): Promise<void> {
  const over = new AbortController();
  const signals = ['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal: over.signal }));
  await Promise.race(signals);
  over.abort(); // the race has taken care of the other promise, which is refused now
}
