// Names the guides on the documentation site by their first heading, where typedoc would take the name of the file.
import { Converter } from 'typedoc';

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const [first] = document.content;
    document.name = /^# (.*)$/m.exec(first?.text ?? '')?.[1] ?? document.name;
  });
}
