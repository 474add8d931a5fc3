// The laws as far as they say something about any body at all: those of the kit that do, put to one body; and those of
// streams, lanes and oracles, for which a codec needs more than the kit asks for.
import { canonicalLaw, difference, jsonBodyLaw, jsonLaw, oracleLaw, shapeName, totalityLaw } from 'smsc-codec/testing';
import { expectGapsEmpty, expectSpans } from './spans.mjs';
import { xmlOracles } from './xml.mjs';

const properties = new WeakMap();

/** The property of a law, which takes long to make, for a codec and a shape. */
function propertyOf(law, codec, shape) {
  if (!properties.has(codec)) properties.set(codec, new Map());
  const known = properties.get(codec);
  const key = `${law.name} ${shapeName(shape)} ${shape.charset}`;
  if (!known.has(key)) known.set(key, law.property(codec, shape));
  return known.get(key);
}

/** Puts one value to a law of the kit. */
async function put(law, codec, shape, value) {
  if (!law.applies(shape)) return;
  const failure = await propertyOf(law, codec, shape).run([value]);
  if (failure !== null && 'error' in failure) throw failure.error;
}

function expectSame(what, expected, actual) {
  const found = difference(expected, actual);
  if (found !== undefined) throw new Error(`${what}: ${found}`);
}

/** What an error says, as a value that can be compared. */
const told = ({ code, offset, line, column, index, path }) => ({ code, offset, line, column, index, path });

/** Everything that reading gives: the items, then the errors. */
async function reading(codec, chunks, shape, options) {
  const items = [];
  const errors = [];
  const onError = options.skip ? (error) => errors.push(told(error)) : 'throw';
  try {
    for await (const item of codec.decodeIterable(chunks, shape, { ...options, onError })) items.push(item);
  } catch (error) {
    if (!(error instanceof codec.DecodeError)) throw error;
    errors.push(told(error));
  }
  return { items, errors: { ...errors } }; // by their numbers, so that a difference names one
}

function cut(whole, cuts) {
  const places = [0, ...cuts.map((cut) => Math.floor(cut * whole.length)).sort((a, b) => a - b), whole.length];
  return places.slice(1).map((to, index) => whole.slice(places[index], to));
}

function attempt(read) {
  try {
    return { value: read() };
  } catch (error) {
    return { error };
  }
}

/** The reply to a body, or undefined where it is refused. What else may be thrown is for L4. */
const replyTo = (codec, input, shape) => attempt(() => codec.decode(input, shape)).value;

/** A body as chunks of one code unit or byte. */
const eachUnit = (whole) => Array.from({ length: whole.length }, (_, at) => whole.slice(at, at + 1));

/** Longer bodies are not read unit by unit: that takes many times as long as everything else. */
const SHORT = 400;

const streams = (codec) => codec.decodeIterable !== undefined;
const traces = (codec) => codec.validate !== undefined && codec.locate !== undefined;

/**
 * What a text of XML states: 0 for -0 (R16), and a line end however it is written, since XML reads a raw CR as LF and this
 * format leaves it as it is (R11).
 */
const statement = (text) => (text === '-0' ? '0' : text.replaceAll(/\r\n?/g, '\n'));

/** Names and texts, without those that say that there is nothing (R1). */
const stated = (record) =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, text]) => text !== '')
      .map(([name, text]) => [name, statement(text)]),
  );

const statedIn = (records) => (Array.isArray(records) ? records.map(stated) : stated(records));

/**
 * Each law: what it asks of a codec, of a shape and of a body, and the check, which throws if it is broken. `input` is
 * text or bytes, `shape` has the charset.
 */
