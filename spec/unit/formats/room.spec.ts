import { describe, expect, test } from '@jest/globals';
import type { DecodeError, ReplyShape } from 'smsc-codec';
import { bind } from '../../../src/codec.ts';
import { openDecoder } from '../../../src/decoding.ts';
import type { Note, Trace } from '../../../src/formats/room.ts';
import { units } from '../stream/chunks.ts';

/** What a trace is told, and what is read, in the order in which that happens. */
function traced(chunks: string[], shape: ReplyShape): unknown[] {
  const told: unknown[] = [];
  const trace: Trace = {
    note: ({ code, path, offset }: Note) => told.push(['note', code, path, offset]),
    field: (path, offset) => told.push(['field', path, offset]),
  };
  const onError = ({ code, offset }: DecodeError) => told.push(['error', code, offset]);
  const decoder = openDecoder(bind(shape), (reply) => told.push(['reply', reply.kind]), { trace, onError });
  for (const chunk of chunks) decoder.push(chunk);
  decoder.end();
  return told;
}

const bodies: [string, ReplyShape, string, unknown[]][] = [
  [
    'fmt=0',
    { list: true },
    'Status = 1, err = 0, ID = 5\nStatus = 1, x = 2, ID = 6\n',
    [
      ['field', 'status', 9],
      ['field', 'err', 18],
      ['field', 'id', 26],
      ['reply', 'sms'],
      ['field', 'status', 37],
      ['field', 'extra.x', 44],
      ['note', 'unknown-field', 'extra.x', 44],
      ['field', 'id', 52],
      ['reply', 'sms'],
    ],
  ],
  [
    'fmt=1',
    { fmt: 1, list: true },
    '1,0,x,5,7\n1,0,0,6,7\n',
    [
      ['field', 'status', 0],
      ['field', 'last_timestamp', 2],
      ['field', 'err', 4],
      ['error', 'invalid-integer', 4],
      ['field', 'status', 10],
      ['field', 'last_timestamp', 12],
      ['field', 'err', 14],
      ['field', 'id', 16],
      ['field', 'phone', 18],
      ['reply', 'sms'],
    ],
  ],
  [
    'fmt=2',
    { fmt: 2, list: true },
    '<list><sms><err>0</err><status>1</status></sms></list>',
    [
      ['field', 'err', 16],
      ['field', 'status', 31],
      ['note', 'field-order', 'status', 31],
      ['reply', 'sms'],
    ],
  ],
  [
    'fmt=3',
    { fmt: 3, list: true },
    '[{"status": "1", "err": 0}]',
    [
      ['field', 'status', 12],
      ['note', 'value-form', 'status', 12],
      ['field', 'err', 24],
      ['reply', 'sms'],
    ],
  ],
];

describe('a trace', () => {
  test.each(bodies)(
    'is told of the fields of each record before the record, with their places: %s',
    (_, shape, body, told) => {
      expect(traced([body], shape)).toEqual(told);
      expect(traced(units(body), shape)).toEqual(told);
    },
  );

  test.each(bodies)('that fails ends the reading with its own error: %s', (_, shape, body) => {
    const enough = new Error('enough');
    const trace: Trace = {
      note: () => undefined,
      field: () => {
        throw enough;
      },
    };
    const decoder = openDecoder(bind(shape), () => undefined, { trace, onError: () => undefined });
    const read = () => {
      decoder.push(body);
      decoder.end();
    };
    expect(read).toThrow(enough);
  });
});
