// fmt=0, written directly: without a sign or a line break in it, no text can be read as another field or row.
import type { DirectForm } from '../direct-writer.ts';
import type { Plan } from '../plan.ts';
import { sign } from './tokenizer.ts';

export const directText = ({ list }: Plan): DirectForm => ({
  open: '',
  close: '',
  before: (slot) => slot.before,
  after: () => '',
  isRequired: ({ field }) => field === 'status' || (list && field === 'id'),
  hasSlots: false,
  stops: () => sign,
});
