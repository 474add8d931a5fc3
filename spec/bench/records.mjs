// The records that the benchmark runs on: full SMS statuses with Cyrillic messages of 20 to 200 characters, the same
// on every run.

const words =
  'заказ номер код подтверждения оплата прошла магазин доставка завтра скидка до конца недели спасибо'.split(' ');
const operators = ['МТС', 'Билайн', 'МегаФон', 'Tele2'];

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
    const length = 20 + next() * 180;
    let message = pick(words);
    while (message.length < length) message += pick([' ', ' ', ', ']) + pick(words);
    return {
      kind: 'sms',
      status: 1,
      last_date: formatDate(new Date((sent + 5) * 1000), '+03:00'),
      last_timestamp: sent + 5,
      flag: 0,
      err: 0,
      send_date: formatDate(new Date(sent * 1000), '+03:00'),
      send_timestamp: sent,
      phone: `7999${1_000_000 + index}`,
      cost: '1.20',
      sender_id: 'SMSC.RU',
      status_name: 'Доставлено',
      message,
      comment: `c${index}`,
      mccmnc: '25001',
      country: 'Россия',
      operator: pick(operators),
      operator_orig: 'МТС',
      region: 'Москва и Московская область',
      type: 0,
      sms_cnt: 2,
      id: 100_000 + index,
    };
  });
}
