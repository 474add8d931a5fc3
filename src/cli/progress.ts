// A bar on the terminal that shows how far a long input has been read.
import { SingleBar } from 'cli-progress';
import type { Io } from './io.ts';

/** Inputs shorter than this, in bytes, are read before anyone could look at a bar. */
export const LONG_INPUT = 4 * 1024 * 1024;

const MEGABYTE = 1_000_000;

export class Progress {
  readonly #bar: SingleBar | undefined;
  readonly #size: number | undefined;
  #read = 0;
  #shown = false;

  /** `size` of the input is in bytes, if it is known; `onTerminal` tells whether the output is shown while it comes. */
  constructor({ stderr }: Io, size: number | undefined, onTerminal: boolean) {
    this.#size = size;
    // On a terminal that shows the output, a bar would stand between its lines.
    if (stderr.isTTY !== true || onTerminal) return;
    this.#bar = new SingleBar({
      stream: stderr,
      format: size === undefined ? '{megabytes} MB read' : '{bar} {percentage}% of {total} MB',
      formatValue: (value, _, type) => (type === 'total' ? megabytes(value) : String(value)),
      barsize: 30,
      clearOnComplete: true,
      // What a command that is killed would leave behind on the terminal.
      linewrap: true,
      // Its handler takes the signal away from the process, which would go on.
      gracefulExit: false,
    });
  }

  /** Tells that more bytes have been read. The bar appears when there were many. */
  add(bytes: number): void {
    this.#read += bytes;
    if (this.#read < LONG_INPUT) return;
    const payload = { megabytes: megabytes(this.#read) };
    if (this.#shown) this.#bar?.update(this.#read, payload);
    else this.#bar?.start(this.#size ?? 0, this.#read, payload);
    this.#shown = true;
  }

  /** Takes the bar from the terminal, for good or until more is read. */
  hide(): void {
    this.#bar?.stop();
    this.#shown = false;
  }
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
