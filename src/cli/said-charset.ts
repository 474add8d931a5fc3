// The charset that somebody said a body is in: its byte order mark, else the caller, else its XML declaration (R14).
import type { Charset, ReplyShape } from 'smsc-codec';

/** The first bytes of a body, as many as it takes to tell. */
export const HEAD = 1024;

const declaredEncoding = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/;

/** The charset; undefined where nobody said one, and `decode` takes windows-1251. */
export function saidCharset(head: Buffer, { fmt, charset }: ReplyShape): Charset | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (charset !== undefined || fmt !== 2) return charset;
  const [, declared] = declaredEncoding.exec(head.toString('latin1', 0, HEAD)) ?? [];
  if (declared === undefined) return undefined;
  if (/utf/i.test(declared)) return 'utf-8';
  return /koi8/i.test(declared) ? 'koi8-r' : 'windows-1251';
}
