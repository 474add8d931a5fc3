// docs/errors.md has every code, and no other, and its examples do what it says of them.
import { describe, expect, test } from '@jest/globals';
import {
  DecodeError,
  type DecodeOptions,
  decode,
  decodeErrorCodes,
  departures,
  EncodeError,
  type EncodeOptions,
  encode,
  encodeBytes,
  encodeErrorCodes,
  type Reply,
  type ReplyShape,
  validate,
} from 'smsc-codec';
import { blocksOf, read, sectionsOf } from './pages.ts';

interface Example {
  body?: string;
  /** In hexadecimal. */
  bytes?: string;
  reply?: Reply;
  as?: 'bytes';
  shape?: ReplyShape;
  options?: DecodeOptions & EncodeOptions;
  /** What the error or issue says besides its code. */
  says: Record<string, unknown>;
}

/** The examples of a section of the page, by code. */
function examplesOf(section: string): Map<string, Example[]> {
  const codes = sectionsOf(sectionsOf(read('docs/errors.md'), 2).get(section) ?? '', 3);
  return new Map(
    [...codes].map(([heading, text]) => [heading.replaceAll('`', ''), blocksOf(text, 'json').map(exampleIn)]),
  );
}

function exampleIn({ code }: { code: string }): Example {
  const { body, bytes, reply, as, shape, options, ...says } = JSON.parse(code);
  return { body, bytes, reply, as, shape, options, says };
}

const inputOf = ({ body = '', bytes }: Example): string | Uint8Array =>
  bytes === undefined ? body : Uint8Array.from(bytes.split(' '), (byte) => Number.parseInt(byte, 16));

function thrownBy(attempt: () => unknown): unknown {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** A test for the codes of a section, and one for each example; a code without any has failed. */
function holds(section: string, codes: readonly string[], check: (code: string, example: Example) => void): void {
  describe(section, () => {
    const examples = examplesOf(section);

    test('has every code, and no other', () => {
      expect([...examples.keys()].sort()).toEqual([...codes].sort());
    });

    test.each([...examples])('%s is what its examples get', (code, given) => {
      expect(given).not.toEqual([]);
      for (const example of given) check(code, example);
    });
  });
}

holds('A body that is not read', decodeErrorCodes, (code, example) => {
  const error = thrownBy(() => decode(inputOf(example), example.shape, example.options));
  expect(error).toBeInstanceOf(DecodeError);
  expect(error).toMatchObject({ code, ...example.says });
});

holds('A reply that is not written', encodeErrorCodes, (code, { reply, as, shape, options, says }) => {
  const write: (reply: Reply, shape?: ReplyShape, options?: EncodeOptions) => unknown = as ? encodeBytes : encode;
  const error = thrownBy(() => write(reply as Reply, shape, options));
  expect(error).toBeInstanceOf(EncodeError);
  expect(error).toMatchObject({ code, ...says });
});

for (const [section, severity] of [
  ['Warnings', 'warning'],
  ['Notes', 'note'],
] as const) {
  const codes = Object.entries(departures).filter(([, other]) => other === severity);
  holds(
    section,
    codes.map(([code]) => code),
    (code, example) => {
      const issues = validate(inputOf(example), example.shape, example.options);
      expect(issues).toContainEqual(expect.objectContaining({ code, severity, ...example.says }));
      expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    },
  );
}
