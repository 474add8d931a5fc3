// The codes of the protocol in words (reference page; protocol, section Codes). They grow over the years: a code that
// is not here has no entry, and passes through the codec untouched.
import { type Catalogue, type Code, catalogue } from './catalogue.ts';

export type { Catalogue, Code };

/** What is known of a `status`. */
export interface StatusCode extends Code {
  /**
   * Whether delivery has ended: no further attempt will be made. Only a message that was delivered (1) may still be read
   * (2), or have its link clicked (4). One that is not found (-3) counts as ended, since nothing is left that could be
   * delivered.
   */
  readonly final: boolean;
}

/** What is known of an `error_code`. */
export interface ErrorCode extends Code {
  /** Whether the status endpoint documents it; the others are known from its siblings, such as send.php. */
  readonly documented: boolean;
}

const statuses = {
  '-3': { name: 'not-found', en: 'The message was not found', ru: 'Сообщение не найдено', final: true },
  '-2': { name: 'stopped', en: 'The mailing is paused', ru: 'Остановлено', final: false },
  '-1': { name: 'waiting', en: 'Waiting to be sent', ru: 'Ожидает отправки', final: false },
  0: { name: 'handed-over', en: 'Handed over to the operator', ru: 'Передано оператору', final: false },
  1: { name: 'delivered', en: 'Delivered', ru: 'Доставлено', final: true },
  2: { name: 'read', en: 'Read', ru: 'Прочитано', final: true },
  3: { name: 'expired', en: 'Expired before it could be delivered', ru: 'Просрочено', final: true },
  4: { name: 'link-clicked', en: 'The link was clicked', ru: 'Нажата ссылка', final: true },
  20: { name: 'undeliverable', en: 'Impossible to deliver', ru: 'Невозможно доставить', final: true },
  22: { name: 'wrong-number', en: 'Wrong number', ru: 'Неверный номер', final: true },
  23: { name: 'forbidden', en: 'Forbidden', ru: 'Запрещено', final: true },
  24: { name: 'not-enough-money', en: 'Not enough money', ru: 'Недостаточно средств', final: true },
  25: { name: 'unreachable-number', en: 'The number is unreachable', ru: 'Недоступный номер', final: true },
} as const satisfies Record<number, StatusCode>;

const emailOnly = { en: 'For e-mail only.', ru: 'Только для e-mail.' } as const;

const errs = {
  0: { name: 'none', en: 'No error', ru: 'Нет ошибки' },
  1: { name: 'no-such-subscriber', en: 'The subscriber does not exist', ru: 'Абонент не существует' },
  2: { name: 'mailbox-full', en: 'The mailbox is full', ru: 'Почтовый ящик переполнен', note: emailOnly },
  3: {
    name: 'no-mail-server',
    en: "The recipient's server was not found",
    ru: 'Сервер получателя не найден',
    note: emailOnly,
  },
  4: { name: 'mailbox-blocked', en: 'The mailbox is blocked', ru: 'Почтовый ящик заблокирован', note: emailOnly },
  6: { name: 'offline', en: 'The subscriber is offline', ru: 'Абонент не в сети' },
  11: { name: 'no-sms-service', en: 'The subscriber has no SMS service', ru: 'Не подключена услуга SMS' },
  12: { name: 'phone-fault', en: "Fault in the subscriber's phone", ru: 'Ошибка в телефоне абонента' },
  13: { name: 'subscriber-blocked', en: 'The subscriber is blocked', ru: 'Абонент заблокирован' },
  21: { name: 'service-not-supported', en: 'The phone does not support the service', ru: 'Нет поддержки сервиса' },
  200: { name: 'virtual-sending', en: 'Virtual sending, for tests', ru: 'Виртуальная отправка' },
  219: { name: 'sim-replaced', en: 'The SIM card was replaced', ru: 'Замена SIM-карты' },
  220: { name: 'operator-queue-full', en: "The operator's queue is full", ru: 'Переполнена очередь у оператора' },
  237: { name: 'no-answer', en: 'The subscriber does not answer', ru: 'Абонент не отвечает' },
  238: { name: 'no-template', en: 'There is no template for the text', ru: 'Нет шаблона' },
  239: { name: 'forbidden-ip-address', en: 'Forbidden IP address', ru: 'Запрещённый IP-адрес' },
  240: { name: 'busy', en: 'The subscriber is busy', ru: 'Абонент занят' },
  241: { name: 'conversion-error', en: 'Text or sound could not be converted', ru: 'Ошибка конвертации' },
  242: { name: 'answering-machine', en: 'An answering machine took the call', ru: 'Зафиксирован автоответчик' },
  243: { name: 'no-contract', en: 'There is no contract', ru: 'Не заключён договор' },
  244: { name: 'mailing-forbidden', en: 'Mailing is forbidden', ru: 'Рассылка запрещена' },
  245: { name: 'no-status', en: 'No status was received', ru: 'Статус не получен' },
  246: { name: 'time-limit', en: 'Outside the hours allowed for sending', ru: 'Ограничение по времени' },
  247: { name: 'message-limit', en: 'The limit of messages is exceeded', ru: 'Превышен лимит сообщений' },
  248: { name: 'no-route', en: 'There is no route to the number', ru: 'Нет маршрута' },
  249: { name: 'wrong-number-format', en: 'Wrong format of the number', ru: 'Неверный формат номера' },
  250: { name: 'number-forbidden-by-settings', en: 'The settings forbid the number', ru: 'Номер запрещён настройками' },
  251: { name: 'number-limit', en: 'The limit for one number is exceeded', ru: 'Превышен лимит на один номер' },
  252: { name: 'number-forbidden', en: 'The number is forbidden', ru: 'Номер запрещён' },
  253: { name: 'spam-filter', en: 'The spam filter refused the message', ru: 'Запрещено спам-фильтром' },
  254: { name: 'unregistered-sender', en: 'The sender is not registered', ru: 'Незарегистрированный sender id' },
  255: { name: 'rejected-by-operator', en: 'The operator rejected the message', ru: 'Отклонено оператором' },
} as const satisfies Record<number, Code>;

