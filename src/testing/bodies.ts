// Bodies: as the gateway sends them, damaged on the way, and made of a format's pieces at random.
import fc from 'fast-check';
import type { ReplyShape } from 'smsc-codec';
import { bytesIn } from './bytes.ts';
import { printed } from './page.ts';
import { nastyDrafts, ordinaryDrafts } from './replies.ts';
import { resolved, type TestShape } from './shapes.ts';
import { tokensOf } from './tokens.ts';

/** Something that happens to a body. Places are given as fractions, so that they fit bodies of any length. */
interface Damage {
  readonly what: 'replace' | 'insert' | 'delete' | 'duplicate' | 'truncate';
  /** Where, and the place where it ends. */
  readonly at: number;
  readonly to: number;
  /** What is put there. */
  readonly token: string;
}

function damage(token: fc.Arbitrary<string>): fc.Arbitrary<Damage> {
  const fraction = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  return fc.record({
    what: fc.constantFrom('replace', 'insert', 'delete', 'duplicate', 'truncate'),
    at: fraction,
    to: fraction,
    token,
  });
}

function damaged(body: string, { what, at, to, token }: Damage): string {
  const place = Math.floor(at * body.length);
  const end = Math.max(place, Math.floor(to * body.length));
  const [before, after] = [body.slice(0, place), body.slice(place)];
  switch (what) {
    case 'replace':
      return before + token + body.slice(place + 1);
    case 'insert':
      return before + token + after;
    case 'delete':
      return before + body.slice(end);
    case 'duplicate':
      return body.slice(0, end) + after;
    case 'truncate':
      return before;
  }
}

/**
 * Bodies of a shape as text: those of ordinary and of nasty replies as the page prints them, whole and damaged by
 * splices, deletions, duplications and truncation, and random sequences of the format's own pieces.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { safeDecode } from 'smsc-codec';
 * import { body } from 'smsc-codec/testing';
 * const shape = { fmt: 2, all: 0 } as const;
 * fc.assert(fc.property(body(shape), (text) => typeof safeDecode(text, shape).ok === 'boolean'));
 * ```
 */
export function body(shape: ReplyShape): fc.Arbitrary<string> {
  const test = resolved(shape);
  const token = fc.constantFrom(...tokensOf(test.fmt));
  const ordinary = ordinaryBody(test);
  const nasty = nastyDrafts(test).map((reply) => printed(reply, test));
  const whole = fc.oneof({ weight: 3, arbitrary: ordinary }, { weight: 2, arbitrary: nasty });
  const harmed = fc
    .tuple(whole, fc.array(damage(token), { minLength: 1, maxLength: 3 }))
    .map(([text, harms]) => harms.reduce(damaged, text));
  const random = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''));
  return fc.oneof(
    { weight: 2, arbitrary: ordinary },
    { weight: 1, arbitrary: nasty },
    { weight: 5, arbitrary: harmed },
    { weight: 2, arbitrary: random },
  );
}

/** Bodies of ordinary replies, undamaged. */
export const ordinaryBody = (shape: TestShape): fc.Arbitrary<string> =>
  ordinaryDrafts(shape).map((reply) => printed(reply, shape));

/**
 * Bodies as bytes: those of {@link body} in the shape's charset, or in UTF-8 where it names none; some of them with
 * bytes changed, and any bytes at all.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { safeDecode } from 'smsc-codec';
 * import { bodyBytes } from 'smsc-codec/testing';
 * const shape = { fmt: 3, charset: 'utf-8' } as const;
 * fc.assert(fc.property(bodyBytes(shape), (bytes) => typeof safeDecode(bytes, shape).ok === 'boolean'));
 * ```
 */
export function bodyBytes(shape: ReplyShape): fc.Arbitrary<Uint8Array> {
  const written = bytesIn(shape.charset ?? 'utf-8');
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 3 });
  const changed = fc.tuple(body(shape), flips).map(([text, places]) => {
    const bytes = written(text);
    for (const [place, value] of places) bytes[place % (bytes.length || 1)] = value;
    return bytes;
  });
  const marked = changed.map((bytes) => Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes.slice(0, 1000)));
  // Parts of characters of UTF-8, U+FFFD among them, which decoders put in the place of bad bytes.
  const part = fc.constantFrom(0x31, 0xd0, 0x90, 0xef, 0xbf, 0xbd, 0xf0, 0x9f, 0x98, 0x80, 0xff);
  const broken = fc.array(part, { maxLength: 6 }).map((bytes) => Uint8Array.from(bytes));
  return fc.oneof(
    { weight: 8, arbitrary: changed },
    { weight: 1, arbitrary: marked },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }) },
  );
}
