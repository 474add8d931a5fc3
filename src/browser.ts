// What the one file for browsers, dist/browser.js, exports: the library, its streams, and the tables of the protocol.
export { fieldOf, fields, grammars } from '../grammars/index.ts';
export * from './index.ts';
export * from './stream/index.ts';
