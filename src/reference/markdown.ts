// The little Markdown that the pages need.

/** Text as it can stand in a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return `${[line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')}\n`;
}

/** A word of the wire. */
export const code = (text: string): string => {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text}${fence}`;
};

export const link = (text: string, address: string): string => `[${text}](${address})`;

/** A block that is shown as it stands. */
export const block = (text: string, language = 'text'): string =>
  `\`\`\`${language}\n${text.replace(/\n$/, '')}\n\`\`\`\n`;

export const image = (alt: string, address: string): string => `![${alt.replaceAll(/[[\]]/g, '')}](${address})\n`;

/** The same in English and in Russian. */
export const bilingual = ({ en, ru }: { readonly en: string; readonly ru: string }): string => `${en}<br>${ru}`;

/** A page of its parts, with a line between them. */
export const page = (...parts: readonly string[]): string =>
  `${parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
