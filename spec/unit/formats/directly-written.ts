// What a direct writer makes of a status, by itself.
import type { Draft, Writer } from '../../../src/formats/room.ts';
import { written } from '../../../src/formats/sheet.ts';

/** The text of a status; undefined where it is left to the writer proper. */
export function directlyWritten(writer: Writer['direct'], status: Draft): string | undefined {
  let end = 0;
  const texts = written((sheet) => {
    end = writer.put(status, sheet.end);
    if (end >= 0) sheet.keep(end);
  });
  return end < 0 ? undefined : texts.join('');
}
