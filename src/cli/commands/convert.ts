// `smsc-codec convert`: a reply in one format becomes the same reply in another, as far as that one can tell it.
import { type Command, InvalidArgumentError } from 'commander';
import { type All, type Charset, charsets, type Fmt, parseDate } from 'smsc-codec';
import { convertReply } from '../convert/convert-reply.ts';
import { type Io, write } from '../io.ts';
import { addLimitOptions, type LimitFlags } from '../limit-options.ts';
import { addOutputOption, type OutputFlags, writeOutput } from '../output.ts';
import { readReply } from '../reply-input.ts';
import { addLayoutOptions, bytesOf, type LayoutFlags } from '../reply-output.ts';
import { rescue } from '../rescue.ts';
import {
  addCommonShapeOptions,
  parseAll,
  parseCharset,
  parseFmt,
  type ShapeFlags,
  shapeFrom,
} from '../shape-options.ts';

interface Flags extends Pick<ShapeFlags, 'list' | 'kind' | 'request'>, LimitFlags, LayoutFlags, OutputFlags {
  readonly fromFmt?: Fmt;
  readonly fromAll?: All;
  readonly fromCharset?: Charset;
  readonly toFmt?: Fmt;
  readonly toAll?: All;
  readonly toCharset?: Charset;
  readonly utcOffset?: string;
}

export function addConvert(program: Command, io: Io): void {
  const command = program
    .command('convert')
    .summary('turn a reply into another format or layout')
    .description(
      'Turns a reply into another format, layout or charset. Says on standard error which fields were dropped because ' +
        'the target has no place for them, and which the target has and the reply lacks.',
    )
    .argument('[file]', 'the reply; standard input without it, or for -')
    .option('--fmt, --from-fmt <fmt>', 'format it has: 0 text (default), 1 numbers and commas, 2 XML, 3 JSON', parseFmt)
    .option('--all, --from-all <all>', 'layout it has: 0 short (default), 1 full, 2 fuller', parseAll)
    .option('--charset, --from-charset <charset>', `charset it has: ${charsets.join(', ')}`, parseCharset)
    .option('--to-fmt <fmt>', 'format to write (default: the same)', parseFmt)
    .option('--to-all <all>', 'layout to write (default: the same)', parseAll)
    .option('--to-charset <charset>', 'charset to write (default: the same)', parseCharset);
  addLayoutOptions(addCommonShapeOptions(command)).option(
    '--utc-offset <±hh:mm>',
    "what the account's local time is ahead of UTC; derives dates from timestamps and back",
    parseUtcOffset,
  );
  addOutputOption(addLimitOptions(command)).action(async (file: string | undefined, flags: Flags) => {
    const { fromFmt: fmt, fromAll: all, fromCharset: charset, list, kind, request } = flags;
    const from = shapeFrom({ fmt, all, charset, list, kind, request });
    const to = {
      ...from,
      fmt: flags.toFmt ?? from.fmt,
      all: flags.toAll ?? from.all,
      charset: flags.toCharset ?? from.charset,
    };
    const { reply, notes } = convertReply(await readReply(io, file, from, flags), to, flags.utcOffset);
    await write(io.stderr, notes);
    await writeOutput(io, flags, bytesOf(file ?? '<stdin>', reply, to, flags, '--to-charset'));
  });
}

function parseUtcOffset(text: string): string {
  const refuse = (): never => {
    throw new InvalidArgumentError('It is +hh:mm or -hh:mm, less than a day.');
  };
  rescue(() => parseDate('', text), RangeError, refuse);
  return text;
}
