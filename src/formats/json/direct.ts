// fmt=3, written directly: members, with the strings escaped that have to be.
import type { DirectForm } from '../direct-writer.ts';
import type { WriteOptions } from '../room.ts';

// What JSON.stringify escapes: controls, quotes, backslashes, and surrogates that are no pair.
const stops = /[^ !#-[\]-\uD7FF\uE000-\uFFFF]/;

export function directJson({ compact }: WriteOptions): DirectForm {
  return {
    open: compact ? '{' : '{\n',
    close: compact ? '}' : '\n}',
    before(slot, first) {
      const member = slot.before + (slot.value === 'integer' ? '' : '"');
      return first ? member : `${compact ? ', ' : ',\n'}${member}`;
    },
    after: (slot) => (slot.value === 'integer' ? '' : '"'),
    isRequired: ({ field }) => field === 'status',
    hasSlots: false,
    stops: () => stops,
    escape: (text) => JSON.stringify(text).slice(1, -1),
  };
}
