// How some values look that are any text to the codec, such as the numbers of a network. Items of fmt=1 have no names: what else stands there,
// a price or a word, shows that the layout is another one.
import type { FieldSpan } from 'smsc-codec';
import { fieldIn } from './segments.ts';

/** Nothing, or a zero, stands for what is not known. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['imsi', /^(?:0?|\d{14,15})$/],
  ['msc', /^\+?\d*$/],
  ['mcc', /^(?:0?|\d{3})$/],
  ['mnc', /^(?:0?|\d{2,3})$/],
  ['last_timestamp', /^\d{0,10}$/],
  ['send_timestamp', /^\d{0,10}$/],
  ['type', /^\d{0,2}$/],
  // Behind too few or too many items a name is missing, or a message begins with what was meant to stand before it.
  ['status_name', /./],
  ['message', /^(?!,)/],
]);

/** How many values do not look like what they would be. */
export const oddValues = (text: string, spans: readonly FieldSpan[]): number =>
  spans.filter(({ path, offset, length }) => {
    const form = forms.get(fieldIn(path));
    return form !== undefined && !form.test(text.slice(offset, offset + length));
  }).length;
