// The types of shapes and replies. Which fields a reply has is computed from the layouts in `grammars/`, never listed.
import type { csv } from '../grammars/csv.ts';
import type { FieldName, FieldValue } from '../grammars/fields.ts';
import type { All, Elements, Fmt, Kind, Placeholders } from '../grammars/grammar.ts';
import type { json } from '../grammars/json.ts';
import type { text } from '../grammars/text.ts';
import type { xml } from '../grammars/xml.ts';
import type { Charset } from './charset/index.ts';

/** Anything that JSON can say. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

/**
 * What was asked of the status endpoint, which the reply alone cannot tell. Left out, each has the endpoint's own
 * default: `fmt` 0, `all` 0, one status, kind recognised, charset by the body (R14).
 */
export interface ReplyShape {
  /** The format. */
  readonly fmt?: Fmt | undefined;
  /** How many fields were asked for. */
  readonly all?: All | undefined;
  /** Whether a list was asked for: a comma stood in `id` or `phone`. */
  readonly list?: boolean | undefined;
  /** The kind of message, where the caller knows it; a list may then hold no other. */
  readonly kind?: Kind | undefined;
  /** The encoding of the bytes. */
  readonly charset?: Charset | undefined;
}

interface Tables {
  0: typeof text;
  1: typeof csv;
  2: typeof xml;
  3: typeof json;
}

/** The fields that a template prints. */
type FieldsOf<F extends Fmt, T extends string> = F extends 2 ? Elements<T> : Placeholders<T>;

/** The value of a property of a shape, or the endpoint's default where it is left out. */
type Chosen<S extends ReplyShape, P extends keyof ReplyShape, Default> = P extends keyof S
  ? undefined extends S[P]
    ? Exclude<S[P], undefined> | Default
    : S[P]
  : Default;

type FmtOf<S extends ReplyShape> = Chosen<S, 'fmt', 0> & Fmt;
type AllOf<S extends ReplyShape> = Chosen<S, 'all', 0> & All;
type ListOf<S extends ReplyShape> = Chosen<S, 'list', false> & boolean;
type KindOf<S extends ReplyShape> = Chosen<S, 'kind', Kind> & Kind;

/** Flattens an intersection, so that editors show the fields. */
type Flat<T> = { [P in keyof T]: T[P] } & {};

type Optional<F extends FieldName> = { [P in F]?: FieldValue<P> | undefined };
type Required<F extends FieldName> = { [P in F]: FieldValue<P> };

/** Fields of a status without the status itself. In fmt=1 every text has its slot, so none is absent (R1). */
type Body<F extends Fmt, N extends FieldName> = F extends 1
  ? Optional<{ [P in N]: FieldValue<P> extends number ? P : never }[N]> &
      Required<{ [P in N]: FieldValue<P> extends number ? never : P }[N]>
  : Optional<N>;

/** What a list appends to each status; the keyed formats accept it on single replies too (R8). */
type Suffix<F extends Fmt, A extends All, L extends boolean> = F extends 1
  ? L extends true
    ? { id: number } & (A extends 0 ? { phone: string } : unknown)
    : unknown
  : (F extends 0 ? (L extends true ? { id: number } : { id?: number | undefined }) : { id?: number | undefined }) &
      (A extends 0 ? { phone?: string | undefined } : unknown);

/** Fields that the layout does not know (R13): JSON values in fmt=3, texts in fmt=0 and 2; fmt=1 has no names. */
type Extra<F extends Fmt> = F extends 3
  ? { extra?: Record<string, JsonValue> | undefined }
  : F extends 1
    ? unknown
    : { extra?: Record<string, string> | undefined };

type Found<F extends Fmt, A extends All, L extends boolean, K extends Kind> = F extends Fmt
  ? A extends All
    ? L extends boolean
      ? K extends Kind
        ? Flat<
            { kind: K; status: number } & Body<F, Exclude<FieldsOf<F, Tables[F][K][A]>, 'status'>> &
              Suffix<F, A, L> &
              Extra<F>
          >
        : never
      : never
    : never
  : never;

