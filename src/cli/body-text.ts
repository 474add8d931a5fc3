// The text of a body that could not be read, for showing where it went wrong.
import type { ReplyShape } from 'smsc-codec';

const declaredEncoding = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/;

/**
 * What a body's bytes say, in the charset that `decode` reads them in: bytes that are not the charset's become
 * replacement characters, and nothing before them moves.
 */
export function textOf(bytes: Uint8Array, { fmt, charset }: ReplyShape): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const declared = fmt === 2 ? declaredEncoding.exec(Buffer.from(bytes).toString('latin1', 0, 1024))?.[1] : undefined;
  return decoderFor(marked ? 'utf-8' : (charset ?? declared ?? 'windows-1251')).decode(bytes);
}

/** Of an XML declaration, any name may come. */
function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('windows-1251');
    throw error;
  }
}
