// The laws themselves, tested: implementations that are wrong on purpose, in the ways that clients of this endpoint are
// wrong in, wrapped around the right one. Each has to be caught by the law that is there for it.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as codec from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';
import {
  bytesLaw,
  type ChunksImplementation,
  chunksLaw,
  type Implementation,
  laws,
  messageLaw,
  type TestShape,
} from 'smsc-codec/testing';

type Draft = Record<string, unknown>;

/** The right implementation with something done to what it gives. */
function wrapped(change: Partial<Implementation>): Implementation {
  const { decode, encode, DecodeError, EncodeError } = codec;
  return { decode, encode, DecodeError, EncodeError, ...change };
}

/** With something done to what is decoded. What comes of it need not be a reply: that is for the laws to find. */
const reading = (change: (reply: unknown, body: string, shape: codec.ReplyShape) => unknown): Implementation =>
  wrapped({ decode: (body, shape) => change(codec.decode(body, shape), String(body), shape) as codec.Reply });

/** With something done to each record that is decoded. */
const decoding = (change: (record: Draft) => unknown): Implementation =>
  reading((reply) => (Array.isArray(reply) ? reply.map((one) => change({ ...one })) : change({ ...Object(reply) })));

/** With something done to each text of a record that is decoded. */
const decodingTexts = (change: (text: string, field: string) => unknown): Implementation =>
  decoding((record) =>
    Object.fromEntries(
      Object.entries(record).map(([field, value]) => [
        field,
        typeof value === 'string' && field !== 'kind' ? change(value, field) : value,
      ]),
    ),
  );

/** With something done to each text that is encoded. */
const encoding = (change: (body: string) => string): Implementation =>
  wrapped({ encode: (reply, shape) => change(codec.encode(reply, shape)) });

/** With something done to each record before it is encoded. */
const encodingRecords = (change: (record: Draft) => Draft): Implementation =>
  wrapped({
    encode(reply, shape) {
      const one = (record: unknown) => (isRecord(record) ? change({ ...record }) : record);
      const changed: unknown = Array.isArray(reply) ? (reply as unknown[]).map(one) : one(reply);
      return codec.encode(changed as codec.Reply, shape);
    },
  });

const isRecord = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (record: Draft, ...fields: readonly string[]): Draft =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));

const refuse = (path: string): never => {
  codec.encode({ kind: 'sms', status: 1, [path]: Number.NaN }, { fmt: 3 });
  throw new Error('not refused');
};

const isUnknown = (status: unknown): boolean =>
  status !== undefined && !Object.hasOwn(codec.statusCodes, String(status));

interface Mutant {
  readonly what: string;
  /** The law that catches it, and what that has to say of it. */
  readonly law: string;
  readonly says: RegExp;
  readonly shape: TestShape;
  readonly implementation: Implementation;
}

const sms = (fmt: codec.Fmt, all: codec.All = 1, list = false): TestShape => ({ fmt, all, list, kind: 'sms' });
const hlr = (fmt: codec.Fmt, all: codec.All = 1, list = false): TestShape => ({ fmt, all, list, kind: 'hlr' });

