// The messages behind the endpoint: found by what a request names, and deleted.
import type { Message } from './message-file.ts';
import type { Asked } from './question.ts';

export class Messages {
  readonly #byId = new Map<number, Message[]>();

  constructor(messages: readonly Message[]) {
    for (const message of messages) {
      const sameId = this.#byId.get(message.id);
      if (sameId === undefined) this.#byId.set(message.id, [message]);
      else sameId.push(message);
    }
  }

  /** Those of an id, of which there are several where one text went to several phones; with a phone, that one. */
  find({ id, phone }: Asked): readonly Message[] {
    const sameId = this.#byId.get(id) ?? [];
    return phone === undefined ? sameId : sameId.filter((message) => bare(message.phone) === bare(phone));
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
