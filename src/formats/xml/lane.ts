// fmt=2, directly: elements as documented, one tag a line or all on one line, the five named references and `&#13;`.
import { type LaneForm, patternOf } from '../lane.ts';
import { entities, forbidden, unfit } from './characters.ts';

/** Characters that stand for themselves: those that are fit to stand, without `&` and `<`. */
const plain = "[\\t\\n\\r -%'-;=-\\uD7FF\\uE000-\\uFFFD]*";
const escaped = '[^<]*';

const reference = /&(?:(amp|lt|gt|quot|apos)|(#13));|&/g;

export const xmlLane: LaneForm = {
  pattern({ slots, suffix }, _plan, { marked, group, optional }) {
    const text = marked ? escaped : plain;
    const elements = [...slots, ...suffix].map((slot) => {
      const element = `<${slot.name}>${group(slot, patternOf(slot, text))}</${slot.name}>\\n?`;
      return slot.field === 'status' ? element : optional(slot, element);
    });
    return `<sms>\\n?${elements.join('')}</sms>`;
  },
  marks: {
    mark: new RegExp(`&|${unfit.source}`),
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
