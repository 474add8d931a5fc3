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
  if (isUtf8(sample)) return 'utf-8';
  // The two have small and capital letters the other way round, and texts are mostly in small ones.
  const small = western.match(/[а-яё]/g)?.length ?? 0;
  const capital = western.match(/[А-ЯЁ]/g)?.length ?? 0;
  return capital > small ? 'koi8-r' : 'windows-1251';
}

function isUtf8(bytes: Uint8Array): boolean {
  // The sample may end inside a character, which is no fault of it.
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  return !text.includes('\uFFFD');
}
