// fmt=1, directly: items as documented. Only the message holds commas, and nothing a line break.
import { type LaneForm, patternOf } from '../lane.ts';
import { HLR_TYPE } from '../plan.ts';
import { slotsOf } from './tokenizer.ts';

const plain = '[^,\\r\\n]*';
const message = '[^\\r\\n]*';

export const csvLane: LaneForm = {
  slots: slotsOf,
  pattern(layout, plan, { group }) {
    const items = slotsOf(layout, plan).map((slot) => {
      // Without names, only this type tells an HLR query (R3).
      if (slot.field === 'type' && layout.kind === 'hlr' && plan.pinned === undefined)
        return slot.before + group(slot, String(HLR_TYPE));
      if (slot.field === 'last_timestamp') return slot.before + group(slot, '(?:0|[1-9]\\d{0,14})|'); // below 0 it starts no row (R6)
      const required = slot.field === 'status' || slot.field === 'id';
      return slot.before + group(slot, patternOf(slot, slot.field === 'message' ? message : plain, required));
    });
    return `${items.join('')}(?=\\r?\\n|$)`;
  },
};
