// From named entries to a reply: what fmt=0, 2 and 3 share once their syntax is read.
import type { Slot } from '../../grammars/grammar.ts';
import { Flaw } from '../errors.ts';
import type { JsonValue } from '../reply.ts';
import { values } from '../values/index.ts';
import { contradicts, kindOf, notOfType, type Plan, STATUS_MISSING, shown, slotOf } from './plan.ts';
import { assign } from './records.ts';
import type { Draft, Trace } from './room.ts';

/** One named value of a record. `name` is that of the wire, with the spelling of the grammar if it is known. */
export interface Entry {
  readonly name: string;
  readonly value: JsonValue;
  /** Where the value stands, as it is written, and where it ends. */
  readonly offset: number;
  readonly end: number;
  /** What is wrong with it, apart from its syntax and its type. */
  readonly flaw?: Flaw | undefined;
}

/** Gives an entry's value in the type of its slot, undefined where it is absent; throws a Flaw. */
export type ReadValue<E extends Entry> = (entry: E, slot: Slot) => string | number | undefined;

/** Reads a value that is there as text. An empty number is absence (R1). */
export function readText(text: string, slot: Slot, offset: number): string | number | undefined {
  if (text === '' && slot.value === 'integer') return undefined;
  const value = values[slot.value].parse(text);
  if (value === undefined) throw notOfType(slot, shown(text), offset);
  return value;
}

/** Makes a status of its entries (R3, R7, R13). The first error is the first in reading order (R17). */
export function settleStatus<E extends Entry>(
  entries: ReadonlyMap<string, E>,
  plan: Plan,
  offset: number,
  read: ReadValue<E>,
  trace?: Trace,
): Draft {
  const { sms, hlr, missing } = plan.layouts;
  const [statusSlot] = sms.slots;
  const status = statusSlot && entries.get(statusSlot.name);
  if (status === undefined) throw new Flaw('missing-field', 'status is missing', offset, 'status');
  const kind =
    status.value === STATUS_MISSING || status.value === String(STATUS_MISSING)
      ? 'missing'
      : kindOf(
          plan,
          (name) => entries.has(name),
          (name) => entries.get(name)?.value,
        );
  const layout = { sms, hlr, missing }[kind];
  const draft = settle(entries, layout.byName, kind, read, trace, (entry) => {
    if (kind !== 'missing' && entry.name === 'type' && contradicts(kind, entry.value)) {
      throw new Flaw('kind-mismatch', `type ${entry.value} is not of the kind ${kind}`, entry.offset, 'type');
    }
  });
  if (draft.status === undefined) throw new Flaw('missing-field', 'status is empty', status.offset, 'status');
  return draft;
}

/** Makes an error reply of its entries (R9). */
export function settleError<E extends Entry>(
  entries: ReadonlyMap<string, E>,
  plan: Plan,
  offset: number,
  read: ReadValue<E>,
  trace?: Trace,
): Draft {
  const { error } = plan.table.slots;
  const byName = new Map(error.map((slot) => [slot.name, slot]));
  const draft = settle(entries, byName, 'error', read, trace);
  if (draft.error_code === undefined) {
    const place = entries.get(slotOf(error, 'error_code').name)?.offset ?? offset;
    throw new Flaw('missing-field', 'error_code is missing', place, 'error_code');
  }
  return draft;
}

/** Makes the reply to a deletion of its entries (R10). */
export function settleDeleted<E extends Entry>(entries: ReadonlyMap<string, E>, trace?: Trace): Draft {
  const slot: Slot = { field: 'result', name: 'result', value: 'text', before: '' };
  return settle(entries, new Map([[slot.name, slot]]), 'deleted', readResult, trace);
}

function readResult({ value, offset }: Entry): undefined {
  if (value !== 'OK') throw new Flaw('invalid-text', 'the result of a deletion is OK', offset, 'result');
}

function settle<E extends Entry>(
  entries: ReadonlyMap<string, E>,
  byName: ReadonlyMap<string, Slot>,
  kind: string,
  read: ReadValue<E>,
  trace: Trace | undefined,
  check?: (entry: E) => void,
): Draft {
  const draft: Draft = { kind };
  let extra: Record<string, JsonValue> | undefined;
  const order = trace && [...byName.keys()];
  let place = 0;
  for (const entry of entries.values()) {
    const slot = byName.get(entry.name);
    const path = slot?.field ?? `extra.${entry.name}`;
    trace?.field(path, entry.offset, entry.end);
    if (entry.flaw !== undefined) throw entry.flaw;
    if (slot === undefined) {
      extra ??= {};
      own(extra, entry.name, entry.value);
      trace?.note({ code: 'unknown-field', reason: `${entry.name} is not in this layout`, offset: entry.offset, path });
    } else {
      const value = read(entry, slot);
      if (value !== undefined) assign(draft, slot.field, value);
      const found = order?.indexOf(entry.name) ?? 0;
      if (found < place)
        trace?.note({ code: 'field-order', reason: `${path} is out of order`, offset: entry.offset, path });
      place = Math.max(place, found);
    }
    check?.(entry);
  }
  if (extra !== undefined) draft.extra = extra;
  return draft;
}

/** Sets an own property whatever its name: `__proto__` is data like any other (R13). */
export function own<T>(object: Record<string, T>, name: string, value: T): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[name] = value;
  }
}
