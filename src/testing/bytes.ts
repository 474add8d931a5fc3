// Texts as bytes. Not by encodeBytes, which refuses what a charset lacks: a body need not be right.
import type { Charset } from 'smsc-codec';

const QUESTION_MARK = 0x3f;

/** What writes texts in a charset, with a question mark for each character that it lacks. */
export function bytesIn(charset: Charset): (text: string) => Uint8Array {
  if (charset === 'utf-8') {
    const encoder = new TextEncoder();
    return (text) => encoder.encode(text);
  }
  const characters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = new Map(Array.from(characters, (character, byte) => [character, byte]));
  return (text) => Uint8Array.from(text, (character) => bytes.get(character) ?? QUESTION_MARK);
}
