// How often the same may be asked within a minute.
import { createHash } from 'node:crypto';

const MINUTE = 60_000;

/** What has been asked is forgotten, oldest first, when it is more than this. */
const MAX_REMEMBERED = 10_000;

export class RateLimit {
  readonly #most: number;
  /** When each was asked within the last minute, in milliseconds. */
  readonly #times = new Map<string, number[]>();

  /** `most` times a minute; any number of times for 0. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether this may be answered now. What is refused does not count. `now` is in milliseconds. */
  admits(request: URLSearchParams, now: number): boolean {
    if (this.#most === 0) return true;
    const key = createHash('sha256').update(request.toString()).digest('base64');
    const recent = (this.#times.get(key) ?? []).filter((time) => now - time < MINUTE);
    const admitted = recent.length < this.#most;
    this.#times.delete(key); // so that it moves to the end
    this.#times.set(key, admitted ? [...recent, now] : recent);
    if (this.#times.size > MAX_REMEMBERED) {
      const [oldest = key] = this.#times.keys();
      this.#times.delete(oldest);
    }
    return admitted;
  }
}