const mutants: readonly Mutant[] = [
  {
    what: 'drops unknown fields',
    law: 'L8 nothing lost',
    says: /extra: .* expected, not undefined/,
    shape: sms(3),
    implementation: decoding((record) => without(record, 'extra')),
  },
  {
    what: 'splits a message at its first comma',
    law: 'L1 ordinary',
    says: /message: /,
    shape: sms(1),
    implementation: decodingTexts((text, field) => (field === 'message' ? text.split(',')[0] : text)),
  },
  {
    what: 'loses the leading zeros of mcc and mnc',
    law: 'L1 ordinary',
    says: /m[cn]c: "0+\d*" expected/,
    shape: hlr(3, 0),
    implementation: decodingTexts((text, field) =>
      /^m[cn]c$/.test(field) && text !== '' ? String(Number(text)) : text,
    ),
  },
  {
    what: 'takes unknown codes for 0',
    law: 'L8 nothing lost',
    says: /status: -?\d+ expected, not 0/,
    shape: sms(2, 0),
    implementation: decoding((record) => (isUnknown(record.status) ? { ...record, status: 0 } : record)),
  },
  {
    what: 'clears the reserved bits of the flag',
    law: 'L8 nothing lost',
    says: /flag: \d+ expected/,
    shape: sms(3, 0, true),
    implementation: decoding((record) =>
      typeof record.flag === 'number' ? { ...record, flag: record.flag & 0b0000_0111_0010_1111 } : record,
    ),
  },
  {
    what: 'trims texts',
    law: 'L1 return',
    says: /: .* expected, not "/,
    shape: sms(0),
    implementation: decodingTexts((text) => text.trim()),
  },
  {
    what: 'takes a message that is not found for an SMS',
    law: 'L1 ordinary',
    says: /kind: "missing" expected, not "sms"/,
    shape: sms(1, 0, true),
    implementation: decoding((record) => (record.kind === 'missing' ? { ...record, kind: 'sms' } : record)),
  },
  {
    what: 'skips the messages of a list that are not found',
    law: 'L1 ordinary',
    says: /\d items expected/,
    shape: sms(3, 0, true),
    implementation: reading((reply) => (Array.isArray(reply) ? reply.filter(({ kind }) => kind !== 'missing') : reply)),
  },
  {
    what: 'writes CR as it is into XML',
    law: 'L2 documented',
    says: /the text: /,
    shape: sms(2),
    implementation: encoding((body) => body.replaceAll('&#13;', '\r')),
  },
  {
    what: 'writes & as it is into XML where it looks like a reference',
    law: 'L1 return',
    says: /: .* expected, not "/,
    shape: sms(2),
    implementation: encoding((body) => body.replaceAll('&amp;amp;', '&amp;')),
  },
  {
    what: 'reads CR LF as LF',
    law: 'L1 ordinary',
    says: /\\r\\n.* expected/,
    shape: sms(3),
    implementation: decodingTexts((text) => text.replaceAll('\r\n', '\n')),
  },
  {
    what: 'lets SyntaxErrors through',
    law: 'L4 totality',
    says: /decode threw "SyntaxError/,
    shape: sms(3),
    implementation: wrapped({
      decode(body, shape) {
        if (typeof body === 'string') JSON.parse(body);
        return codec.decode(body, shape);
      },
    }),
  },
  {
    what: 'gives null for an empty body',
    law: 'L4 totality',
    says: /no object: null/,
    shape: sms(0),
    implementation: wrapped({
      decode: (body, shape) => (body.length === 0 ? JSON.parse('null') : codec.decode(body, shape)),
    }),
  },
  {
    what: 'reads a list of one as one status',
    law: 'L4 totality',
    says: /one status where a list was asked for/,
    shape: sms(2, 0, true),
    implementation: reading((reply) => (Array.isArray(reply) && reply.length === 1 ? reply[0] : reply)),
  },
  {
    what: 'wraps an error reply in a list',
    law: 'L1 ordinary',
    says: /expected, not \[/,
    shape: sms(3, 0, true),
    implementation: reading((reply) => (Array.isArray(reply) ? reply : [reply])),
  },
  {
    what: 'throws a RangeError for codes beyond a byte',
    law: 'L4 totality',
    says: /decode threw "RangeError/,
    shape: sms(1, 0),
    implementation: decoding((record) => {
      if (Number(record.err ?? 0) > 255) throw new RangeError('no byte');
      return record;
    }),
  },
  {
    what: 'refuses messages with commas',
    law: 'L1 message',
    says: /encode threw "EncodeError/,
    shape: sms(1, 2),
    implementation: encodingRecords((record) => (String(record.message).includes(',') ? refuse('err') : record)),
  },
  {
    what: 'refuses the fields of newer replies',
    law: 'L1 ordinary',
    says: /encode threw "EncodeError/,
    shape: sms(0, 0, true),
    implementation: encodingRecords((record) => (record.extra === undefined ? record : refuse('err'))),
  },
  {
    what: 'writes a record without the fields that it does not know',
    law: 'L1 return',
    says: /(extra|flag|sms_cnt|last_date): .* expected, not undefined/,
    shape: sms(1),
    implementation: encodingRecords((record) => without(record, 'extra', 'flag', 'sms_cnt', 'last_date')),
  },
  {
    what: 'writes -0 as 0',
    law: 'L1 return',
    says: /-0 expected, not 0/,
    shape: sms(3, 0),
    implementation: encodingRecords((record) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [name, Object.is(value, -0) ? 0 : value])),
    ),
  },
  {
    what: 'replaces lone surrogates',
    law: 'L1 return',
    says: /: .* expected, not ".*\uFFFD/,
    shape: sms(3),
    implementation: encoding((body) => body.replace(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd')),
  },
  {
    what: 'loses a field that is called __proto__',
    law: 'L1 return',
    says: /__proto__.* expected/,
    shape: sms(3),
    implementation: decoding((record) =>
      isRecord(record.extra) ? { ...record, extra: assigned(record.extra) } : record,
    ),
  },
  {
    what: 'invents fields that are absent',
    law: 'L1 ordinary',
    says: /err: undefined expected, not 0/,
    shape: sms(2),
    implementation: decoding((record) => (record.kind === 'sms' ? { err: 0, ...record } : record)),
  },
  {
    what: 'has more than one text for a reply',
    law: 'L2 canonical',
    says: /the text: /,
    shape: sms(2),
    implementation: alternating(),
  },
  {
    what: 'gives integers as texts',
    law: 'L4 totality',
    says: /status is no integer: "/,
    shape: sms(3, 0),
    implementation: decoding((record) =>
      typeof record.status === 'number' ? { ...record, status: String(record.status) } : record,
    ),
  },
  {
    what: 'gives fmt=0 the names that it prints',
    law: 'L5 one model',
    says: /last_date: undefined expected, not "|last_date: ".*" expected, not undefined/,
    shape: sms(0),
    implementation: reading((reply, _, { fmt }) =>
      fmt === 0 && isRecord(reply) ? { ...without(reply, 'last_date'), check_time: reply.last_date } : reply,
    ),
  },
  {
    what: 'swaps two fields in both directions',
    law: 'L2 documented',
    says: /(sender_id|status_name): /,
    shape: sms(1),
    implementation: swapping('sender_id', 'status_name'),
  },
  {
    what: 'writes a trailing comma into JSON that it reads itself',
    law: 'L7 JSON.parse',
    says: /JSON\.parse threw "SyntaxError/,
    shape: sms(3),
    implementation: {
      ...wrapped({ decode: (body, shape) => codec.decode(String(body).replace(/,\n\}$/, '\n}'), shape) }),
      encode: (reply, shape) => codec.encode(reply, shape).replace(/\n\}$/, ',\n}'),
    },
  },
  {
    what: 'takes the first of a key that is given twice',
    law: 'L7 JSON bodies',
    says: /err: /,
    shape: sms(3, 0),
    implementation: reading((reply, body) => {
      const [, first] = /"err": (\d+)/.exec(body) ?? [];
      return isRecord(reply) && 'err' in reply && first !== undefined ? { ...reply, err: Number(first) } : reply;
    }),
  },
];

