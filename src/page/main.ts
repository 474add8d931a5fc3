// The page to try the library out: takes a reply, guesses what was asked for, and shows what the library makes of it.
import { locate, type Reply, type ReplyShape, safeDecode, validate } from 'smsc-codec';
import { fieldNamed } from '../cli/explain/meaning.ts';
import { guessCharset, isMarked } from './charset.ts';
import { conversionsOf, missingFrom } from './conversion.ts';
import { written } from './counted.ts';
import { examples } from './examples.ts';
import { type Guess, guess } from './guess.ts';
import { fragmentOf, type Input, inputOf } from './link.ts';
import { paletteOf } from './palette.ts';
import { type Item, type Reading, read, SHOWN_REPLIES } from './read.ts';
import { sampleOf, wholeStatuses } from './sample.ts';
import { fieldIn, segmentsOf } from './segments.ts';
import { bodyOf, fromText, type Source, textOf } from './source.ts';
import { verdictOf } from './verdict.ts';
import { meaningAt, showBody, showLegend, watchKeys } from './view/body.ts';
import { Controls } from './view/controls.ts';
import { copy } from './view/copy.ts';
import { button, byId } from './view/dom.ts';
import { showExamples } from './view/examples.ts';
import { Formats } from './view/formats.ts';
import { InputView } from './view/input.ts';
import { showErrors, showIssues } from './view/issues.ts';
import { languageChoice } from './view/language.ts';
import { Said } from './view/said.ts';
import { showStatuses } from './view/statuses.ts';
import { Tooltip } from './view/tooltip.ts';
import { VerdictView } from './view/verdict.ts';

/** Long enough for a fast typist to be ahead of it, short enough to seem immediate. */
const TYPING_PAUSE = 90;
/** What takes longer is told of, since what is shown meanwhile is of another reply. */
const NOTICED = 150;
/** Browsers let a page change its address so often and no oftener. */
const LINK_PAUSE = 400;

const { say, offer } = new Said(byId('said', HTMLElement));
const verdict = new VerdictView(byId('verdict', HTMLElement), byId('spoken', HTMLElement));
const controls = new Controls(() => schedule(0));
const language = languageChoice(() => schedule(0));
const input = new InputView({
  given: (source) => take({ source, choice: controls.choice }),
  brought: (source) => replace({ source, choice: controls.choice }),
  say,
});
const formats = new Formats(byId('formats', HTMLElement), say);
watchKeys(byId('body', HTMLElement));
new Tooltip(document.body).watch(byId('body', HTMLElement), (path) => meaningAt(path, language()));

/** Whether the address has a link that cannot be read, which stays there until something else is given. */
let linkIsDamaged = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let reading = new AbortController();

/** Starts over with what is given now; what is still being read is given up. */
function schedule(delay: number): void {
  clearTimeout(timer);
  reading.abort();
  byId('results', HTMLElement).removeAttribute('aria-busy');
  timer = setTimeout(update, delay);
}

function take({ source, choice }: Input, delay: number = TYPING_PAUSE): void {
  say('');
  offer();
  linkIsDamaged = false;
  input.source = source;
  controls.choice = choice;
  schedule(delay);
}

async function update(): Promise<void> {
  const { source } = input;
  const { choice } = controls;
  const charset = source.kind === 'bytes' ? charsetOf(source.bytes, choice.charset) : undefined;
  const text = textOf(source, charset ?? 'utf-8');
  input.show(text);
  updateLink({ source, choice });
  // A file was chosen to be read, even if nothing is in it.
  const isEmpty = source.kind === 'text' && text.trim() === '';
  document.documentElement.classList.toggle('empty', isEmpty);
  if (isEmpty) {
    controls.showGuess(undefined, charset);
    return clear();
  }
  const guessed = guess(text, choice);
  controls.showGuess(guessed, charset);
  const shape: ReplyShape = { ...guessed, charset };

  reading = new AbortController();
  const { signal } = reading;
  const results = byId('results', HTMLElement);
  const slow = setTimeout(() => {
    results.setAttribute('aria-busy', 'true');
    verdict.show({ tone: 'idle', text: 'Reading…' });
  }, NOTICED);
  signal.addEventListener('abort', () => clearTimeout(slow));
  try {
    const found = await read(readable(source, guessed), shape, signal);
    if (!signal.aborted) show(found, text, shape);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(slow);
    if (!signal.aborted) results.removeAttribute('aria-busy');
  }
}

