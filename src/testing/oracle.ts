// L7: a codec held against parsers that know nothing of it. What such a parser finds in a body has to be what the codec
// says is there.
import fc from 'fast-check';
import type { Reply } from 'smsc-codec';
import type { Fmt, Slot } from 'smsc-codec/grammars';
import { body } from './bodies.ts';
import { shown } from './equality.ts';
import { hasKind } from './form.ts';
import { aboutBody, errorClassOf, expectSame, type Law, lawOf, outcomeOf, refuseMalformed, succeed } from './law.ts';
import { type Draft, everySlot } from './layout.ts';
import { nastyDrafts } from './replies.ts';
import { resolved, type TestShape } from './shapes.ts';

/** What an independent parser finds: one record of named values, or a list of them. */
export type Records = Record<string, unknown> | Record<string, unknown>[];

/** An independent parser of one format. */
export interface Oracle {
  /** Its name, for the name of the law. */
  readonly name: string;
  /** The format that it reads. */
  readonly fmt: Fmt;
  /** Reads a body: values by their names on the wire, texts in fmt=2. The reply to a deletion is `{ result: 'OK' }`. */
  parse(body: string): Records;
}

/** A reply as names and values on the wire. */
function recordsOf(reply: Reply, shape: TestShape): unknown {
  if (Array.isArray(reply)) return reply.map((status) => recordsOf(status, shape));
  const draft: Draft = { ...reply };
  const unknown = Object.entries(Object(draft.extra)).filter(([, value]) => value !== undefined);
  if (reply.kind === 'deleted') return Object.fromEntries([['result', 'OK'], ...unknown]);
  const known = everySlot(shape, reply.kind).map(({ name, field }) => [name, valueOnWire(draft[field], shape)]);
  return Object.fromEntries([...known, ...unknown]);
}

const valueOnWire = (value: unknown, { fmt }: TestShape): unknown =>
  typeof value === 'number' && fmt === 2 ? String(value) : value;

/**
 * The law that what `encode` writes means to an independent parser what it means to the codec.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import * as codec from 'smsc-codec';
 * import { oracleLaw } from 'smsc-codec/testing';
 * const law = oracleLaw({ name: 'JSON.parse', fmt: 3, parse: JSON.parse });
 * fc.assert(law.property(codec, { fmt: 3, all: 2, list: true }), { numRuns: 10 });
 * ```
 */
export const oracleLaw = ({ name, fmt, parse }: Oracle): Law =>
  lawOf({
    name: `L7 ${name}`,
    statement: `${name} finds in what encode writes what was encoded`,
    applies: (shape) => resolved(shape).fmt === fmt,
    property(implementation, shape) {
      const EncodeError = errorClassOf(implementation, 'EncodeError');
      return fc.property(nastyDrafts(resolved(shape)), (reply) => {
        const written = outcomeOf('encode', () => implementation.encode(reply as Reply, shape), EncodeError);
        if ('error' in written) return;
        const about = aboutBody(written.value);
        for (const one of [reply].flat()) {
          if (!hasKind(one)) throw new Error(`encode wrote what is no reply: ${shown(one)}\n${about()}`);
        }
        const found = succeed(name, () => parse(written.value), about);
        expectSame(`what ${name} found`, recordsOf(reply as Reply, resolved(shape)), found, about);
      });
    },
  });

/** JSON.parse on what `encode` writes. */
export const jsonLaw: Law = oracleLaw({ name: 'JSON.parse', fmt: 3, parse: JSON.parse });

/** JSON as this format is read (R12, R14, R16): with raw control characters inside strings, without a mark or a `-0`. */
function parseLeniently(text: string): unknown {
  const escaped = (unit: string): string =>
    unit.length > 1 || unit >= ' ' ? unit : `\\u00${unit.charCodeAt(0).toString(16).padStart(2, '0')}`;
  const strict = text
    .replace(/^\uFEFF/, '')
    .replace(/"[^"\\]*(?:\\.[^"\\]*)*"/gs, (string) => string.replace(/\\.|./gs, escaped));
  return JSON.parse(strict, (_, value) => (Object.is(value, -0) ? 0 : value));
}

/** A field as the reply has it, or as JSON.parse has it where the two are the same but for their type (R1, R12). */
function tolerated(inReply: unknown, found: unknown, slot: Slot | undefined): unknown {
  if (slot?.value === 'integer')
    return found === '' && inReply === undefined ? found : Number(found) === inReply ? found : inReply;
  if (typeof found === 'number' && typeof inReply === 'string') return Number(inReply);
  return inReply;
}

/** A reply as names and values on the wire, after the types that a body gives them in. */
function tolerantRecords(reply: Reply, found: unknown, shape: TestShape): unknown {
  const body: Draft | unknown[] = Object(found);
  if (Array.isArray(reply)) {
    return reply.map((status, index) => tolerantRecords(status, Reflect.get(body, index), shape));
  }
  const slots = reply.kind === 'deleted' ? [] : everySlot(shape, reply.kind);
  const entries = Object.entries(Object(recordsOf(reply, shape))).map(([name, value]) => {
    const slot = slots.find((one) => one.name === name);
    return [name, tolerated(value, Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined, slot)];
  });
  return Object.fromEntries(entries);
}

/** JSON.parse on whatever `decode` reads. */
export const jsonBodyLaw: Law = lawOf({
  name: 'L7 JSON bodies',
  statement: 'what decode reads, JSON.parse reads to the same, but for what R12 tolerates',
  applies: (shape) => resolved(shape).fmt === 3,
  property(implementation, shape) {
    const DecodeError = errorClassOf(implementation, 'DecodeError');
    return fc.property(body(shape), (text) => {
      const read = outcomeOf('decode', () => implementation.decode(text, shape), DecodeError);
      if ('error' in read || text.trim() === 'OK') return; // a bare OK is read in any format (R10)
      const about = aboutBody(text);
      refuseMalformed(read.value, shape, about);
      const found = succeed('JSON.parse', () => parseLeniently(text), about);
      expectSame(
        'what decode read, with JSON.parse for what is expected',
        found,
        tolerantRecords(read.value, found, resolved(shape)),
        about,
      );
    });
  },
});
