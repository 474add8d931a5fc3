// The generated grammars as parsers, made by apg-js when a test is run.
import apg from 'apg-js';
import type { Fmt } from 'smsc-codec';
import { abnf } from 'smsc-codec/reference';

/** Whether a body is what one of these rules stands for. */
export type Recogniser = (body: string, ...rules: readonly string[]) => boolean;

/** Reads the grammar of a format. */
export function recogniser(fmt: Fmt): Recogniser {
  const api = new apg.apgApi(abnf(fmt));
  api.generate();
  if (api.errors.length > 0) throw new SyntaxError(api.errorsToAscii());
  const grammar = api.toObject();
  const parser = new apg.apgLib.parser();
  return (body, ...rules) => {
    const characters = Array.from(body, (character) => character.codePointAt(0) ?? 0);
    return rules.some((rule) => parser.parse(grammar, rule, characters).success);
  };
}
