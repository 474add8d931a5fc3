// Paint on an element, the same in the body, in the legend beneath it and in the tables.
import type { Paint } from '../palette.ts';

/** Without a paint it looks unknown. */
export function paint(element: HTMLElement, colours: Paint | undefined): void {
  element.classList.add('painted');
  if (colours === undefined) element.classList.add('unknown');
  else {
    element.style.setProperty('--hue', String(colours.hue));
    element.style.setProperty('--line-style', colours.line);
  }
}
