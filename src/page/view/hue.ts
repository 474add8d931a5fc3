// The colour of a field: the same wherever it shows, and for neighbours in the catalogue as far apart as can be.
import { fields } from 'smsc-codec/grammars';

const GOLDEN_ANGLE = 137.508;
const names = Object.keys(fields);

/** Colours an element by its field. The style sheet decides how light and how vivid. */
export function colour(element: HTMLElement, field: string): void {
  const place = names.indexOf(field);
  if (place < 0) element.classList.add('unknown');
  else element.style.setProperty('--hue', String(Math.round(place * GOLDEN_ANGLE) % 360));
}
