// Compiles and runs every example of the pages and of the docstrings, and holds what it prints against its comments:
// `console.log(x); // what it prints`, or on the lines under it. What a loop prints stands on one line or on several.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { type Block, blocksOf, pages, read, root } from './pages.ts';

const sources = ['grammars', 'src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

const examples = [
  ...pages.map((file) => ({ file, text: read(file) })),
  ...sources.map((file) => ({ file, text: read(file).replaceAll(/^ *\* ?/gm, '') })),
].flatMap(({ file, text }) => blocksOf(text, 'ts').map((block) => ({ ...block, name: `${file}:${block.line}` })));

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
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const run = new Function('require', 'exports', 'console', `return (async () => {${outputText}\n})();`);
  await run(require, {}, { log });
  return printed;
}

describe.each(examples)('$name', (example) => {
  test('prints what it says', async () => {
    const printed = await printedBy(example);
    const said = [...saidBy(example)];
    const done = said.map(([at, { length }]) => [example.line + at, printed.get(at)?.join(length === 1 ? ' ' : '\n')]);
    expect(done).toEqual(said.map(([at, lines]) => [example.line + at, lines.join('\n')]));
  });
});

test('every example compiles, as strictly as the library', () => {
  const folder = join(root, 'spec');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const files = new Map(examples.map((example, index) => [join(folder, `docs/example-${index}.ts`), example]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file)?.code ?? readFile(file);
  const program = ts.createProgram([...files.keys()], options, host);
  const faults = [...files].flatMap(([file, { name }]) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => {
      return `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    }),
  );
  expect(faults).toEqual([]);
});
