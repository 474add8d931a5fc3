// fmt=2, written directly: elements, with the characters escaped that have to be. Forbidden characters are the writer's.
import type { DirectForm } from '../direct-writer.ts';
import type { WriteOptions } from '../room.ts';
import { escapeText, forbidden, unfit } from './characters.ts';

const stops = new RegExp(`[&<>\\r]|${unfit.source}`);

export function directXml({ compact }: WriteOptions): DirectForm {
  const line = compact ? '' : '\n';
  return {
    open: `<sms>${line}`,
    close: '</sms>',
    before: (slot) => slot.before,
    after: (slot) => `</${slot.name}>${line}`,
    isRequired: ({ field }) => field === 'status',
    hasSlots: false,
    stops: () => stops,
    escape: (text) => (forbidden.test(text) ? undefined : escapeText(text)),
  };
}
