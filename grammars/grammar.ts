// What a table of one format looks like, and the checks that every table passes when it is defined: a wrong table
// fails when the module is loaded, not when a reply comes in.
import type { ValueName } from '../src/values/index.ts';
import { type FieldName, fieldOf, fields } from './fields.ts';

/** The formats that a request can name: 0 text, 1 numbers and commas, 2 XML, 3 JSON. */
export const fmts = [0, 1, 2, 3] as const;
/** The format of a reply, as the request's `fmt` parameter names it: 0 text, 1 numbers and commas, 2 XML, 3 JSON. */
export type Fmt = (typeof fmts)[number];

/** How much a request can ask for: 0 the status alone, 1 all of the message, 2 what its number tells too. */
export const alls = [0, 1, 2] as const;
/** How many fields were asked for: 0 the status alone, 1 all of the message, 2 those of its number too. */
export type All = (typeof alls)[number];

/** The kinds of a message that was found: `hlr` is an HLR query, `sms` anything else. */
export const kinds = ['sms', 'hlr'] as const;
/** The kind of a message that was found: an HLR query, or anything else. */
export type Kind = (typeof kinds)[number];

/** One field's place in a layout. */
export interface Slot {
  /** The field. */
  readonly field: FieldName;
  /** Its name on the wire; of fmt=1, where items have no names, that of the model. */
  readonly name: string;
  /** Its value type. */
  readonly value: ValueName;
  /** What stands before the value, as the reference page prints it. */
  readonly before: string;
}

/** What a list puts in front of its first status, between two of them, and behind the last. */
export interface ListFrame {
  /** What a list begins with, empty or not. */
  readonly open: string;
  /** What stands before the first status, if there is one. */
  readonly first: string;
  /** What stands between two. */
  readonly next: string;
  /** What a list ends with. */
  readonly close: string;
}

/** How a format's layouts are noted. */
export interface Notation {
  /** One slot. Groups: `before` and `field`, and where the page prints them, `name` and `quote`. */
  readonly slot: RegExp;
  /** What may enclose the slots, for instance a tag. */
  readonly frame?: RegExp;
  /** What may stand between two slots and is no part of either. */
  readonly between?: string;
  /** The wire name of a field. */
  readonly nameOf: (field: FieldName) => string;
}

/** The layouts of one format, written as the reference page writes them. Lists are indexed by `all`. */
export interface Layouts {
  /** The format. */
  readonly fmt: Fmt;
  /** The status of an SMS, and of every type but HLR. */
  readonly sms: readonly [string, string, string];
  /** The status of an HLR query. */
  readonly hlr: readonly [string, string, string];
  /** What each status of a list ends with (R8). */
  readonly suffix: readonly [string, string, string];
  /** An error reply, its optional `id` included (R9). */
  readonly error: string;
  /** The reply to a deletion (R10). */
  readonly deleted: string;
  /** How the statuses of a list are held together (R6, R11, R12). */
  readonly list: ListFrame;
  /** What is written in a text instead of a character that would not be read as itself; fmt=0 and fmt=1 escape none. */
  readonly escapes: Readonly<Record<string, string>>;
}

/** A format's table: the layouts as printed on the page, and each of them resolved into slots. */
export type Grammar<L extends Layouts = Layouts> = L & {
  /** The layouts as slots, those of messages and of what lists append by `all`. */
  readonly slots: {
    readonly [K in 'sms' | 'hlr' | 'suffix']: readonly [readonly Slot[], readonly Slot[], readonly Slot[]];
  } & {
    /** Those of an error reply. */
    readonly error: readonly Slot[];
  };
};

/** Resolves the layouts of a format, and checks them against the catalogue of fields. */
export function defineGrammar<const L extends Layouts>(layouts: L, notation: Notation): Grammar<L> {
  const resolve = (template: string): readonly Slot[] => slotsOf(template, notation);
  const each = (templates: readonly [string, string, string]) =>
    [resolve(templates[0]), resolve(templates[1]), resolve(templates[2])] as const;
  const slots = {
    sms: each(layouts.sms),
    hlr: each(layouts.hlr),
    suffix: each(layouts.suffix),
    error: resolve(layouts.error),
  };
  for (const layout of [...slots.sms, ...slots.hlr]) {
    if (layout[0]?.field !== 'status') throw new TypeError('a layout begins with the status');
  }
  return { ...layouts, slots };
}

function slotsOf(template: string, notation: Notation): readonly Slot[] {
  const inner = notation.frame?.exec(template)?.[1] ?? template;
  const slot = new RegExp(notation.slot, 'y');
  const found: Slot[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < inner.length; at = slot.lastIndex) {
    if (found.length > 0 && notation.between !== undefined && inner.startsWith(notation.between, at)) {
      at += notation.between.length;
    }
    slot.lastIndex = at;
    const match = slot.exec(inner);
    if (match === null) throw new TypeError(`not a slot: ${inner.slice(at)}`);
    // Never without groups: every notation names them, though the type cannot tell.
    const { before = '', field = '', quote, name: printed } = match.groups ?? {};
    if (!isField(field)) throw new TypeError(`${field} is not in the catalogue of fields`);
    const name = notation.nameOf(field);
    if (printed !== undefined && printed !== name) {
      throw new TypeError(`${field} is called ${name}, not ${printed}`);
    }
    if (seen.has(field)) throw new TypeError(`${field} stands twice in a layout`);
    const { value } = fieldOf(field);
    if (quote !== undefined && (quote === '') !== (value === 'integer')) throw new TypeError(`${field}: wrong quotes`);
    seen.add(field);
    found.push({ field, name, value, before });
  }
  return found;
}

/** Whether the catalogue has a field of this name. */
export const isField = (name: string): name is FieldName => Object.hasOwn(fields, name);

/** The names in angle brackets of a template, for the layouts of fmt=0, 1 and 3. */
export type Placeholders<T extends string> = T extends `${string}<${infer F}>${infer Rest}`
  ? (F extends FieldName ? F : never) | Placeholders<Rest>
  : never;

/** The names of the closed elements of a template, for the layouts of fmt=2. */
export type Elements<T extends string> = T extends `${string}</${infer F}>${infer Rest}`
  ? (F extends FieldName ? F : never) | Elements<Rest>
  : never;
