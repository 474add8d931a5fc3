// Puts the result of a command where it was asked for, as it comes: in a file, or on standard output.
import type { Command } from 'commander';
import { exitStatus, Failure } from './failure.ts';
import { type Io, ignoreReaderGone, ReaderGone, write } from './io.ts';
import { OutFile } from './out-file.ts';
import { reasonOf } from './system-error.ts';

export interface OutputFlags {
  readonly out?: string;
}

export const addOutputOption = (command: Command): Command =>
  command.option('--out <file>', 'write to a file, not to standard output');

/** Bytes that are held back at most, so that short lines do not go out one by one. */
const BLOCK = 64 * 1024;

const LINE_END = 0x0a;

/**
 * Lets a command write its result. If it fails, what it had written stays: on standard output, or in a file that has
 * `.part` behind its name.
 *
 * @returns What `produce` returns, when everything is written.
 * @throws What `produce` throws; {@link ReaderGone}.
 */
export async function writeOutput<T>(
  io: Io,
  { out: file }: OutputFlags,
  produce: (out: Output) => Promise<T>,
): Promise<T> {
  const out = new Output(io, file);
  try {
    const result = await produce(out);
    await out.finish();
    return result;
  } catch (error) {
    const remains = await out.abandon();
    if (!(error instanceof Failure) || remains === undefined) throw error;
    const joint = error.message.includes('\n') ? '\n' : '. ';
    throw new Failure(error.status, error.message + joint + remains);
  }
}

export class Output {
  /** Whether somebody watches the result come. */
  readonly onTerminal: boolean;
  readonly #io: Io;
  readonly #file: OutFile | undefined;
  #held: Uint8Array[] = [];
  #size = 0;
  #written = false;
  #insideLine = false;

  constructor(io: Io, file: string | undefined) {
    this.#io = io;
    this.#file = file === undefined ? undefined : new OutFile(file);
    this.onTerminal = file === undefined && io.stdout.isTTY === true;
  }

  /** Takes more of the result: to be written with the next `flush`, or when there is a block of it. */
  async write(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    this.#held.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= BLOCK) await this.flush();
  }

  /** Writes what is held back, and waits until it is out. */
  async flush(): Promise<void> {
    if (this.#size === 0) return;
    const block = Buffer.concat(this.#held);
    this.#held = [];
    this.#size = 0;
    if (this.#file !== undefined) await this.#file.write(block);
    else await this.#print(block);
    this.#written = true;
  }

  /** On a terminal, ends a line that has been begun, for what is told next to the output. */
  async endLine(): Promise<void> {
    if (this.onTerminal && this.#insideLine) await this.#print(Buffer.of(LINE_END));
  }

  /** Writes the rest; there is no more. On a terminal a prompt follows, which wants a line of its own. */
  async finish(): Promise<void> {
    await this.flush();
    await this.endLine();
    await this.#file?.finish();
  }

  /** Writes the rest of a result that will not be whole. Says what there is of it, if anything. */
  async abandon(): Promise<string | undefined> {
    try {
      await this.flush();
      await this.endLine();
    } catch (error) {
      ignoreReaderGone(error);
    } finally {
      await this.#file?.close();
    }
    if (!this.#written) return undefined;
    const part = this.#file?.part;
    return part === undefined ? 'The output is unfinished.' : `The output is unfinished, and kept as ${part}.`;
  }

  async #print(block: Uint8Array): Promise<void> {
    try {
      await write(this.#io.stdout, block);
      this.#insideLine = block.at(-1) !== LINE_END;
    } catch (error) {
      if (error instanceof ReaderGone) throw error;
      throw new Failure(exitStatus.badUsage, `<stdout>: ${reasonOf(error)}`);
    }
  }
}
