// Puts the guides on the documentation site in order: each is called by its first heading, where typedoc would take the
// name of the file, the pages of a folder lie under its README, and a word of code in a heading counts for its anchor.
import { posix } from 'node:path';
import { Application, Converter } from 'typedoc';

/** Moves a page under the README of its folder, if that is a page too. */
function placeBelowReadme(document) {
  const { project, parent } = document;
  const folder = (page) => posix.dirname(project.files.getReflectionPath(page) ?? '');
  const isReadme = (page) => posix.basename(project.files.getReflectionPath(page) ?? '') === 'README.md';
  const readme = parent.documents.find((page) => isReadme(page) && folder(page) === folder(document));
  if (readme === undefined || readme === document) return;
  parent.removeChild(document);
  document.parent = readme;
  readme.addChild(document);
}

/** The code of headings as text between tags: typedoc makes anchors of text alone, and `empty-body` would have none. */
function spellOutHeadings(parser) {
  parser.core.ruler.push('spell-out-headings', ({ tokens, Token }) => {
    for (const [at, { type }] of tokens.entries()) {
      if (type !== 'heading_open') continue;
      const { children } = tokens[at + 1];
      const tag = (content) => Object.assign(new Token('html_inline', '', 0), { content });
      tokens[at + 1].children = children.flatMap((child) => {
        if (child.type !== 'code_inline') return [child];
        const text = Object.assign(new Token('text', '', 0), { content: child.content });
        return [tag('<code>'), text, tag('</code>')];
      });
    }
  });
}

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const [first] = document.content;
    document.name = /^# (.*)$/m.exec(first?.text ?? '')?.[1] ?? document.name;
    placeBelowReadme(document);
  });
  // The start page has the name of the package above it anyway.
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const [first] = project.readme ?? [];
    if (first !== undefined) first.text = first.text.replace(/^\s*# .*\n/, '');
  });
  // Behind the options of package.json, which would take its place.
  app.on(Application.EVENT_BOOTSTRAP_END, () => app.options.setValue('markdownItLoader', spellOutHeadings));
}
