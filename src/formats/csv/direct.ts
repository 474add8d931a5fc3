// fmt=1, written directly: items without commas and line breaks, and a message without line breaks.
import type { DirectForm } from '../direct-writer.ts';
import type { Plan } from '../plan.ts';
import { startsRow } from './tokenizer.ts';

export const directCsv = ({ list, pinned }: Plan): DirectForm => ({
  open: '',
  close: '',
  before: (slot) => slot.before,
  after: () => '',
  isRequired: ({ field }, { kind }) =>
    field === 'status' || field === 'id' || (field === 'type' && kind === 'hlr' && pinned === undefined),
  hasSlots: true,
  risk: /[,\r\n]/,
  message: /[\r\n]/,
  accepts: (row) => !list || startsRow(row, 0, true),
});
