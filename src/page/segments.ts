// A body in pieces: the values of its fields, what stands between them, and the places where something is wrong.
import type { FieldSpan } from 'smsc-codec';

export interface Segment {
  readonly text: string;
  /** The field whose value this is a part of. */
  readonly path?: string | undefined;
  /** Whether an error points here. At the end of a body that is an empty text; else only an empty value is one. */
  readonly fault?: true;
}

/** Cuts a text at its fields and at the places of errors. Joined, the segments are the text. */
export function segmentsOf(text: string, spans: readonly FieldSpan[], faults: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  const places = faults.filter((offset) => offset <= text.length).toSorted((one, other) => one - other);
  let at = 0;
  const add = (end: number, path: string | undefined): void => {
    while (at < end) {
      const fault = places.find((place) => place >= at && place < end);
      const plainEnd = fault ?? end;
      if (plainEnd > at) segments.push({ text: text.slice(at, plainEnd), path });
      if (fault === undefined) at = end;
      else {
        at = fault + (/^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(fault, fault + 2)) ? 2 : 1);
        segments.push({ text: text.slice(fault, at), path, fault: true });
      }
    }
  };
  for (const { path, offset, length } of spans) {
    add(offset, undefined);
    if (length === 0) segments.push({ text: '', path });
    add(offset + length, path);
  }
  add(text.length, undefined);
  if (places.includes(text.length)) segments.push({ text: '', fault: true });
  return segments;
}

/** The name of a field without the index of its status. */
export const fieldIn = (path: string): string => path.replace(/^\[\d+\]\./, '');
