// The words of `explain` that are not in the library's catalogues, in its two languages.

export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

export interface Phrases {
  /** What a reply is, by its kind. */
  readonly kind: Readonly<Record<'sms' | 'hlr' | 'missing' | 'error' | 'deleted', string>>;
  readonly list: (count: number) => string;
  readonly unknownCode: string;
  readonly unknownType: (type: number) => string;
  readonly unknownField: string;
  readonly undocumented: string;
  readonly final: string;
  /** What a message that was delivered can still become. */
  readonly delivered: string;
  readonly notFinal: string;
  readonly noTime: string;
  readonly unknownTime: string;
  readonly noFlag: string;
  readonly secondBalance: string;
  readonly template: Readonly<Record<'service' | 'transactional' | 'authorisation' | 'advertising', string>>;
  readonly reserved: (bits: string) => string;
  readonly accountTime: (offset: string) => string;
}

export const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    kind: {
      sms: 'The status of a message.',
      hlr: 'The status of an HLR query: what the network knows about a subscriber.',
      missing: 'A message that was not found, or has gone to the archive.',
      error: 'The gateway refused the request.',
      deleted: 'The message was deleted, as the request asked.',
    },
    list: (count) => `A list; statuses in it: ${count}.`,
    unknownCode: 'A code that this version does not know.',
    unknownType: (type) => `unknown type ${type}`,
    unknownField: 'A field that the documentation of this layout does not have.',
    undocumented: 'Known from other endpoints, not documented for this one.',
    final: 'Final: delivery has ended.',
    delivered: 'A message may still be read, or its link clicked.',
    notFinal: 'Not final: ask again later.',
    noTime: 'No time that a calendar has.',
    unknownTime: 'No time is known.',
    noFlag: 'Not a number of 16 bits, so its bits mean nothing.',
    secondBalance: 'paid from the second balance',
    template: {
      service: 'template message of the category service',
      transactional: 'template message of the category transactional',
      authorisation: 'template message of the category authorisation',
      advertising: 'template message of the category advertising',
    },
    reserved: (bits) => `reserved bits ${bits}`,
    accountTime: (offset) => `By the timestamp, the account's time is UTC${offset}.`,
  },
  ru: {
    kind: {
      sms: 'Статус сообщения.',
      hlr: 'Статус HLR-запроса: что сеть знает об абоненте.',
      missing: 'Сообщение не найдено или находится в архиве.',
      error: 'Шлюз отклонил запрос.',
      deleted: 'Сообщение удалено, как и было запрошено.',
    },
    list: (count) => `Список; статусов в нём: ${count}.`,
    unknownCode: 'Код, неизвестный этой версии.',
    unknownType: (type) => `неизвестный тип ${type}`,
    unknownField: 'Поле, которого нет в документации этого ответа.',
    undocumented: 'Известен по другим методам API, для этого не описан.',
    final: 'Окончательный: доставка завершена.',
    delivered: 'Сообщение ещё могут прочитать или нажать в нём ссылку.',
    notFinal: 'Не окончательный: запросите позже ещё раз.',
    noTime: 'Такого времени нет в календаре.',
    unknownTime: 'Время неизвестно.',
    noFlag: 'Не 16-битное число, поэтому его биты ничего не значат.',
    secondBalance: 'оплачено со второго баланса',
    template: {
      service: 'шаблонное сообщение, категория: сервисное',
      transactional: 'шаблонное сообщение, категория: транзакционное',
      authorisation: 'шаблонное сообщение, категория: авторизационное',
      advertising: 'шаблонное сообщение, категория: рекламное',
    },
    reserved: (bits) => `зарезервированные биты ${bits}`,
    accountTime: (offset) => `Судя по метке времени, время учётной записи — UTC${offset}.`,
  },
};
