// From a whole body to a reply.
import type { InputBinding } from './binding.ts';
import { Decoder, type DecoderSettings } from './decoder.ts';
import { isAlone } from './formats/plan.ts';
import type { Draft } from './formats/room.ts';

/** Opens a push decoder for a shape. */
export function openDecoder(
  { input, plan, charset, maxRecords }: InputBinding,
  emit: (reply: Draft) => void,
  settings?: Pick<DecoderSettings, 'onError' | 'trace'>,
): Decoder {
  return new Decoder(input, plan, { ...settings, charset, maxRecords }, emit);
}

export function decodeBody(binding: InputBinding, body: string | Uint8Array): Draft | Draft[] {
  const replies: Draft[] = [];
  const decoder = openDecoder(binding, (reply) => replies.push(reply));
  decoder.push(body);
  decoder.end();
  const [reply] = replies;
  if (reply === undefined || (binding.plan.list && !isAlone(reply))) return replies;
  return reply;
}
