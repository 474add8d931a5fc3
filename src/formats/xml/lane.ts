// fmt=2, directly: elements as documented, one tag a line or all on one line, the five named references and `&#13;`.
import { group, LANE_TEXT_LENGTH, LANE_TEXT_PARTS, type LaneForm } from '../lane.ts';
import { entities } from './characters.ts';

const single = `[^<\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]{0,${LANE_TEXT_LENGTH}}`;
const text = `${single}(?:[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]${single}){0,${LANE_TEXT_PARTS}}`;

const reference = /&(?:(amp|lt|gt|quot|apos)|(#13));|&/g;

export const xmlLane: LaneForm = {
  pattern({ slots, suffix }) {
    const elements = [...slots, ...suffix].map((slot) => {
      const element = `<${slot.name}>${group(slot, text)}</${slot.name}>\\n?`;
      return slot.field === 'status' ? element : `(?:${element})?`;
    });
    return `<sms>\\n?${elements.join('')}</sms>`;
  },
  mark: '&',
  resolve(found) {
    let known = true;
    const value = found.replace(reference, (whole, name: string | undefined, number: string | undefined) => {
      if (name !== undefined) return String(entities[name]);
      if (number !== undefined) return '\r';
      known = false;
      return whole;
    });
    return known ? value : undefined;
  },
};
