import { textOf } from '../../src/charset/index.ts';
import type { Draft } from '../../src/formats/room.ts';
import { Units } from '../../src/formats/units.ts';

/** What a direct writer makes of a status; undefined where it leaves it, in which case it has added nothing. */
export function directlyWritten(
  writer: { write(reply: Draft, units: Units): boolean },
  reply: Draft,
): string | undefined {
  let text = '';
  const units = new Units({
    units: (part) => {
      text += textOf(part);
    },
    text: (part) => {
      text += part;
    },
  });
  units.append('before');
  const written = writer.write(reply, units);
  units.end();
  if (!written && text !== 'before') throw new Error(`left, but for ${text}`);
  return written ? text.slice('before'.length) : undefined;
}
