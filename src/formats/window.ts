// A part of a text as UTF-16 units in an array.
import { Copier, NOTHING } from './units.ts';

/** Units of a window. A record that is longer is not looked at through one. */
const SIZE = 8 * 1024;
/** Behind the last unit there is nothing. */
export const units = /* #__PURE__ */ new Uint16Array(SIZE + 1);
export const copier = /* #__PURE__ */ new Copier(units);

// There is one window: whoever looks through it shows it the text first.
let text = '';
/** Where it begins in the text. */
export let windowStart = 0;
/** How many units there are in it. */
export let windowLength = 0;

/** Has the window show what of a text stands at this place, from there on if it does not show that already. */
export function showText(shown: string, at: number): void {
  if (shown === text && at >= windowStart && at < windowStart + windowLength) return;
  const part = shown.slice(at, at + SIZE);
  windowLength = 0; // it shows nothing, should the copying fail
  copier.put(part, 0);
  units[part.length] = NOTHING;
  text = shown;
  windowStart = at;
  windowLength = part.length;
}

/** What of the text stands between two places of the window. */
export const textBetween = (from: number, to: number): string => text.slice(windowStart + from, windowStart + to);

/** Whether the window shows the end of the text. */
export const showsEnd = (): boolean => windowStart + windowLength === text.length;

const nothing = /^/;

/** Has the window let go of the text, and the engine, which remembers what an expression was found in last. */
export function closeWindow(): void {
  if (text === '') return;
  windowLength = 0;
  text = '';
  text = text.replace(nothing, '');
}
