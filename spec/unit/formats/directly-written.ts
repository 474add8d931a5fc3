// What a direct writer makes of a status, by itself.
import type { DirectWriter } from '../../../src/formats/direct-writer.ts';
import type { Draft } from '../../../src/formats/room.ts';
import { written } from '../../../src/formats/sheet.ts';

/** The text of a status; undefined where it is left to the writer proper. */
export function directlyWritten(writer: DirectWriter, status: Draft): string | undefined {
  let end = 0;
  const texts = written((sheet) => {
    end = writer.put(status, sheet.end);
    if (end >= 0) sheet.keep(end);
  });
  return end < 0 ? undefined : texts.join('');
}
