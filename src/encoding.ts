// From a reply to a whole body, as text and as bytes.
import type { OutputBinding } from './binding.ts';
import { type Charset, encodeTexts, unencodable } from './charset/index.ts';
import { EncodeError, type EncodeErrorCode, Refusal } from './errors.ts';
import { isAlone, type Plan } from './formats/plan.ts';
import { beforeFreeText, isPlain } from './formats/print.ts';
import { type Draft, frameOf, type Writer } from './formats/room.ts';
import { type Sheet, written } from './formats/sheet.ts';

/** Writes one status of a list, or one reply. */
function writeRecord({ plan, writer }: OutputBinding, reply: unknown, sheet: Sheet, index?: number): void {
  try {
    if (typeof reply !== 'object' || reply === null || Array.isArray(reply)) {
      throw new Refusal('invalid-reply', 'a reply is an object');
    }
    if (Object.getOwnPropertySymbols(reply).length > 0) throw new Refusal('invalid-reply', 'a reply has no symbols');
    // Only own properties count. What they are is checked where each is printed.
    const own = isPlain(reply) ? reply : Object.defineProperties({}, Object.getOwnPropertyDescriptors(reply));
    const draft = own as Draft;
    const end = writer.direct.put(draft, sheet.end);
    const text = end < 0 ? writeProperly(writer, draft, index !== undefined) : undefined;
    if ((text?.length ?? end - sheet.end) > plan.maxRecordLength) {
      throw new Refusal('record-too-long', `the record is longer than ${plan.maxRecordLength}`);
    }
    if (text === undefined) sheet.keep(end);
    else sheet.add(text);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    throw new EncodeError(refusal, plan.fmt, index);
  }
}

/** Writes a reply that is not documented throughout, of one reading: a getter may say something else the next time. */
function writeProperly(writer: Writer, draft: Draft, inList: boolean): string {
  const fields = Object.entries(Object.getOwnPropertyDescriptors(draft)).map(
    ([name, { enumerable }]) => [name, { value: readNow(draft[name]), enumerable: enumerable === true }] as const,
  );
  const read = Object.defineProperties({}, Object.fromEntries(fields)) as Draft;
  if (inList && isAlone(read)) {
    throw new Refusal('invalid-reply', `a list holds no reply of the kind ${read.kind}`, 'kind');
  }
  return writer.write(read);
}

/** A value as it is now: unknown fields are properties too. */
const readNow = (value: unknown): unknown =>
  isPlain(value) && Object.getOwnPropertySymbols(value).length === 0
    ? Object.fromEntries(Object.entries(value))
    : value;

/** What a step writes, of which the codec keeps nothing. */
function writtenBy({ writer }: OutputBinding, step: (sheet: Sheet) => void): string[] {
  try {
    return written(step);
  } finally {
    writer.direct.release();
  }
}

/** The text of one status of a list, or of one reply. */
export const encodeRecord = (binding: OutputBinding, reply: unknown, index?: number): string =>
  joined(writtenBy(binding, (sheet) => writeRecord(binding, reply, sheet, index)));

const isStatus = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && ['sms', 'hlr', 'missing'].includes((reply as Draft).kind);

function writeList(binding: OutputBinding, replies: readonly unknown[], sheet: Sheet): void {
  const { open, first, next, close } = frameOf(binding.output, true, binding.write);
  sheet.add(replies.length > 0 ? open + first : open);
  for (let index = 0; index < replies.length; index += 1) {
    if (index > 0) sheet.add(next);
    writeRecord(binding, replies[index], sheet, index);
  }
  sheet.add(close);
}

function writeBody(binding: OutputBinding, reply: unknown, sheet: Sheet): void {
  const { output, plan, write } = binding;
  const refuse = (code: EncodeErrorCode, reason: string) => new EncodeError(new Refusal(code, reason), plan.fmt);
  if (Array.isArray(reply)) {
    if (!plan.list) throw refuse('unexpected-list', 'a list where one status was asked for');
    if (reply.length === 0 && plan.fmt < 2) throw refuse('empty-list', 'this format has no empty list');
    writeList(binding, reply, sheet);
    return;
  }
  if (plan.list && isStatus(reply)) throw refuse('expected-list', 'one status where a list was asked for');
  const { open, close } = frameOf(output, false, write);
  sheet.add(open);
  writeRecord(binding, reply, sheet);
  sheet.add(close);
}

/** The texts that make a body one behind the other. */
const encodeTextsOf = (binding: OutputBinding, reply: unknown): string[] =>
  writtenBy(binding, (sheet) => writeBody(binding, reply, sheet));

export const encodeBody = (binding: OutputBinding, reply: unknown): string => joined(encodeTextsOf(binding, reply));

/** Texts as one. What is appended to a text is only noted by engines; to join them would copy them all at once. */
const joined = (texts: readonly string[]): string => texts.reduce((text, next) => text + next, '');

/** The charset that a reply is written in: as in reading, the shape's, else the declaration's, else windows-1251 (R14). */
export function charsetOf({ charset, write }: OutputBinding): Charset {
  return charset ?? (write.declaration === undefined ? 'windows-1251' : 'utf-8');
}

export function encodeBodyBytes(binding: OutputBinding, reply: unknown): Uint8Array {
  const charset = charsetOf(binding);
  const bytesOf = (texts: readonly string[], replies: unknown): Uint8Array =>
    encodeTexts(texts, charset) ?? refuseCharacter(binding, replies, texts.join(''), charset);
  let texts: string[];
  try {
    texts = encodeTextsOf(binding, reply);
  } catch (error) {
    // A character that the charset lacks, in a status before that one, is the first error (R17).
    if (error instanceof EncodeError && error.index !== undefined && Array.isArray(reply)) {
      const before = reply.slice(0, error.index);
      bytesOf(
        writtenBy(binding, (sheet) => writeList(binding, before, sheet)),
        before,
      );
    }
    throw error;
  }
  return bytesOf(texts, reply);
}

/** Tells which field holds the first character that the charset lacks. */
export function refuseCharacter(
  { plan }: OutputBinding,
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
function inOrder(record: unknown, { fmt, layouts }: Plan): unknown {
  if (!isPlain(record)) return record;
  const { slots, suffix } = layouts[record.kind === 'hlr' ? 'hlr' : 'sms'];
  const order: string[] = [...slots, ...suffix].map(({ field }) => field);
  order.splice(fmt === 0 ? beforeFreeText(slots) : slots.length, 0, 'extra');
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
