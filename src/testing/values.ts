// The values of single fields: by the value type that the tables give, and closer for those fields whose values a
// gateway takes from a catalogue or a narrow range.
import fc from 'fast-check';
import { errCodes, errorCodes, messageTypes, statusCodes } from 'smsc-codec';
import type { FieldName, Slot } from 'smsc-codec/grammars';
import { isFreeText } from './layout.ts';
import { ordinaryName, ordinaryText } from './texts.ts';

export const HLR_TYPE = 4;
export const STATUS_MISSING = -3;

const codesOf = (catalogue: object): number[] => Object.keys(catalogue).map(Number);
const oneOf = (codes: readonly number[], ...not: readonly number[]): fc.Arbitrary<number> =>
  fc.constantFrom(...codes.filter((code) => !not.includes(code)));

const timestamp = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1_100_000_000, max: 2 ** 31 - 1 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const ordinaryIntegers: { readonly [F in FieldName]?: fc.Arbitrary<number> } = {
  status: oneOf(codesOf(statusCodes), STATUS_MISSING),
  err: oneOf(codesOf(errCodes)),
  error_code: oneOf(codesOf(errorCodes)),
  type: oneOf(codesOf(messageTypes), HLR_TYPE),
  // Bits 0 to 3 say the type, and are set to fit it.
  flag: fc.constantFrom(0, 1 << 5, 1 << 8, (1 << 8) | (1 << 9), (1 << 8) | (1 << 10)),
  last_timestamp: timestamp,
  send_timestamp: timestamp,
  id: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  sms_cnt: fc.integer({ min: 1, max: 10 }),
};

const ordinaryTexts: { readonly [F in FieldName]?: fc.Arbitrary<string> } = {
  phone: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 999_999_999 }).map((n) => `79${String(n).padStart(9, '0')}`) },
    { weight: 1, arbitrary: fc.constant('user@example.com') },
  ),
  imsi: fc.constantFrom('', '250011234567890', '001010123456789'),
  msc: fc.constantFrom('', '79168999100'),
  mcc: fc.constantFrom('', '001', '250'),
  mnc: fc.constantFrom('', '01', '001', '99'),
  mccmnc: fc.constantFrom('', '25001', '00101'),
};

/** Dates as `DD.MM.YYYY hh:mm:ss`, or the empty one (R16). */
const ordinaryDate: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.integer({ min: 1_000_000_000, max: 2 ** 31 - 1 }).map((seconds) => {
      const [date = '', time = ''] = new Date(seconds * 1000).toISOString().slice(0, 19).split('T');
      return `${date.split('-').reverse().join('.')} ${time}`;
    }),
  },
  { weight: 1, arbitrary: fc.constant('') },
);

const ordinaryDecimal = fc.constantFrom('0.00', '1.20', '0.385', '12', '');

/** Amounts that a gateway may give back, say: R4 allows a minus. */
export const unusualDecimal: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: ordinaryDecimal },
  { weight: 1, arbitrary: fc.constantFrom('-0.35', '-1.20', '-12', '-0.00', '007.50') },
);

/** Amounts that are none besides, though each would be a number somewhere (R4). */
export const nastyDecimal: fc.Arbitrary<string> = fc.oneof(
  unusualDecimal,
  fc.constantFrom('1.', '.5', '-', '+1', '--1', '0,50', '1e3', ' 1'),
);

/** A field's value as a gateway sends it. Without commas, as fmt=1 needs it, a message may still hold them (R4). */
export function ordinaryValue({ field, value }: Slot, commas: boolean): fc.Arbitrary<string | number> {
  if (value === 'integer') return ordinaryIntegers[field] ?? fc.nat();
  if (value === 'date') return ordinaryDate;
  if (value === 'decimal') return ordinaryDecimal;
  if (!isFreeText(field)) return ordinaryTexts[field] ?? ordinaryName(commas);
  if (commas || field === 'message') return ordinaryText;
  return ordinaryText.map((text) => text.replaceAll(',', ';'));
}

/** Codes that no catalogue has, which pass through untouched. */
export const unknownCodes: { readonly [F in FieldName]?: fc.Arbitrary<number> } = {
  status: unknown(statusCodes),
  err: unknown(errCodes),
  error_code: unknown(errorCodes).filter((code) => code > 0),
  type: unknown(messageTypes).filter((code) => code !== HLR_TYPE),
};

function unknown(catalogue: object): fc.Arbitrary<number> {
  const known = new Set(codesOf(catalogue));
  return fc
    .oneof(fc.integer({ min: -5, max: 300 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }))
    .filter((code) => !known.has(code));
}

/** Numbers at the edges of what an integer of the protocol is, and beyond. */
export const nastyNumber: fc.Arbitrary<number> = fc.constantFrom(
  0,
  -1,
  STATUS_MISSING,
  HLR_TYPE,
  65_535,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  -0,
  -0,
  1.5,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
);
