// Writes a reply as bytes for the commands that make one, and tells why one cannot be written.

import type { Command } from 'commander';
import { EncodeError, type EncodeOptions, encodeBytes, excerpt, type Reply, type ReplyShape } from 'smsc-codec';
import { exitStatus, fail } from './failure.ts';
import type { RecordLengthFlag } from './limit-options.ts';
import { rescue } from './rescue.ts';

export interface LayoutFlags extends RecordLengthFlag {
  readonly compact?: boolean;
  readonly declaration?: boolean;
}

export const addLayoutOptions = (command: Command): Command =>
  command
    .option('--compact', 'write XML and JSON on one line')
    .option('--declaration', 'write the XML declaration in front');

/** `name` tells where the reply came from, `charsetOption` what would have chosen another charset. */
export function bytesOf(
  name: string,
  reply: Reply,
  shape: ReplyShape,
  { compact, declaration, maxRecordLength }: LayoutFlags,
  charsetOption: string,
): Uint8Array {
  const options: EncodeOptions = { compact, declaration, maxRecordLength };
  const refuse = (error: EncodeError): never => {
    const lines = [`${name}: ${describe(error, reply)}`];
    if (error.code === 'unencodable-character' && shape.charset !== 'utf-8') {
      lines.push(`${charsetOption} utf-8 has every character.`);
    }
    fail(exitStatus.badReply, lines.join('\n'));
  };
  return rescue(() => encodeBytes(reply, shape, options), EncodeError, refuse);
}

function describe(error: EncodeError, reply: unknown): string {
  const field = error.path === undefined ? '' : `${error.path}: `;
  return field + excerpt(error, fieldText(error, reply));
}

/** The text that an error's `at` counts in. */
function fieldText({ index, path = '' }: EncodeError, reply: unknown): string {
  const record = index === undefined ? reply : property(reply, String(index));
  const extra = 'extra.';
  const value = path.startsWith(extra)
    ? property(property(record, 'extra'), path.slice(extra.length))
    : property(record, path);
  return typeof value === 'string' ? value : '';
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
