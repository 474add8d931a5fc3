// Texts: those that people and gateways write, which every format has to carry where the rulings let it, and those
// that nobody writes but that a codec must not be broken by.
import fc from 'fast-check';
import { type Fmt, fields } from 'smsc-codec/grammars';
import { allDelimiters, delimitersOf, wholeReplies } from './tokens.ts';

/** UTF-16 units of the longest texts: far more than any message, and enough to make a slow reader felt. */
const VERY_LONG = 100_000;

const phrases = [
  'Привет',
  'Hello',
  'Ваш заказ № 4821 готов',
  'код 0042',
  'скидка 15%',
  'https://smsc.ru/?id=1&phone=2#x',
  'total = 5',
  'a < b & c > d',
  '«да»',
  'it\'s "fine"',
  '(до 18:00)',
  '1200,50 руб.',
  'C:\\temp',
  '😀',
];

const joints = [' ', ', ', '. ', '! ', ' — ', ': ', '\n', '\r\n', '\n\n', '; '];

/**
 * What people write: sentences in Cyrillic and Latin with commas, line breaks, quotes, parentheses and `=` signs.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { ordinaryText } from 'smsc-codec/testing';
 * const [text] = fc.sample(ordinaryText, { seed: 1, numRuns: 1 });
 * console.log(typeof text); // string
 * ```
 */
export const ordinaryText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', ...phrases),
    fc.array(fc.tuple(fc.constantFrom(...joints), fc.constantFrom(...phrases)), { maxLength: 4 }),
  )
  .map(([first, rest]) => (first === '' ? '' : first + rest.flat().join('')));

/** What a gateway calls countries, operators, senders: one line, and for fmt=1 without commas. */
export const ordinaryName = (commas: boolean): fc.Arbitrary<string> =>
  fc.constantFrom(...(commas ? [...names, 'Россия, Москва'] : names));

const names = [
  '',
  'МТС',
  'Россия',
  'T2 (Tele2)',
  "O'Key",
  'SMSC.UA~myself',
  'AT&T',
  '0042',
  'a = b',
  'Санкт-Петербург',
];

const oddUnits = [
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\u0085',
  '\u00A0',
  '\u2028',
  '\uD83D',
  '\uDE00',
  '😀',
  '\uFFFE',
  '\uFEFF',
  '\u007F',
  '\uFFFF',
];

const oddities = [
  ' ',
  ',',
  '=',
  '0',
  '007',
  '-0',
  '4',
  'OK',
  '__proto__',
  'hasOwnProperty',
  ', comment = ',
  ', ID = 5',
  '&amp;',
  '&#13;',
  '<![CDATA[',
  ']]>',
  ...wholeReplies,
];

/** Any UTF-16 unit, which makes texts of lone surrogates too. */
export const anyUnit: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0xffff })
  .map((unit) => String.fromCharCode(unit));

/**
 * Texts that a format could trip over: delimiters of every format and whole replies inside, line ends at both ends,
 * controls, lone surrogates, names of prototypes, and now and then 100,000 UTF-16 units of it.
 *
 * @param fmt - The format whose own delimiters come most often.
 *
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { nastyText } from 'smsc-codec/testing';
 * const texts = fc.sample(nastyText(1), { seed: 1, numRuns: 100 });
 * console.log(texts.some((text) => text.includes(','))); // true
 * ```
 */
export function nastyText(fmt: Fmt): fc.Arbitrary<string> {
  return texts[fmt];
}

function makeNastyText(fmt: Fmt): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.constantFrom(...oddities) },
    { weight: 3, arbitrary: fc.constantFrom(...oddUnits) },
    { weight: 4, arbitrary: fc.constantFrom(...delimitersOf(fmt)) },
    { weight: 2, arbitrary: fc.constantFrom(...allDelimiters) },
    { weight: 2, arbitrary: fc.constantFrom(...phrases) },
    { weight: 1, arbitrary: anyUnit },
  );
  const pieces = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''));
  const wrapped = fc
    .tuple(fc.constantFrom('\r\n', '\n', ' ', ',', '\r'), pieces)
    .map(([edge, inner]) => edge + inner + edge);
  const veryLong = piece.map((part) => (part || ' ').repeat(Math.ceil(VERY_LONG / (part.length || 1))));
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 120, arbitrary: pieces },
    { weight: 30, arbitrary: wrapped },
    { weight: 1, arbitrary: veryLong },
  );
}

const texts = [makeNastyText(0), makeNastyText(1), makeNastyText(2), makeNastyText(3)] as const;

/** Names of unknown fields: plain ones, those of known fields, those that a reader could stumble over. */
export const nastyName: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: fc.constantFrom('parts', 'x', 'new_field', '_', 'X1') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...Object.keys(fields), 'Status', 'check_time', 'ID', 'ERROR', 'extra', 'kind'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '__proto__',
      'hasOwnProperty',
      'constructor',
      'toString',
      'valueOf',
      '0',
      '12',
      'MESSAGE',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'a b', 'ключ', 'a=b', 'a:b', 'x-y', 'xmlns', '1a', ',', '"', '<') },
  { weight: 1, arbitrary: fc.constantFrom(...oddUnits) },
);
