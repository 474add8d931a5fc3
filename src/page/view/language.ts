// The language of what the library knows in two: the meanings of fields and codes.
import { type Language, languages } from '../../cli/explain/phrases.ts';
import { languageFor } from '../words.ts';
import { byId } from './dom.ts';

/** Starts with the one that the browser prefers, and gives what is chosen. */
export function languageChoice(changed: () => void): () => Language {
  const select = byId('language', HTMLSelectElement);
  const preferred = languageFor(navigator.languages);
  select.value = preferred;
  select.addEventListener('change', changed);
  return () => languages.find((language) => language === select.value) ?? preferred;
}
