// The records that the benchmark runs on: full SMS statuses with Cyrillic messages of 20 to 200 characters, the same
// on every run. Each field differs from record to record as it does in a list of one account: some never, some among a
// few values, some always. What differs never or seldom is read and written faster, and takes less memory.

const words =
  'заказ номер код подтверждения оплата прошла магазин доставка завтра скидка до конца недели спасибо'.split(' ');
const operators = ['МТС', 'Билайн', 'МегаФон', 'Tele2'];
const regions = ['Москва и Московская область', 'Татарстан', 'Краснодарский край', 'Санкт-Петербург'];
/** How it ended: status, error code and name. */
const ends = [
  [1, 0, 'Доставлено'],
  [1, 0, 'Доставлено'],
  [1, 0, 'Доставлено'],
  [0, 0, 'Передано оператору'],
  [3, 0, 'Просрочено'],
  [20, 6, 'Невозможно доставить'],
];

/** A generator of numbers below 1, the same from the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** This many statuses with the fields of fmt=3, all=2. */
export function records(count, formatDate) {
  const next = random(1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const sent = 1_700_000_000 + Math.floor(next() * 1e7);
    const [status, err, name] = pick(ends);
    const length = 20 + next() * 180;
    let message = pick(words);
    while (message.length < length) message += pick([' ', ' ', ', ']) + pick(words);
    return {
      kind: 'sms',
      status,
      last_date: formatDate(new Date((sent + 5) * 1000), '+03:00'),
      last_timestamp: sent + 5,
      flag: pick([0, 0, 1, 9]),
      err,
      send_date: formatDate(new Date(sent * 1000), '+03:00'),
      send_timestamp: sent,
      phone: `7999${1_000_000 + index}`,
      cost: pick(['1.20', '2.4', '3.60', '0.95']),
      sender_id: pick(['SMSC.RU', 'INFO', 'Shop']),
      status_name: name,
      message,
      comment: index % 3 === 0 ? `c${index}` : '',
      mccmnc: pick(['25001', '25002', '25020', '25099']),
      country: 'Россия',
      operator: pick(operators),
      operator_orig: pick(operators),
      region: pick(regions),
      type: pick([0, 0, 0, 2]),
      sms_cnt: Math.ceil(message.length / 70),
      id: 100_000 + index,
    };
  });
}
