// When two replies are the same. Stricter than most libraries' deep equality where a codec can go wrong (own properties
// called __proto__, -0, prototypes), and blind to the one thing that is no difference: a property that is undefined.

/** Characters of a value that is shown whole. */
const SHORT = 240;

/** What a value is, cut where it is long. */
export function shown(value: unknown): string {
  if (Object.is(value, -0)) return '-0';
  const text = typeof value === 'string' || (typeof value === 'object' && value !== null) ? json(value) : String(value);
  return text.length > SHORT ? `${text.slice(0, 200)}… (${text.length} characters)` : text;
}

/** What is shown of long texts before the place where they begin to differ, and from there on. */
const BEFORE = 20;
const BEHIND = 60;

/** A long text about a place in it. */
function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - BEFORE);
  const to = at + BEHIND;
  return json(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`);
}

/** Where two texts begin to differ, in words: their beginnings may be the same for longer than anybody reads. */
function textDifference(expected: string, actual: string): string {
  let at = 0;
  while (expected[at] === actual[at]) at++;
  return `the text differs at ${at}: ${excerpt(expected, at)} expected, not ${excerpt(actual, at)}`;
}

/** Of longer texts one does not see at a glance where they differ. */
const isLong = (text: string): boolean => json(text).length > BEFORE + BEHIND;

/** What nobody sees, or sees as another character: marks, controls, separators. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\u00A0]/gu;

const escaped = (char: string): string =>
  char.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** All of a value. */
export function json(value: unknown): string {
  try {
    return JSON.stringify(value).replace(unseen, escaped);
  } catch {
    return String(value); // a cycle, or a bigint
  }
}

/**
 * The first place where two values differ, in words; undefined where they are the same.
 *
 * Own properties count, `__proto__` among them; one that is undefined counts as absent; their order is free; `-0` is
 * not 0; an object that inherits from anything but `Object.prototype` is like no other. Of long texts it shows what
 * stands about the first unit that differs, and tells the offset of that.
 *
 * @example
 * ```ts
 * import { difference } from 'smsc-codec/testing';
 * console.log(difference({ id: 0, err: undefined }, { id: -0 })); // id: 0 expected, not -0
 * ```
 */
export function difference(expected: unknown, actual: unknown): string | undefined {
  return differenceAt('', expected, actual);
}

function differenceAt(path: string, expected: unknown, actual: unknown): string | undefined {
  if (Object.is(expected, actual)) return undefined;
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) {
      return `${path || 'the list'}: ${expected.length} items expected, not ${actual.length}`;
    }
    return firstOf(expected.keys(), (index) => differenceAt(`${path}[${index}]`, expected[index], actual[index]));
  }
  if (isPlain(expected) && isPlain(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return firstOf(names, (name) =>
      differenceAt(path === '' ? name : `${path}.${name}`, ownValue(expected, name), ownValue(actual, name)),
    );
  }
  if (typeof expected === 'string' && typeof actual === 'string' && (isLong(expected) || isLong(actual))) {
    return `${path === '' ? '' : `${path}: `}${textDifference(expected, actual)}`;
  }
  return `${path || 'the value'}: ${shown(expected)} expected, not ${shown(actual)}`;
}

function firstOf<T>(items: Iterable<T>, find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An object as JSON makes it, of this realm or another. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

const ownValue = (object: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;
