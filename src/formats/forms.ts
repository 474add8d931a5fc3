// The forms of the values that are read and written as they stand, where they do so directly.
import { values } from '../values/index.ts';

const whole = ({ pattern }: { readonly pattern: string }): RegExp => new RegExp(`^${pattern}$`);

export const forms = { date: /* #__PURE__ */ whole(values.date), decimal: /* #__PURE__ */ whole(values.decimal) };
