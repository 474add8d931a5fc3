// Which charset a body is in, from its first bytes (R14): a byte order mark, else what the caller says, else what the
// XML declaration says, else windows-1251.
import { type Charset, charsetNamed } from './charset.ts';

export interface SniffOptions {
  readonly charset: Charset | undefined;
  /** Whether an XML declaration counts. */
  readonly xml: boolean;
}

/** Where the text starts, and its charset; that is undefined where the declaration names none of ours. */
export interface Start {
  readonly charset: Charset | undefined;
  readonly offset: number;
}

/** A declaration that has not ended within so many bytes is none. */
const longestDeclaration = 1024;

const byteOrderMark = [0xef, 0xbb, 0xbf];

// White space before a declaration is not XML, but scripts print it, and it says nothing against the declaration.
const declaration = /^\s*<\?xml\s(.*?)\?>/s;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The start of a body that begins with `head`; undefined where it takes more bytes to tell. `whole`: there are none. */
export function sniff(head: Uint8Array, { charset, xml }: SniffOptions, whole: boolean): Start | undefined {
  if (byteOrderMark.every((byte, at) => head[at] === byte)) return { charset: 'utf-8', offset: byteOrderMark.length };
  if (!whole && head.every((byte, at) => byteOrderMark[at] === byte)) return undefined;
  if (charset !== undefined || !xml) return { charset: charset ?? 'windows-1251', offset: 0 };

  const text = String.fromCharCode(...head.subarray(0, longestDeclaration));
  const attributes = declaration.exec(text)?.[1];
  if (attributes === undefined && !whole && mayBecomeDeclaration(text)) return undefined;
  const encoding = attributes === undefined ? undefined : encodingIn(attributes);
  return { charset: encoding === undefined ? 'windows-1251' : charsetNamed(encoding), offset: 0 };
}

const mayBecomeDeclaration = (text: string): boolean =>
  text.length < longestDeclaration && '<?xml'.startsWith(text.trimStart().slice(0, 5));

function encodingIn(attributes: string): string | undefined {
  for (const [, name, quoted, apostrophed] of attributes.matchAll(attribute)) {
    if (name === 'encoding') return quoted ?? apostrophed;
  }
  return undefined;
}
