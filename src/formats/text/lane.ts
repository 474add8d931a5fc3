// fmt=0, directly: pairs as documented, each but the status, the message and what ends it optional. Other texts hold no
// comma here and the comment no `=`, so that no pair can start where the tolerant reader would see one; nor can one in
// a message without `=`, which may do without a comment.
import { type LaneForm, patternOf } from '../lane.ts';

const plain = '[^,\\r\\n]*';
const message = '[^\\r\\n]*';
const comment = '[^=\\r\\n]*';
const commented = `${comment}(?:=${message}(?=, comment = ))?`;

export const textLane: LaneForm = {
  pattern({ slots, suffix }, { list }, { group, optional }) {
    const free = slots.findIndex(({ field }) => field === 'message');
    const fields = slots.map((slot, index) => {
      const isComment = slot.field === 'comment';
      const own = slots[index + 1]?.field === 'comment' ? commented : message;
      const text = slot.field === 'message' ? own : isComment ? comment : plain;
      const required = index === 0 || (free >= 0 && index >= free && !isComment);
      const pair = slot.before + group(slot, patternOf(slot, text, required));
      return required ? pair : optional(slot, pair);
    });
    const appended = suffix.map((slot) => {
      const required = list && slot.field === 'id';
      const pair = slot.before + group(slot, patternOf(slot, plain, required));
      return required ? pair : optional(slot, pair);
    });
    return `${fields.join('')}${appended.join('')}(?=\\r?\\n|$)`;
  },
};
