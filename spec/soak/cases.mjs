// What the soak finds, as conformance cases: spec/conformance/README.md has their keys. What a case expects is what the
// codec does now, or, of a record, what it should have given back; whether that is right is for a reader to settle.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { shapeName } from 'smsc-codec/testing';
import { inputOf } from './bodies.mjs';

/** Outcome of a decoder, in the words of a case. */
function readingOf(codec, input, shape) {
  try {
    const expected = codec.decode(input, shape);
    const write = typeof input === 'string' ? codec.encode : codec.encodeBytes;
    return { expected, canonical: isWritten(() => write(expected, shape), input) };
  } catch (error) {
    if (!(error instanceof codec.DecodeError)) return { error: {} };
    const { code, offset, path, index } = error;
    return { error: { code, offset, path, index } };
  }
}

function isWritten(write, input) {
  try {
    return Buffer.compare(Buffer.from(write()), Buffer.from(input)) === 0;
  } catch {
    return false;
  }
}

/** A body that breaks a law. */
export function caseOfBody({ codec, shape, body, ...found }) {
  const input = inputOf(body);
  const written = typeof input === 'string' ? { body: input } : { bytes: Buffer.from(input).toString('base64') };
  return { ...headOf(found, shape), ...written, ...readingOf(codec, input, shape), found };
}

/**
 * A reply that breaks a law: what is written of it has to be read as it; what cannot
 * be written, be refused. JSON does not tell all replies apart; `found` has the reply as code.
 */
export function caseOfReply({ codec, shape, reply, ofBytes, ...found }) {
  const head = { ...headOf(found, shape), found: { ...found, reply: fc.stringify(reply) } };
  try {
    const written = ofBytes
      ? { bytes: Buffer.from(codec.encodeBytes(reply, shape)).toString('base64') }
      : { body: codec.encode(reply, shape) };
    return { ...head, ...written, expected: reply, canonical: true };
  } catch {
    return { ...head, reply, ...(ofBytes ? { as: 'bytes' } : {}), error: {} };
  }
}

const headOf = ({ law, says, seed }, { charset, ...shape }) => ({
  name: `${law}, ${shapeName(shape)}: ${says.split('\n')[0]}`,
  source: `soak ${seed}`,
  shape: charset === undefined ? shape : { ...shape, charset },
});

/** Replies that no JSON can hold are among those that break laws. */
const plain = (_, value) => (typeof value === 'bigint' ? String(value) : value);

/** Writes a case into a file of its own, and gives the file's name. */
export function save(folder, one) {
  const theme = `${one.found.law} ${shapeName(one.shape)} ${one.found.seed}`;
  const file = join(folder, `${theme.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify([one], plain, 2)}\n`);
  return file;
}
