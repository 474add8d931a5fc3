// fmt=0, directly: pairs as documented, each but the status, the message and what ends it optional. Other texts hold no
// comma here and the comment no `=`, so that no pair can start where the tolerant reader would see one; nor can one in
// a message without `=`, which may do without a comment.
import { group, type LaneForm, optional, patternOf } from '../lane.ts';
import type { Layout, Plan } from '../plan.ts';
import { isFreeText } from '../print.ts';
import type { ScanSlot } from '../scanner.ts';
import { sign } from './tokenizer.ts';

const plain = '[^,\\r\\n]*';
const message = '[^\\r\\n]*';
const comment = '[^=\\r\\n]*';
const commented = `${comment}(?:=${message}(?=, comment = ))?`;

const delimiter = /[,\r\n]/;

/** The slots of a record, and which of them it has to have. */
function* slotsOf({ slots, suffix }: Layout, { list }: Plan) {
  const free = slots.findIndex(({ field }) => field === 'message');
  for (const [index, slot] of slots.entries()) {
    yield { slot, isRequired: index === 0 || (free >= 0 && index >= free && slot.field !== 'comment') };
  }
  for (const slot of suffix) yield { slot, isRequired: list && slot.field === 'id' };
}

export const textLane: LaneForm = {
  scan: (layout, plan) => ({
    open: '',
    slots: Array.from(slotsOf(layout, plan), ({ slot, isRequired }): ScanSlot => {
      const isFree = isFreeText(slot);
      return {
        slot,
        before: slot.before,
        after: '',
        isOptional: !isRequired,
        mayBeEmpty: !isRequired,
        stops: isFree ? sign : delimiter,
        ends: isFree ? 'to-the-first' : undefined,
      };
    }),
    close: undefined,
  }),
  pattern(layout, plan) {
    const hasComment = layout.slots.some(({ field }) => field === 'comment');
    const pairs = Array.from(slotsOf(layout, plan), ({ slot, isRequired }) => {
      const own = hasComment ? commented : message;
      const text = slot.field === 'message' ? own : slot.field === 'comment' ? comment : plain;
      const pair = slot.before + group(patternOf(slot, text, isRequired));
      return isRequired ? pair : optional(pair);
    });
    return `${pairs.join('')}(?=\\r?\\n|$)`;
  },
};
