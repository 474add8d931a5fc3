// The laws themselves, tested: implementations that are wrong on purpose, in the ways that clients of this endpoint are
// wrong in, wrapped around the right one. Each has to be caught by the law that is there for it.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as codec from 'smsc-codec';
import { decodeIterable } from 'smsc-codec/stream';
import {
  agreementLawAmong,
  bytesLaw,
  type ChunksImplementation,
  chunksLaw,
  difference,
  documentedLaw,
  type Implementation,
  jsonLaw,
  laws,
  messageLaw,
  nothingLostLaw,
  ordinaryLaw,
  shapeName,
  shapes,
  type TestShape,
  totalityLaw,
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
    what: 'drops the fourth message of a list',
    law: 'L1 ordinary',
    says: /(\d+) items expected, not \d+/,
    shape: sms(3, 0, true),
    implementation: reading((reply) => (Array.isArray(reply) ? reply.filter((_, index) => index !== 3) : reply)),
  },
  {
    what: 'reads a cost without its minus',
    law: 'L8 nothing lost',
    says: /cost: "-[\d.]+" expected, not "[\d.]+"/,
    shape: sms(2),
    implementation: decodingTexts((text, field) => (field === 'cost' ? text.replace('-', '') : text)),
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
    says: /(extra|flag|sms_cnt|last_date): .* expected, not undefined/s,
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
const parameters = { numRuns: 10_000, seed: 20_261_123 } as const;

test.each(mutants.map((mutant) => [mutant.what, mutant.law, mutant] as const))(
  'a codec that %s is caught by %s',
  (_, name, { shape, says, implementation }) => {
    const law = laws.find((one) => one.name === name);
    const details = law && fc.check(law.property(implementation, shape), { ...parameters, endOnFailure: true });
    expect(String(details?.errorInstance)).toMatch(says);
  },
);

test('a codec that writes other white space is caught by L2 documented, and not by L8', () => {
  const compact = wrapped({ encode: (reply, shape) => codec.encode(reply, shape, { compact: true }) });
  const { errorInstance } = fc.check(documentedLaw.property(compact, sms(3)), parameters);
  expect(String(errorInstance)).toContain('the text: ');
  fc.assert(nothingLostLaw.property(compact, sms(3)), { ...parameters, numRuns: 500 });
});

test('a codec that drops unknown fields when it writes is caught by L8, whatever white space it writes', () => {
  const implementation = wrapped({
    encode: (reply, shape) =>
      codec.encode(without({ ...reply }, 'extra') as unknown as codec.Reply, shape, { compact: true }),
  });
  const { errorInstance } = fc.check(nothingLostLaw.property(implementation, sms(3)), parameters);
  expect(String(errorInstance)).toMatch(/what came back: extra: .* expected, not undefined/);
});

test('a codec that writes what has no kind is caught by L7, which cannot tell what its parser should find', () => {
  const implementation = wrapped({
    encode: (reply, shape) =>
      isRecord(reply) && Reflect.get(reply, 'kind') === undefined ? '{"status": 1}' : codec.encode(reply, shape),
  });
  const { errorInstance } = fc.check(jsonLaw.property(implementation, sms(3)), parameters);
  expect(String(errorInstance)).toMatch(/L7 JSON.parse, .*: encode wrote what is no reply: /);
});

test('a codec that writes ? for what a charset lacks is caught by L1 bytes', () => {
  const implementation = {
    ...wrapped({}),
    encodeBytes: (reply: codec.Reply, shape: codec.ReplyShape) =>
      Uint8Array.from(codec.encode(reply, shape), (char) => (char < '\x80' ? char : '?').charCodeAt(0)),
  };
  const details = fc.check(bytesLaw.property(implementation, sms(3)), { ...parameters, endOnFailure: true });
  expect(String(details.errorInstance)).toMatch(/: ".*" expected, not ".*\?/);
});

test.each([sms(1, 0), sms(0, 0, true), hlr(2, 1), sms(3, 2, true)])(
  'a codec that lets a TypeError through for what is no reply is caught by L1 return in 200 cases, whatever the seed: %j',
  (shape) => {
    const implementation = wrapped({
      encode(reply, asked) {
        for (const record of [reply].flat()) if (record === undefined) throw new TypeError('no properties');
        return codec.encode(reply, asked);
      },
    });
    const law = laws.find(({ name }) => name === 'L1 return');
    for (let seed = 0; seed < 10; seed++) {
      const details = law && fc.check(law.property(implementation, shape), { numRuns: 200, seed });
      expect(String(details?.errorInstance)).toContain(
        'encode threw "TypeError: no properties", which is no EncodeError',
      );
    }
  },
);

const twoFormats = [1, 3] as const;

/** A codec of two formats, which throws an Error of no class of its own for the others. */
const ofTwoFormats = (cost: string): Implementation => {
  const has = ({ fmt }: codec.ReplyShape): void => {
    if (!twoFormats.some((one) => one === fmt)) throw new Error(`no fmt=${fmt} here`);
  };
  return wrapped({
    decode(body, shape) {
      has(shape);
      const reply = codec.decode(body, shape);
      return shape.fmt === 1 && !Array.isArray(reply) && reply.kind === 'sms' ? { ...reply, cost } : reply;
    },
    encode(reply, shape) {
      has(shape);
      return codec.encode(reply, shape);
    },
  });
};

test.each(twoFormats)('L5 among two formats puts a codec to no other, and catches it in these: fmt=%i', (fmt) => {
  const law = agreementLawAmong(twoFormats);
  expect(law.applies(sms(fmt))).toBe(true);
  const { errorInstance } = fc.check(law.property(ofTwoFormats('9.99'), sms(fmt)), parameters);
  expect(String(errorInstance)).toMatch(
    /^Error: L5 one model, .*: what came through fmt=[0-3], with fmt=[0-3] for what is expected: cost: .*9\.99/,
  );
  fc.assert(law.property(wrapped({}), sms(fmt)), { numRuns: 20 });
});

test('L5 among some formats says nothing of the others, nor of a single one', () => {
  const applies = (fmts: readonly codec.Fmt[]) => shapes.filter((shape) => agreementLawAmong(fmts).applies(shape));
  expect(new Set(applies([1, 3]).map(({ fmt }) => fmt))).toEqual(new Set([1, 3]));
  expect(applies([2])).toEqual([]);
  expect(applies([2, 2])).toEqual([]);
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

/** The usual mistake: a decoder for each chunk, though a character may stand in two. All else is read as it should be. */
const decodingEachChunk = chunked({
  decodeIterable(chunks, shape) {
    const all = [...chunks];
    const bytes = all.flatMap((chunk) => (typeof chunk === 'string' ? [] : [...chunk]));
    const wrong = shape.charset === 'utf-8' && isUtf8(Uint8Array.from(bytes));
    const read = (chunk: string | Uint8Array) => (typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk));
    return decodeIterable(wrong ? all.map(read) : all, shape);
  },
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test.each([sms(0), sms(1, 2), sms(2, 1, true), sms(3, 0), hlr(1, 0), hlr(3, 1, true)])(
  'a codec that decodes each chunk for itself is caught by L3 chunks: %j',
  async (shape) => {
    const property = chunksLaw.property(decodingEachChunk, shape);
    const { errorInstance } = await fc.check(property, { ...parameters, numRuns: 100 });
    expect(String(errorInstance)).toMatch(/of (chunks|single characters or bytes): /);
    expect(String(errorInstance)).toContain('\nbody: the bytes of "');
  },
);

/** Refuses in chunks what it reads in one, and in single characters. */
const refusingChunks = chunked({
  decodeIterable(chunks, shape) {
    const all = [...chunks];
    const refused = all.length > 1 && all.some(({ length }) => length > 1) && codec.safeDecode(all.join(''), shape).ok;
    return decodeIterable(refused ? ['?'] : all, shape);
  },
});

test('a breach of L3 says where the body was cut, and with which error the chunks alone were refused', async () => {
  const { counterexample, errorInstance } = await fc.check(chunksLaw.property(refusingChunks, sms(3)), parameters);
  const { body, places } = Object(counterexample?.[0]);
  const [first, shown, cuts] = String(errorInstance).split('\n');
  expect(first).toContain(
    ': of chunks: error: undefined expected, not "not expected here: \\"?\\" (fmt 3, line 1, column 1)"',
  );
  expect(shown).toMatch(/^body: /);
  expect(cuts).toBe(`cut at [${places.join(', ')}] of ${body.length}`);
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
    /^Error: L3 chunks, fmt=3 all=1 sms single: of .*\nbody: (the bytes of ".*"|bytes \[.*\])(\ncut at \[.*\] of \d+)?$/s,
  );
});

const beginning = 'Ваш заказ готов. '.repeat(20);

test.each([
  [
    'ends too soon',
    '!'.repeat(90),
    '',
    340,
    `"…в. Ваш заказ готов. ${'!'.repeat(60)}…" expected, not "…в. Ваш заказ готов. "`,
  ],
  ['has another unit', '«a»', '«b»', 341, '"…. Ваш заказ готов. «a»" expected, not "…. Ваш заказ готов. «b»"'],
])('of long texts the place is shown where they begin to differ: one %s', (_, expected, actual, at, shown) => {
  const [right, wrong] = [beginning + expected, beginning + actual];
  expect(difference({ message: right }, { message: wrong })).toBe(`message: the text differs at ${at}: ${shown}`);
  expect(difference(right, wrong)).toBe(`the text differs at ${at}: ${shown}`);
});

test('what nobody sees is shown by its number', () => {
  expect(difference('\uFEFFa\u00A0b', '\u200Ba\u2028\u{E0001}😀')).toBe(
    String.raw`the value: "\ufeffa\u00a0b" expected, not "\u200ba\u2028\udb40\udc01😀"`,
  );
});

test('a counterexample shows its bytes as the text that they are, and all of a text', async () => {
  const bytesOnly = wrapped({
    decode: (body, shape) => (typeof body === 'string' ? codec.decode(body, shape) : JSON.parse('x')),
  });
  const ofBytes = fc.check(totalityLaw.property(bytesOnly, sms(3)), parameters);
  expect(fc.stringify(ofBytes.counterexample?.[0])).toMatch(/^the bytes of "[^…]*"$/);

  const short = wrapped({ decode: (body, shape) => codec.decode(body.length > 300 ? '' : body, shape) });
  const ofText = await fc.check(chunksLaw.property({ ...short, decodeIterable }, sms(3, 2, true)), parameters);
  const { body } = Object(ofText.counterexample?.[0]);
  expect(body.length).toBeGreaterThan(300);
  expect(JSON.parse(fc.stringify(ofText.counterexample?.[0]))).toBe(body);
});

test.each([
  ['L1 message', messageLaw, sms(1, 0)],
  ['L5 one model', agreementLawAmong([1]), sms(1)],
  ['L7 JSON.parse', jsonLaw, sms(1)],
])('%s says so where it does not apply to a shape', (name, law, shape) => {
  expect(law.applies(shape)).toBe(false);
  expect(() => law.property(codec, shape)).toThrow(
    new RangeError(`${name} says nothing about ${shapeName(shape)}: ask its \`applies\` first`),
  );
});

test.each([
  ['L1 ordinary', ordinaryLaw],
  ['L3 chunks', chunksLaw],
])('%s says what is wrong with a shape', (_, { property }) => {
  expect(() => property({ ...codec, decodeIterable }, { fmt: 4 } as unknown as TestShape)).toThrow(RangeError);
  expect(() => property({ ...codec, decodeIterable }, undefined as unknown as TestShape)).toThrow(
    new TypeError('a law is put to a shape, which is an object'),
  );
});

test('short texts are shown whole', () => {
  expect(difference(['ab'], ['ac'])).toBe('[0]: "ab" expected, not "ac"');
  expect(difference('ab', 'ac')).toBe('the value: "ab" expected, not "ac"');
});

test('a long text and what is no text are shown as far as they go', () => {
  expect(difference(beginning, 5)).toBe(`the value: "${beginning.slice(0, 199)}… (342 characters) expected, not 5`);
});

test.each(['windows-1251', 'koi8-r', 'utf-8'] as const)(
  'bytes are shown as the text that they are in %s',
  (charset) => {
    const implementation = {
      ...wrapped({ decode: (body, shape) => codec.decode(shape.charset === charset ? '' : body, shape) }),
      encodeBytes: codec.encodeBytes,
    };
    const { errorInstance } = fc.check(bytesLaw.property(implementation, sms(0)), parameters);
    expect(String(errorInstance)).toMatch(
      charset === 'utf-8' ? /the bytes of ".*"$/ : RegExp(`the bytes of ".*" in ${charset}$`),
    );
  },
);

test('bytes that are no text are shown as numbers', () => {
  const isBroken = (body: string | Uint8Array) => body instanceof Uint8Array && !isUtf8(body);
  const implementation = wrapped({
    decode: (body, shape) => (isBroken(body) ? JSON.parse('null') : codec.decode(body, shape)),
  });
  const property = laws.find(({ name }) => name === 'L4 totality')?.property(implementation, sms(3));
  const details = property && fc.check(property, parameters);
  expect(String(details?.errorInstance)).toMatch(/body: bytes \[\d+(,\d+)*\]$/);
});

test('the report of fast-check says what was broken, and with which body', () => {
  const implementation = wrapped({ decode: () => JSON.parse('x') });
  const property = laws.find(({ name }) => name === 'L4 totality')?.property(implementation, sms(3));
  const run = () => property && fc.assert(property, { ...parameters, includeErrorInReport: true });
  expect(run).toThrow(
    /Counterexample: \[(the bytes of ".*"|".*"|bytes \[.*\])\][\s\S]*L4 totality, fmt=3 all=1 sms single: decode threw "SyntaxError/,
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
