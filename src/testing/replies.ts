// Whole replies of a shape: a status or a list of them, an error, a deletion.
import fc from 'fast-check';
import type { ReplyOf, ReplyShape } from 'smsc-codec';
import { type Draft, slotsOf } from './layout.ts';
import { resolved, type TestShape } from './shapes.ts';
import { mutated, nastyDraft, ofOneAccount, ordinaryDraft } from './statuses.ts';
import { nastyText, ordinaryText } from './texts.ts';
import { ordinaryValue } from './values.ts';

/** The words of an error, which may hold commas and parentheses of their own. */
const errorText = fc.oneof(
  fc.constantFrom('authorise error', 'duplicate request, wait a minute', 'wrong number (7999)', ''),
  ordinaryText,
);

/** An error reply. Its text and its id are optional (R9). */
function ordinaryError(shape: TestShape): fc.Arbitrary<Draft> {
  const slots = slotsOf(shape, 'error');
  const values: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    slots.map((slot) => [slot.field, slot.field === 'error' ? errorText : ordinaryValue(slot, true)]),
  );
  return fc.record(values, { requiredKeys: ['error_code'] }).map((fields) => ({ kind: 'error', ...fields }));
}

const deleted = fc.constant<Draft>({ kind: 'deleted' });

/**
 * Replies as a gateway sends them, which `encode` never refuses: a status or a list of them as the shape says, an error
 * reply, or the reply to a deletion. Lists mix the kinds unless the shape names one.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { safeEncode } from 'smsc-codec';
 * import { ordinaryReply } from 'smsc-codec/testing';
 * const shape = { fmt: 2, all: 1, list: true } as const;
 * fc.assert(fc.property(ordinaryReply(shape), (reply) => safeEncode(reply, shape).ok));
 * ```
 */
export function ordinaryReply<const S extends ReplyShape>(shape: S): fc.Arbitrary<ReplyOf<S>> {
  return ordinaryDrafts(resolved(shape)) as fc.Arbitrary<unknown> as fc.Arbitrary<ReplyOf<S>>;
}

export function ordinaryDrafts(shape: TestShape): fc.Arbitrary<Draft | Draft[]> {
  return fc.oneof(
    { weight: 8, arbitrary: ofOneAccount(ordinaryStatuses(shape)) },
    { weight: 1, arbitrary: ordinaryError(shape) },
    { weight: 1, arbitrary: deleted },
  );
}

/** One status, or a list of them. In fmt=0 and fmt=1 an empty list is an empty body, which is no reply (R15). */
export function statuses(
  { fmt, list }: TestShape,
  status: fc.Arbitrary<Draft>,
  maxLength = 3,
): fc.Arbitrary<Draft | Draft[]> {
  return list ? fc.array(status, { minLength: fmt < 2 ? 1 : 0, maxLength }) : status;
}

/** Ordinary statuses; a list is long now and then, since few faults need one and each of its records takes time. */
function ordinaryStatuses(shape: TestShape): fc.Arbitrary<Draft | Draft[]> {
  const status = ordinaryDraft(shape);
  if (!shape.list) return status;
  return fc.oneof(
    { weight: 15, arbitrary: statuses(shape, status) },
    { weight: 1, arbitrary: statuses(shape, status, 12) },
  );
}

/**
 * Replies that a codec could trip over: the statuses of {@link nastyStatus}, errors and deletions after the same
 * fashion, lists where one status was asked for and the other way round, and things that are no reply at all.
 * The type says what such a reply poses as, not what it is.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { safeEncode } from 'smsc-codec';
 * import { nastyReply } from 'smsc-codec/testing';
 * const shape = { fmt: 3, all: 0, list: true } as const;
 * fc.assert(fc.property(nastyReply(shape), (reply) => typeof safeEncode(reply, shape).ok === 'boolean'));
 * ```
 */
export function nastyReply<const S extends ReplyShape>(shape: S): fc.Arbitrary<ReplyOf<S>> {
  return nastyDrafts(resolved(shape)) as fc.Arbitrary<ReplyOf<S>>;
}

export function nastyDrafts(shape: TestShape): fc.Arbitrary<unknown> {
  const errorSlots = slotsOf(shape, 'error');
  const error = fc
    .tuple(ordinaryError(shape), nastyText(shape.fmt))
    .map(([draft, text]) => ({ ...draft, error: text }));
  // One bad record has a list refused, so that lists of bad ones only would hardly ever be written.
  const status = shape.list
    ? fc.oneof({ weight: 1, arbitrary: ordinaryDraft(shape) }, { weight: 1, arbitrary: nastyDraft(shape) })
    : nastyDraft(shape);
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 40, arbitrary: statuses(shape, status) },
    { weight: 4, arbitrary: error },
    { weight: 4, arbitrary: mutated(shape, ordinaryError(shape), errorSlots) },
    { weight: 1, arbitrary: mutated(shape, deleted, errorSlots) },
    { weight: 1, arbitrary: statuses({ ...shape, list: !shape.list }, ordinaryDraft(shape)) },
    { weight: 1, arbitrary: fc.oneof(fc.constant([]), fc.array(fc.anything(), { maxLength: 2 }), fc.anything()) },
  );
}
