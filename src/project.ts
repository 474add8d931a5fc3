// A reply cut down to what another shape can carry (R2).
import { bindEncoding } from './codec.ts';
import { isField } from './formats/fields.ts';
import type { Layout, Plan } from './formats/plan.ts';
import { isPlain } from './formats/print.ts';
import { assign } from './formats/records.ts';
import type { Draft } from './formats/room.ts';
import type { ItemOf, JsonValue, Reply, ReplyOf, ReplyShape } from './reply.ts';

/** A reply without the fields that a shape cannot carry, and the paths of those. */
export interface Projection<S extends ReplyShape, R = ReplyOf<S>> {
  /** The reply without what was dropped. */
  readonly reply: R;
  /** Paths of what was dropped, those of a list with their index in front: `[0].flag`, `extra.note`. */
  readonly dropped: string[];
}

/**
 * Drops the fields that a shape cannot carry, and says which (R1, R2, R13). What is left may still be refused by `encode`:
 * for what a text holds, for a field that the shape requires, for a kind or a list that it does not have.
 *
 * @param reply - A reply, or one status of a list.
 * @returns The reply without them, and their paths. Its type says what `encode` takes it for, as far as it takes it.
 * @throws TypeError for what is no reply; TypeError or RangeError for a bad shape.
 *
 * @example
 * ```ts
 * import { project } from 'smsc-codec';
 * const { dropped } = project({ kind: 'sms', status: 1, last_date: '', err: 0 }, { fmt: 1 });
 * console.log(dropped); // [ 'last_date' ]
 * ```
 */
export function project<const S extends ReplyShape>(
  reply: Exclude<Reply, readonly unknown[]>,
  shape: S,
): Projection<S, ItemOf<S>>;
/** The same for a whole reply of any kind, lists included. */
export function project<const S extends ReplyShape>(reply: Reply, shape: S): Projection<S>;
export function project<const S extends ReplyShape>(reply: Reply, shape: S): Projection<S> {
  const { plan, output } = bindEncoding(shape);
  const dropped: string[] = [];
  const knowns = new Map<unknown, ReturnType<typeof knownFields>>();
  const cut = (draft: Draft, prefix: string): Draft => {
    if (typeof draft !== 'object' || draft === null) throw new TypeError('a reply is an object');
    let known = knowns.get(draft.kind);
    if (known === undefined) {
      known = knownFields(plan, draft);
      knowns.set(draft.kind, known);
    }
    const kept: Draft = { kind: draft.kind };
    for (const [name, value] of Object.entries(draft)) {
      if (value === undefined || name === 'kind') continue;
      if (name === 'extra') cutExtra(kept, draft.extra, prefix, known.names);
      else if (isField(name) && known.fields.has(name)) assign(kept, name, value);
      else dropped.push(prefix + name);
    }
    return kept;
  };
  const cutExtra = (kept: Draft, extra: Draft['extra'], prefix: string, names: ReadonlySet<string>): void => {
    if (!isPlain(extra)) {
      dropped.push(`${prefix}extra`);
      return;
    }
    const carried: [string, JsonValue][] = [];
    for (const [name, value] of Object.entries(extra) as [string, JsonValue | undefined][]) {
      if (value === undefined) continue;
      if (!names.has(name) && output.carries(name, value, kept.kind, plan)) carried.push([name, value]);
      else dropped.push(`${prefix}extra.${name}`);
    }
    if (carried.length > 0) kept.extra = Object.fromEntries(carried);
  };
  const projected = Array.isArray(reply) ? reply.map((one, index) => cut(one, `[${index}].`)) : cut(reply, '');
  return { reply: projected as ReplyOf<S>, dropped };
}

/** The fields that a kind of reply has in a shape, and their names on the wire. */
function knownFields(plan: Plan, { kind }: Draft): { fields: Set<string>; names: Set<string> } {
  const isStatus = (name: string): name is Layout['kind'] => Object.hasOwn(plan.layouts, name);
  const layout = isStatus(kind) ? plan.layouts[kind] : undefined;
  const slots = layout
    ? [...layout.slots, ...(plan.fmt === 1 && !plan.list ? [] : layout.suffix)]
    : kind === 'error'
      ? plan.table.slots.error
      : [];
  return { fields: new Set(slots.map(({ field }) => field)), names: new Set(slots.map(({ name }) => name)) };
}
