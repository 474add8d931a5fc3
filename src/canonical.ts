// Where a body first differs from its canonical text, which is put together while the body is read: of both no more is
// held than what the other has not come to yet.
import type { OutputBinding } from './binding.ts';
import { Encoder } from './encoder.ts';
import { EncodeError, type Place } from './errors.ts';
import { shown } from './formats/plan.ts';
import type { Draft } from './formats/room.ts';

/** A body may have an XML declaration or none. */
const declaration = /^<\?xml[^>]*\?>\n?/;

/** More than this, in UTF-16 units, stands between two records only where somebody fills a body with blanks. */
export const BETWEEN_RECORDS = 1024;

/** Where a body leaves the canonical form, and what stands there instead. */
export interface Difference extends Place {
  /** In words. */
  readonly reason: string;
}

export class Canonical {
  /** Both are canonical: the form with line breaks and the compact one. */
  readonly #forms: readonly [Comparison, Comparison];

  constructor(binding: OutputBinding) {
    this.#forms = [new Comparison(binding, false), new Comparison(binding, true)];
  }

  /** Takes more of the body's text. */
  push(text: string): void {
    for (const form of this.#forms) form.push(text);
  }

  /** Takes a reply that has been read from that text. */
  reply(reply: Draft): void {
    for (const form of this.#forms) form.expect((encoder) => encoder.write(reply));
  }

  /** Of the form that the body kept to for longer, where it leaves that; undefined if it keeps to one of them. */
  end(): Difference | undefined {
    const [one, other] = this.#forms.map((form) => form.end());
    if (one === undefined || other === undefined) return undefined;
    return other.offset > one.offset ? other : one;
  }
}

class Comparison {
  readonly #encoder: Encoder;
  readonly #longest: number;
  #begun = false;
  #differs = false;
  /** At the place where they differ: what is expected, and what the body has. */
  #reason = 'read, but not written like this';
  /** Text of the body, compared up to `#at`. */
  #body = '';
  #at = 0;
  /** Canonical text that the body has not come to. */
  #expected = '';
  /** Of the place that has been compared up to. */
  #offset = 0;
  #line = 1;
  #lineStart = 0;

  constructor(binding: OutputBinding, compact: boolean) {
    const { output, plan } = binding;
    this.#longest = plan.maxRecordLength + BETWEEN_RECORDS;
    const write = { ...binding.write, compact, declaration: undefined };
    this.#encoder = new Encoder({ ...binding, write, writer: output.writer(plan, write) });
  }

  push(text: string): void {
    if (this.#body.length - this.#at > this.#longest) this.#stop();
    if (this.#differs) return;
    this.#body = this.#body.slice(this.#at) + text;
    this.#at = 0;
    this.#compare();
  }

  /** Takes what the encoder writes next. Where it refuses, the canonical text is too long, and the body differs. */
  expect(write: (encoder: Encoder) => string): void {
    if (this.#differs) return;
    if (!this.#begun) this.#advance(declaration.exec(this.#body)?.[0] ?? '');
    this.#begun = true;
    try {
      this.#expected += write(this.#encoder);
    } catch (error) {
      if (!(error instanceof EncodeError)) throw error; // a mistake in a writer, which no test can make
      this.#stop();
    }
    this.#compare();
  }

  end(): Difference | undefined {
    this.expect((encoder) => encoder.end());
    if (!this.#differs) {
      if (this.#expected === '' && this.#at === this.#body.length) return undefined;
      this.#explain();
    }
    const column = this.#offset - this.#lineStart + 1;
    return { reason: this.#reason, offset: this.#offset, line: this.#line, column };
  }

  #compare(): void {
    const length = Math.min(this.#expected.length, this.#body.length - this.#at);
    const same = this.#body.startsWith(this.#expected, this.#at) ? length : this.#common(length);
    this.#advance(this.#expected.slice(0, same));
    this.#expected = this.#expected.slice(same);
    if (same === length) return;
    this.#explain();
    this.#stop();
  }

  /** How many units are the same from where both stand, of so many at most. */
  #common(length: number): number {
    for (let at = 0; at < length; at += 1) {
      if (this.#body[this.#at + at] !== this.#expected[at]) return at;
    }
    return length;
  }

  #advance(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.#line += 1;
      this.#lineStart = this.#offset + at + 1;
    }
    this.#at += text.length;
    this.#offset += text.length;
  }

  #explain(): void {
    const found = characterAt(this.#body, this.#at);
    const expected = characterAt(this.#expected, 0);
    if (expected === undefined) this.#reason = `${found} is not expected here`;
    else this.#reason = `${expected} is expected here${found === undefined ? '' : `, not ${found}`}`;
  }

  #stop(): void {
    this.#differs = true;
    this.#body = '';
    this.#at = 0;
    this.#expected = '';
  }
}

/** What nobody sees, by name. */
const blanks: Readonly<Record<string, string>> = {
  '\n': 'a line feed',
  '\r': 'a carriage return',
  '\t': 'a tab',
  ' ': 'a space',
};

/** The character at a place in words; undefined behind the end. Of a pair of surrogates a chunk may hold but the first. */
function characterAt(text: string, at: number): string | undefined {
  const unit = text[at];
  if (unit === undefined) return undefined;
  return blanks[unit] ?? (/[\uD800-\uDFFF]/.test(unit) ? 'a character beyond U+FFFF' : shown(unit));
}
