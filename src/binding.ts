// A shape and options, checked and bound to one direction of a format: everything that depends on these alone is done
// once, here.
import { alls, type Fmt, kinds } from '../grammars/grammar.ts';
import { type Charset, charsets } from './charset/index.ts';
import { type Plan, planOf, type Table } from './formats/plan.ts';
import type { Input, Output, WriteOptions, Writer } from './formats/room.ts';
import type { ReplyShape } from './reply.ts';

/** The longest record that is read or written unless told otherwise: 1 Mi UTF-16 units. */
export const DEFAULT_MAX_RECORD_LENGTH = 1024 * 1024;

/** How much is read. */
export interface DecodeOptions {
  /** The longest text of one record, in UTF-16 units; 1,048,576 by default. Longer ones are `record-too-long`. */
  readonly maxRecordLength?: number | undefined;
  /** The most statuses of one body; without limit by default. One more is `too-many-records`. */
  readonly maxRecords?: number | undefined;
}

/** How a body is written. */
export interface EncodeOptions {
  /** Writes fmt=2 and fmt=3 on one line. */
  readonly compact?: boolean | undefined;
  /** Writes the XML declaration in front, with the shape's charset or UTF-8 (fmt=2). */
  readonly declaration?: boolean | undefined;
  /** The longest text of one record, in UTF-16 units; 1,048,576 by default, as in decoding. */
  readonly maxRecordLength?: number | undefined;
}

/** The options of both directions. */
export interface CodecOptions extends DecodeOptions, EncodeOptions {}

/** A shape and options, with what follows from them in either direction. */
interface Bound {
  readonly plan: Plan;
  readonly charset: Charset | undefined;
  readonly maxRecords: number;
  readonly write: WriteOptions;
}

/** Bound to what reads. */
export interface InputBinding extends Bound {
  readonly input: Input;
}

/** Bound to what writes. */
export interface OutputBinding extends Bound {
  readonly output: Output;
  readonly writer: Writer;
}

/** Bound to both. */
export interface Binding extends InputBinding, OutputBinding {}

/** Binds to what reads. A bad shape or option is a TypeError or RangeError at once. */
export const bindInput = (input: Input, shape?: ReplyShape, options?: CodecOptions): InputBinding => ({
  ...check(input.table, shape, options),
  input,
});

/** Binds to what writes. A bad shape or option is a TypeError or RangeError at once. */
export const bindOutput = (output: Output, shape?: ReplyShape, options?: CodecOptions): OutputBinding =>
  withOutput(output, check(output.table, shape, options));

/** Binds to both. A bad shape or option is a TypeError or RangeError at once. */
export const bindBoth = (input: Input, output: Output, shape?: ReplyShape, options?: CodecOptions): Binding =>
  withOutput(output, bindInput(input, shape, options));

const withOutput = <B extends Bound>(output: Output, bound: B): B & OutputBinding => ({
  ...bound,
  output,
  writer: output.writer(bound.plan, bound.write),
});

/** Checks a shape for this format and options, those of the other direction included. */
function check(table: Table, shape: ReplyShape = {}, options: CodecOptions = {}): Bound {
  checkObject('shape', shape);
  checkObject('options', options);
  choice<Fmt>('fmt', shape.fmt, [table.fmt]);
  const all = choice('all', shape.all, alls) ?? 0;
  const charset = choice('charset', shape.charset, charsets);
  const plan = planOf(table, {
    all,
    list: flag('list', shape.list),
    kind: choice('kind', shape.kind, kinds),
    maxRecordLength: limit('maxRecordLength', options.maxRecordLength, DEFAULT_MAX_RECORD_LENGTH),
  });
  const declaration = flag('declaration', options.declaration) && table.fmt === 2;
  const write = {
    compact: flag('compact', options.compact),
    declaration: declaration ? (charset ?? 'utf-8').replace('utf-8', 'UTF-8') : undefined,
  };
  return { plan, charset, maxRecords: limit('maxRecords', options.maxRecords, Number.POSITIVE_INFINITY), write };
}

export function checkObject(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${name} is no object`);
}

export function choice<T extends string | number>(name: string, value: unknown, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const chosen = choices.find((one) => one === value);
  if (chosen !== undefined) return chosen;
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  const message = `${name} is ${choices.length > 1 ? `one of ${choices.join(', ')}` : `${choices[0]} here`}, not ${shown}`;
  throw typeof value === typeof choices[0] ? new RangeError(message) : new TypeError(message);
}

function flag(name: string, value: unknown): boolean {
  if (value !== undefined && typeof value !== 'boolean') throw new TypeError(`${name} is true or false`);
  return value ?? false;
}

function limit(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number') throw new TypeError(`${name} is a number`);
  if (!(value >= 0) || (value !== Number.POSITIVE_INFINITY && !Number.isInteger(value))) {
    throw new RangeError(`${name} is a whole number, or Infinity`);
  }
  return value;
}
