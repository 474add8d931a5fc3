// Every shape that a reply can have, so that a law is put to all of them and none is forgotten.
import { type All, alls, type Fmt, fmts, type Kind, kinds, type ReplyShape } from 'smsc-codec';

/** A shape with everything said that decides the form of a reply; without `kind` the kind is recognised. */
export interface TestShape {
  /** The format. */
  readonly fmt: Fmt;
  /** How many fields were asked for. */
  readonly all: All;
  /** Whether a list was asked for. */
  readonly list: boolean;
  /** The kind that the caller vouches for. */
  readonly kind?: Kind | undefined;
}

/**
 * All 72 shapes: four formats, three values of `all`, SMS, HLR or recognised, single and list.
 *
 * @example
 * ```ts
 * import { shapes } from 'smsc-codec/testing';
 * console.log(shapes.length); // 72
 * ```
 */
export const shapes: readonly TestShape[] = fmts.flatMap((fmt) =>
  alls.flatMap((all) =>
    [...kinds, undefined].flatMap((kind) =>
      [false, true].map((list) => ({ fmt, all, list, ...(kind === undefined ? {} : { kind }) })),
    ),
  ),
);

/** A shape with the endpoint's defaults filled in. */
export const resolved = ({ fmt = 0, all = 0, list = false, kind }: ReplyShape): TestShape => ({ fmt, all, list, kind });

/** The kinds that a found status of a shape can be of. */
export const kindsOf = ({ kind }: TestShape): readonly Kind[] => (kind === undefined ? kinds : [kind]);

/**
 * A shape in words, for the names of tests.
 *
 * @example
 * ```ts
 * import { shapeName } from 'smsc-codec/testing';
 * console.log(shapeName({ fmt: 1, all: 2, kind: 'hlr', list: true })); // fmt=1 all=2 hlr list
 * ```
 */
export function shapeName(shape: ReplyShape): string {
  const { fmt, all, list, kind } = resolved(shape);
  return `fmt=${fmt} all=${all} ${kind ?? 'recognised'} ${list ? 'list' : 'single'}`;
}
