// The body as it was written, coloured by field. One stop of the tab key; arrow keys go from field to field.

import { fieldNamed } from '../../cli/explain/meaning.ts';
import { type Language, phrases } from '../../cli/explain/phrases.ts';
import type { Paint } from '../palette.ts';
import { fieldIn, type Segment } from '../segments.ts';
import { h } from './dom.ts';
import { paint } from './paint.ts';

/** Controls as pictures, but for those that lay out the text; those that turn its direction by their number. */
const visible = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/gu, (control) => {
    if (control > '\x7f') return `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '\u2421';
  });

/** What the field at a path is. */
export const meaningAt = (path: string, language: Language): string =>
  fieldNamed(fieldIn(path))?.[language] ?? phrases[language].unknownField;

/** Shows the segments in an element. */
export function showBody(target: HTMLElement, segments: readonly Segment[], palette: ReadonlyMap<string, Paint>): void {
  const stops: HTMLElement[] = [];
  const nodes = segments.map(({ text, path, fault }) => {
    const shown = fault && text === '' ? '⌷' : text === '\n' && fault ? '↵\n' : visible(text);
    const inner = fault ? h('mark', { class: 'fault' }, shown) : shown;
    if (path === undefined) return inner;
    const label = text === '' ? `${path}, empty` : `${path}: ${visible(text)}`;
    const span = h('span', { class: 'field', role: 'option', 'aria-label': label, 'data-path': path }, inner);
    mark(span, false);
    paint(span, palette.get(fieldIn(path)));
    stops.push(span);
    return span;
  });
  target.replaceChildren(...nodes);
  target.setAttribute('role', stops[0] === undefined ? 'group' : 'listbox');
  if (stops[0] === undefined) target.setAttribute('tabindex', '0');
  else {
    target.removeAttribute('tabindex');
    stops[0].tabIndex = 0;
  }
}

/** Makes a field the one that is selected, where the tab key comes back to; or any other. */
function mark(field: HTMLElement, isSelected: boolean): void {
  field.tabIndex = isSelected ? 0 : -1;
  field.setAttribute('aria-selected', String(isSelected));
}

/** Names the colours, in the order in which they come. */
export function showLegend(target: HTMLElement, palette: ReadonlyMap<string, Paint>): void {
  const entries = Array.from(palette, ([name, colours]) => {
    const entry = h('code', {}, visible(name));
    paint(entry, colours);
    return h('li', {}, entry);
  });
  target.replaceChildren(...entries);
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Lets arrow keys move between the fields of the body, and selects the one that has the focus. */
export function watchKeys(target: HTMLElement): void {
  target.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement)) return;
    const stops = [...target.querySelectorAll<HTMLElement>('.field')];
    const next = stops[step(stops.indexOf(event.target), stops.length)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  target.addEventListener('focusin', ({ target: field }) => {
    if (!(field instanceof HTMLElement) || !field.matches('.field')) return;
    for (const other of target.querySelectorAll<HTMLElement>('.field[tabindex="0"]')) mark(other, false);
    mark(field, true);
  });
}
