// The codes in words, from the catalogues that the library itself has.
import { type Code, decodeFlag, encodeFlag, errCodes, errorCodes, messageTypes, statusCodes } from 'smsc-codec';
import { bilingual, code, page, table } from '../markdown.ts';

/** The entries of a catalogue by number. */
function entriesOf<E extends Code>(catalogue: { readonly [code: number]: E | undefined }): readonly [number, E][] {
  return Object.entries(catalogue)
    .flatMap(([number, entry]): [number, E][] => (entry === undefined ? [] : [[Number(number), entry]]))
    .sort(([a], [b]) => a - b);
}

/** What a code means, and where it does so. */
function meaningOf({ en, ru, note }: Code): string {
  return note === undefined ? bilingual({ en, ru }) : bilingual({ en: `${en}. ${note.en}`, ru: `${ru}. ${note.ru}` });
}

const head = ['Code', 'Name', 'Meaning'] as const;
const rowOf = ([number, entry]: readonly [number, Code]): string[] => [
  String(number),
  code(entry.name),
  meaningOf(entry),
];

/** The bits of `flag`, found by what `decodeFlag` makes of each. */
function flagRows(): readonly string[][] {
  const nothing = decodeFlag(0);
  const template = encodeFlag({ ...nothing, template: true, templateCategory: 'service' });
  const saidBy = (bit: number): string => {
    const parts = decodeFlag(1 << bit);
    if (parts.type > 0) return 'Type of the message: see [`type`](#type)';
    if (parts.secondBalance) return 'Paid from the second balance';
    if (parts.template) return 'A template message';
    const category = decodeFlag(template | (1 << bit)).templateCategory;
    return category === 'service' ? 'Reserved; kept as it is' : 'With bit 8: category of the template';
  };
  const rows: { from: number; to: number; says: string }[] = [];
  for (let bit = 0; bit < 16; bit += 1) {
    const says = saidBy(bit);
    const last = rows.at(-1);
    if (last?.says === says) last.to = bit;
    else rows.push({ from: bit, to: bit, says });
  }
  return rows.map(({ from, to, says }) => [from === to ? String(from) : `${from}–${to}`, says]);
}

function categoryRows(): readonly string[][] {
  const found = [0, 1, 2, 3].map((bits) => {
    const flag = 0x100 | (bits << 9);
    return [bits.toString(2).padStart(2, '0'), String(decodeFlag(flag).templateCategory), String(flag)];
  });
  return found;
}

/** The page of codes. */
export const codesPage = (): string =>
  page(
    '# Codes',
    'They grow over the years: a code that is not here is passed through as it is. The same tables are exported as `statusCodes`, `errCodes`, `errorCodes` and `messageTypes`, and `flag` is taken apart by `decodeFlag`.',
    '[status](#status) · [err](#err) · [error_code](#error_code) · [type](#type) · [flag](#flag)',
    '## status',
    'What became of a message.',
    bilingual({
      en: 'Final means that delivery has ended. Only a delivered message (1) may still be read (2), or have its link clicked (4).',
      ru: 'Final означает, что доставка завершена. Только доставленное сообщение (1) ещё могут прочитать (2) или нажать в нём ссылку (4).',
    }),
    table(
      [...head.slice(0, 2), 'Final', ...head.slice(2)],
      entriesOf(statusCodes).map(([number, entry]) => [
        String(number),
        code(entry.name),
        entry.final ? 'yes' : 'no',
        meaningOf(entry),
      ]),
    ),
    '## err',
    'Why a message was not delivered; for an HLR query, what is wrong with the subscriber.',
    table(head, entriesOf(errCodes).map(rowOf)),
    '## error_code',
    'Why the gateway refused a request. Those that the status endpoint does not document are known from its siblings.',
    table(
      [...head.slice(0, 2), 'Documented', ...head.slice(2)],
      entriesOf(errorCodes).map(([number, entry]) => [
        String(number),
        code(entry.name),
        entry.documented ? 'yes' : 'no',
        meaningOf(entry),
      ]),
    ),
    '## type',
    'The type of a message. All but 4 have the layout of an SMS.',
    table(head, entriesOf(messageTypes).map(rowOf)),
    '## flag',
    'A number of 16 bits, counted from the lowest.',
    table(['Bit', 'Meaning'], flagRows()),
    'The category of a template, by bits 10 and 9:',
    table(['Bits', 'Category', 'Flag with bit 8 and no other'], categoryRows()),
  );
