// dist: the entry points as ES modules and CommonJS, with types for each; the file for browsers; and the command.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import { dts } from 'rollup-plugin-dts';

// Chunks carry no hash, so those of an earlier build would stay behind and be published.
rmSync('dist', { recursive: true, force: true });

const entries = {
  index: 'src/index.ts',
  text: 'src/text.ts',
  csv: 'src/csv.ts',
  xml: 'src/xml.ts',
  json: 'src/json.ts',
  stream: 'src/stream/index.ts',
  testing: 'src/testing/index.ts',
  grammars: 'grammars/index.ts',
  reference: 'src/reference/index.ts',
};

// `npm run typecheck` is what checks types; a build is for running.
const compile = (tsconfig, sourceMap) =>
  typescript({ tsconfig, compilerOptions: { module: 'nodenext', noCheck: true, sourceMap }, filterRoot: false });

// The chunks' names must end as the entries' do: with one name for both, the CommonJS types would import the ESM ones.
const output = (format, extension, rest) => ({
  dir: 'dist',
  format,
  entryFileNames: `[name]${extension}`,
  chunkFileNames: `chunks/[name]${extension}`,
  hoistTransitiveImports: false,
  ...rest,
});

// Every file that Node has to find, read and link takes its time, so what several entries use is in two chunks: the codec
// without fmt=2, which never loads sax, and fmt=2 with what needs all formats. Bundlers take of them what is used.
const chunks = {
  codec: /\/src\/(?:[^/]+|values\/.*|charset\/.*|model\/.*|formats\/(?!xml\/).*)\.ts$/,
  formats: /\/src\/(?:(?:index|codec|functions|locate|project|xml)|formats\/xml\/.*)\.ts$/,
};
const chunkOf = (id) => Object.keys(chunks).findLast((name) => chunks[name].test(id));

const library = {
  input: entries,
  external: ['sax', 'fast-check'],
  plugins: [compile('./tsconfig.json', true)],
  output: [
    output('es', '.js', { sourcemap: true, manualChunks: chunkOf }),
    output('cjs', '.cjs', { sourcemap: true, manualChunks: chunkOf }),
  ],
};

const types = {
  input: entries,
  // The kit's types name the package's own, which every module system finds under the name.
  external: ['sax', 'fast-check', 'smsc-codec', 'smsc-codec/stream', 'smsc-codec/grammars'],
  // src/platform/globals.d.ts is in no import graph; of a stream's type only the name is printed, so the DOM's will do.
  plugins: [
    dts({ compilerOptions: { lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] } }),
    {
      name: 'for-older-compilers',
      // Before TypeScript 5.7 no array of bytes was generic.
      renderChunk: (code) => ({ code: code.replaceAll('Uint8Array<ArrayBufferLike>', 'Uint8Array'), map: null }),
    },
  ],
  output: [output('es', '.d.ts'), output('es', '.d.cts')],
};

// One file for pages that load it as it is, without a bundler: sax goes into it, and it imports nothing.
const browser = {
  input: 'src/browser.ts',
  plugins: [
    compile('./tsconfig.json', false),
    withoutNodeStreams(),
    nodeResolve({ browser: true }),
    commonjs(),
    licenses('browser.licenses.txt'),
  ],
  output: { file: 'dist/browser.js', format: 'es' },
};

// The command takes the library from the package it is published in, by its name. What it needs besides goes into the
// bundle, so that users of the library install none of it; `smsc-codec/testing` goes in too, because it needs fast-check.
const command = {
  input: { cli: 'src/cli/main.ts' },
  external: [/^node:/, 'smsc-codec', 'smsc-codec/stream', 'smsc-codec/grammars'],
  plugins: [
    compile('./src/cli/tsconfig.json', false),
    nodeResolve({ preferBuiltins: true }),
    commonjs(),
    json(),
    licenses('cli.licenses.txt'),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    chunkFileNames: 'cli/[name].js',
    banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
  },
};

/** sax asks for Node's streams, and does without where there are none. */
function withoutNodeStreams() {
  const empty = '\0no-streams';
  return {
    name: 'without-node-streams',
    resolveId: (id) => (id === 'stream' ? empty : null),
    load: (id) => (id === empty ? 'export default {};' : null),
  };
}

/** The licence of every package in a bundle, which most of them ask to be passed on. */
function licenses(fileName) {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const folders = new Set();
      for (const chunk of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
          if (renderedLength > 0 && id.includes('/node_modules/')) folders.add(packageFolder(id.replace('\0', '')));
        }
      }
      const texts = [...folders].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
      });
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

/** `…/node_modules/name` or `…/node_modules/@scope/name`, where the file is inside it. */
function packageFolder(file) {
  return file.replace(/(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+).*/, '$1');
}

export default [library, browser, types, command];
