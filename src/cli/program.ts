// The command line: what is common to all commands, and which there are.
import { Command } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { addConvert } from './commands/convert.ts';
import { addDecode } from './commands/decode.ts';
import { addEncode } from './commands/encode.ts';
import { addExplain } from './commands/explain.ts';
import { addGenerate } from './commands/generate.ts';
import { addServe } from './commands/serve.ts';
import { addValidate } from './commands/validate.ts';
import type { Io } from './io.ts';

const examples = `
Examples:
  smsc-codec decode reply.json --fmt 3 --all 1
  curl -s "$url" | smsc-codec decode --request "$url" --pretty
  smsc-codec convert replies.xml --from-fmt 2 --to-fmt 3 --all 1 --list
  smsc-codec decode replies.txt --list | smsc-codec encode --list
  smsc-codec decode archive.csv --fmt 1 --list --skip --out archive.jsonl
  smsc-codec generate --fmt 1 --all 2 --count 100 --seed 7 --out corpus
  smsc-codec serve messages.json --port 8025

Exit status: 0 if all went well, 1 for a reply that cannot be read or written, 2 for options that are not understood
and for files that cannot be read or written. An error reply of the gateway is a reply like any other. Where nobody reads
the output any more, as behind head, the work ends, and that is no failure.`;

/** The program; `tell` takes what it says of itself: help, the version, mistakes in the arguments. */
export function programFor(io: Io, tell: { out(text: string): void; err(text: string): void }): Command {
  const program = new Command('smsc-codec')
    .description('Reads and writes the status replies of the SMSC HTTP API.')
    .version(manifest.version)
    .addHelpText('after', examples)
    .showHelpAfterError('With --help it tells what there is.')
    .configureOutput({
      writeOut: tell.out,
      writeErr: tell.err,
      outputError: (text, print) => print(text.replace(/^error: /, 'smsc-codec: ')),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stdout.columns ?? 80,
    })
    .exitOverride();
  for (const add of [addDecode, addEncode, addConvert, addValidate, addExplain, addGenerate, addServe])
    add(program, io);
  return program;
}
