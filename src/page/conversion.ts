// The same reply in another format, with what that format has no place for.
import { type EncodeError, type Fmt, fmts, project, type Reply, type ReplyShape, safeEncode } from 'smsc-codec';
import { counted, written } from './counted.ts';
import type { Reading } from './read.ts';
import { fieldIn } from './segments.ts';

export interface Conversion {
  readonly fmt: Fmt;
  /** The body; undefined where the format cannot carry what is left of the reply. */
  readonly text: string | undefined;
  /** Fields that were dropped, each once. */
  readonly dropped: readonly string[];
  /** Why there is no body. */
  readonly refusal: string | undefined;
}

/** A reply in the three formats that it did not come in. Statuses of a list are named by their indexes in the body. */
export const conversionsOf = (reply: Reply, shape: ReplyShape, indexes: readonly number[] = []): Conversion[] =>
  fmts.filter((fmt) => fmt !== shape.fmt).map((fmt) => convert(reply, { ...shape, fmt }, fmt, indexes));

/** What of a list is not in the other formats; empty where all of it is. */
export function missingFrom({ items, count, skipped }: Reading): string {
  const sentences = [
    count > items.length && `Only the first ${written(items.length)} of ${written(count)} are written here.`,
    skipped > 0 &&
      `${counted(skipped, 'status', 'statuses')} that could not be read ${skipped === 1 ? 'is' : 'are'} missing here.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

function convert(reply: Reply, shape: ReplyShape, fmt: Fmt, indexes: readonly number[]): Conversion {
  const projection = project(reply, shape);
  const dropped = [...new Set(projection.dropped.map(fieldIn))];
  const result = safeEncode(projection.reply, shape);
  return result.ok
    ? { fmt, dropped, text: result.value, refusal: undefined }
    : { fmt, dropped, text: undefined, refusal: refusalOf(result.error, indexes) };
}

/** An error in words, with the index that its status has in the body. */
function refusalOf({ code, message, index }: EncodeError, indexes: readonly number[]): string {
  const where = index === undefined ? undefined : indexes[index];
  return `${code}: ${where === undefined ? message : message.replace(/record \d+\)$/, `record ${where})`)}`;
}
