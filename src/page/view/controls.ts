// The four choices of a shape. Each says what is guessed where nothing is chosen.
import { alls, charsets, fmts } from 'smsc-codec';
import type { Choice, Guess } from '../guess.ts';
import { byId, h } from './dom.ts';
import { formatNames } from './formats.ts';

type Name = keyof Choice;

const amounts = ['basic', 'full', 'with country'];
const options: Readonly<Record<Name, readonly (readonly [Choice[Name], string])[]>> = {
  fmt: fmts.map((fmt) => [fmt, `${fmt}: ${formatNames[fmt]}`]),
  all: alls.map((all) => [all, `${all}: ${amounts[all]}`]),
  list: [
    [false, 'one status'],
    [true, 'a list'],
  ],
  charset: charsets.map((charset) => [charset, charset]),
};
/** What is guessed, short enough for a phone; the list beneath has it in full. */
const brief = (label: string): string => label.replace(/: .*/, '');

const names: readonly Name[] = ['fmt', 'all', 'list', 'charset'];

export class Controls {
  readonly #selects: Readonly<Record<Name, HTMLSelectElement>>;

  constructor(changed: () => void) {
    const select = (name: Name): HTMLSelectElement => {
      const element = byId(name, HTMLSelectElement);
      element.replaceChildren(
        h('option', { value: '' }, 'guess'),
        ...options[name].map(([value, label]) => h('option', { value: String(value) }, label)),
      );
      element.addEventListener('change', changed);
      return element;
    };
    this.#selects = { fmt: select('fmt'), all: select('all'), list: select('list'), charset: select('charset') };
  }

  get choice(): Choice {
    const chosen = <N extends Name>(name: N): Choice[Name] =>
      options[name].find(([value]) => String(value) === this.#selects[name].value)?.[0];
    const entries = names.map((name) => [name, chosen(name)] as const).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries);
  }

  set choice(choice: Choice) {
    for (const name of names) this.#selects[name].value = choice[name] === undefined ? '' : String(choice[name]);
  }

  /** Tells what is taken where nothing is chosen. Text has no charset any more. */
  showGuess(guess: Guess | undefined, charset: Choice['charset']): void {
    const guesses: Choice = { ...guess, charset };
    for (const name of names) {
      const label = options[name].find(([value]) => value === guesses[name])?.[1];
      const [first] = this.#selects[name].options;
      if (first !== undefined) first.textContent = label === undefined ? 'guess' : `guess · ${brief(label)}`;
      this.#selects[name].classList.toggle('guessed', this.#selects[name].value === '');
    }
    this.#selects.charset.disabled = charset === undefined;
    const [none] = this.#selects.charset.options;
    if (charset === undefined && none !== undefined) none.textContent = 'none: this is text';
  }
}
