// fmt=1, directly: items as documented. Only the message holds commas, and nothing a line break.

import type { Slot } from '../../../grammars/grammar.ts';
import { group, type LaneForm, patternOf } from '../lane.ts';
import { HLR_TYPE, type Layout, type Plan } from '../plan.ts';
import type { ScanSlot } from '../scanner.ts';
import { slotsOf } from './tokenizer.ts';

const plain = '[^,\\r\\n]*';
const message = '[^\\r\\n]*';
const delimiter = /[,\r\n]/;
const lineBreak = /[\r\n]/;

const isRequired = ({ field }: Slot): boolean => field === 'status' || field === 'id';

/** Without names, only this type tells an HLR query (R3). */
const isTelling = ({ field }: Slot, { kind }: Layout, { pinned }: Plan): boolean =>
  field === 'type' && kind === 'hlr' && pinned === undefined;

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
        mayBeEmpty: !isRequired(slot) && !isTelling(slot, layout, plan),
        only: isTelling(slot, layout, plan) ? HLR_TYPE : isUnsigned(slot) ? 'unsigned' : undefined,
        stops: isMessage ? lineBreak : delimiter,
        ...(isMessage && { isFree: 'to-the-last' }),
      };
    }),
    close: undefined,
  }),
  pattern(layout, plan) {
    const items = slotsOf(layout, plan).map((slot) => {
      if (isTelling(slot, layout, plan)) return slot.before + group(String(HLR_TYPE));
      if (isUnsigned(slot)) return slot.before + group('(?:0|[1-9]\\d{0,14})|');
      const text = slot.field === 'message' ? message : plain;
      return slot.before + group(patternOf(slot, text, isRequired(slot)));
    });
    return `${items.join('')}(?=\\r?\\n|$)`;
  },
};
