// L7: parsers that know nothing of this library find in its output what it says is there: JSON.parse in fmt=3, sax and
// saxes in fmt=2. JSON.parse is also held against what the decoder makes of bodies that it did not write.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import sax from 'sax';
import { SaxesParser } from 'saxes';
import * as codec from 'smsc-codec';
import {
  body,
  jsonBodyLaw,
  jsonLaw,
  type Oracle,
  oracleLaw,
  type Records,
  shapeName,
  shapes,
} from 'smsc-codec/testing';
import { check, testLaw } from '../support/property.ts';

/** Gathers what a parser tells of a document: the children of each record, or its own text. */
class Document {
  readonly #records: Record<string, unknown>[] = [];
  readonly #open: { readonly name: string; text: string; readonly children: [string, string][] }[] = [];
  /** How many elements stand around a record: the list, or none. */
  #depth = 0;

  start(name: string): void {
    if (this.#open.length === 0) this.#depth = name === 'list' ? 1 : 0;
    this.#open.push({ name, text: '', children: [] });
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += text;
  }

  end(): void {
    const { name, text, children } = this.#open.pop() ?? { name: '', text: '', children: [] };
    if (this.#open.length > this.#depth) this.#open.at(-1)?.children.push([name, text]);
    else if (this.#open.length === this.#depth) {
      this.#records.push(Object.fromEntries(children.length > 0 ? children : [['result', text]]));
    }
  }

  get records(): Records {
    return this.#depth === 1 ? this.#records : (this.#records[0] ?? {});
  }
}

const raise = (error: Error): never => {
  throw error;
};

const oracles: readonly Oracle[] = [
  {
    name: 'sax',
    fmt: 2,
    parse(text) {
      const document = new Document();
      const parser = sax.parser(true);
      parser.onopentagstart = ({ name }) => document.start(name);
      parser.ontext = (part) => document.text(part);
      parser.onclosetag = () => document.end();
      parser.onerror = raise;
      Object.assign(parser, { bufferCheckPosition: Number.POSITIVE_INFINITY }); // else long texts come in parts of 64 Ki
      parser.write(text).close();
      return document.records;
    },
  },
  {
    name: 'saxes',
    fmt: 2,
    parse(text) {
      const document = new Document();
      const parser = new SaxesParser();
      parser.on('opentag', ({ name }) => document.start(name));
      parser.on('text', (part) => document.text(part));
      parser.on('closetag', () => document.end());
      parser.on('error', raise);
      parser.write(text).close();
      return document.records;
    },
  },
];

testLaw(jsonLaw, codec);
testLaw(jsonBodyLaw, codec);
for (const oracle of oracles) testLaw(oracleLaw(oracle), codec);

/** Codes that say that a body is no JSON, whatever else it may be. */
const syntaxCodes: readonly string[] = ['unexpected-end', 'trailing-data'];

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each(shapes.filter(({ fmt }) => fmt === 3).map((shape) => [shapeName(shape), shape] as const))(
  'JSON that JSON.parse reads is not refused as if it were none: %s',
  (_, shape) => {
    check(
      fc.property(body(shape), (text) => {
        const result = codec.safeDecode(text, shape);
        if (!result.ok && isJson(text)) expect(syntaxCodes).not.toContain(result.error.code);
      }),
    );
  },
);