/** What is to be read of a source: of a file that was cut, as a list, what is whole. */
const readable = (source: Source, { fmt, list }: Guess): string | Uint8Array =>
  source.kind === 'bytes' && source.cut && list ? wholeStatuses(source.bytes, fmt) : bodyOf(source);

const charsetOf = (bytes: Uint8Array, chosen: ReplyShape['charset']) =>
  isMarked(bytes) ? 'utf-8' : (chosen ?? guessCharset(bytes));

function show(found: Reading, text: string, shape: ReplyShape): void {
  const { fmt = 0, list = false } = shape;
  const sample = sampleOf(text, fmt);
  // Where bytes are not of the charset, U+FFFD stands in their text for that reason and no other.
  const isOfCharset = !found.errors.some(({ code }) => code === 'invalid-bytes');
  const issues = validate(sample.text, shape).filter(
    ({ severity, code }) => severity !== 'error' && (isOfCharset || code !== 'replacement-character'),
  );
  const faults = found.errors.map(({ offset }) => offset);
  const isList = list && found.items.every(({ kind }) => kind !== 'error' && kind !== 'deleted');
  const goTo = (offset: number) => input.goTo(text, offset);
  const spans = locate(sample.text, shape);
  const names = [...spans.map(({ path }) => fieldIn(path)), ...found.items.flatMap((item) => Object.keys(item))];
  const palette = paletteOf(names.filter((name) => fieldNamed(name) !== undefined));
  const limits = {
    checked: sample.whole ? undefined : sample.text.length,
    read: input.source.kind === 'bytes' && input.source.cut ? input.source.bytes.length : undefined,
  };

  verdict.show(verdictOf(found, issues, shape, limits));
  showAdvice(found, text, shape);
  showErrors(byId('errors', HTMLElement), found.errors, found.errorCount, text, goTo);
  showStatuses(byId('statuses', HTMLElement), found.items, isList ? found.indexes : undefined, {
    language: language(),
    palette,
  });
  showIssues(byId('issues', HTMLElement), issues, goTo);
  showBody(byId('body', HTMLElement), segmentsOf(sample.text, spans, faults), palette);
  showLegend(byId('colours', HTMLElement), palette);
  const reply = found.count === 0 && found.errors.length > 0 ? undefined : replyOf(found.items, isList);
  formats.show(reply === undefined ? [] : conversionsOf(reply, shape, found.indexes));
  note('formats-note', missingFrom(found));

  reveal('errors-part', found.errors.length > 0);
  reveal('statuses-part', found.items.length > 0);
  reveal('issues-part', issues.length > 0);
  reveal('formats-part', reply !== undefined);
  note(
    'statuses-note',
    found.count > SHOWN_REPLIES ? `The first ${SHOWN_REPLIES} of ${written(found.count)} are shown.` : '',
  );
  const cut = sample.whole ? '' : `Only the first ${Math.round(sample.text.length / 1024)} KB are shown.`;
  note('body-note', cut);
}

/** The items as one reply; undefined where nothing was read. */
function replyOf(items: readonly Item[], isList: boolean): Reply | undefined {
  if (!isList) return items[0];
  return items.filter((item) => item.kind !== 'error' && item.kind !== 'deleted');
}

function clear(): void {
  verdict.show(
    linkIsDamaged
      ? { tone: 'bad', text: 'This link is damaged.' }
      : { tone: 'idle', text: 'Paste a reply, drop a file, or click an example.' },
  );
  for (const part of ['advice', 'errors-part', 'statuses-part', 'issues-part', 'formats-part']) reveal(part, false);
}

