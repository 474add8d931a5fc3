// The examples of the pages: the encoder makes them, and the decoder gives back what they were made of.
import { describe, expect, test } from '@jest/globals';
import { type DecodeOptions, decode, encode, type ReplyShape, validate } from 'smsc-codec';
import { type FieldName, fields } from 'smsc-codec/grammars';
import { exampleReply, examples, type Layout, layouts, reference } from 'smsc-codec/reference';

const cases = layouts.flatMap((layout) =>
  [false, true].map((list) => {
    const { fmt, all = 0, kind } = layout;
    return [`fmt=${fmt} all=${all} ${kind} ${list ? 'list' : 'single'}`, layout, { fmt, all, list }] as const;
  }),
);

describe.each(cases)('the example of %s', (_, layout: Layout, shape: ReplyShape) => {
  const reply = exampleReply(layout, shape.list);
  const body = encode(reply, shape);

  test('is decoded to what it was made of', () => {
    expect(decode(body, shape, {} satisfies DecodeOptions)).toEqual(reply);
  });

  test('is as documented, and so are its codes', () => {
    expect(validate(body, shape).filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('stands on the page', () => {
    const page = [...reference()].find(([name]) => name.startsWith(`fmt-${layout.fmt}`) && name.endsWith('.md'))?.[1];
    expect(page).toContain(`\n${body.trimEnd()}\n`);
  });
});

test('an example shows every field of its layout', () => {
  for (const layout of layouts.filter(({ kind }) => kind === 'sms' || kind === 'hlr')) {
    expect(Object.keys(exampleReply(layout))).toEqual(['kind', ...layout.slots.map(({ field }) => field)]);
  }
});

test('there is an example of every field, of its type', () => {
  expect(Object.keys(examples)).toEqual(Object.keys(fields));
  for (const [field, example] of Object.entries(examples)) {
    const { value } = fields[field as FieldName];
    expect([field, typeof example]).toEqual([field, value === 'integer' ? 'number' : 'string']);
  }
});
