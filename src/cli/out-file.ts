// The file that a result is written to. Until all of it is there it has another name, so that nobody takes a part for
// the whole, and so that a file can be read and replaced by the same command.
import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { exitStatus, Failure } from './failure.ts';
import { reasonOf } from './system-error.ts';

interface Place {
  /** The file to be. */
  readonly target: string;
  /** Where it is written, which is the target itself if that is no file but a pipe or a device. */
  readonly path: string;
  readonly mode: number | undefined;
}

export class OutFile {
  readonly #name: string;
  #place: Place | undefined;
  #handle: FileHandle | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** The name of the unfinished file, if there is one. */
  get part(): string | undefined {
    return this.#place?.path === this.#place?.target ? undefined : this.#place?.path;
  }

  async write(data: Uint8Array): Promise<void> {
    await this.#failing(async () => (await this.#open()).appendFile(data));
  }

  /** Gives the file its name, also one that nothing was written to. */
  async finish(): Promise<void> {
    await this.#failing(async () => {
      await this.#open();
      await this.close();
      const { part } = this;
      if (part !== undefined && this.#place !== undefined) await rename(part, this.#place.target);
    });
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }

  async #open(): Promise<FileHandle> {
    this.#place ??= await placeOf(this.#name);
    this.#handle ??= await open(this.#place.path, 'w', this.#place.mode);
    return this.#handle;
  }

  async #failing(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw new Failure(exitStatus.badUsage, `${this.#name}: ${reasonOf(error)}`);
    }
  }
}

/** Behind a link stands the file that it points to, which keeps its mode. */
async function placeOf(name: string): Promise<Place> {
  const stats = await stat(name).catch(() => undefined); // if it is worse than not there, opening will tell
  if (stats !== undefined && !stats.isFile()) return { target: name, path: name, mode: undefined };
  const target = stats === undefined ? name : await realpath(name);
  return { target, path: `${target}.part`, mode: stats?.mode };
}
