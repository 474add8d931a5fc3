// What a note of `validate` leaves to be found out: the bits in the digits of the manual, and what to change.
import {
  decodeFlag,
  type EncodeOptions,
  type FieldSpan,
  type Issue,
  type ReplyShape,
  safeDecode,
  safeEncode,
} from 'smsc-codec';

/** The message of an issue for the page, which has the text at hand and the places of its fields. */
export function adviceOn(issue: Issue, text: string, shape: ReplyShape, spans: readonly FieldSpan[]): string {
  if (issue.code === 'reserved-bits') return reservedBits(issue, text, spans) ?? issue.message;
  if (issue.code === 'not-canonical') {
    const change = changeAt(issue.offset, text, shape);
    return change === undefined ? issue.message : `${issue.message}: ${change}`;
  }
  return issue.message;
}

/** As the table beside it has them, in hexadecimal digits. */
function reservedBits({ path }: Issue, text: string, spans: readonly FieldSpan[]): string | undefined {
  const span = spans.find((one) => one.path === path);
  if (span === undefined) return undefined;
  const flag = Number(text.slice(span.offset, span.offset + span.length).replaceAll('"', ''));
  if (!(flag >= 0 && flag <= 0xffff)) return undefined;
  return `flag ${flag} has reserved bits: 0x${decodeFlag(flag).reserved.toString(16).padStart(4, '0')}`;
}

const layouts: readonly EncodeOptions[] = [false, true].flatMap((compact) =>
  [false, true].map((declaration) => ({ compact, declaration })),
);

/** What to change where a body first differs from what is written of it. */
function changeAt(offset: number, text: string, shape: ReplyShape): string | undefined {
  const read = safeDecode(text, shape);
  if (!read.ok) return undefined;
  for (const options of layouts) {
    const result = safeEncode(read.value, shape, options);
    if (result.ok && firstDifference(text, result.value) === offset) return changeTo(text, result.value, offset);
  }
  return undefined;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function changeTo(text: string, written: string, offset: number): string {
  const [here, there] = [pieceAt(text, offset), pieceAt(written, offset)];
  if (here === '') return `${named(there)} is missing at the end`;
  if (there === '') return `nothing is written behind this, and here stands ${named(here)}`;
  if (isSpace(here) && !isSpace(there)) return `${named(here)} is too much`;
  if (isSpace(there) && !isSpace(here)) return `${named(there)} is missing before ${named(here)}`;
  return `${named(there)} is written where ${named(here)} stands`;
}

const PIECE_LENGTH = 16;
const isSpace = (piece: string): boolean => piece.trim() === '';

/** What stands at a place: white space, or what comes before the next. */
const pieceAt = (text: string, offset: number): string =>
  /^(?:\s+|\S{1,16})/.exec(text.slice(offset, offset + PIECE_LENGTH))?.[0] ?? '';

const names: Readonly<Record<string, string>> = {
  '\n': 'a line feed',
  '\r\n': 'a carriage return with a line feed',
  '\r': 'a carriage return',
  ' ': 'a space',
  '\t': 'a tab',
};
const named = (piece: string): string => names[piece] ?? JSON.stringify(piece);
