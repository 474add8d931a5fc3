// The 16 bits of a `flag`, each with the part that it belongs to. What belongs where is asked of the library.
import { decodeFlag, encodeFlag, type Flag } from 'smsc-codec';

export interface Bit {
  readonly bit: number;
  readonly set: boolean;
  readonly part: keyof Flag;
}

const WIDTH = 16;
const template: Flag = { type: 0, secondBalance: false, template: true, templateCategory: 'service', reserved: 0 };

/** The bits of a flag, the highest first; none of a number that has more than 16. */
export function bitsOf(flag: number): Bit[] {
  if (!Number.isInteger(flag) || flag < 0 || flag >= 2 ** WIDTH) return [];
  const context = decodeFlag(flag).template ? encodeFlag(template) : 0;
  return Array.from({ length: WIDTH }, (_, index) => {
    const bit = WIDTH - 1 - index;
    return { bit, set: (flag & (1 << bit)) !== 0, part: partOf(1 << bit, context) };
  });
}

/** The part that changes with a bit. */
function partOf(bit: number, context: number): keyof Flag {
  const without = decodeFlag(context & ~bit);
  const having = decodeFlag(context | bit);
  if (having.template !== without.template) return 'template';
  const parts: (keyof Flag)[] = ['type', 'secondBalance', 'templateCategory'];
  return parts.find((part) => having[part] !== without[part]) ?? 'reserved';
}
