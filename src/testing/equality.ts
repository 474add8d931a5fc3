// When two replies are the same. Stricter than most libraries' deep equality where a codec can go wrong (own properties
// called __proto__, -0, prototypes), and blind to the one thing that is no difference: a property that is undefined.

/** What a value is, cut where it is long. */
export function shown(value: unknown): string {
  if (Object.is(value, -0)) return '-0';
  const text = typeof value === 'string' || (typeof value === 'object' && value !== null) ? json(value) : String(value);
  return text.length > 240 ? `${text.slice(0, 200)}… (${text.length} characters)` : text;
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return String(value); // a cycle, or a bigint
  }
}

/**
 * The first place where two values differ, in words; undefined where they are the same.
 *
 * Own properties count, `__proto__` among them; one that is undefined counts as absent; their order is free; `-0` is
 * not 0; an object that inherits from anything but `Object.prototype` is like no other.
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
