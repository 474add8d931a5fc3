// Links the documentation to the page. typedoc prints its `sidebarLinks` as they are, which is right in the pages of one
// folder only; this link leads to the page from every folder, without a server too.
import { JSX } from 'typedoc';

export function load({ renderer }) {
  renderer.hooks.on('pageSidebar.begin', ({ relativeURL }) =>
    JSX.createElement(
      'nav',
      { class: 'tsd-navigation' },
      JSX.createElement('a', { href: relativeURL('try/index.html') }, 'Try it out'),
    ),
  );
}
