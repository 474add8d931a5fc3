// What is wrong with a body: errors with their line and a caret, then every other departure from the documented form.
import { type DecodeError, excerpt, type Issue } from 'smsc-codec';
import { written } from '../counted.ts';
import { button, h } from './dom.ts';

const SHOWN = 100;

/** `goTo` takes the visitor to a place of the input. Of many errors the first are given. */
export function showErrors(
  target: HTMLElement,
  errors: readonly DecodeError[],
  count: number,
  text: string,
  goTo: (offset: number) => void,
): void {
  const more = count - errors.length;
  target.replaceChildren(
    ...errors.map((error) => {
      const [message = '', ...lines] = excerpt(error, text).split('\n');
      const place = button(`Line ${error.line}, column ${error.column}`, { class: 'place' }, () => goTo(error.offset));
      const where = error.index === undefined ? '' : `Status [${error.index}]. `;
      return h(
        'div',
        { class: 'error' },
        h('p', {}, where, h('span', { class: 'message' }, message)),
        lines.length > 0 && h('pre', { class: 'excerpt', tabindex: 0 }, lines.join('\n')),
        place,
      );
    }),
    ...(more > 0 ? [h('p', { class: 'note' }, `And ${written(more)} more.`)] : []),
  );
}

/** Shows the departures. */
export function showIssues(target: HTMLElement, issues: readonly Issue[], goTo: (offset: number) => void): void {
  const rows = issues.slice(0, SHOWN).map((issue) => {
    const { severity, code, path, line, column, offset } = issue;
    return h(
      'li',
      { class: severity },
      h('span', { class: 'severity' }, severity),
      h(
        'span',
        { class: 'text' },
        h('code', {}, code),
        ' ',
        path !== undefined && !issue.message.startsWith(`${path} `) && h('code', { class: 'path' }, path),
        ' ',
        issue.message,
      ),
      button(`${line}:${column}`, { class: 'place', 'aria-label': `Go to line ${line}, column ${column}` }, () =>
        goTo(offset),
      ),
    );
  });
  const more = issues.length - rows.length;
  if (more > 0) rows.push(h('li', { class: 'more' }, `And ${written(more)} more.`));
  target.replaceChildren(...rows);
}
