// Loads the sources and the specs afresh, again and again, at the cost of running their top level: every file is compiled
// once. A mutant may have left its traces in what a module keeps (a plan, a table), so each one gets modules of its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { transformSync } from '@swc/core';

const compiled = new Map();

function compile(file) {
  let script = compiled.get(file);
  if (script === undefined) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
    script = { wrapper: new Script(wrapped, { filename: file }).runInThisContext(), require: createRequire(file) };
    compiled.set(file, script);
  }
  return script;
}

/** Where the package's own names lie, as the tests against the sources have them. */
const ownNames = (root) =>
  Object.fromEntries([
    ['smsc-codec', join(root, 'src/index.ts')],
    ['smsc-codec/grammars', join(root, 'grammars/index.ts')],
    ...['text', 'csv', 'xml', 'json'].map((name) => [`smsc-codec/${name}`, join(root, `src/${name}.ts`)]),
    ...['stream', 'testing', 'reference'].map((name) => [`smsc-codec/${name}`, join(root, `src/${name}/index.ts`)]),
  ]);

/** A function that loads a file of the project, together with what it imports of it; packages are loaded once and for all. */
export function modulesOf(root, jestGlobals) {
  const own = ownNames(root);
  const loaded = new Map();

  function load(file) {
    let module = loaded.get(file);
    if (module === undefined) {
      module = { exports: {} };
      loaded.set(file, module);
      const { wrapper, require } = compile(file);
      wrapper(module.exports, (name) => imported(file, name, require), module, file, dirname(file));
    }
    return module.exports;
  }

  function imported(file, name, require) {
    if (name === '@jest/globals') return jestGlobals();
    const path = own[name] ?? (name.startsWith('.') ? resolve(dirname(file), name) : name);
    return path.endsWith('.ts') ? load(path) : require(path);
  }

  return load;
}
