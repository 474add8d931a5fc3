// What the page says of what was just done, over the page: the button that did it may be anywhere on it.
import { button, h } from './dom.ts';

/** Time to read a line twice, and to think twice of an offer. */
const SHOWN_FOR = { message: 10_000, offer: 30_000 };

export class Said {
  readonly #message = h('span');
  readonly #offer = h('span');
  readonly #timers: { message?: ReturnType<typeof setTimeout>; offer?: ReturnType<typeof setTimeout> } = {};

  constructor(element: HTMLElement) {
    element.append(this.#message, this.#offer);
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.offer();
    });
  }

  /** Says something; with nothing to say, falls silent. */
  readonly say = (message: string): void => {
    clearTimeout(this.#timers.message);
    this.#message.textContent = message;
    if (message !== '') this.#timers.message = setTimeout(() => this.say(''), SHOWN_FOR.message);
  };

  /** Offers something to do; without a label, nothing any more. */
  readonly offer = (label?: string, run: () => void = () => undefined): void => {
    clearTimeout(this.#timers.offer);
    this.#offer.replaceChildren(...(label === undefined ? [] : [button(label, {}, run)]));
    if (label !== undefined) this.#timers.offer = setTimeout(() => this.offer(), SHOWN_FOR.offer);
  };
}
