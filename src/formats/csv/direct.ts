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
  risk: ({ field }) => (field === 'message' ? lineBreak : delimiter),
  accepts: ({ last_timestamp }) =>
    !list || last_timestamp === undefined || (typeof last_timestamp === 'number' && last_timestamp >= 0),
});