/** Fields assigned one by one, which a prototype takes for itself. */
function assigned(fields: Draft): Draft {
  const copy: Draft = {};
  for (const [name, value] of Object.entries(fields)) copy[name] = value;
  return copy;
}

/** Writes on one line, then on several, and so on. */
function alternating(): Implementation {
  let compact = false;
  return wrapped({
    encode(reply, shape) {
      compact = !compact;
      return codec.encode(reply, shape, { compact });
    },
  });
}

function swapping(one: string, other: string): Implementation {
  const swap = (record: Draft): Draft => ({ ...record, [one]: record[other], [other]: record[one] });
  const swapStatus = (record: Draft): Draft => (record.kind === 'sms' ? swap(record) : record);
  return { ...decoding(swapStatus), encode: encodingRecords(swapStatus).encode };
}

/** Enough for the rarest of these faults, and the same every time. */
const parameters = { numRuns: 2000, seed: 20_261_123 } as const;

test.each(mutants.map((mutant) => [mutant.what, mutant.law, mutant] as const))(
  'a codec that %s is caught by %s',
  (_, name, { shape, says, implementation }) => {
    const law = laws.find((one) => one.name === name);
    const details = law && fc.check(law.property(implementation, shape), { ...parameters, endOnFailure: true });
    expect(String(details?.errorInstance)).toMatch(says);
  },
);

