// What things are called on the pages, in file names and in links.
import type { Fmt } from 'smsc-codec/grammars';
import type { Layout, LayoutKind } from './layouts.ts';

/** The name of a format. */
export const formatNames = ['Text', 'Numbers and commas', 'XML', 'JSON'] as const;

const fileNames = ['fmt-0-text', 'fmt-1-numbers', 'fmt-2-xml', 'fmt-3-json'] as const;

/** The file of a format's page or, with another ending, of its grammar. */
export const fileOf = (fmt: Fmt, ending: 'md' | 'abnf' = 'md'): string => `${fileNames[fmt]}.${ending}`;

const kindNames: Readonly<Record<LayoutKind, string>> = {
  sms: 'SMS',
  hlr: 'HLR query',
  missing: 'Message not found',
  error: 'Error reply',
  deleted: 'Reply to a deletion',
};

/** A layout in words, which are its heading too. */
export const titleOf = ({ kind, all }: Layout): string => kindNames[kind] + (all === undefined ? '' : `, all=${all}`);

/** The anchor that a heading gets where Markdown is shown. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

/** The address of a layout's section, from another page of the reference. */
export const linkOf = (layout: Layout): string => `${fileOf(layout.fmt)}#${anchorOf(titleOf(layout))}`;

/** The name of a layout's rule in the grammar, and of its diagram. */
export const ruleOf = ({ kind, all }: Layout): string => (all === undefined ? `${kind}-reply` : `${kind}-all-${all}`);

/** The file of a layout's diagram. */
export const diagramFileOf = (layout: Layout): string => `diagrams/fmt-${layout.fmt}-${ruleOf(layout)}.svg`;
