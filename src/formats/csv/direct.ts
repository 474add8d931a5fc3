// fmt=1, written directly: items without commas and line breaks, and a message without line breaks.
import type { DirectForm } from '../direct-writer.ts';
import type { Plan } from '../plan.ts';

const delimiter = /[,\r\n]/;
const lineBreak = /[\r\n]/;

export const directCsv = ({ list, pinned }: Plan): DirectForm => ({
  open: '',
  close: '',
  before: (slot) => slot.before,
  after: () => '',
  isRequired: ({ field }, { kind }) =>
    field === 'status' || field === 'id' || (field === 'type' && kind === 'hlr' && pinned === undefined),
  hasSlots: true,
  stops: ({ field }) => (field === 'message' ? lineBreak : delimiter),
  isStrict: false,
  // Else the row would not start like one (R6).
  isUnsigned: ({ field }) => list && field === 'last_timestamp',
});