export const bodyLaws = [
  {
    name: 'L2 canonical',
    ofText: true,
    check: ({ codec, shape, input }) => put(canonicalLaw, codec, shape, input),
  },
  {
    name: 'L3 chunks',
    needs: streams,
    async check({ codec, shape, input, cuts, options }) {
      const chunks = cuts.length > 0 || input.length > SHORT ? cut(input, cuts) : eachUnit(input);
      const whole = await reading(codec, [input], shape, options);
      expectSame(`in ${chunks.length} chunks`, whole, await reading(codec, chunks, shape, options));
    },
  },
  {
    name: 'L3 as decode',
    needs: streams,
    async check({ codec, shape, input }) {
      const { items, errors } = await reading(codec, [input], shape, {});
      const { value, error } = attempt(() => codec.decode(input, shape));
      if (error === undefined) expectSame('as a stream', { items: [value].flat(), errors: {} }, { items, errors });
      else if (error instanceof codec.DecodeError) expectSame('the error of the stream', { 0: told(error) }, errors);
    },
  },
  {
    name: 'L4 totality',
    check: ({ codec, shape, input }) => put(totalityLaw, codec, shape, { body: input, charset: shape.charset }),
  },
  {
    // `validate` does without the lanes, since it is told how a body is written.
    name: 'L6 lanes, errors',
    needs: (codec) => streams(codec) && traces(codec),
    async check({ codec, shape, input }) {
      const { errors } = await reading(codec, [input], shape, { skip: true });
      const issues = codec.validate(input, shape).filter(({ severity }) => severity === 'error');
      const placed = Object.values(errors).map(({ index, path, ...place }) => {
        const where = [index === undefined ? [] : `[${index}]`, path ?? []].flat().join('.');
        return { ...place, path: where === '' ? undefined : where };
      });
      const found = issues.map(({ code, offset, line, column, path }) => ({ code, offset, line, column, path }));
      expectSame('what validate found', { ...placed }, { ...found });
    },
  },
  {
    // Nor does `locate` use them.
    name: 'L6 lanes, values',
    ofText: true,
    needs: traces,
    check({ codec, shape, input }) {
      const reply = replyTo(codec, input, shape);
      if (reply !== undefined) expectSpans(reply, codec.locate(input, shape), input, shape);
    },
  },
  {
    name: 'L7 JSON bodies',
    ofText: true,
    fmt: 3,
    check: ({ codec, shape, input }) => put(jsonBodyLaw, codec, shape, input),
  },
  {
    name: 'L7 JSON.parse',
    ofText: true,
    fmt: 3,
    check({ codec, shape, input }) {
      const reply = replyTo(codec, input, shape);
      return reply === undefined ? undefined : put(jsonLaw, codec, shape, reply);
    },
  },
  ...xmlOracles
    .map((oracle) => [oracle, oracleLaw(oracle)])
    .flatMap(([oracle, law]) => [
      {
        name: `L7 ${oracle.name}`,
        ofText: true,
        fmt: 2,
        check({ codec, shape, input }) {
          const reply = replyTo(codec, input, shape);
          return reply === undefined ? undefined : put(law, codec, shape, reply);
        },
      },
      {
        name: `L7 ${oracle.name} on bodies`,
        ofText: true,
        fmt: 2,
        check({ codec, shape, input }) {
          const reply = replyTo(codec, input, shape);
          const { value } = attempt(() => oracle.parse(input.replace(/^\uFEFF/, '')));
          // A bare OK is read in any format (R10), and parsers differ in what they take for a document (R11).
          if (reply === undefined || value === undefined || input.trim() === 'OK') return;
          const { value: canonical } = attempt(() => oracle.parse(codec.encode(reply, shape)));
          expectSame(`what ${oracle.name} found`, statedIn(value), statedIn(canonical));
        },
      },
    ]),
  {
    name: 'L8 nothing lost',
    ofText: true,
    needs: traces,
    check({ codec, shape, input }) {
      const reply = replyTo(codec, input, shape);
      const twice = codec.validate(input, shape).some(({ code }) => code === 'duplicate-field'); // the last counts (R12)
      if (reply !== undefined && !twice) expectGapsEmpty(reply, codec.locate(input, shape), input, shape);
    },
  },
];

/** A law that does not hold, and why. */
export class Breach extends Error {
  constructor(law, cause) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.law = law;
  }
}

/** The laws that have something to say about a body; with a name, only that one. */
export const lawsOf = ({ codec, shape, input }, name) =>
  bodyLaws.filter(
    (law) =>
      (name === undefined || law.name === name) &&
      (law.fmt ?? shape.fmt) === shape.fmt &&
      (law.ofText !== true || typeof input === 'string') &&
      (law.needs?.(codec) ?? true),
  );
