// A part of a text as UTF-16 units in an array, where to look at one takes a fraction of what it takes in a text.

/** Units of a window; a power of two. A record that is longer is not looked at through one. */
const SIZE = 8 * 1024;
/** What stands behind the last unit: no text in any format holds it. */
export const NOTHING = 0;

interface NodeBuffer {
  from(buffer: ArrayBufferLike): { write(text: string, encoding: 'utf16le'): number };
}

export const units = new Uint16Array(SIZE + 1);
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** Where there is Node's, which copies a long text at once. */
const { Buffer: buffers } = globalThis as { readonly Buffer?: NodeBuffer };
const bytes = isLittleEndian ? buffers?.from(units.buffer) : undefined;
/** Below so many units a loop takes less time. */
const SHORT = 128;

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
  text = shown;
  windowStart = at;
  windowLength = part.length;
  if (bytes !== undefined && part.length >= SHORT) bytes.write(part, 'utf16le');
  else for (let index = 0; index < part.length; index += 1) units[index] = part.charCodeAt(index);
  units[part.length] = NOTHING;
}

/** What of the text stands between two places of the window. */
export const textBetween = (from: number, to: number): string => text.slice(windowStart + from, windowStart + to);

/** Whether the window shows the end of the text. */
export const showsEnd = (): boolean => windowStart + windowLength === text.length;

/** Has the window let go of the text. */
export function closeWindow(): void {
  text = '';
  windowLength = 0;
}
