// The examples as buttons.
import { examples } from '../examples.ts';
import { button, h } from './dom.ts';

export function showExamples(target: HTMLElement, chosen: (body: string) => void): void {
  target.replaceChildren(
    ...examples.map(({ name, body }) =>
      h(
        'li',
        {},
        button(name, {}, () => chosen(body)),
      ),
    ),
  );
}
