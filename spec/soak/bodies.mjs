// Bodies for the soak: canonical ones and those of the kit, changed on the way. Bodies are lists of units, of UTF-16 code
// units or of bytes, so that one set of changes serves both, and so that what fails can be shrunk unit by unit.
import fc from 'fast-check';
import { charsets } from 'smsc-codec';
import { grammars } from 'smsc-codec/grammars';
import { body, bodyBytes, nastyReply, ordinaryReply } from 'smsc-codec/testing';

/** Text as its code units. */
export const unitsOf = (text) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** Code units as text, lone surrogates as they are. */
export function textOf(units) {
  let text = '';
  for (let at = 0; at < units.length; at += 10_000) text += String.fromCharCode(...units.slice(at, at + 10_000));
  return text;
}

/** What a body is to a decoder: text, or bytes. */
export const inputOf = ({ form, units }) => (form === 'bytes' ? Uint8Array.from(units) : textOf(units));

/** What the bodies of a format are made of, from its table, and what stands in none of them. */
function tokensOf(fmt) {
  const { slots, list, deleted, escapes } = grammars[fmt];
  const known = [slots.sms, slots.hlr, slots.suffix, slots.error].flat(2);
  const tags = fmt === 2 ? known.map(({ name }) => `</${name}>`) : [];
  const syntax = ['<sms>', '</sms>', '<![CDATA[', ']]>', '<!--', '-->', '<?x?>', '\\u0000', ...'"\\{}[]'];
  const anywhere = ['\r\n', ', x = 1', '-0', '-3', '1.0', '1e3', '007', ...'\n\r ,=-4\0\uFEFFЖ\ud83d'];
  const tokens = [
    ...known.map(({ before }) => before),
    ...tags,
    ...Object.values(list),
    ...Object.values(escapes),
    ...(fmt < 2 ? [] : syntax),
    ...anywhere,
    deleted,
  ];
  return [...new Set(tokens)].filter((token) => token !== '');
}

/** Changes of one body; the second is there to be spliced with. Places are fractions, so that they fit any length. */
const changes = {
  flip: (units, { at, bit }) => units.with(at, units[at] ^ (1 << bit)),
  replace: (units, { at, token }) => [...units.slice(0, at), ...token, ...units.slice(at + 1)],
  insert: (units, { at, token }) => [...units.slice(0, at), ...token, ...units.slice(at)],
  delete: (units, { at, to }) => [...units.slice(0, at), ...units.slice(to)],
  duplicate: (units, { at, to }) => [...units.slice(0, to), ...units.slice(at)],
  truncate: (units, { at }) => units.slice(0, at),
  splice: (units, { at, from, other }) => [...units.slice(0, at), ...other.slice(from)],
};

function changed(units, { what, at, to, from, bit, token, other }, form) {
  const place = (fraction, { length }) => Math.min(Math.floor(fraction * length), Math.max(length - 1, 0));
  const start = place(at, units);
  if (what === 'flip' && units.length === 0) return units;
  return changes[what](units, {
    at: start,
    to: Math.max(start, place(to, units)),
    from: place(from, other),
    bit: form === 'bytes' ? bit % 8 : bit % 7, // of a code unit one that leaves letters letters, mostly
    token: form === 'bytes' ? [...new TextEncoder().encode(token)] : unitsOf(token),
    other,
  });
}

/** What an encoder writes, or nothing where it refuses: whether it may is for other laws. */
function written(write) {
  try {
    return write();
  } catch {
    return '';
  }
}

/**
 * Bodies of a shape, as `{ form: 'text' | 'bytes', charset, units }`: canonical ones of the codec and those of the kit,
 * most of them with up to four changes.
 */
export function bodies(codec, shape) {
  const replies = fc.oneof({ weight: 3, arbitrary: ordinaryReply(shape) }, { weight: 2, arbitrary: nastyReply(shape) });
  const canonical = replies.map((reply) => written(() => codec.encode(reply, shape)));
  const texts = fc.oneof({ weight: 3, arbitrary: canonical }, { weight: 1, arbitrary: body(shape) }).map(unitsOf);
  const text = harmed('text', texts, fc.constant(undefined), shape);
  const bytes = fc.constantFrom(...charsets, undefined).chain((charset) => {
    const own = replies.map((reply) => [...written(() => codec.encodeBytes(reply, { ...shape, charset }))]);
    const any = fc.oneof(
      { weight: 3, arbitrary: own },
      { weight: 1, arbitrary: bodyBytes(shape).map((all) => [...all]) },
    );
    return harmed('bytes', any, fc.constant(charset), shape);
  });
  return codec.encodeBytes === undefined
    ? text
    : fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: bytes });
}

function harmed(form, units, charset, { fmt }) {
  const fraction = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000);
  const harm = fc.record({
    what: fc.constantFrom(...Object.keys(changes)),
    at: fraction,
    to: fraction,
    from: fraction,
    bit: fc.nat(6 * 7 * 8),
    token: fc.constantFrom(...tokensOf(fmt)),
    other: units,
  });
  return fc.record({ units, charset, harms: fc.array(harm, { maxLength: 4 }) }).map(({ units, charset, harms }) => ({
    form,
    charset,
    units: harms.reduce((so, one) => changed(so, one, form), units),
  }));
}