type Missing<F extends Fmt, A extends All, L extends boolean> = F extends Fmt
  ? A extends All
    ? L extends boolean
      ? Flat<
          { kind: 'missing'; status: -3 } & Optional<Exclude<FieldsOf<F, Tables[F]['sms'][0]>, 'status'>> &
            (F extends 1 ? (L extends true ? { id: number } : unknown) : Suffix<F, 1, L>) &
            (A extends 0
              ? F extends 1
                ? L extends true
                  ? Optional<'phone'>
                  : unknown
                : Optional<'phone'>
              : unknown) &
            Extra<F>
        >
      : never
    : never
  : never;

type ErrorOf<F extends Fmt> = F extends Fmt
  ? Flat<
      { kind: 'error'; error_code: number; id?: number | undefined } & (F extends 1
        ? unknown
        : { error?: string | undefined }) &
        (F extends 2 | 3 ? Extra<F> : unknown)
    >
  : never;

type DeletedOf<F extends Fmt> = F extends 3 ? DeletedReply : { kind: 'deleted' };

type EveryField<K extends Kind> = { [F in Fmt]: { [A in All]: FieldsOf<F, Tables[F][K][A]> }[All] }[Fmt];

/** Every field of a kind, whatever the shape: what is known when the shape is not. */
type Any<K extends Kind> = Flat<
  { kind: K; status: number } & Optional<Exclude<EveryField<K>, 'status'> | 'id' | 'phone'> & Extra<3>
>;

/** The status of a message, with the fields of the SMS layouts. */
export type SmsStatus = Any<'sms'>;
/** The status of an HLR query. */
export type HlrStatus = Any<'hlr'>;
/** A message that is not found, or archived: status -3 (R7). */
export type MissingStatus = Flat<
  {
    /** What kind of reply it is. */
    kind: 'missing';
    /** Always -3. */
    status: -3;
  } & Optional<Exclude<{ [F in Fmt]: FieldsOf<F, Tables[F]['sms'][0]> }[Fmt], 'status'> | 'id' | 'phone'> &
    Extra<3>
>;
/** What became of one message. */
export type Status = SmsStatus | HlrStatus | MissingStatus;

/** The gateway refused the request (R9). Never wrapped in a list. */
export type ErrorReply = Flat<
  {
    /** What kind of reply it is. */
    kind: 'error';
    /** Why the request was refused: see `errorCodes`. */
    error_code: number;
    /** The error in words. */
    error?: string | undefined;
    /** Number of the message, where it is told. */
    id?: number | undefined;
  } & Extra<3>
>;
/** The message was deleted, as the request asked (R10). */
export type DeletedReply = Flat<
  {
    /** What kind of reply it is. */
    kind: 'deleted';
  } & Extra<3>
>;

/** Anything that the endpoint answers. */
export type Reply = Status | Status[] | ErrorReply | DeletedReply;

/** True for `ReplyShape` itself and for shapes whose `fmt` may be any. */
type IsWide<S extends ReplyShape> = Fmt extends FmtOf<S> ? true : false;

/** One status of a reply of shape S, with exactly the fields that the shape carries. */
export type StatusOf<S extends ReplyShape> =
  IsWide<S> extends true
    ? Status
    : Found<FmtOf<S>, AllOf<S>, ListOf<S>, KindOf<S>> | Missing<FmtOf<S>, AllOf<S>, ListOf<S>>;

/** What a stream of shape S yields, one at a time. */
export type ItemOf<S extends ReplyShape> =
  | StatusOf<S>
  | (IsWide<S> extends true ? ErrorReply | DeletedReply : ErrorOf<FmtOf<S>> | DeletedOf<FmtOf<S>>);

/** A reply of shape S: one status or, for a list, an array of them; or an error reply; or the reply to a deletion. */
export type ReplyOf<S extends ReplyShape> =
  | (ListOf<S> extends infer L ? (L extends true ? StatusOf<S>[] : StatusOf<S>) : never)
  | Exclude<ItemOf<S>, StatusOf<S>>;
