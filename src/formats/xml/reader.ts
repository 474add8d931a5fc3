// fmt=2: from an element to a reply.
import { Flaw } from '../../errors.ts';
import { BareTokenizer } from '../bare.ts';
import { readText, settleError, settleStatus } from '../keyed.ts';
import { lanesOf } from '../lane.ts';
import { type Plan, shown } from '../plan.ts';
import type { Draft, Handler, Tokenizer, Trace } from '../room.ts';
import type { XmlEntry, XmlRecord } from './document.ts';
import { xmlLane } from './lane.ts';
import { ElementTokenizer } from './tokenizer.ts';

export function openXml(plan: Plan, handler: Handler): Tokenizer {
  const { trace } = handler;
  const { list, maxRecordLength } = plan;
  const lanes = trace === undefined ? lanesOf(plan, xmlLane) : undefined;
  const elements = new ElementTokenizer(
    { list, maxRecordLength, lanes },
    {
      status: (status) => handler.reply(status),
      record(record) {
        let reply: Draft;
        try {
          reply = readRecord(record, plan, trace);
        } catch (flaw) {
          if (!(flaw instanceof Flaw)) throw flaw;
          return handler.flaw(flaw, true);
        }
        handler.reply(reply);
      },
      flaw: (flaw, inRecord) => handler.flaw(flaw, inRecord),
      reached: (offset) => handler.reached(offset),
    },
  );
  return new BareTokenizer(elements, handler);
}

const readEntry = (entry: XmlEntry, slot: Parameters<typeof readText>[1]) => readText(entry.value, slot, entry.offset);

function readRecord(record: XmlRecord, plan: Plan, trace?: Trace): Draft {
  const { name, entries, text, offset } = record;
  if (name === 'sms') return settleStatus(entries, plan, offset, readEntry, trace);
  if (entries.size > 0) return settleError(entries, plan, offset, readEntry, trace);
  if (/^[\t\n\r ]*OK[\t\n\r ]*$/.test(text)) return { kind: 'deleted' };
  throw new Flaw('missing-field', `a result is an error or OK, not ${shown(text)}`, offset, 'error_code');
}
