// What a request to the endpoint asks for, from its parameters.
import { type ReplyShape, shapeOf } from 'smsc-codec';
import { rescue } from '../rescue.ts';

/** A message that was asked about; without a phone, every one of this id. */
export interface Asked {
  readonly id: number;
  readonly phone: string | undefined;
}

export interface Question {
  readonly shape: ReplyShape;
  readonly asked: readonly Asked[];
  /** Whether the messages are to be deleted. */
  readonly del: boolean;
}

/** Parameters that the endpoint does not understand: its error 1. The message says for people which, and why. */
export class BadParameters extends Error {
  override readonly name = 'BadParameters';
}

/** More messages than this are not asked about at once. */
const MAX_ASKED = 10_000;

/** @throws {@link BadParameters} */
export function questionOf(parameters: URLSearchParams): Question {
  const shape = rescue(
    () => shapeOf(parameters),
    RangeError,
    ({ message }) => {
      throw new BadParameters(message);
    },
  );
  const ids = items(parameters, 'id').map(parseId);
  const phones = items(parameters, 'phone');
  if (ids.length === 0) throw new BadParameters('there is no id');
  const del = parameters.get('del') || '0';
  if (del !== '0' && del !== '1') throw new BadParameters(`del is one of 0, 1, not ${del}`);
  return { shape, asked: paired(ids, phones), del: del === '1' };
}

/** The form that an error reply takes, where some of the parameters are not understood. */
export function errorShapeOf(parameters: URLSearchParams): ReplyShape {
  const understood = (name: string): ReplyShape =>
    rescue(
      () => shapeOf(new URLSearchParams({ [name]: parameters.get(name) ?? '' })),
      RangeError,
      () => ({}),
    );
  return { fmt: understood('fmt').fmt, charset: understood('charset').charset };
}

/** The values of a list. A comma behind the last one only says that it is a list. */
function items(parameters: URLSearchParams, name: string): string[] {
  const values = (parameters.get(name) ?? '').split(',').map((value) => value.trim());
  if (values.at(-1) === '') values.pop();
  if (values.length > MAX_ASKED) throw new BadParameters(`${name} has more than ${MAX_ASKED} values`);
  if (values.includes('')) throw new BadParameters(`${name} has an empty value`);
  return values;
}

function parseId(text: string): number {
  const id = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(id)) throw new BadParameters(`an id is a number, not ${text}`);
  return id;
}

/** Each id with its phone; a single one of either belongs to all of the other. */
function paired(ids: readonly number[], phones: readonly string[]): Asked[] {
  const [first = 0] = ids;
  if (ids.length === 1 && phones.length > 1) return phones.map((phone) => ({ id: first, phone }));
  if (phones.length > 1 && phones.length !== ids.length) {
    throw new BadParameters(`${ids.length} ids and ${phones.length} phones make no pairs`);
  }
  return ids.map((id, index) => ({ id, phone: phones.length === 1 ? phones[0] : phones[index] }));
}
