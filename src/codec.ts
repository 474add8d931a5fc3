// Any shape, bound to its format: here all four come together, a direction at a time.
import { type Fmt, fmts } from '../grammars/grammar.ts';
import {
  type Binding,
  bindBoth,
  bindInput,
  bindOutput,
  type CodecOptions,
  checkObject,
  choice,
  type InputBinding,
  type OutputBinding,
} from './binding.ts';
import { csvInput, csvOutput } from './formats/csv/index.ts';
import { jsonInput, jsonOutput } from './formats/json/index.ts';
import { textInput, textOutput } from './formats/text/index.ts';
import { xmlInput, xmlOutput } from './formats/xml/index.ts';
import type { ReplyShape } from './reply.ts';

const inputs = [textInput, csvInput, xmlInput, jsonInput] as const;
const outputs = [textOutput, csvOutput, xmlOutput, jsonOutput] as const;

/** The format of a shape. */
function fmtOf(shape: ReplyShape = {}): Fmt {
  checkObject('shape', shape);
  return choice('fmt', shape.fmt, fmts) ?? 0;
}

/** Binds a shape to what reads its format. */
export const bindDecoding = (shape?: ReplyShape, options?: CodecOptions): InputBinding =>
  bindInput(inputs[fmtOf(shape)], shape, options);

/** Binds a shape to what writes its format. */
export const bindEncoding = (shape?: ReplyShape, options?: CodecOptions): OutputBinding =>
  bindOutput(outputs[fmtOf(shape)], shape, options);

/** Binds a shape to both. */
export function bind(shape?: ReplyShape, options?: CodecOptions): Binding {
  const fmt = fmtOf(shape);
  return bindBoth(inputs[fmt], outputs[fmt], shape, options);
}
