// The input as the fragment of a link, which no browser sends anywhere. Text is carried as UTF-8, bytes as they are,
// both in the base64 of URLs.
import { alls, charsets, fmts } from 'smsc-codec';
import type { Choice } from './guess.ts';
import { fromBytes, fromText, type Source } from './source.ts';

/** Longer ones are cut by mail programs and messengers. */
export const LINK_LENGTH = 8000;

export interface Input {
  readonly source: Source;
  readonly choice: Choice;
}

/** The fragment, without its `#`; undefined where the input is too long, or is a text that UTF-8 cannot carry. */
export function fragmentOf({ source, choice }: Input): string | undefined {
  const bytes = source.kind === 'bytes' ? source.bytes : utf8(source.text);
  if (bytes === undefined || bytes.length > LINK_LENGTH) return undefined;
  const parameters = new URLSearchParams({ [source.kind]: toBase64(bytes) });
  for (const [name, value] of Object.entries(choice)) if (value !== undefined) parameters.set(name, String(value));
  const fragment = parameters.toString();
  return fragment.length > LINK_LENGTH ? undefined : fragment;
}

/** What mail programs and messengers take into a link that stands in a sentence. */
const punctuation = /[)\]}>.,;:!?'"`»”’*\s]{1,8}$/;
/** What they put where they shorten one. */
const ellipsis = '..';

/**
 * What a fragment carries; undefined where it carries none of ours, `damaged` where that cannot be read. A choice that
 * it says wrongly is as if it were not there.
 */
export function inputOf(fragment: string): Input | 'damaged' | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const said = (name: string) => {
    const value = parameters.get(name) ?? undefined;
    return value?.includes(ellipsis) ? value : value?.replace(punctuation, '');
  };
  const one = <T>(name: string, values: readonly T[]) => values.find((value) => String(value) === said(name));
  const carried = said('bytes') ?? said('text');
  if (carried === undefined) return undefined;
  const source = parameters.has('bytes') ? bytesIn(carried) : textIn(carried);
  if (source === undefined) return 'damaged';
  return {
    source,
    choice: {
      fmt: one('fmt', fmts),
      all: one('all', alls),
      list: one('list', [false, true]),
      charset: one('charset', charsets),
    },
  };
}

function bytesIn(base64: string): Source | undefined {
  const bytes = fromBase64(base64);
  return bytes && fromBytes(bytes);
}

function textIn(base64: string): Source | undefined {
  const bytes = fromBase64(base64);
  try {
    return bytes && fromText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined; // not UTF-8
  }
}

function utf8(text: string): Uint8Array | undefined {
  if (text.length > LINK_LENGTH) return undefined;
  const bytes = new TextEncoder().encode(text);
  return new TextDecoder().decode(bytes) === text ? bytes : undefined; // half of a surrogate pair is no character
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  // Where a text was cut off, its last character may have bits that no byte has.
  const rest = bytes.subarray(bytes.length - (bytes.length % 3));
  return toBase64(rest) === text.slice(text.length - (text.length % 4)) ? bytes : undefined;
}
