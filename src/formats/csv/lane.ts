// fmt=1, directly: items as documented. Only the message holds commas, and nothing a line break.
import { type LaneForm, patternsOf } from '../lane.ts';
import { HLR_TYPE } from '../plan.ts';

const plain = '[^,\\r\\n]*';
const message = '[^\\r\\n]*';

export const csvLane: LaneForm = {
  pattern({ kind, slots, suffix }, { list, pinned }, { group }) {
    const items = [...slots, ...(list ? suffix : [])].map((slot) => {
      // Without names, only this type tells an HLR query (R3).
      if (slot.field === 'type' && kind === 'hlr' && pinned === undefined)
        return slot.before + group(slot, String(HLR_TYPE));
      if (slot.field === 'last_timestamp') return slot.before + group(slot, '(?:0|[1-9]\\d{0,14})|'); // below 0 it starts no row (R6)
      const required = slot.field === 'status' || slot.field === 'id';
      return slot.before + group(slot, ...patternsOf(slot, slot.field === 'message' ? message : plain, required));
    });
    return `${items.join('')}(?=\\r?\\n|$)`;
  },
};
