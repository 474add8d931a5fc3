// All files of the reference but the drawn diagrams.
import { fmts } from 'smsc-codec/grammars';
import { abnf } from './abnf/index.ts';
import { fileOf } from './names.ts';
import { codesPage } from './pages/codes.ts';
import { fieldsPage } from './pages/fields.ts';
import { formatPage } from './pages/format.ts';
import { overviewPage } from './pages/overview.ts';
import { replySchema } from './schema.ts';

/** Where pages link to that are none of the reference. */
export interface ReferenceOptions {
  /** The address of the folder that has `decisions.md` and `how-to.md`, with a slash behind it: `../` by default. */
  readonly docs?: string;
}

/**
 * The files of the reference: pages in Markdown that link to each other, the grammars, the schema. Pages show the
 * diagrams as `diagrams/<name>.svg`, which are to be drawn of `diagrams`.
 *
 * @param options - Where the package's other documents are, to which a few links lead.
 * @returns The text of each file by its name.
 *
 * @example
 * ```ts
 * import { reference } from 'smsc-codec/reference';
 * console.log([...reference().keys()].filter((name) => name.endsWith('.abnf')).length); // 4
 * ```
 */
export function reference({ docs = '../' }: ReferenceOptions = {}): ReadonlyMap<string, string> {
  const pages: [string, string][] = [
    ['README.md', overviewPage()],
    ['fields.md', fieldsPage()],
    ['codes.md', codesPage()],
    ...fmts.map((fmt): [string, string] => [fileOf(fmt), formatPage(fmt)]),
  ];
  return new Map([
    ...pages.map(([name, text]): [string, string] => [name, text.replaceAll('](../', () => `](${docs}`)]),
    ...fmts.map((fmt): [string, string] => [fileOf(fmt, 'abnf'), abnf(fmt)]),
    ['reply.schema.json', `${JSON.stringify(replySchema, null, 2)}\n`],
  ]);
}
