// Replies held against the places of their fields: what stands at a place has to be what was read, and what stands
// between two places has to say nothing.
import { difference } from 'smsc-codec/testing';

/** The fields of a reply by their paths, as `locate` names them. */
function fieldsOf(reply) {
  if (Array.isArray(reply)) {
    const all = reply.map((status, index) =>
      [...fieldsOf(status)].map(([path, value]) => [`[${index}].${path}`, value]),
    );
    return new Map(all.flat());
  }
  const { kind: _, extra = {}, ...fields } = reply;
  return new Map([
    ...Object.entries(fields),
    ...Object.entries(extra).map(([name, value]) => [`extra.${name}`, value]),
  ]);
}

/** What is written at a place, as far as it can be told without reading as the codec does. */
function meaningOf(raw, value, fmt) {
  if (fmt === 2 && /[<&]/.test(raw)) return value;
  let plain = raw;
  if (fmt === 3) {
    try {
      plain = JSON.parse(raw);
    } catch {
      return value; // raw control characters, which this format may hold (R12)
    }
    if (typeof plain === 'number' && typeof value === 'string') plain = raw;
  }
  if (plain === '' && value === undefined) return undefined;
  return typeof value === 'number' && plain !== '' ? Number(plain) + 0 : plain;
}

/** Throws unless each field of a reply stands where `locate` says, with the value that was read. */
export function expectSpans(reply, spans, body, { fmt }) {
  if (reply.kind === 'deleted') return;
  const text = body.replace(/^\uFEFF/, '');
  const fields = fieldsOf(reply);
  const written = new Map(spans.map(({ path, offset, length }) => [path, text.slice(offset, offset + length)]));
  for (const path of new Set([...fields.keys(), ...written.keys()])) {
    const raw = written.get(path);
    const value = fields.get(path);
    if (raw === undefined) throw new Error(`${path} was read, and stands nowhere`);
    const found = difference(meaningOf(raw, value, fmt), value);
    if (found !== undefined) throw new Error(`${path}, written as ${JSON.stringify(raw)}: ${found}`);
  }
}

/** What may stand between the fields of a reply that was read, and in front of and behind them. */
const gaps = [
  /^\)?(?:\r?\n)?(?:(?:, ?)?[a-z_]\w* ?[=-] ?| \()?$|^\)?\r?\n$/i,
  /^(?:0?,-|, ?|\r?\n)?$/,
  /^(?:\s|<!--(?:(?!-->).)*-->|<\?(?:(?!\?>).)*\?>|<(?![!?])(?:"[^"]*"|'[^']*'|[^>"'])*>)*$/s,
  /^(?:[\s{}[\],]|"(?:[^"\\]|\\.)*"\s*:)*$/s,
];

/** Throws if anything stands between the fields of a reply that could have been one. */
export function expectGapsEmpty(reply, spans, body, { fmt }) {
  if (reply.kind === 'deleted') return;
  const text = body.replace(/^\uFEFF/, '');
  let end = 0;
  for (const { offset, length } of [...spans, { offset: text.length, length: 0 }]) {
    const gap = text.slice(end, offset);
    if (!gaps[fmt].test(gap)) throw new Error(`read past ${JSON.stringify(gap)} at ${end}`);
    end = offset + length;
  }
}
