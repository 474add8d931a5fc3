// docs/site/try: the page to try the library out, made of the browser file that is published. A classic script, since
// browsers load no module from a file on disk.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';

const published = fileURLToPath(new URL('dist/browser.js', import.meta.url));
if (!existsSync(published)) throw new Error('dist/browser.js is not there: run `npm run build` first');

/** The package's names mean the published file here, which has them all. */
const fromPublished = {
  name: 'from-published',
  resolveId: (id) => (/^smsc-codec(?:\/(?:stream|grammars))?$/.test(id) ? published : null),
};

const files = {
  name: 'files',
  generateBundle() {
    for (const fileName of ['index.html', 'style.css']) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`src/page/${fileName}`) });
    }
    const source = readFileSync('dist/browser.licenses.txt');
    this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
  },
};

export default {
  input: { try: 'src/page/main.ts' },
  plugins: [
    fromPublished,
    typescript({
      tsconfig: 'src/page/tsconfig.json',
      compilerOptions: { module: 'nodenext', noCheck: true },
      filterRoot: false,
    }),
    nodeResolve(),
    files,
  ],
  output: { dir: 'docs/site/try', format: 'iife' },
};
