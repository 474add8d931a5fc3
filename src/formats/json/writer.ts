// fmt=3: from a reply to an object, one member a line. JSON can carry any text, so only values that JSON would change
// are refused.
import type { Slot } from '../../../grammars/grammar.ts';
import { Refusal } from '../../errors.ts';
import type { Plan } from '../plan.ts';
import {
  checkCarried,
  checkUnknown,
  extraOf,
  extraPath,
  isPlain,
  isRequired,
  placesOf,
  print,
  printRequired,
} from '../print.ts';
import type { Draft, Frame, WriteOptions } from '../room.ts';
import { MAX_DEPTH } from './reader.ts';

export function writeJson(reply: Draft, plan: Plan, options: WriteOptions): string {
  const members = membersOf(reply, plan);
  return options.compact ? `{${members.join(', ')}}` : `{\n${members.join(',\n')}\n}`;
}

/** One object, or a list of them. */
export const frameJson = (frame: Frame, { compact }: WriteOptions): Frame =>
  compact ? { ...frame, next: frame.next.replace('\n', ' ') } : frame;

function membersOf(reply: Draft, plan: Plan): string[] {
  if (reply.kind === 'deleted') {
    checkCarried(reply, [], true);
    return ['"result": "OK"', ...extras(reply, decisive(reply.kind))];
  }
  const { fields, suffix } = placesOf(reply, plan);
  const known = [...[...fields, ...suffix].map(({ name }) => name), ...decisive(reply.kind)];
  const member = (slot: Slot): string[] => {
    const value = isRequired(slot) ? printRequired(reply, slot) : print(reply, slot);
    if (value === undefined) return [];
    return [slot.before + (slot.value === 'integer' ? value : JSON.stringify(value))];
  };
  return [...fields.flatMap(member), ...extras(reply, known), ...suffix.flatMap(member)];
}

/** The names that would make another reply of an object of this kind (R9). */
export const decisive = (kind: string): readonly string[] =>
  kind === 'deleted' ? ['status', 'error_code', 'result'] : kind === 'error' ? ['status'] : [];

function extras(reply: Draft, known: readonly string[]): string[] {
  return extraOf(reply).map(([name, value]) => {
    checkUnknown(name, known);
    return `${JSON.stringify(name)}: ${jsonOf(value, extraPath(name), 1)}`;
  });
}

/** A value as JSON. Refuses what JSON would not give back. Each property is read once: a getter may change its mind. */
function jsonOf(value: unknown, path: string, depth: number): string {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  if (Number.isFinite(value) && !Object.is(value, -0)) return JSON.stringify(value);
  const list = isPlainArray(value);
  if (!list && !isPlain(value)) throw notJson(path);
  if (depth === MAX_DEPTH) throw new Refusal('too-deep', `${path} is deeper than ${MAX_DEPTH}`, path);
  // Own keys tell of holes in arrays, and of what JSON has none of: symbols, and what no enumeration shows.
  const names = Reflect.ownKeys(value).filter((name) => !list || name !== 'length');
  if (list && names.length !== value.length) throw notJson(path);
  const members = names.map((name) => {
    if (typeof name === 'symbol') throw notJson(path);
    const innerPath = list ? `${path}[${name}]` : `${path}.${name}`;
    if (!Object.prototype.propertyIsEnumerable.call(value, name)) throw notJson(innerPath);
    const text = jsonOf(Reflect.get(value, name), innerPath, depth + 1);
    return list ? text : `${JSON.stringify(name)}:${text}`;
  });
  return list ? `[${members.join(',')}]` : `{${members.join(',')}}`;
}

/** An array as JSON makes it. */
const isPlainArray = (value: unknown): value is unknown[] =>
  Array.isArray(value) && Object.getPrototypeOf(value) === Array.prototype;

const notJson = (path: string): Refusal => new Refusal('invalid-extra', `${path} is no JSON value`, path);
