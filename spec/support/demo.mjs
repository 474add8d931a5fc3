// What `npm start` shows: replies of the status endpoint as they come, as they decode, and as the other formats would
// say the same. See replies/README.md for where they are from.
import { readFileSync } from 'node:fs';
import { decode, encode, excerpt, project, safeDecode, shapeOf } from 'smsc-codec';

const replies = [
  {
    file: 'list.fmt0',
    request: 'status.php?fmt=0&id=5,6&phone=79990000001,79160000002',
    about: 'Text, a list. The first status is of an SMS, the second of an HLR query: kinds may be mixed.',
  },
  {
    file: 'message.fmt1',
    request: 'status.php?fmt=1&all=1&id=5&phone=79990000001',
    about: 'Numbers and commas. The message itself has commas, and nothing marks where it ends.',
  },
  {
    file: 'error.fmt2',
    request: 'status.php?fmt=2&all=1&charset=utf-8&id=5&phone=79990000001',
    about: 'XML. The gateway refused the request: an error reply, recorded.',
  },
  {
    file: 'list.fmt3',
    request: 'status.php?fmt=3&charset=utf-8&id=182,138&phone=89995190557',
    about: 'JSON, a list, recorded. The second message was not found: status -3.',
  },
];

const formats = ['text', 'numbers', 'XML', 'JSON'];
const WIDTH = 100;
const MARGIN = 12;

const FOLD = '↳ ';

// Pieces of the width that margin and mark leave: cut between fields, else behind a space, else anywhere.
const room = `.{1,${WIDTH - MARGIN - FOLD.length}}`;
const folded = new RegExp(`${room}(?:(?<=,) (?=\\w+ = |"\\w+": |\\{)|(?=<[a-z])|$)|${room} |${room}`, 'g');

/** Prints a text behind a label. */
function show(label, text) {
  const rows = text.split('\n').flatMap((line) => line.match(folded).map((part, at) => (at === 0 ? '' : FOLD) + part));
  for (const [row, line] of rows.entries()) console.log((row === 0 ? label : '').padEnd(MARGIN) + line);
}

/** JSON on one line, with spaces to break it at. */
const oneLine = (status) => JSON.stringify(status, null, 1).replaceAll(/\n */g, ' ');

console.log('smsc-codec decodes the replies of the SMSC status endpoint, whatever their format, to one');
console.log('model, and encodes them back. What a reply looks like depends on the request sent for it.');
console.log(`Long lines are folded here: one that begins with ${FOLD}goes on with the line above.`);

for (const { file, request, about } of replies) {
  const bytes = readFileSync(new URL(`replies/${file}`, import.meta.url));
  const shape = shapeOf(request);
  const charset = shape.charset ?? 'windows-1251';
  const reply = decode(bytes, shape);

  console.log(`\n${'-'.repeat(WIDTH)}\n${about}\n`);
  show('request', request);
  show('reply', `(${bytes.length} bytes of ${charset})\n${new TextDecoder(charset).decode(bytes).trimEnd()}`);
  show('decoded', [reply].flat().map(oneLine).join('\n'));
  for (const [fmt, name] of formats.entries()) {
    if (fmt === shape.fmt) continue;
    const target = { ...shape, fmt };
    // A format has no place for some fields: `project` drops them and says which; `encode` alone would refuse.
    const { reply: carried, dropped } = project(reply, target);
    show(`as ${name}`, encode(carried, target, { compact: true }).trimEnd());
    if (dropped.length > 0) show('', `(without ${dropped.join(', ')})`);
  }
}

console.log(`\n${'-'.repeat(WIDTH)}\nA reply that was cut off is an error with its place, and never half a status:\n`);
const cut = '{"status": 1, "last_date": "18.10.2016 15:34:12", "last_timest';
const result = safeDecode(cut, { fmt: 3 });
if (!result.ok) console.log(excerpt(result.error, cut));

console.log('\nThe same from the command line:');
console.log('  node dist/cli.js decode --list --pretty spec/support/replies/list.fmt0');
console.log('  node dist/cli.js explain --fmt 1 --all 1 spec/support/replies/message.fmt1');
console.log('  node dist/cli.js --help');
