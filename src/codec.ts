// Binds a shape to its format's room: everything that depends on the shape alone is done once, here.
import type { All, Fmt, Kind } from '../grammars/grammar.ts';
import { type Charset, charsets, encodeTexts, unencodable } from './charset/index.ts';
import { Decoder, type DecoderSettings } from './decoder.ts';
import { type DecodeError, EncodeError, type EncodeErrorCode, Refusal } from './errors.ts';
import { csvRoom } from './formats/csv/index.ts';
import { jsonRoom } from './formats/json/index.ts';
import { type Plan, planOf } from './formats/plan.ts';
import { isPlain } from './formats/print.ts';
import type { Draft, Room, WriteOptions } from './formats/room.ts';
import { textRoom } from './formats/text/index.ts';
import { xmlRoom } from './formats/xml/index.ts';
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

/** What the safe functions return instead of throwing. */
export type Result<T, E> =
  | {
      /** Whether it went well. */
      readonly ok: true;
      /** What the function gives. */
      readonly value: T;
    }
  | {
      /** Whether it went well. */
      readonly ok: false;
      /** What the function would have thrown. */
      readonly error: E;
    };

const rooms: Readonly<Record<Fmt, Room>> = { 0: textRoom, 1: csvRoom, 2: xmlRoom, 3: jsonRoom };

/** A shape and options, checked, with everything that follows from them. */
export interface Binding {
  readonly room: Room;
  readonly plan: Plan;
  readonly charset: Charset | undefined;
  readonly maxRecords: number;
  readonly write: WriteOptions;
  /** Writes one reply; throws a Refusal. */
  readonly writeReply: (reply: Draft) => string;
}

/** Checks a shape and options; a bad one is a TypeError or RangeError at once. */
export function bind(shape: ReplyShape = {}, options: CodecOptions = {}): Binding {
  checkObject('shape', shape);
  checkObject('options', options);
  const fmt = choice<Fmt>('fmt', shape.fmt, [0, 1, 2, 3]) ?? 0;
  const all = choice<All>('all', shape.all, [0, 1, 2]) ?? 0;
  const charset = choice('charset', shape.charset, charsets);
  const room = rooms[fmt];
  const plan = planOf(room.table, {
    all,
    list: flag('list', shape.list),
    kind: choice<Kind>('kind', shape.kind, ['sms', 'hlr']),
    maxRecordLength: limit('maxRecordLength', options.maxRecordLength, DEFAULT_MAX_RECORD_LENGTH),
  });
  const declaration = flag('declaration', options.declaration) && fmt === 2;
  const write = {
    compact: flag('compact', options.compact),
    declaration: declaration ? (charset ?? 'utf-8').replace('utf-8', 'UTF-8') : undefined,
  };
  const maxRecords = limit('maxRecords', options.maxRecords, Number.POSITIVE_INFINITY);
  return { room, plan, charset, maxRecords, write, writeReply: room.writer(plan, write) };
}

