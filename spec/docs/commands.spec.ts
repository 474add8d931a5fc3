// Runs the commands of the pages: in each `console` block, what follows `$ ` against what stands under it. Commands
// are `echo` and `smsc-codec`, piped into each other; quotes are single.
import { describe, expect, test } from '@jest/globals';
import { commandLine } from '../unit/cli/command-line.ts';
import { blocksOf, pages, read } from './pages.ts';

const dialogues = pages.flatMap((page) =>
  blocksOf(read(page), 'console').flatMap(({ code }) =>
    code
      .split(/^\$ /m)
      .slice(1)
      .map((dialogue) => {
        const end = dialogue.indexOf('\n');
        return { page, command: dialogue.slice(0, end), screen: dialogue.slice(end + 1).trimEnd() };
      }),
  ),
);

const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);

/** What a terminal shows: all that was said on standard error, and the output of the last command. */
async function screenOf(pipeline: string): Promise<string> {
  let shown = '';
  let output = '';
  for (const command of pipeline.split(' | ')) {
    const [name, ...words] = wordsOf(command);
    if (name === 'echo') {
      output = `${words.join(' ')}\n`;
      continue;
    }
    expect(name).toBe('smsc-codec');
    const { stdout, stderr } = await commandLine(words, output);
    shown += stderr;
    output = stdout;
  }
  return (shown + output).trimEnd();
}

describe.each(dialogues)('$page: $command', ({ command, screen }) => {
  test('shows what stands under it', async () => {
    expect(await screenOf(command)).toBe(screen);
  });
});
