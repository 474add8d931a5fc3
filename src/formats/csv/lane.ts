// fmt=1, directly: items as documented. Only the message holds commas, and nothing a line break.

import type { Slot } from '../../../grammars/grammar.ts';
import { group, type LaneForm, patternOf } from '../lane.ts';
import { HLR_TYPE } from '../plan.ts';
import type { ScanSlot } from '../scanner.ts';
import { delimiter, isRequired, isTelling, lineBreak, slotsOf } from './tokenizer.ts';

const plain = '[^,\\r\\n]*';
const message = '[^\\r\\n]*';

/** Below 0 it starts no row (R6). */
const isUnsigned = ({ field }: Slot): boolean => field === 'last_timestamp';

export const csvLane: LaneForm = {
  slots: slotsOf,
  scan: (layout, plan) => ({
    open: '',
    slots: slotsOf(layout, plan).map((slot): ScanSlot => {
      const isMessage = slot.field === 'message';
      return {
        slot,
        before: slot.before,
        after: '',
        isOptional: false,
        mayBeEmpty: !isRequired(slot, layout, plan),
        only: isTelling(slot, layout, plan) ? HLR_TYPE : isUnsigned(slot) ? 'unsigned' : undefined,
        stops: isMessage ? lineBreak : delimiter,
        ends: isMessage ? 'to-the-last' : undefined,
      };
    }),
    close: undefined,
  }),
  pattern(layout, plan) {
    const items = slotsOf(layout, plan).map((slot) => {
      if (isTelling(slot, layout, plan)) return slot.before + group(String(HLR_TYPE));
      if (isUnsigned(slot)) return slot.before + group('(?:0|[1-9]\\d{0,14})|');
      const text = slot.field === 'message' ? message : plain;
      return slot.before + group(patternOf(slot, text, isRequired(slot, layout, plan)));
    });
    return `${items.join('')}(?=\\r?\\n|$)`;
  },
};
