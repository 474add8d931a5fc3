// What the library adds to a bundle: minified, compressed with gzip, without sax.

import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const dist = (name) => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));

const formats = ['text', 'csv', 'xml', 'json'];

const uses = [
  ['everything, streams included', `export * from '${dist('index')}'; export * from '${dist('stream')}';`],
  [
    'decoding, encoding and streams',
    `export { decode, encode } from '${dist('index')}'; export { DecoderStream, EncoderStream } from '${dist('stream')}';`,
  ],
  ['decoding', `export { decode } from '${dist('index')}';`],
  ['encoding', `export { encode } from '${dist('index')}';`],
  ...formats.flatMap((name, fmt) => [
    [`fmt=${fmt}, decoding`, `export { decode } from '${dist(name)}';`],
    [`fmt=${fmt}, encoding`, `export { encode } from '${dist(name)}';`],
    [`fmt=${fmt}, both`, `export { decode, encode } from '${dist(name)}';`],
  ]),
];

/** What a bundler makes of a module, minified. */
export async function bundled(code) {
  const bundle = await rollup({
    input: 'entry',
    external: ['sax'],
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? code : null),
      },
      terser(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output.map((chunk) => chunk.code).join('');
}

/** Bytes of what somebody imports. */
export async function* size() {
  for (const [name, code] of uses) yield { name, bytes: gzipSync(await bundled(code)).length };
}
