// The words beside the values that are neither in the library's catalogues nor in `explain`, in the same two languages.
import type { Flag } from 'smsc-codec';
import type { Language } from '../cli/explain/phrases.ts';
import type { Item } from './read.ts';

interface Words {
  /** What a card is about, by the kind of its reply. */
  readonly kind: Readonly<Record<Item['kind'], string>>;
  readonly unknownStatus: (status: number) => string;
  /** The parts of a flag, as the legend of its bits has them. */
  readonly part: Readonly<Record<keyof Flag, string>>;
  readonly bit: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    kind: { sms: 'Message', hlr: 'HLR query', missing: 'Not found', error: 'Error', deleted: 'Deleted' },
    unknownStatus: (status) => `Unknown status ${status}`,
    part: {
      type: 'type',
      secondBalance: 'second balance',
      template: 'template',
      templateCategory: 'category',
      reserved: 'reserved',
    },
    bit: 'bit',
  },
  ru: {
    kind: { sms: 'Сообщение', hlr: 'HLR-запрос', missing: 'Не найдено', error: 'Ошибка', deleted: 'Удалено' },
    unknownStatus: (status) => `Неизвестный статус ${status}`,
    part: {
      type: 'тип',
      secondBalance: 'второй баланс',
      template: 'шаблон',
      templateCategory: 'категория',
      reserved: 'зарезервировано',
    },
    bit: 'бит',
  },
};

/** The one of the two languages that a visitor prefers. */
export const languageFor = (preferred: readonly string[]): Language => {
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'ru');
  return known ?? 'en';
};
