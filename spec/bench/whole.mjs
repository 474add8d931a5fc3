// Whole lists, as text and as bytes, in every format and both directions, beside JSON and what people use today.
import { codecs, replies } from './data.mjs';
import { compare } from './measure.mjs';
import { readers, writers } from './peers.mjs';

export async function* whole(count) {
  const { statuses, lists, bodies } = replies(count);
  const json = bodies[3];
  const bytes = bodies.map((body) => Buffer.from(body));
  const read = readers(bodies, statuses);
  const write = writers(lists);

  // Ours against the base, and then what is used for one format after the other: the garbage of a slow parser is
  // collected in the time of whoever comes next.
  const contest = async (title, direction, base, ours, peers = []) => {
    const rows = await compare([base, ...ours.map((run, fmt) => [`smsc-codec, fmt=${fmt}`, run])], 15);
    const formats = [undefined, ...ours.keys()];
    for (const [fmt, others] of peers.entries()) {
      rows.push(...(await compare([base, ...others], 7)).slice(1));
      formats.push(...others.map(() => fmt));
    }
    return { title, direction, rows: rows.map((row, index) => ({ ...row, fmt: formats[index] })) };
  };

  yield await contest(
    'Decoding texts',
    'decode',
    ['JSON.parse', () => JSON.parse(json)],
    codecs.map((codec, fmt) => () => codec.decode(bodies[fmt])),
    read,
  );
  yield await contest(
    'Encoding texts',
    'encode',
    ['JSON.stringify', () => JSON.stringify(statuses)],
    codecs.map((codec, fmt) => () => codec.encode(lists[fmt])),
    write,
  );
  yield await contest(
    'Decoding bytes',
    'decode-bytes',
    ['JSON.parse of the text of the bytes', () => JSON.parse(bytes[3].toString())],
    codecs.map((codec, fmt) => () => codec.decode(bytes[fmt])),
  );
  yield await contest(
    'Encoding bytes',
    'encode-bytes',
    ['bytes of JSON.stringify', () => Buffer.from(JSON.stringify(statuses))],
    codecs.map((codec, fmt) => () => codec.encodeBytes(lists[fmt])),
  );
}
