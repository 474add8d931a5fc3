// How rules of ABNF are written (RFC 5234): literals, classes of characters, alternatives over several lines.

/** A rule: its name, what it stands for, and in words what it is. */
export interface Rule {
  readonly name: string;
  /** One line each; all but the first are indented. */
  readonly lines: readonly string[];
  /** Written above the rule. */
  readonly says?: string;
}

export const rule = (name: string, lines: string | readonly string[], says?: string): Rule => ({
  name,
  lines: typeof lines === 'string' ? [lines] : lines,
  ...(says === undefined ? {} : { says }),
});

/** A field or layout as the name of a rule, which has hyphens. */
export const ruleName = (name: string): string => name.replaceAll('_', '-');

/** A text as it stands, which takes quotes and line ends to be named. */
export function literal(text: string): string {
  const parts = text.split(/(["\n])/).filter((part) => part !== '');
  return parts.map((part) => (part === '"' ? 'DQUOTE' : part === '\n' ? 'LF' : `"${part}"`)).join(' ');
}

const LAST = 0x10ffff;
const hex = (code: number): string => code.toString(16).toUpperCase().padStart(2, '0');

/** Every character but these; each is one or, as a pair, a range of them. */
export function except(...gone: readonly (string | readonly [string | number, string | number])[]): string {
  const codeOf = (char: string | number): number => (typeof char === 'number' ? char : (char.codePointAt(0) ?? 0));
  const ranges = gone
    .map((one) => (typeof one === 'string' ? [codeOf(one), codeOf(one)] : [codeOf(one[0]), codeOf(one[1])]))
    .sort(([a = 0], [b = 0]) => a - b);
  const kept: string[] = [];
  let from = 0;
  for (const [first = 0, last = 0] of [...ranges, [LAST + 1, LAST + 1]]) {
    if (first > from) kept.push(first - 1 === from ? `%x${hex(from)}` : `%x${hex(from)}-${hex(first - 1)}`);
    from = Math.max(from, last + 1);
  }
  return kept.join(' / ');
}

const WIDTH = 100;

/** A rule as text; a long one has its parts on lines of their own. */
export function printed({ name, lines, says }: Rule): string {
  const head = `${name} = `;
  const comment = says === undefined ? '' : wrapped(says);
  return `${comment}${head}${lines.join(`\n${' '.repeat(head.length)}`)}\n`;
}

/** Words as lines of comment. */
export function wrapped(words: string): string {
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word}`.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line) => `; ${line}\n`).join('');
}
