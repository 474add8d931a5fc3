// The text of a body that could not be read, for showing where it went wrong.
import type { Charset, ReplyShape } from 'smsc-codec';

const declaredEncoding = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/;

/**
 * What a body's bytes say, in the charset that `decode` reads them in (R14): bytes that are not the charset's become
 * other characters, and nothing before them moves.
 */
export const textOf = (bytes: Uint8Array, shape: ReplyShape): string =>
  new TextDecoder(charsetOf(bytes, shape)).decode(bytes);

function charsetOf(bytes: Uint8Array, { fmt, charset }: ReplyShape): Charset {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (charset !== undefined || fmt !== 2) return charset ?? 'windows-1251';
  const [, declared = ''] = declaredEncoding.exec(Buffer.from(bytes).toString('latin1', 0, 1024)) ?? [];
  if (/utf/i.test(declared)) return 'utf-8';
  return /koi8/i.test(declared) ? 'koi8-r' : 'windows-1251';
}
