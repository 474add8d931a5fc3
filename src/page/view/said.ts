// What the page says of what was just done, over the page: the button that did it may be anywhere on it.
import { button } from './dom.ts';

/** Time to read a line twice. */
const SHOWN_FOR = 10_000;

export class Said {
  readonly #element: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Says something, or with nothing to say falls silent; with an action, until something else is said. */
  readonly say = (message: string, action?: readonly [label: string, run: () => void]): void => {
    clearTimeout(this.#timer);
    this.#element.replaceChildren(message, ...(action === undefined ? [] : [button(action[0], {}, action[1])]));
    if (action === undefined && message !== '') this.#timer = setTimeout(() => this.say(''), SHOWN_FOR);
  };
}
