// The same reply in another format, with what that format has no place for.
import { type Fmt, fmts, project, type Reply, type ReplyShape, safeEncode } from 'smsc-codec';
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

/** A reply in the three formats that it did not come in. */
export const conversionsOf = (reply: Reply, shape: ReplyShape): Conversion[] =>
  fmts.filter((fmt) => fmt !== shape.fmt).map((fmt) => convert(reply, { ...shape, fmt }, fmt));

function convert(reply: Reply, shape: ReplyShape, fmt: Fmt): Conversion {
  const projection = project(reply, shape);
  const dropped = [...new Set(projection.dropped.map(fieldIn))];
  const result = safeEncode(projection.reply, shape);
  return result.ok
    ? { fmt, dropped, text: result.value, refusal: undefined }
    : { fmt, dropped, text: undefined, refusal: `${result.error.code}: ${result.error.message}` };
}
