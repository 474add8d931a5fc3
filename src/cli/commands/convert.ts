// `smsc-codec convert`: a reply in one format becomes the same reply in another, as far as that one can tell it.
import { type Command, InvalidArgumentError } from 'commander';
import {
  type All,
  type Charset,
  charsets,
  EncodeError,
  type Fmt,
  parseDate,
  type ReplyShape,
  type Status,
} from 'smsc-codec';
import { encodeIterable } from 'smsc-codec/stream';
import { Conversion } from '../convert/conversion.ts';
import { writableIn } from '../convert/writable.ts';
import { nameOf } from '../input.ts';
import { type Io, ReaderGone, tell } from '../io.ts';
import { requiredTexts } from '../layout.ts';
import { addLimitOptions, type LimitFlags } from '../limit-options.ts';
import { addOutputOption, type OutputFlags, writeOutput } from '../output.ts';
import { addSkipOption, type Item, isStatus, Reading, type SkipFlag } from '../reading.ts';
import { addLayoutOptions, encodeOptions, type LayoutFlags, refusalOf, refuse } from '../reply-output.ts';
import { rescue } from '../rescue.ts';
import {
  addCommonShapeOptions,
  parseAll,
  parseCharset,
  parseFmt,
  type ShapeFlags,
  shapeFrom,
} from '../shape-options.ts';

interface Flags extends Pick<ShapeFlags, 'list' | 'kind' | 'request'>, LimitFlags, SkipFlag, LayoutFlags, OutputFlags {
  readonly fromFmt?: Fmt;
  readonly fromAll?: All;
  readonly fromCharset?: Charset;
  readonly toFmt?: Fmt;
  readonly toAll?: All;
  readonly toCharset?: Charset;
  readonly utcOffset?: string;
  readonly fill?: boolean;
}

export function addConvert(program: Command, io: Io): void {
  const command = program
    .command('convert')
    .summary('turn a reply into another format or layout')
    .description(
      'Turns a reply into another format, layout or charset. Says on standard error which fields were dropped because ' +
        'the target has no place for them, and which the target has and the reply lacks. A list is written while it is ' +
        'read; if that fails, its part before the failure has been written.',
    )
    .argument('[file]', 'the reply; standard input without it, or for -')
    .option('--fmt, --from-fmt <fmt>', 'format it has: 0 text (default), 1 numbers and commas, 2 XML, 3 JSON', parseFmt)
    .option('--all, --from-all <all>', 'layout it has: 0 short (default), 1 full, 2 fuller', parseAll)
    .option('--charset, --from-charset <charset>', `charset it has: ${charsets.join(', ')}`, parseCharset)
    .option('--to-fmt <fmt>', 'format to write (default: the same)', parseFmt)
    .option('--to-all <all>', 'layout to write (default: the same)', parseAll)
    .option('--to-charset <charset>', 'charset to write (default: the same)', parseCharset);
  addLayoutOptions(addCommonShapeOptions(command))
    .option(
      '--utc-offset <±hh:mm>',
      "what the account's local time is ahead of UTC; derives dates from timestamps and back",
      parseUtcOffset,
    )
    .option('--fill', 'write an empty text where the target requires one (fmt=1) and the reply lacks it');
  addSkipOption(addLimitOptions(command), 'cannot be read or written');
  addOutputOption(command).action(async (file: string | undefined, flags: Flags) => {
    const { fromFmt: fmt, fromAll: all, fromCharset: charset, list, kind, request } = flags;
    const from = shapeFrom({ fmt, all, charset, list, kind, request });
    const to = {
      ...from,
      fmt: flags.toFmt ?? from.fmt,
      all: flags.toAll ?? from.all,
      charset: flags.toCharset ?? from.charset,
    };
    const reading = await writeOutput(io, flags, async (out) => {
      const replies = new Reading(io, file, from, flags, out);
      const name = nameOf(file);
      const { utcOffset, fill = false, skip = false } = flags;
      const refused = (error: EncodeError, status: Status): void => {
        error.message = error.message.replace(/record 0\)$/, `record ${replies.index})`); // it was tried alone
        replies.skip(refusalOf(error, status, name));
      };
      const admits = skip && to.list ? writableIn(to, encodeOptions(flags), refused) : () => true;
      const conversion = new Conversion(replies, to, { utcOffset, fill, admits });
      const tellNotes = async (): Promise<void> => {
        const notes = conversion.notes();
        if (to.list) await out.flush(); // a single reply comes behind them
        if (notes !== '') await out.endLine();
        await tell(io, notes);
      };
      try {
        const chunks = encodeIterable(conversion, to, { ...encodeOptions(flags), output: 'bytes' });
        for await (const chunk of chunks) await out.write(chunk);
      } catch (error) {
        if (error instanceof ReaderGone) throw error;
        await tellNotes();
        if (!(error instanceof EncodeError)) throw error;
        const hints = hintOf(error, conversion.last, to);
        refuse(error, conversion.last, { name, charset: to.charset, charsetOption: '--to-charset', hints });
      }
      await tellNotes();
      return replies;
    });
    reading.conclude();
  });
}

/** What would help where a text is lacking. */
function hintOf({ code, path = '' }: EncodeError, record: Item | undefined, to: ReplyShape): string[] {
  const fillable = record !== undefined && isStatus(record) && Object.hasOwn(requiredTexts(record, to), path);
  return code === 'missing-field' && fillable ? ['--fill writes an empty text for what is lacking.'] : [];
}

function parseUtcOffset(text: string): string {
  const refuse = (): never => {
    throw new InvalidArgumentError('It is +hh:mm or -hh:mm, less than a day.');
  };
  rescue(() => parseDate('', text), RangeError, refuse);
  return text;
}
