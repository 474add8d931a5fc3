// What a law is: a property of any implementation, for one shape. What is put through the laws is an object with the
// functions and the error classes of this package; the package itself is one.
import fc from 'fast-check';
import { type Charset, createCodec, type Reply, type ReplyShape } from 'smsc-codec';
import { difference, json, shown } from './equality.ts';
import { malformation } from './form.ts';
import { resolved, shapeName } from './shapes.ts';

/** A class of errors. */
export type ErrorClass = abstract new (...args: never[]) => Error;

/**
 * A codec that the laws can be put to: `import * as codec from 'smsc-codec'` is one. Another implementation brings its
 * own error classes, since only they tell a refusal from a fault: a call that throws anything else is in breach of L1 or
 * L4. What only reads or only writes has nothing to be held to.
 *
 * @example
 * ```ts
 * import { decode, encode } from 'smsc-codec';
 * import type { Implementation } from 'smsc-codec/testing';
 * const mine: Implementation = { decode, encode, DecodeError: SyntaxError, EncodeError: RangeError };
 * console.log(Object.keys(mine).join(' ')); // decode encode DecodeError EncodeError
 * ```
 */
export interface Implementation {
  /** Reads a body of a shape. */
  decode(body: string | Uint8Array, shape: ReplyShape): Reply;
  /** Writes a reply in a shape. */
  encode(reply: Reply, shape: ReplyShape): string;
  /** What `decode` throws for a body that is no reply. */
  readonly DecodeError: ErrorClass;
  /** What `encode` throws for a reply that the format cannot carry. */
  readonly EncodeError: ErrorClass;
}

/**
 * A law as a property for `fc.assert`. A law that asks for more than {@link Implementation}, such as `encodeBytes`,
 * names what it asks for as `I`. With `includeErrorInReport` the report of fast-check has what was broken in words.
 */
export interface Law<I = Implementation> {
  /** Its number and a word for it, as in the table of laws in the how-to: `L1 return`. */
  readonly name: string;
  /** The law in a sentence. */
  readonly statement: string;
  /** Whether it says anything about replies of this shape. */
  applies(shape: ReplyShape): boolean;
  /**
   * The property that holds if the implementation obeys; its error tells which field of which body breaks it.
   *
   * @throws TypeError at once if the implementation lacks an error class or a function that the law asks for, and
   * RangeError if the law does not apply to the shape.
   */
  property(implementation: I, shape: ReplyShape): fc.IProperty<[unknown]>;
}

/** An error class of an implementation, which plain JavaScript may have forgotten. */
export function errorClassOf(
  implementation: Pick<Implementation, 'DecodeError' | 'EncodeError'>,
  name: 'DecodeError' | 'EncodeError',
): ErrorClass {
  const type: unknown = implementation[name];
  if (typeof type === 'function') return implementation[name];
  const thrower = name === 'DecodeError' ? 'decode' : 'encode';
  throw new TypeError(`the implementation has no ${name}: the laws need the class of what its ${thrower} throws`);
}

/** Looks whether an implementation has a function that only some laws ask for. */
export function checkFunction(implementation: object, name: string): void {
  if (typeof Reflect.get(implementation, name) !== 'function') {
    throw new TypeError(`the implementation has no ${name}, which this law asks for`);
  }
}

/** What a call came to: a value, or an error of the class that it may throw. */
export type Outcome<T> = { readonly value: T } | { readonly error: Error };

/** Calls a function that may throw one class of errors. Any other error is a breach of the law. */
export function outcomeOf<T>(what: string, run: () => T, type: ErrorClass): Outcome<T> {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof type) return { error };
    throw new Error(`${what} threw ${shown(String(error))}, which is no ${type.name}`, { cause: error });
  }
}

/** The value of a call that may not fail. */
export function succeed<T>(what: string, run: () => T, about: () => string = () => ''): T {
  try {
    return run();
  } catch (error) {
    throw new Error(`${what} threw ${shown(String(error))}\n${about()}`.trimEnd(), { cause: error });
  }
}

/** Breaks the law unless two values are the same. */
export function expectSame(what: string, expected: unknown, actual: unknown, about: () => string): void {
  const found = difference(expected, actual);
  if (found !== undefined) throw new Error(`${what}: ${found}\n${about()}`);
}

/** Shows a body, for the messages of breaches. */
export const aboutBody = (body: string | Uint8Array, charset?: Charset) => (): string =>
  `body: ${shownBody(body, charset)}`;

/** A body as a reader can take it in: bytes as the text that they are, where they are one. */
export function shownBody(body: string | Uint8Array, charset: Charset = 'utf-8', show = shown): string {
  if (typeof body === 'string') return show(body);
  const read = charset === 'utf-8' ? '' : ` in ${charset}`;
  try {
    const text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(body);
    return `the bytes of ${show(text)}${read}`;
  } catch {
    return `bytes ${show([...body])}${read}`; // no text in this charset
  }
}

/** A body with what it is read with, as the report of a counterexample shows it: bytes are hard to read one by one. */
export const legible = <T extends { readonly body: string | Uint8Array; readonly charset: Charset | undefined }>(
  one: T,
): T => ({ ...one, [fc.toStringMethod]: () => shownBody(one.body, one.charset, json) });

/** Looks whether a law has something to say about a shape, and whether it is one. */
export function checkApplies({ name, applies }: Pick<Law, 'name' | 'applies'>, shape: ReplyShape): void {
  if (typeof shape !== 'object' || shape === null) throw new TypeError('a law is put to a shape, which is an object');
  createCodec(shape); // tells what is wrong with one
  if (!applies(shape))
    throw new RangeError(`${name} says nothing about ${shapeName(shape)}: ask its \`applies\` first`);
}

/** Makes a law whose breaches tell which law it is, and of which shape. */
export const lawOf = <I>(law: Law<I>): Law<I> => ({
  ...law,
  property(implementation, shape) {
    checkApplies(law, shape);
    const property = law.property(implementation, shape);
    const run = property.run.bind(property);
    return Object.assign(property, {
      run: (...given: Parameters<typeof run>) => breach(run(...given), law.name, shape),
    });
  },
});

/** What came of a run of a property, with the law and shape in front of what was broken. */
export function breach<F extends object | null>(outcome: F, law: string, shape: ReplyShape): F {
  if (outcome === null || !('error' in outcome)) return outcome;
  const { error } = outcome;
  const what = error instanceof Error ? error.message : String(error);
  return { ...outcome, error: new Error(`${law}, ${shapeName(shape)}: ${what}`, { cause: error }) };
}

/** Breaks the law unless a value is a reply of the shape. */
export function refuseMalformed(reply: unknown, shape: ReplyShape, about: () => string): void {
  const flaw = malformation(reply, resolved(shape));
  if (flaw !== undefined) throw new Error(`decode gave no reply of this shape: ${flaw}\n${about()}`);
}
