// JSON values one after another, as `decode` prints the statuses of a list and as `jq` lays them out. JSON.parse makes
// the values; where each ends, and where a text stops being JSON, is found here, because JSON.parse does not tell.

/** A text that is no JSON, with the place where it stops being any. */
export class JsonFlaw extends Error {
  override readonly name = 'JsonFlaw';
  /** Both counted from 1, the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;

  constructor(reason: string, text: string, offset: number) {
    super(reason);
    const before = text.slice(0, offset);
    this.line = before.split('\n').length;
    this.column = offset - before.lastIndexOf('\n');
  }
}

const signs = ['{', '}', '[', ']', ':', ','] as const;

type Token = 'string' | 'literal' | (typeof signs)[number];

interface State {
  readonly expected: string;
  /** The state after each token that may come; after `done`, that of what encloses the value. */
  readonly after: Partial<Record<Token, keyof typeof states | 'done'>>;
}

const valueStart = { string: 'done', literal: 'done', '{': 'firstKey', '[': 'firstItem' } as const;

const states = {
  value: { expected: 'a value', after: valueStart },
  firstItem: { expected: 'a value or ]', after: { ...valueStart, ']': 'done' } },
  firstKey: { expected: 'a key or }', after: { string: 'colon', '}': 'done' } },
  key: { expected: 'a key', after: { string: 'colon' } },
  colon: { expected: ':', after: { ':': 'value' } },
  object: { expected: ', or }', after: { ',': 'key', '}': 'done' } },
  array: { expected: ', or ]', after: { ',': 'value', ']': 'done' } },
} as const;

const space = /[ \t\n\r]*/y;
/** The characters that RFC 8259 calls unescaped. */
const unescaped = /[ !#-[\]-\uffff]*/y;
const escaping = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const token = /(?<literal>(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))|[{}[\]:,]/y;

/**
 * The values of a text, in order; none of a text that is all white space.
 *
 * @throws {@link JsonFlaw}
 */
export function parseJsonValues(text: string): unknown[] {
  const values: unknown[] = [];
  for (let start = pastSpace(text, 0); start < text.length; ) {
    const end = endOfValue(text, start);
    values.push(JSON.parse(text.slice(start, end)));
    start = pastSpace(text, end);
  }
  return values;
}

function endOfValue(text: string, start: number): number {
  const enclosing: ('object' | 'array')[] = [];
  let state: State = states.value;
  for (let at = start; ; at = pastSpace(text, at)) {
    token.lastIndex = at;
    const kind = text[at] === '"' ? stringAt(text, at) : kindOf(token.exec(text));
    const next = kind === undefined ? undefined : state.after[kind];
    if (next === undefined) {
      const found = at < text.length ? 'not JSON' : 'unfinished JSON';
      throw new JsonFlaw(`${found}, expected ${state.expected}`, text, at);
    }
    at = token.lastIndex;
    if (kind === '{') enclosing.push('object');
    if (kind === '[') enclosing.push('array');
    if (kind === '}' || kind === ']') enclosing.pop();
    const name = next === 'done' ? enclosing.at(-1) : next;
    if (name === undefined) return at;
    state = states[name];
  }
}

/** Whether a string stands here, behind which `token` goes on. In one expression, its escapes would fill the stack. */
function stringAt(text: string, start: number): 'string' | undefined {
  for (let at = start + 1; ; at = escaping.lastIndex) {
    unescaped.lastIndex = at;
    unescaped.test(text);
    escaping.lastIndex = unescaped.lastIndex;
    if (escaping.test(text)) continue;
    token.lastIndex = unescaped.lastIndex + 1;
    return text[unescaped.lastIndex] === '"' ? 'string' : undefined;
  }
}

function kindOf(match: RegExpExecArray | null): Token | undefined {
  if (match?.groups?.literal !== undefined) return 'literal';
  return signs.find((sign) => sign === match?.[0]);
}

function pastSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}
