// fmt=3, directly: members as documented, one a line or all on one line.
import { values } from '../../values/index.ts';
import { LANE_TEXT_PARTS, type LaneForm, patternOf } from '../lane.ts';

const plain = `[^"\\\\]*`;
const escaped = `${plain}(?:\\\\.${plain}){0,${LANE_TEXT_PARTS}}`;

export const jsonLane: LaneForm = {
  pattern({ slots, suffix }, _plan, { marked, group, optional }) {
    const text = marked ? escaped : plain;
    const members = [...slots, ...suffix].map((slot) => {
      const value =
        slot.value === 'integer' ? group(slot, values.integer.pattern) : `"${group(slot, patternOf(slot, text))}"`;
      const member = slot.before + value;
      return slot.field === 'status' ? member : optional(slot, `,[\\n ]${member}`);
    });
    return `\\{\\n?${members.join('')}\\n?\\}`;
  },
  marks: {
    mark: /\\/,
    resolve(found) {
      try {
        return String(JSON.parse(`"${found}"`));
      } catch {
        return undefined; // a raw control character, or no escape: for the tolerant reader
      }
    },
  },
};
