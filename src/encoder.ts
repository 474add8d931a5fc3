// The push encoder: replies in one at a time, text out that makes one body.
import type { OutputBinding } from './binding.ts';
import { encodeRecord } from './encoding.ts';
import { EncodeError, Refusal } from './errors.ts';
import { isAlone } from './formats/plan.ts';
import { type Frame, frameOf } from './formats/room.ts';

export class Encoder {
  readonly #binding: OutputBinding;
  readonly #frame: Frame;
  #records = 0;
  /** Whether the one reply that stands outside a list was written. */
  #alone = false;

  constructor(binding: OutputBinding) {
    this.#binding = binding;
    this.#frame = frameOf(binding.output, binding.plan.list, binding.write);
  }

  /** The text of one more reply, with what stands before it. Throws an EncodeError, after which it goes on. */
  write(reply: unknown): string {
    const { plan, output, write } = this.#binding;
    if (this.#alone) throw this.#refuse('unexpected-list', 'one reply was to be written, and it was');
    const outside = isAlone(reply);
    if (plan.list && !outside) {
      const record = encodeRecord(this.#binding, reply, this.#records);
      const { open, first, next } = this.#frame;
      this.#records += 1;
      return (this.#records === 1 ? open + first : next) + record;
    }
    const record = encodeRecord(this.#binding, reply, this.#records > 0 ? this.#records : undefined);
    const { open, close } = frameOf(output, false, write);
    this.#alone = true;
    return open + record + close;
  }

  /** What ends the body. Throws an EncodeError where there is none to end. */
  end(): string {
    const { plan } = this.#binding;
    if (this.#alone) return '';
    if (!plan.list) throw this.#refuse('invalid-reply', 'there was no reply to be written');
    if (this.#records > 0) return this.#frame.close;
    if (plan.fmt < 2) throw this.#refuse('empty-list', 'this format has no empty list');
    return this.#frame.open + this.#frame.close;
  }

  #refuse(code: 'unexpected-list' | 'invalid-reply' | 'empty-list', reason: string): EncodeError {
    return new EncodeError(new Refusal(code, reason), this.#binding.plan.fmt);
  }
}
