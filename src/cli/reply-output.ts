// Options for the commands that write a reply, and why one cannot be written.
import type { Command } from 'commander';
import { type EncodeError, type EncodeOptions, excerpt, type ReplyShape } from 'smsc-codec';
import { exitStatus, fail } from './failure.ts';
import type { RecordLengthFlag } from './limit-options.ts';

export interface LayoutFlags extends RecordLengthFlag {
  readonly compact?: boolean;
  readonly declaration?: boolean;
}

export const addLayoutOptions = (command: Command): Command =>
  command
    .option('--compact', 'write XML and JSON on one line')
    .option('--declaration', 'write the XML declaration in front');

export const encodeOptions = ({ compact, declaration, maxRecordLength }: LayoutFlags): EncodeOptions => ({
  compact,
  declaration,
  maxRecordLength,
});

/** Why a record cannot be written, with its place in the field's text. `name` is where it came from. */
export function refusalOf(error: EncodeError, record: unknown, name: string): string {
  const field = error.path === undefined ? '' : `${error.path}: `;
  return `${name}: ${field}${excerpt(error, fieldText(error, record))}`;
}

/**
 * Ends a command because a record cannot be written. `charsetOption` is what would have chosen another charset, `hints`
 * are more lines of advice.
 */
export function refuse(
  error: EncodeError,
  record: unknown,
  {
    name,
    charset,
    charsetOption,
    hints = [],
  }: { name: string; charset: ReplyShape['charset']; charsetOption: string; hints?: readonly string[] },
): never {
  const lines = [refusalOf(error, record, name), ...hints];
  if (error.code === 'unencodable-character' && charset !== 'utf-8') {
    lines.push(`${charsetOption} utf-8 has every character.`);
  }
  fail(exitStatus.badReply, lines.join('\n'));
}

/** The text that an error's `at` counts in. */
function fieldText({ path = '' }: EncodeError, record: unknown): string {
  const extra = 'extra.';
  const value = path.startsWith(extra)
    ? property(property(record, 'extra'), path.slice(extra.length))
    : property(record, path);
  return typeof value === 'string' ? value : '';
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
