// Ten replies to begin with, written by the encoder, so that they are what the endpoint would answer.
import { encode, encodeFlag, project, type Reply, type ReplyShape } from 'smsc-codec';

export interface Example {
  readonly name: string;
  readonly body: string;
}

const sms = {
  kind: 'sms',
  status: 1,
  last_date: '18.10.2024 15:34:12',
  last_timestamp: 1729254852,
  flag: 0,
  err: 0,
  send_date: '18.10.2024 15:34:05',
  send_timestamp: 1729254845,
  phone: '79990000000',
  cost: '1.20',
  sender_id: 'SMSC',
  status_name: 'Доставлено',
  message: 'Ваш заказ 7 готов: ждём вас до 20:00',
  comment: 'order 7',
  type: 0,
} as const;

const hlr = {
  kind: 'hlr',
  status: 1,
  last_date: '18.10.2024 15:40:01',
  last_timestamp: 1729255201,
  flag: encodeFlag({ type: 4, secondBalance: false, template: false, reserved: 0 }),
  err: 0,
  imsi: '250013912345678',
  msc: '79168960500',
  mcc: '250',
  mnc: '01',
  cn: 'Russia',
  net: 'MTS',
  rcn: '',
  rnet: '',
  send_date: '18.10.2024 15:40:00',
  send_timestamp: 1729255200,
  phone: '79990000001',
  cost: '0.10',
  sender_id: 'HLR',
  status_name: 'Доставлено',
  message: '',
  country: 'Россия',
  operator: 'МТС',
  region: 'Москва и Московская область',
  type: 4,
} as const;

const place = {
  mccmnc: '25001',
  country: 'Россия',
  operator: 'МТС',
  operator_orig: 'МТС',
  region: 'Москва',
  sms_cnt: 1,
};
const offline = { ...sms, status: 20, err: 6, status_name: 'Невозможно доставить' } as const;
const missing = { kind: 'missing', status: -3 } as const;

/** A reply as the endpoint would print it, without the fields that the shape has no place for. */
const written = (reply: Reply, shape: ReplyShape): string => encode(project(reply, shape).reply, shape);

const bits = { type: 0, secondBalance: true, template: true, templateCategory: 'authorisation' } as const;
const mixed = [
  { ...sms, id: 138 },
  { ...offline, id: 138, phone: '79990000002' },
  { ...hlr, id: 139 },
  { ...missing, last_timestamp: 0, err: 0, id: 140, phone: '79990000003' },
];
/** One status has a date that no calendar has; inside the next, the connection was lost. */
const damaged = written(
  [
    { ...sms, id: 138 },
    { ...offline, last_date: '18.02.2024 09:00:00', id: 139 },
    { ...sms, id: 140 },
  ],
  { fmt: 3, list: true },
)
  .replace('18.02.2024', '31.02.2024')
  .slice(0, -24);

export const examples: readonly Example[] = [
  { name: 'A delivered SMS', body: written(sms, { fmt: 0, all: 1 }) },
  {
    name: 'Commas in a message',
    body: written({ ...sms, message: 'Хлеб, молоко, яйца, и запятая, тоже' }, { fmt: 1, all: 1 }),
  },
  { name: 'A list, SMS and HLR', body: written(mixed, { fmt: 1, list: true }) },
  { name: 'An HLR query in XML', body: written(hlr, { fmt: 2, all: 2 }) },
  {
    name: 'A list in JSON',
    body: written(
      [
        { ...sms, ...place, id: 138 },
        { ...missing, id: 139 },
      ],
      { fmt: 3, all: 2, list: true },
    ),
  },
  {
    name: 'A flag with unknown bits',
    body: written({ ...offline, phone: undefined, flag: encodeFlag({ ...bits, reserved: 0x8040 }) }, { fmt: 3 }),
  },
  {
    name: 'An unknown field',
    body: written({ ...offline, phone: undefined, extra: { retries: '3', note: 'R&D <beta>' } }, { fmt: 2 }),
  },
  { name: 'An error', body: written({ kind: 'error', error_code: 9, error: 'duplicate request, wait a minute' }, {}) },
  { name: 'A deletion', body: written({ kind: 'deleted' }, { fmt: 2 }) },
  { name: 'A damaged list', body: damaged },
];
