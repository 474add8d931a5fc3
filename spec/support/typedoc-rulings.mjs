// Links the numbers of rulings, such as R14, to the page of decisions wherever the documentation site shows them: in the
// sources they stand as they are.
import { posix } from 'node:path';
import { MarkdownEvent } from 'typedoc';

/** What is no prose, or a link already; then the number of a ruling. */
const rulingOrSkipped = /^```[\s\S]*?^```|`[^`\n]*`|\[[^\]]*\]\([^)]*\)|^#+ .*$|\b(?<ruling>R\d{1,2})\b/gm;

/** The anchor of each ruling on the page of decisions. */
const anchorsIn = (text) =>
  new Map([...text.matchAll(/^## ((R\d+) .*)$/gm)].map(([, heading, number]) => [number, anchorOf(heading)]));

const anchorOf = (heading) => heading.toLowerCase().replaceAll(' ', '-');

export function load({ renderer }) {
  renderer.on(
    MarkdownEvent.PARSE,
    (event) => {
      const decisions = event.page.project.documents.find(({ name }) => name === 'Decisions');
      const anchors = anchorsIn(decisions.content.map(({ text }) => text).join(''));
      const address = renderer.router.getFullUrl(decisions);
      const page = posix.relative(posix.dirname(event.page.url), address);
      event.parsedText = event.parsedText.replace(rulingOrSkipped, (found, ruling) =>
        anchors.has(ruling) ? `[${ruling}](${page}#${anchors.get(ruling)})` : found,
      );
    },
    100, // before typedoc makes HTML of it
  );
}
