// fmt=3, directly: members as documented, one a line or all on one line.
import { values } from '../../values/index.ts';
import { group, LANE_TEXT_PARTS, type LaneForm, optional, patternOf } from '../lane.ts';

const plain = `[^"\\\\]*`;
const escaped = `${plain}(?:\\\\.${plain}){0,${LANE_TEXT_PARTS}}`;

/** What ends a string, or stands for another character, or for none. */
const stops = /[^ !#-[\]-\uFFFF]/;

export const jsonLane: LaneForm = {
  scan: ({ slots, suffix }) => ({
    open: '{\n',
    slots: [...slots, ...suffix].map((slot) => {
      const quote = slot.value === 'integer' ? '' : '"';
      const isFirst = slot.field === 'status';
      const before = `${isFirst ? '' : ',\n'}${slot.before}${quote}`;
      return { slot, before, after: quote, isOptional: !isFirst, mayBeEmpty: false, stops };
    }),
    close: '\n}',
  }),
  pattern({ slots, suffix }) {
    const members = [...slots, ...suffix].map((slot) => {
      const value = slot.value === 'integer' ? group(values.integer.pattern) : `"${group(patternOf(slot, escaped))}"`;
      const member = slot.before + value;
      return slot.field === 'status' ? member : optional(`,[\\n ]${member}`);
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
