/**
 * The protocol's reference, generated from the tables: pages in Markdown, a grammar in ABNF for each format, railroad
 * diagrams and a JSON Schema of the model. For documentation generators; `docs/reference` is what this package itself
 * makes of it.
 *
 * @module smsc-codec/reference
 */
export { abnf } from './abnf/index.ts';
export { type Diagram, type DiagramNode, diagrams } from './diagrams/index.ts';
export { exampleReply, examples } from './examples.ts';
export { type Layout, type LayoutKind, layouts } from './layouts.ts';
export { type ReferenceOptions, reference } from './reference.ts';
export { type JsonSchema, replySchema } from './schema.ts';
