// fmt=1, written directly: items without commas and line breaks, and a message without line breaks.
import type { DirectForm } from '../direct-writer.ts';
import type { Plan } from '../plan.ts';
import { delimiter, isRequired, lineBreak } from './tokenizer.ts';

export const directCsv = (plan: Plan): DirectForm => ({
  open: '',
  close: '',
  before: (slot) => slot.before,
  after: () => '',
  isRequired: (slot, layout) => isRequired(slot, layout, plan),
  hasSlots: true,
  stops: ({ field }) => (field === 'message' ? lineBreak : delimiter),
  // Else the row would not start like one (R6).
  isUnsigned: ({ field }) => plan.list && field === 'last_timestamp',
});
