// The `flag` field taken apart: a 16-bit number of which the reference page names some bits and reserves the others.

// bits 0-3   type of the message
// bit 5      paid from the second balance
// bit 8      template message
// bits 9-10  with bit 8: category of the template; bit 10 is the higher one
const typeBits = 0x000f;
const secondBalanceBit = 0x0020;
const templateBit = 0x0100;
const categoryBits = 0x0600;
const categoryShift = 9;
const allBits = 0xffff;

/** By the value of bits 10 and 9. */
const templateCategories = ['service', 'transactional', 'authorisation', 'advertising'] as const;

/** What a template message is sent for. */
export type TemplateCategory = (typeof templateCategories)[number];

/** The parts of a `flag`. */
export interface Flag {
  /** Type of the message, 0 to 15; the known ones are in `messageTypes`. */
  type: number;
  /** Whether the message was paid from the second balance. */
  secondBalance: boolean;
  /** Whether it is a template message. */
  template: boolean;
  /** The template's category; there is one exactly where `template` is true. */
  templateCategory?: TemplateCategory | undefined;
  /** All other bits, in their places; without a template, bits 9 and 10 are among them. */
  reserved: number;
}

const reservedBits = (template: boolean): number =>
  allBits & ~(typeBits | secondBalanceBit | templateBit | (template ? categoryBits : 0));

const isBitsOf = (value: unknown, bits: number): value is number =>
  typeof value === 'number' && Object.is(value & bits, value);

/**
 * Takes a `flag` apart.
 *
 * @param flag - The field as it stands in a reply: an integer from 0 to 65,535.
 * @returns Its parts. All bits are in one of them, so that `encodeFlag` gives the same number back.
 * @throws RangeError where the number is not one of 16 bits.
 * @see The reference page, `flag`; section Codes of the protocol for the template's category.
 *
 * @example
 * ```ts
 * import { decodeFlag } from 'smsc-codec';
 * console.log(decodeFlag(0x0320)); // { type: 0, secondBalance: true, template: true, templateCategory: 'transactional', reserved: 0 }
 * ```
 */
export function decodeFlag(flag: number): Flag {
  refuseUnless(isBitsOf(flag, allBits), 'it is an integer from 0 to 65535');
  const template = (flag & templateBit) !== 0;
  const templateCategory = template ? templateCategories[(flag & categoryBits) >> categoryShift] : undefined;
  return {
    type: flag & typeBits,
    secondBalance: (flag & secondBalanceBit) !== 0,
    template,
    ...(templateCategory && { templateCategory }),
    reserved: flag & reservedBits(template),
  };
}

/**
 * Puts a `flag` together: the inverse of `decodeFlag`.
 *
 * @param flag - The parts, as `decodeFlag` gives them.
 * @returns An integer from 0 to 65,535, of which `decodeFlag` makes the same parts.
 * @throws RangeError where no number has these parts: a `type` beyond 15, a reserved bit that has a name, a category
 * without a template or a template without a category, anything of another type.
 * @see The reference page, `flag`; section Codes of the protocol for the template's category.
 *
 * @example
 * ```ts
 * import { encodeFlag } from 'smsc-codec';
 * console.log(encodeFlag({ type: 8, secondBalance: false, template: false, reserved: 0x40 })); // 72
 * ```
 */
export function encodeFlag(flag: Flag): number {
  const { type, secondBalance, template, templateCategory, reserved, ...others }: Partial<Flag> = flag ?? {};
  refuseUnless(isBitsOf(type, typeBits), 'type is an integer from 0 to 15');
  refuseUnless(typeof secondBalance === 'boolean', 'secondBalance is true or false');
  refuseUnless(typeof template === 'boolean', 'template is true or false');
  const categories: readonly (TemplateCategory | undefined)[] = template ? templateCategories : [undefined];
  const category = categories.indexOf(templateCategory);
  refuseUnless(category >= 0, `templateCategory is ${template ? templateCategories.join(' or ') : 'for a template'}`);
  refuseUnless(isBitsOf(reserved, reservedBits(template)), 'reserved has no bits but those without a name');
  refuseUnless(Object.keys(others).length === 0, 'there is no other property');
  const named = type | (secondBalance ? secondBalanceBit : 0) | (template ? templateBit : 0);
  return named | (category << categoryShift) | reserved;
}

function refuseUnless(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new RangeError(`not a flag: ${rule}`);
}
