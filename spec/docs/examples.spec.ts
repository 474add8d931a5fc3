// Compiles and runs every example of the pages and of the docstrings, and holds what it prints against its comments.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { blocksOf, pages, read, root } from './pages.ts';
import { expectToPrintWhatItSays } from './run-example.ts';

const sources = ['grammars', 'src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);

const examples = [
  ...pages.map((file) => ({ file, text: read(file) })),
  ...sources.map((file) => ({ file, text: read(file).replaceAll(/^ *\* ?/gm, '') })),
].flatMap(({ file, text }) => blocksOf(text, 'ts').map((block) => ({ ...block, name: `${file}:${block.line}` })));

describe.each(examples)('$name', (example) => {
  test('prints what it says', () => expectToPrintWhatItSays(example));
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