const errors = {
  1: { name: 'parameters', en: 'Error in the parameters', ru: 'Ошибка в параметрах', documented: true },
  2: {
    name: 'login',
    en: 'Wrong login or password, or an IP address that is not allowed',
    ru: 'Неверный логин или пароль, либо IP-адрес не из числа разрешённых',
    documented: true,
  },
  3: { name: 'not-enough-money', en: 'Not enough money', ru: 'Недостаточно средств', documented: false },
  4: {
    name: 'ip-address-blocked',
    en: 'The IP address is blocked for a while',
    ru: 'IP-адрес временно заблокирован',
    documented: true,
  },
  5: {
    name: 'deletion-failed',
    en: 'The message could not be deleted',
    ru: 'Ошибка удаления сообщения',
    documented: true,
    note: { en: 'In send.php: wrong format of the date.', ru: 'В send.php: неверный формат даты.' },
  },
  6: { name: 'message-forbidden', en: 'The message is forbidden', ru: 'Сообщение запрещено', documented: false },
  7: { name: 'wrong-number', en: 'Wrong number', ru: 'Неверный номер', documented: false },
  8: { name: 'undeliverable', en: 'The message cannot be delivered', ru: 'Невозможно доставить', documented: false },
  9: { name: 'too-many-requests', en: 'Too many requests', ru: 'Слишком много запросов', documented: true },
} as const satisfies Record<number, ErrorCode>;

const types = {
  0: { name: 'sms', en: 'SMS', ru: 'SMS' },
  1: { name: 'flash-sms', en: 'Flash SMS', ru: 'Flash-SMS' },
  2: { name: 'binary-sms', en: 'Binary SMS', ru: 'Бинарное SMS' },
  3: { name: 'wap-push', en: 'WAP push', ru: 'WAP-push' },
  4: { name: 'hlr', en: 'HLR query', ru: 'HLR-запрос' },
  5: { name: 'ping-sms', en: 'Ping SMS', ru: 'Ping-SMS' },
  6: { name: 'mms', en: 'MMS', ru: 'MMS' },
  7: { name: 'call', en: 'Call', ru: 'Звонок' },
  8: { name: 'e-mail', en: 'E-mail', ru: 'E-mail' },
  10: { name: 'viber', en: 'Viber', ru: 'Viber' },
  12: { name: 'social-networks', en: 'Social networks', ru: 'Социальные сети' },
} as const satisfies Record<number, Code>;

/**
 * The values of `status`, and whether each is final: whether delivery has ended. Only a delivered message (1) may still
 * be read (2), or have its link clicked (4).
 *
 * @see The protocol, section Codes.
 *
 * @example
 * ```ts
 * import { statusCodes } from 'smsc-codec';
 * console.log(statusCodes[1].en, statusCodes[1].final); // Delivered true
 * ```
 */
export const statusCodes: Catalogue<typeof statuses, StatusCode> = /* #__PURE__ */ catalogue(statuses);

/**
 * The values of `err`: why a message was not delivered or, for an HLR query, what is wrong with the subscriber.
 *
 * @see The protocol, section Codes.
 *
 * @example
 * ```ts
 * import { errCodes } from 'smsc-codec';
 * console.log(errCodes[6].en); // The subscriber is offline
 * console.log(errCodes[1000]); // undefined
 * ```
 */
export const errCodes: Catalogue<typeof errs, Code> = /* #__PURE__ */ catalogue(errs);

/**
 * The values of `error_code`: why the gateway refused a request.
 *
 * @see The reference page for those that the status endpoint documents; the protocol, section Codes, for the others.
 *
 * @example
 * ```ts
 * import { errorCodes } from 'smsc-codec';
 * console.log(errorCodes[9].en); // Too many requests
 * ```
 */
export const errorCodes: Catalogue<typeof errors, ErrorCode> = /* #__PURE__ */ catalogue(errors);

/**
 * The values of `type`, and of bits 0 to 3 of `flag`.
 *
 * @see The reference page, `type` and `flag`.
 *
 * @example
 * ```ts
 * import { decodeFlag, messageTypes } from 'smsc-codec';
 * console.log(messageTypes[decodeFlag(260).type]?.en); // HLR query
 * ```
 */
export const messageTypes: Catalogue<typeof types, Code> = /* #__PURE__ */ catalogue(types);