function checkObject(name: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${name} is no object`);
}

function choice<T extends string | number>(name: string, value: unknown, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const chosen = choices.find((one) => one === value);
  if (chosen !== undefined) return chosen;
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  const message = `${name} is one of ${choices.join(', ')}, not ${shown}`;
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

/** Opens a push decoder for a shape. */
export function openDecoder(
  { room, plan, charset, maxRecords }: Binding,
  emit: (reply: Draft) => void,
  settings?: Pick<DecoderSettings, 'onError' | 'trace'>,
): Decoder {
  return new Decoder(room, plan, { ...settings, charset, maxRecords }, emit);
}

export function decodeBody(binding: Binding, body: string | Uint8Array): Draft | Draft[] {
  const replies: Draft[] = [];
  const decoder = openDecoder(binding, (reply) => replies.push(reply));
  decoder.push(body);
  decoder.end();
  const [reply] = replies;
  if (reply === undefined || (binding.plan.list && reply.kind !== 'error' && reply.kind !== 'deleted')) return replies;
  return reply;
}

/** Writes one status of a list, or one reply. */
export function encodeRecord({ plan, writeReply }: Binding, reply: unknown, index?: number): string {
  try {
    if (typeof reply !== 'object' || reply === null || Array.isArray(reply)) {
      throw new Refusal('invalid-reply', 'a reply is an object');
    }
    if (Object.getOwnPropertySymbols(reply).length > 0) throw new Refusal('invalid-reply', 'a reply has no symbols');
    // Only own properties count. What they are is checked where each is printed.
    const draft = (isPlain(reply) ? reply : { ...reply }) as Draft;
    if (index !== undefined && (draft.kind === 'error' || draft.kind === 'deleted')) {
      throw new Refusal('invalid-reply', `a list holds no reply of the kind ${draft.kind}`, 'kind');
    }
    const text = writeReply(draft);
    if (text.length > plan.maxRecordLength) {
      throw new Refusal('record-too-long', `the record is longer than ${plan.maxRecordLength}`);
    }
    return text;
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    throw new EncodeError(refusal, plan.fmt, index);
  }
}

const isStatus = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && ['sms', 'hlr', 'missing'].includes((reply as Draft).kind);

/** Records that are joined at once: soon enough that what they are made of need not be kept, and so moved, for long. */
const BATCH = 64;

/** The texts of a list, which make a body one behind the other. */
function encodeList(binding: Binding, replies: readonly unknown[]): string[] {
  const { open, first, next, close } = binding.room.frame(true, binding.write);
  const texts = [replies.length > 0 ? open + first : open];
  for (let start = 0; start < replies.length; start += BATCH) {
    const records: string[] = [];
    const end = Math.min(start + BATCH, replies.length);
    for (let index = start; index < end; index += 1) records.push(encodeRecord(binding, replies[index], index));
    texts.push((start > 0 ? next : '') + records.join(next));
  }
  texts.push(close);
  return texts;
}

function encodeTextsOf(binding: Binding, reply: unknown): string[] {
  const { room, plan, write } = binding;
  const refuse = (code: EncodeErrorCode, reason: string) => new EncodeError(new Refusal(code, reason), plan.fmt);
  if (Array.isArray(reply)) {
    if (!plan.list) throw refuse('unexpected-list', 'a list where one status was asked for');
    if (reply.length === 0 && plan.fmt < 2) throw refuse('empty-list', 'this format has no empty list');
    return encodeList(binding, reply);
  }
  if (plan.list && isStatus(reply)) throw refuse('expected-list', 'one status where a list was asked for');
  const record = encodeRecord(binding, reply);
  const { open, close } = room.frame(false, write);
  return [open, record, close];
}

export const encodeBody = (binding: Binding, reply: unknown): string => encodeTextsOf(binding, reply).join('');

/** The charset that a reply is written in: as in reading, the shape's, else the declaration's, else windows-1251 (R14). */
export function charsetOf({ charset, write }: Binding): Charset {
  return charset ?? (write.declaration === undefined ? 'windows-1251' : 'utf-8');
}

export function encodeBodyBytes(binding: Binding, reply: unknown): Uint8Array {
  const texts = encodeTextsOf(binding, reply);
  const charset = charsetOf(binding);
  return encodeTexts(texts, charset) ?? refuseCharacter(binding, reply, texts.join(''), charset);
}

/** Tells which field holds the first character that the charset lacks. */
export function refuseCharacter(
  { plan }: Binding,
  reply: unknown,
  text: string,
  charset: Charset,
  first?: number,
): never {
  const code = Number(text.codePointAt(unencodable(text, charset)));
  const reason = `${charset} lacks U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const many = Array.isArray(reply);
  for (const [place, record] of (many ? reply : [reply]).entries()) {
    const found = find(inOrder(record, plan), code, '');
    if (found !== undefined) {
      const index = many ? place : first;
      throw new EncodeError(new Refusal('unencodable-character', reason, found.path, found.at), plan.fmt, index);
    }
  }
  throw new EncodeError(new Refusal('unencodable-character', reason), plan.fmt, first);
}

/** A record with its fields in the order that they are written in. */
function inOrder(record: unknown, { layouts }: Plan): unknown {
  if (!isPlain(record)) return record;
  const { slots, suffix } = layouts[record.kind === 'hlr' ? 'hlr' : 'sms'];
  const order: string[] = [...slots.map(({ field }) => field), 'extra', ...suffix.map(({ field }) => field)];
  const rank = (name: string): number => order.indexOf(name);
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => rank(one) - rank(other)));
}

/** The first text of a value that holds a character, or the first name that does. */
function find(value: unknown, code: number, path: string): { path: string; at?: number } | undefined {
  if (typeof value === 'string') {
    let at = 0;
    for (const character of value) {
      if (character.codePointAt(0) === code) return { path, at };
      at += character.length;
    }
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const innerPath = Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
    const found = find(inner, code, innerPath) ?? (find(name, code, '') && { path: innerPath });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Runs a function; an error of ours becomes a value, any other is thrown. */
export function safely<T, E extends DecodeError | EncodeError>(
  run: () => T,
  type: abstract new (...args: never[]) => E,
): Result<T, E> {
  try {
    return { ok: true, value: run() };
  } catch (error) {
    if (error instanceof type) return { ok: false, error };
    throw error;
  }
}
