// Runs an example of the pages, and says what its comments promise: `console.log(x); // what it prints`, or on the lines
// under it. What a loop prints stands on one line or on several.
import { inspect } from 'node:util';
import { expect } from '@jest/globals';
import ts from 'typescript';
import type { Block } from './pages.ts';

/** The lines that each `console.log` is said to print, by its own line. */
function saidBy({ code }: Block): Map<number, string[]> {
  const lines = code.split('\n').map((line) => line.trimStart());
  const said = new Map<number, string[]>();
  for (const [at, line] of lines.entries()) {
    if (!line.includes('console.log(')) continue;
    const behind = /[;}] \/\/ (.*)$/.exec(line)?.[1];
    const rest = lines.slice(at + 1);
    const under = rest.slice(
      0,
      rest.findIndex((other) => !other.startsWith('//')),
    );
    said.set(at, behind === undefined ? under.map((comment) => comment.slice('// '.length)) : [behind]);
  }
  return said;
}

/** Runs an example; gives what each `console.log` printed, by its line. */
async function printedBy({ code }: Block): Promise<Map<number, string[]>> {
  const printed = new Map<number, string[]>();
  const show = (value: unknown): string =>
    typeof value === 'string' ? value : inspect(value, { breakLength: Number.POSITIVE_INFINITY });
  const log = (at: number, ...values: unknown[]): void => {
    printed.set(at, [...(printed.get(at) ?? []), values.map(show).join(' ')]);
  };
  const numbered = code.split('\n').map((line, at) => line.replaceAll('console.log(', `console.log(${at}, `));
  const { outputText } = ts.transpileModule(numbered.join('\n'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const run = new Function('require', 'exports', 'console', `return (async () => {${outputText}\n})();`);
  await run(require, {}, { log });
  return printed;
}

/** Holds what an example prints against its comments. */
export async function expectToPrintWhatItSays(example: Block): Promise<void> {
  const printed = await printedBy(example);
  const said = [...saidBy(example)];
  const done = said.map(([at, { length }]) => [example.line + at, printed.get(at)?.join(length === 1 ? ' ' : '\n')]);
  expect(done).toEqual(said.map(([at, lines]) => [example.line + at, lines.join('\n')]));
}
