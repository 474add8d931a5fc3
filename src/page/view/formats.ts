// The same reply in the other formats, as tabs: one stop of the tab key, arrow keys go from tab to tab.
import type { Fmt } from 'smsc-codec';
import type { Conversion } from '../conversion.ts';
import { copy } from './copy.ts';
import { button, h } from './dom.ts';

export const formatNames: Readonly<Record<Fmt, string>> = {
  0: 'text',
  1: 'numbers and commas',
  2: 'XML',
  3: 'JSON',
};

const SHOWN_LENGTH = 64 * 1024;

export class Formats {
  readonly #target: HTMLElement;
  readonly #say: (message: string) => void;
  #chosen: Fmt = 3;

  constructor(target: HTMLElement, say: (message: string) => void) {
    this.#target = target;
    this.#say = say;
  }

  show(conversions: readonly Conversion[]): void {
    const [first] = conversions;
    if (first === undefined) {
      this.#target.replaceChildren();
      return;
    }
    const chosen = conversions.find(({ fmt }) => fmt === this.#chosen) ?? first;
    const tabs = conversions.map(({ fmt }) => {
      const selected = fmt === chosen.fmt;
      const attributes = {
        role: 'tab',
        id: `tab-${fmt}`,
        'aria-controls': 'format',
        'aria-selected': String(selected),
      };
      const tab = button(`fmt=${fmt} ${formatNames[fmt]}`, attributes, () => this.#choose(fmt, conversions));
      tab.tabIndex = selected ? 0 : -1;
      return tab;
    });
    const list = h('div', { role: 'tablist', 'aria-label': 'Other formats' }, ...tabs);
    const at = conversions.indexOf(chosen);
    const nexts: Readonly<Record<string, Conversion | undefined>> = {
      ArrowRight: conversions[at + 1] ?? first,
      ArrowLeft: conversions.at(at - 1),
      Home: first,
      End: conversions.at(-1),
    };
    list.addEventListener('keydown', (event) => {
      const next = nexts[event.key];
      if (next === undefined) return;
      event.preventDefault(); // Home and End would scroll the page
      this.#choose(next.fmt, conversions);
    });
    this.#target.replaceChildren(list, this.#panel(chosen));
  }

  #choose(fmt: Fmt, conversions: readonly Conversion[]): void {
    this.#chosen = fmt;
    this.show(conversions);
    document.getElementById(`tab-${fmt}`)?.focus();
  }

  #panel({ fmt, text, dropped, refusal }: Conversion): HTMLElement {
    const panel = h('div', { role: 'tabpanel', id: 'format', 'aria-labelledby': `tab-${fmt}` });
    if (dropped.length > 0) {
      const names = dropped.flatMap((name, at) => [at > 0 ? ', ' : '', h('code', {}, name)]);
      panel.append(h('p', { class: 'note' }, 'Dropped, this format has no place for: ', ...names));
    }
    if (refusal !== undefined) panel.append(h('p', { class: 'refusal' }, `This format cannot carry it. ${refusal}`));
    if (text !== undefined) {
      const cut = text.length > SHOWN_LENGTH;
      panel.append(
        h('pre', { class: 'written', tabindex: 0 }, cut ? `${text.slice(0, SHOWN_LENGTH)}…` : text),
        button('Copy', { class: 'copy' }, () => copy(text, `fmt=${fmt}`, this.#say)),
      );
    }
    return panel;
  }
}