/** Where nothing can be read as chosen, but as guessed: which choice that is, and a way out of it. */
function showAdvice(found: Reading, text: string, { fmt, all, list }: ReplyShape): void {
  const { choice } = controls;
  const other = guess(text, {});
  const isChosen = choice.fmt !== undefined || choice.all !== undefined || choice.list !== undefined;
  const isOther = other.fmt !== fmt || other.all !== all || other.list !== list;
  const helps = isChosen && isOther && found.count === 0 && safeDecode(sampleOf(text, other.fmt).text, other).ok;
  reveal('advice', helps);
  if (!helps) return;
  byId('asked', HTMLDetailsElement).open = true;
  const words = `It can be read as fmt=${other.fmt} all=${other.all}${other.list ? ', a list' : ''}, which is not what was chosen. `;
  byId('advice', HTMLElement).replaceChildren(
    words,
    button('Let it be guessed', {}, () => {
      controls.choice = { charset: choice.charset };
      byId('fmt', HTMLSelectElement).focus();
      schedule(0);
    }),
  );
}

function reveal(id: string, shown: boolean): void {
  byId(id, HTMLElement).hidden = !shown;
}

function note(id: string, text: string): void {
  byId(id, HTMLElement).textContent = text;
  reveal(id, text !== '');
}

/** The address of the page with what is given now; without it where that is too long. */
let link = location.href;
let linkTimer: ReturnType<typeof setTimeout> | undefined;
let linkedAt = 0;

function putLink(): void {
  linkedAt = Date.now();
  history.replaceState(null, '', link);
}

function updateLink(now: Input): void {
  const isEmpty = now.source.kind === 'text' && now.source.text === '';
  const fragment = isEmpty ? '' : fragmentOf(now);
  link = new URL(fragment ? `#${fragment}` : `${location.pathname}${location.search}`, location.href).href;
  clearTimeout(linkTimer);
  if (!linkIsDamaged) linkTimer = setTimeout(putLink, Math.max(0, linkedAt + LINK_PAUSE - Date.now()));
  const isTooLong = fragment === undefined;
  byId('copy-link', HTMLButtonElement).disabled = isTooLong || isEmpty;
  note('link-note', isTooLong ? 'Too long for a link: this input stays on this page.' : '');
}

/** Whether there was one. */
function takeLink(): boolean {
  const linked = inputOf(location.hash);
  if (linked === undefined) return false;
  const isDamaged = linked === 'damaged';
  replace(isDamaged ? { source: fromText(''), choice: {} } : linked);
  linkIsDamaged = isDamaged;
  return true;
}

/** So that a visitor sees at once what the page shows. */
function takeFirstExample(): void {
  const [first] = examples;
  showText(first?.body ?? '');
  input.holdPlace();
}

/** So much of what was there can be brought back. */
const REMEMBERED = 3;
/** What the visitor has brought, and something took the place of. */
const before: Input[] = [];
/** What the page has put there itself: the examples. */
const shown = new WeakSet<Source>();

/** Puts something in the place of what is there, which can be brought back. */
function replace(next: Input): void {
  const { source } = input;
  const isEmpty = source.kind === 'text' && source.text === '';
  if (!isEmpty && !shown.has(source)) before.push({ source, choice: controls.choice });
  if (before.length > REMEMBERED) before.shift();
  take(next, 0);
  offerBack();
}

function offerBack(): void {
  if (before.length === 0) return;
  offer('Bring back what was there', () => {
    const last = before.pop();
    if (last !== undefined) take(last, 0);
    offerBack();
    input.focus();
  });
}

/** Puts a text there that is the page's own. */
function showText(body: string): void {
  const source = fromText(body);
  shown.add(source);
  replace({ source, choice: {} });
}

showExamples(byId('examples', HTMLElement), showText);
byId('copy-link', HTMLButtonElement).addEventListener('click', () => copy(link, 'the link', say));
byId('clear', HTMLButtonElement).addEventListener('click', () => {
  showText('');
  input.focus();
});
// The address has the input, and stays what it is.
byId('skip', HTMLAnchorElement).addEventListener('click', (event) => {
  event.preventDefault();
  byId('results', HTMLElement).focus();
});
// On a narrow screen the results come first, and the choices are a tap away.
byId('asked', HTMLDetailsElement).open = matchMedia('(min-width: 40rem)').matches;
window.addEventListener('hashchange', takeLink);
if (!takeLink()) takeFirstExample();
