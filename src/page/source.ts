// What the page was given: text that was typed or pasted, or the bytes of a file, whose charset then matters.
import type { Charset } from 'smsc-codec';

export type Source =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      /** Whether the file goes on behind them. */
      readonly cut: boolean;
    };

/** A text without its byte order mark, which is no part of a reply (R14). */
export const fromText = (text: string): Source => ({ kind: 'text', text: text.replace(/^\uFEFF/, '') });

export const fromBytes = (bytes: Uint8Array, cut = false): Source => ({ kind: 'bytes', bytes, cut });

/** The text to be shown. Bytes that are not the charset's become other characters, and nothing before them moves. */
export const textOf = (source: Source, charset: Charset): string =>
  source.kind === 'text' ? source.text : new TextDecoder(charset).decode(source.bytes);

/** What is to be decoded: bytes as they are, so that wrong ones are found. */
export const bodyOf = (source: Source): string | Uint8Array => (source.kind === 'text' ? source.text : source.bytes);
