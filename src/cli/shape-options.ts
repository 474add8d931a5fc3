// The options that tell what a reply looks like: one by one, or by the request that it answers.
import { type Command, InvalidArgumentError } from 'commander';
import {
  type All,
  alls,
  type Charset,
  charsets,
  type Fmt,
  fmts,
  type Kind,
  kinds,
  type ReplyShape,
  shapeOf,
} from 'smsc-codec';
import { exitStatus, fail } from './failure.ts';
import { rescue } from './rescue.ts';

export interface ShapeFlags {
  readonly fmt?: Fmt | undefined;
  readonly all?: All | undefined;
  readonly list?: boolean | undefined;
  readonly kind?: Kind | undefined;
  readonly charset?: Charset | undefined;
  readonly request?: string | undefined;
}

/** A parser of option values that accepts these and no others, in whatever case. */
export const oneOf =
  <T extends string | number>(choices: readonly T[]) =>
  (text: string): T => {
    const choice = choices.find((one) => String(one) === text.toLowerCase());
    if (choice === undefined) throw new InvalidArgumentError(`It is one of ${choices.join(', ')}.`);
    return choice;
  };

export const parseFmt = oneOf(fmts);
export const parseAll = oneOf(alls);
export const parseCharset = oneOf(charsets);

/** The options of a command that knows one shape. `convert` knows two, and spells the first three its own way. */
export const addShapeOptions = (command: Command): Command =>
  addCommonShapeOptions(
    command
      .option('--fmt <fmt>', 'format: 0 text (default), 1 numbers and commas, 2 XML, 3 JSON', parseFmt)
      .option('--all <all>', 'layout: 0 short (default), 1 full, 2 full with country, operator and region', parseAll)
      .option(
        '--charset <charset>',
        `charset of the reply's bytes: ${charsets.join(', ')} (default: windows-1251, as the endpoint's)`,
        parseCharset,
      ),
  );

export const addCommonShapeOptions = (command: Command): Command =>
  command
    .option('--list', 'a list was asked for: a comma stood in id or phone')
    .option('--kind <kind>', 'kind of message, if known: sms, hlr', oneOf(kinds))
    .option(
      '--request <url>',
      'take fmt, all, list and charset from the request that was sent, or from its query; --fmt and the like override it',
    );

/** The shape that the options tell: each for itself, else by the request, else the endpoint's default. */
export function shapeFrom({ request, fmt, all, list, kind, charset }: ShapeFlags): ReplyShape {
  const asked = request === undefined ? {} : requested(request);
  return {
    fmt: fmt ?? asked.fmt,
    all: all ?? asked.all,
    list: list ?? asked.list,
    kind,
    charset: charset ?? asked.charset,
  };
}

// Not a parser of the option's value, since commander repeats a bad value and a request holds the password.
const requested = (request: string): ReplyShape =>
  rescue(
    () => shapeOf(request),
    RangeError,
    ({ message }) => fail(exitStatus.badUsage, `--request: ${message}`),
  );
