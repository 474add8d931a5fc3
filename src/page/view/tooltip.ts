// One tooltip for all fields of the body: over the pointer's field, or the focused one. Escape hides it.
import { h } from './dom.ts';

const GAP = 6;

export class Tooltip {
  readonly #name = h('strong');
  readonly #text = h('span');
  readonly #box = h('div', { id: 'tooltip', role: 'tooltip', hidden: true }, this.#name, this.#text);

  constructor(parent: HTMLElement) {
    parent.append(this.#box);
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hide();
    });
    document.addEventListener('scroll', () => this.hide(), { capture: true, passive: true });
  }

  /** Shows it for whatever has a path inside an element. */
  watch(container: HTMLElement, textOf: (path: string) => string): void {
    const follow = ({ target }: Event): void => {
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null;
      const path = field?.dataset.path;
      if (!field || path === undefined) this.hide();
      else this.#show(field, path, textOf(path));
    };
    container.addEventListener('pointerover', follow);
    container.addEventListener('focusin', follow);
    container.addEventListener('pointerleave', () => this.hide());
    container.addEventListener('focusout', () => this.hide());
  }

  hide(): void {
    this.#box.hidden = true;
  }

  #show(element: HTMLElement, name: string, text: string): void {
    this.#name.textContent = name;
    this.#text.textContent = text;
    this.#box.hidden = false;
    element.setAttribute('aria-describedby', this.#box.id);
    const [place] = element.getClientRects();
    if (place === undefined) return;
    const { offsetWidth, offsetHeight } = this.#box;
    const room = document.documentElement.clientWidth - offsetWidth - GAP;
    const above = place.top - offsetHeight - GAP;
    this.#box.style.left = `${Math.max(GAP, Math.min(place.left, room))}px`;
    this.#box.style.top = `${above < GAP ? place.bottom + GAP : above}px`;
  }
}
