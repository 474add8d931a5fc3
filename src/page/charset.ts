// Which charset the bytes of a dropped file are in, where nobody says so.
import type { Charset } from 'smsc-codec';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const declaredEncoding = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/;
/** A declaration stands within so many bytes, and a guess needs no more than this. */
const SAMPLE = 64 * 1024;

/** A byte order mark wins over whatever is chosen (R14). */
export const isMarked = (bytes: Uint8Array): boolean => byteOrderMark.every((byte, at) => bytes[at] === byte);

/** The likeliest charset of a body. Text without a letter beyond ASCII is in the endpoint's default. */
export function guessCharset(bytes: Uint8Array): Charset {
  if (isMarked(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE);
  const western = new TextDecoder('windows-1251').decode(sample);
  const declared = declaredEncoding.exec(western)?.[1];
  if (declared !== undefined)
    return /utf/i.test(declared) ? 'utf-8' : /koi8/i.test(declared) ? 'koi8-r' : 'windows-1251';
  if (!sample.some((byte) => byte > 0x7f)) return 'windows-1251';
  if (isUtf8(sample, sample.length < bytes.length)) return 'utf-8';
  const other = new TextDecoder('koi8-r').decode(sample);
  const doubt = 4 + 60 / (western.match(/[а-яё]/gi)?.length ?? 1);
  return oddness(other) + doubt < oddness(western) ? 'koi8-r' : 'windows-1251';
}

/** The letters of Russian, those that stand most often first. */
const letters = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
/** As odd as the rarest letter is a capital behind a small one, and three times as odd what no message has. */
const RARE = letters.length;

/** How little a text looks like Russian. */
function oddness(text: string): number {
  const rarity = Array.from(text.toLowerCase().matchAll(/[а-яё]/g), ([letter]) => letters.indexOf(letter));
  const inverted = text.match(/[а-яё][А-ЯЁ]/g)?.length ?? 0;
  const strange = text.match(/[\p{C}\u2500-\u25A0]/gu)?.filter((char) => char > '\x7f').length ?? 0;
  return rarity.reduce((sum, rank) => sum + rank, 0) + RARE * (inverted + 3 * strange);
}

/** Whether most characters beyond ASCII are ones of UTF-8: bytes may be damaged. `goesOn` where more stands behind them. */
function isUtf8(bytes: Uint8Array, goesOn: boolean): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: goesOn });
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = (text.match(/[\u0080-\u{10FFFF}]/gu)?.length ?? 0) - bad;
  return bad * 4 < good;
}
