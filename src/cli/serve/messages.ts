// The messages behind the endpoint: found by what a request names, and deleted.
import type { Message } from './message-file.ts';
import type { Asked } from './question.ts';

export class Messages {
  readonly #byId = new Map<number, Message[]>();
  readonly #lengths = new Map<Message, number>();

  constructor(messages: readonly Message[]) {
    for (const message of messages) {
      this.#lengths.set(message, JSON.stringify(message).length);
      const sameId = this.#byId.get(message.id);
      if (sameId === undefined) this.#byId.set(message.id, [message]);
      else sameId.push(message);
    }
  }

  /** Those of an id, of which there are several where one text went to several phones; with a phone, that one. */
  find({ id, phone }: Asked): readonly Message[] {
    const sameId = this.#byId.get(id) ?? [];
    if (phone === undefined) return sameId;
    const wanted = bare(phone);
    return sameId.filter((message) => bare(message.phone) === wanted);
  }

  /** How long one is as JSON, in UTF-16 units. */
  lengthOf(message: Message): number {
    return this.#lengths.get(message) ?? 0;
  }

  delete(messages: ReadonlySet<Message>): void {
    for (const { id } of messages) {
      const rest = this.#byId.get(id)?.filter((message) => !messages.has(message)) ?? [];
      if (rest.length > 0) this.#byId.set(id, rest);
      else this.#byId.delete(id);
    }
  }
}

/** In a query, `+7` arrives as ` 7` unless it was escaped. */
const bare = (phone: string): string => phone.trim().replace(/^\+/, '');
