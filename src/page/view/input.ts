// Where a reply comes in: typed, pasted, dropped or chosen as a file. What is too big to be edited is kept aside, since
// no browser lays out megabytes of text at once; of it the field shows the beginning.
import { fromBytes, fromText, type Source } from '../source.ts';
import { byId } from './dom.ts';

const MB = 1024 * 1024;
/** The longest text that can be edited, in UTF-16 units. */
const EDITABLE = 200 * 1024;
const SHOWN = 16 * 1024;
/** The biggest file that is read, in bytes. */
const BIGGEST_FILE = 32 * MB;

interface Listener {
  /** What was typed or pasted. */
  given(source: Source): void;
  /** What takes the place of whatever was there: a file, something dropped. */
  brought(source: Source): void;
  say(message: string): void;
}

export class InputView {
  #source: Source = fromText('');
  /** Goes up with each thing that is given, so that a file that comes late does not take the place of a later one. */
  #turn = 0;
  /** Whether what the field shows is to make room for what the visitor brings. */
  #isPlaceholder = false;
  readonly #field = byId('reply', HTMLTextAreaElement);
  readonly #file = byId('file', HTMLInputElement);
  readonly #note = byId('input-note', HTMLElement);
  readonly #listener: Listener;

  constructor(listener: Listener) {
    this.#listener = listener;
    this.#field.addEventListener('input', () => {
      const text = this.#field.value;
      this.#isPlaceholder = false;
      if (text.length > EDITABLE) this.#hold(text);
      listener.given(fromText(text));
    });
    this.#field.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isTaken = text.length <= EDITABLE && !this.#field.readOnly; // by the field, as it takes anything
      if (isTaken || text === '') return;
      event.preventDefault();
      listener.given(fromText(text));
    });
    // Behind a click the caret is set after the focus.
    for (const name of ['focus', 'click']) this.#field.addEventListener(name, ({ type }) => this.#offer(type));
    this.#file.addEventListener('change', () => {
      const [file] = this.#file.files ?? [];
      if (file !== undefined) this.#take(file);
      this.#file.value = ''; // so that the same file can be chosen again
    });
    this.#watchDrops();
  }

  get source(): Source {
    return this.#source;
  }

  set source(source: Source) {
    this.#source = source;
    this.#turn += 1;
    this.#isPlaceholder = false;
  }

  focus(): void {
    this.#field.focus();
  }

  /** What the field shows from now on gives way to the first thing that is typed or pasted. */
  holdPlace(): void {
    this.#isPlaceholder = true;
  }

  /** Shows the text of the source, unless the visitor is just writing it. */
  show(text: string): void {
    this.#note.hidden = true;
    if (text.length > EDITABLE) this.#hold(text);
    else {
      this.#field.readOnly = false;
      // A field has LF only, whatever it was given.
      if (this.#field.value !== text.replaceAll(/\r\n?/g, '\n')) this.#field.value = text;
    }
  }

  /** Selects the character at a place of the text, where the field shows it. */
  goTo(text: string, offset: number): void {
    const at = text.slice(0, offset).replaceAll(/\r\n?/g, '\n').length;
    if (at > this.#field.value.length) {
      this.#listener.say('That place is behind what the field shows of a text this long.');
      return;
    }
    this.#isPlaceholder = false;
    // A field scrolls to where the caret is when it gets the focus.
    this.#field.blur();
    this.#field.setSelectionRange(at, at);
    this.#field.focus();
    this.#field.setSelectionRange(at, at + 1);
  }

  #offer(event: string): void {
    if (!this.#isPlaceholder) return;
    this.#field.select();
    if (event === 'click') this.#isPlaceholder = false; // the next click is to edit it
  }

  #hold(text: string): void {
    this.#field.value = text.slice(0, SHOWN);
    this.#field.readOnly = true;
    const size = (text.length / 1_000_000).toFixed(1);
    this.#note.textContent = `${size} million characters are too many to edit here: the field shows the beginning. Paste another reply over it, or press Clear to type one.`;
    this.#note.hidden = false;
  }

  async #take(file: File): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const name = file.name.length > 60 ? `${file.name.slice(0, 60)}…` : file.name;
    this.#listener.say(`Taking the file ${name}…`);
    try {
      const bytes = new Uint8Array(await file.slice(0, BIGGEST_FILE).arrayBuffer());
      if (turn !== this.#turn) return;
      this.#listener.brought(fromBytes(bytes, file.size > BIGGEST_FILE));
      this.#listener.say(`Took the file ${name}.`);
    } catch {
      if (turn === this.#turn) this.#listener.say(`The file ${name} cannot be read.`);
    }
  }

  #watchDrops(): void {
    const root = document.documentElement;
    // What is dragged within the page is the browser's business, which moves texts in the field.
    let isOwn = false;
    document.addEventListener('dragstart', () => {
      isOwn = true;
    });
    document.addEventListener('dragend', () => {
      isOwn = false;
    });
    document.addEventListener('dragover', (event) => {
      if (isOwn) return;
      event.preventDefault();
      root.classList.add('dropping');
    });
    document.addEventListener('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) root.classList.remove('dropping');
    });
    document.addEventListener('drop', (event) => {
      if (isOwn) return;
      event.preventDefault();
      root.classList.remove('dropping');
      const [file] = event.dataTransfer?.files ?? [];
      const text = event.dataTransfer?.getData('text/plain');
      if (file !== undefined) this.#take(file);
      else if (text) this.#listener.brought(fromText(text));
    });
  }
}
