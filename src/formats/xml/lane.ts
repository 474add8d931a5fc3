// fmt=2, directly: elements as documented, one tag a line or all on one line, the five named references and `&#13;`.
import { group, type LaneForm, optional, patternOf } from '../lane.ts';
import { entities, forbidden, unfit } from './characters.ts';

const escaped = '[^<]*';
const mark = new RegExp(`&|${unfit.source}`);
/** What ends a text, or takes a look at more than one character. */
const stops = new RegExp(`<|${mark.source}`);

const reference = /&(?:(amp|lt|gt|quot|apos)|(#13));|&/g;

export const xmlLane: LaneForm = {
  scan: ({ slots, suffix }) => ({
    open: '<sms>\n',
    slots: [...slots, ...suffix].map((slot) => ({
      slot,
      before: `<${slot.name}>`,
      after: `</${slot.name}>\n`,
      isOptional: slot.field !== 'status',
      mayBeEmpty: slot.field !== 'status',
      stops,
    })),
    close: '</sms>',
  }),
  pattern({ slots, suffix }) {
    const elements = [...slots, ...suffix].map((slot) => {
      const element = `<${slot.name}>${group(patternOf(slot, escaped))}</${slot.name}>\\n?`;
      return slot.field === 'status' ? element : optional(element);
    });
    return `<sms>\\n?${elements.join('')}</sms>`;
  },
  marks: {
    mark,
    resolve(found) {
      let known = true;
      const value = found.replace(reference, (whole, name: string | undefined, number: string | undefined) => {
        if (name !== undefined) return String(entities[name]);
        if (number !== undefined) return '\r';
        known = false;
        return whole;
      });
      return known && found.search(forbidden) < 0 ? value : undefined;
    },
  },
};
