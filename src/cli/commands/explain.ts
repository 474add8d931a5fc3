// `smsc-codec explain`: what a reply means, field by field, in words.
import type { Command } from 'commander';
import type { Reply } from 'smsc-codec';
import { meaningOf } from '../explain/meaning.ts';
import { type Language, languages, phrases } from '../explain/phrases.ts';
import type { Io } from '../io.ts';
import { addLimitOptions, type LimitFlags } from '../limit-options.ts';
import { addOutputOption, type OutputFlags, writeOutput } from '../output.ts';
import { Reading } from '../reading.ts';
import { addShapeOptions, oneOf, type ShapeFlags, shapeFrom } from '../shape-options.ts';
import { aligned, fieldsOf, shown } from '../table.ts';
import { escaped } from '../visible.ts';

interface Flags extends ShapeFlags, LimitFlags, OutputFlags {
  readonly lang: Language;
}

/** Longer values are cut: `decode` shows them whole. */
const VALUE_WIDTH = 30;

export function addExplain(program: Command, io: Io): void {
  const command = program
    .command('explain')
    .summary('tell in words what a reply means')
    .description('Tells in words what a reply means: its codes, the bits of its flag, its times.')
    .argument('[file]', 'the reply; standard input without it, or for -');
  addShapeOptions(command).option('--lang <language>', 'en, or ru', oneOf(languages), 'en');
  addOutputOption(addLimitOptions(command)).action(async (file: string | undefined, flags: Flags) => {
    await writeOutput(io, flags, async (out) => {
      const reply = await new Reading(io, file, shapeFrom(flags), flags, out).whole();
      await out.write(`${explain(reply, flags.lang)}\n`);
    });
  });
}

function explain(reply: Reply, language: Language): string {
  if (!Array.isArray(reply)) return explainOne(reply, language);
  const statuses = reply.map((status, index) => `[${index}] ${explainOne(status, language)}`);
  return [phrases[language].list(reply.length), ...statuses].join('\n\n');
}

function explainOne(reply: Exclude<Reply, unknown[]>, language: Language): string {
  const fields = fieldsOf(reply);
  fields.delete('kind');
  const rows = Array.from(fields, ([name, value]) => [
    `  ${escaped(name)}`,
    cut(shown(value)),
    meaningOf(name, value, fields, language),
  ]);
  return [phrases[language].kind[reply.kind], ...(rows.length > 0 ? [aligned(rows)] : [])].join('\n');
}

const cut = (text: string): string => {
  const characters = [...text];
  return characters.length > VALUE_WIDTH ? `${characters.slice(0, VALUE_WIDTH - 1).join('')}…` : text;
};