test('a codec that writes ? for what a charset lacks is caught by L1 bytes', () => {
  const implementation = {
    ...wrapped({}),
    encodeBytes: (reply: codec.Reply, shape: codec.ReplyShape) =>
      Uint8Array.from(codec.encode(reply, shape), (char) => (char < '\x80' ? char : '?').charCodeAt(0)),
  };
  const details = fc.check(bytesLaw.property(implementation, sms(3)), { ...parameters, endOnFailure: true });
  expect(String(details.errorInstance)).toMatch(/: ".*" expected, not ".*\?/);
});

const chunked = (change: Partial<ChunksImplementation>): ChunksImplementation => ({
  ...wrapped({}),
  decodeIterable,
  ...change,
});

test.each([
  [
    'reads each chunk for itself',
    /of (chunks|single characters or bytes): /,
    chunked({
      async *decodeIterable(chunks, shape) {
        for (const chunk of chunks) yield* decodeIterable([chunk], shape);
      },
    }),
  ],
  [
    'loses the last reply of a stream',
    /of a stream: /,
    chunked({
      async *decodeIterable(chunks, shape) {
        const replies: codec.Reply[] = [];
        for await (const reply of decodeIterable(chunks, shape)) replies.push(reply);
        for (const reply of replies.slice(0, -1)) if (!Array.isArray(reply)) yield reply;
      },
    }),
  ],
  [
    'lets a SyntaxError through',
    /decodeIterable threw SyntaxError/,
    chunked({
      async *decodeIterable(chunks, shape) {
        for (const chunk of chunks) if (typeof chunk === 'string') JSON.parse(chunk);
        yield* decodeIterable(chunks, shape);
      },
    }),
  ],
] as const)('a codec that %s is caught by L3 chunks', async (_, says, implementation) => {
  const details = await fc.check(chunksLaw.property(implementation, sms(3, 0, true)), { ...parameters, numRuns: 200 });
  expect(String(details.errorInstance)).toMatch(says);
});

test.each(['DecodeError', 'EncodeError'] as const)('an implementation without %s is told so at once', (name) => {
  const implementation = { ...wrapped({}), [name]: undefined } as unknown as Implementation; // as JavaScript may have it
  const making = () => laws.map((law) => law.property(implementation, sms(3)));
  expect(making).toThrow(
    new TypeError(
      `the implementation has no ${name}: the laws need the class of what its ${name === 'DecodeError' ? 'decode' : 'encode'} throws`,
    ),
  );
});

test.each([
  ['encodeBytes', () => bytesLaw.property(wrapped({}) as never, sms(3))],
  ['decodeIterable', () => chunksLaw.property(wrapped({}) as never, sms(3))],
])('an implementation without %s is told so at once by the law that asks for it', (name, making) => {
  expect(making).toThrow(new TypeError(`the implementation has no ${name}, which this law asks for`));
});

test('a breach of L3 says which law it is, and shows bytes as the text that they are', async () => {
  const implementation = {
    ...wrapped({}),
    async *decodeIterable(chunks: Iterable<string | Uint8Array>, shape: codec.ReplyShape) {
      const [first, ...others] = chunks;
      yield* decodeIterable(first instanceof Uint8Array && others.length > 0 ? [first] : chunks, shape);
    },
  } as ChunksImplementation;
  const { errorInstance } = await fc.check(chunksLaw.property(implementation, sms(3)), { ...parameters, numRuns: 200 });
  expect(String(errorInstance)).toMatch(
    /^Error: L3 chunks, fmt=3 all=1 sms single: of .*\nbody: (the bytes of ".*"|bytes \[.*\])$/s,
  );
});

test('the report of fast-check says what was broken, and with which body', () => {
  const implementation = wrapped({ decode: () => JSON.parse('x') });
  const property = laws.find(({ name }) => name === 'L4 totality')?.property(implementation, sms(3));
  const run = () => property && fc.assert(property, { ...parameters, includeErrorInReport: true });
  expect(run).toThrow(
    /Counterexample: \[\{"body":.*"charset":undefined\}\][\s\S]*L4 totality, fmt=3 all=1 sms single: decode threw "SyntaxError/,
  );
});

test('counter-examples shrink to what a reader can take in', () => {
  const implementation = decodingTexts((text, field) => (field === 'message' ? text.split(',')[0] : text));
  const { counterexample, errorInstance } = fc.check(messageLaw.property(implementation, sms(1)), parameters);
  expect(counterexample?.[0]).toMatchObject({ kind: 'sms', status: 0, sender_id: '', comment: '' });
  expect(String(errorInstance)).toMatch(
    /^Error: L1 message, fmt=1 all=1 sms single: what came back: message: ".{0,20}" expected, not ".{0,20}"\nbody: "0,.*"$/,
  );
});
