// What sax and saxes find in a document of fmt=2, as names and texts.
import sax from 'sax';
import { SaxesParser } from 'saxes';

/** Gathers what a parser tells: the children of each record as pairs, or its own text as that of its result. */
class Document {
  records = [];
  #open = [];
  #depth = 0;

  start(name) {
    if (this.#open.length === 0) this.#depth = name === 'list' ? 1 : 0;
    this.#open.push({ name, text: '', children: [] });
  }

  text(text) {
    const element = this.#open.at(-1);
    if (element !== undefined) element.text += text;
  }

  end() {
    const { name, text, children } = this.#open.pop();
    if (this.#open.length > this.#depth) this.#open.at(-1).children.push([name, text]);
    else if (this.#open.length === this.#depth) {
      this.records.push(
        Object.fromEntries(children.length > 0 ? children : [['result', text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '')]]),
      );
    }
  }

  get all() {
    return this.#depth === 1 ? this.records : (this.records[0] ?? {});
  }
}

const raise = (error) => {
  throw error;
};

/** The parsers as oracles of the kit: each throws for what it takes for no document. */
export const xmlOracles = [
  {
    name: 'sax',
    fmt: 2,
    parse(text) {
      const document = new Document();
      const parser = sax.parser(true, { strictEntities: true });
      parser.onopentagstart = ({ name }) => document.start(name);
      parser.ontext = (part) => document.text(part);
      parser.oncdata = (part) => document.text(part);
      parser.onclosetag = () => document.end();
      parser.onerror = raise;
      Object.assign(parser, { bufferCheckPosition: Number.POSITIVE_INFINITY }); // else long texts come in parts of 64 Ki
      parser.write(text).close();
      return document.all;
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
      parser.on('cdata', (part) => document.text(part));
      parser.on('closetag', () => document.end());
      parser.on('error', raise);
      parser.write(text).close();
      return document.all;
    },
  },
];
