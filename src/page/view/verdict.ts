// The outcome at the top of the results: for the eye at once, for screen readers when it has stood for a while.
import type { Verdict } from '../verdict.ts';

/** Whoever types makes pauses shorter than this. */
const REST = 900;

export class VerdictView {
  readonly #seen: HTMLElement;
  readonly #spoken: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(seen: HTMLElement, spoken: HTMLElement) {
    this.#seen = seen;
    this.#spoken = spoken;
  }

  show({ tone, text }: Verdict): void {
    this.#seen.dataset.tone = tone;
    this.#seen.textContent = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#spoken.textContent = text;
    }, REST);
  }
}
