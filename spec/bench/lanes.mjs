// What records cost that are not as documented: those that the scanner leaves to the expression, and those that leave the
// direct lane.
import { codecs, replies } from './data.mjs';
import { compare } from './measure.mjs';

const departures = [
  [2, 'a reference in each message', (body) => body.replaceAll('<message>', '<message>&amp;')],
  [3, 'an escape in each message', (body) => body.replaceAll('"message": "', '"message": "\\n')],
  [0, 'an unknown field in each row', (body) => body.replaceAll(', phone = ', ', x = 1, phone = ')],
  [2, 'an attribute in each element, which sax reads', (body) => body.replaceAll('<sms>', '<sms a="">')],
  [3, 'an unknown field in each object', (body) => body.replaceAll('"phone"', '"x": 1,\n"phone"')],
];

/** Milliseconds for a list with such records, relative to the same list without. */
export async function* lanes(count) {
  const { bodies } = replies(count);
  for (const [fmt, name, change] of departures) {
    const odd = change(bodies[fmt]);
    const decode = (body) => () => codecs[fmt].decode(body);
    const [, { ratio }] = await compare(
      [
        ['as documented', decode(bodies[fmt])],
        [name, decode(odd)],
      ],
      9,
    );
    yield { fmt, name, ratio };
  }
}
