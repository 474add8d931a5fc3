// Every field of a reply, once: its value type, its name on the wire where fmt=0 has another one than fmt=2 and 3,
// and what it means. Sources: the reference page for the fields, ruling R2 for the names of the model.
import type { ValueName } from '../src/values/index.ts';

/** What is known of a field, whatever layout it stands in. */
export interface Field {
  /** The value type, one of `src/values`: integers are JSON numbers, everything else JSON strings. */
  readonly value: ValueName;
  /** Its key in fmt=0, where that differs from the name of fmt=2 and fmt=3. */
  readonly text?: string;
  /** Whether it may hold line breaks in fmt=0 and fmt=1, where lines divide the rows of a list (R6). */
  readonly lines?: true;
  /** What it means, in English. */
  readonly en: string;
  /** What it means, in Russian. */
  readonly ru: string;
}

/** Checks that no two fields share a name in any format. */
export function defineFields<const T extends Record<string, Field>>(table: T): T {
  const keys = new Set<string>();
  for (const [name, field] of Object.entries<Field>(table)) {
    const key = field.text ?? name;
    if (keys.has(key)) throw new TypeError(`two fields have the fmt=0 key ${key}`);
    keys.add(key);
  }
  return table;
}

const catalogue = {
  status: { value: 'integer', text: 'Status', en: 'Status code.', ru: 'Код статуса.' },
  last_date: {
    value: 'date',
    text: 'check_time',
    en: 'When the status last changed, local time of the account.',
    ru: 'Когда статус изменился в последний раз, по местному времени учётной записи.',
  },
  last_timestamp: {
    value: 'integer',
    en: 'When the status last changed, Unix seconds.',
    ru: 'Когда статус изменился в последний раз, секунды Unix.',
  },
  flag: {
    value: 'integer',
    en: 'Bit field of 16 bits: type of the message, kind of payment, template.',
    ru: 'Битовое поле из 16 бит: тип сообщения, вид оплаты, шаблон.',
  },
  err: {
    value: 'integer',
    en: 'Why the message was not delivered; for an HLR query, the state of the subscriber.',
    ru: 'Почему сообщение не доставлено; для HLR-запроса — состояние абонента.',
  },
  imsi: { value: 'text', en: 'IMSI of the SIM card.', ru: 'IMSI SIM-карты.' },
  msc: {
    value: 'text',
    en: 'Service centre of the network that the subscriber is in.',
    ru: 'Сервис-центр сети, в которой находится абонент.',
  },
  mcc: { value: 'text', en: "Code of the subscriber's country.", ru: 'Код страны абонента.' },
  mnc: { value: 'text', en: "Code of the subscriber's operator.", ru: 'Код оператора абонента.' },
  cn: { value: 'text', en: 'Country where the subscriber is registered.', ru: 'Страна регистрации абонента.' },
  net: { value: 'text', en: 'Operator where the subscriber is registered.', ru: 'Оператор регистрации абонента.' },
  rcn: { value: 'text', en: 'Country the subscriber is roaming in.', ru: 'Страна, где абонент в роуминге.' },
  rnet: {
    value: 'text',
    en: 'Operator the subscriber is roaming with.',
    ru: 'Оператор, у которого абонент в роуминге.',
  },
  send_date: {
    value: 'date',
    en: 'When the message was sent, local time of the account.',
    ru: 'Когда сообщение отправлено, по местному времени учётной записи.',
  },
  send_timestamp: {
    value: 'integer',
    en: 'When the message was sent, Unix seconds.',
    ru: 'Когда сообщение отправлено, секунды Unix.',
  },
  phone: { value: 'text', en: 'Phone number or e-mail address.', ru: 'Номер телефона или адрес почты.' },
  cost: { value: 'decimal', en: 'Price of the message.', ru: 'Цена сообщения.' },
  sender_id: { value: 'text', en: 'Sender that the subscriber sees.', ru: 'Отправитель, которого видит абонент.' },
  status_name: { value: 'text', en: 'The status in words.', ru: 'Статус словами.' },
  message: { value: 'text', lines: true, en: 'Text of the message.', ru: 'Текст сообщения.' },
  comment: { value: 'text', lines: true, en: 'Comment that was sent along.', ru: 'Комментарий отправителя.' },
  mccmnc: {
    value: 'text',
    en: 'Codes of country and operator, one after the other.',
    ru: 'Коды страны и оператора подряд.',
  },
  country: { value: 'text', en: 'Country of the number.', ru: 'Страна номера.' },
  operator: { value: 'text', en: 'Operator that serves the number now.', ru: 'Оператор, который обслуживает номер.' },
  operator_orig: {
    value: 'text',
    en: 'Operator that the number belonged to before it was ported.',
    ru: 'Оператор, которому номер принадлежал до переноса.',
  },
  region: { value: 'text', en: 'Region of the number.', ru: 'Регион номера.' },
  type: { value: 'integer', en: 'Type of the message; 4 is an HLR query.', ru: 'Тип сообщения; 4 — HLR-запрос.' },
  sms_cnt: {
    value: 'integer',
    en: 'Parts of the message, or seconds of a call.',
    ru: 'Число частей сообщения или секунд звонка.',
  },
  id: { value: 'integer', text: 'ID', en: 'Number of the message.', ru: 'Номер сообщения.' },
  error: { value: 'text', lines: true, en: 'The error in words.', ru: 'Ошибка словами.' },
  error_code: { value: 'integer', text: 'ERROR', en: 'Error code.', ru: 'Код ошибки.' },
  result: { value: 'text', en: 'Outcome of a deletion, always OK.', ru: 'Итог удаления, всегда OK.' },
} as const satisfies Record<string, Field>;

/** Every field by its name. */
export const fields: typeof catalogue = /* #__PURE__ */ defineFields(catalogue);

/** The name of a field, which is that of fmt=2, of fmt=3 and of the model. */
export type FieldName = keyof typeof fields;

/** The type of a field's value in the model: a number for integers, else a string. */
export type FieldValue<F extends FieldName> = (typeof fields)[F]['value'] extends 'integer' ? number : string;

/** A field by its catalogue entry, seen without its literal types. */
export const fieldOf = (name: FieldName): Field => fields[name];
