// The push encoder as a WHATWG stream and as an iterable.
import type { EncodeOptions, OutputBinding } from '../binding.ts';
import { encodeText } from '../charset/index.ts';
import { bindEncoding } from '../codec.ts';
import { Encoder } from '../encoder.ts';
import { charsetOf, refuseCharacter } from '../encoding.ts';
import { isAlone } from '../formats/plan.ts';
import type { ItemOf, ReplyShape } from '../reply.ts';
import { checkSource, chunksOf, type Source } from './source.ts';
import { transformer } from './transformer.ts';

/** How a body is written, and as what. */
export interface StreamEncodeOptions extends EncodeOptions {
  /** What comes out: text, by default, or bytes in the shape's charset or windows-1251 (R14). */
  readonly output?: 'text' | 'bytes' | undefined;
  /** Ends the stream with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

type Output<O extends StreamEncodeOptions> = O extends { readonly output: 'bytes' }
  ? Uint8Array
  : 'bytes' extends ('output' extends keyof O ? O['output'] : never)
    ? string | Uint8Array
    : string;

/** Writes replies one at a time, as text or as bytes. */
class Writer<O extends StreamEncodeOptions> {
  readonly #binding: OutputBinding;
  readonly #encoder: Encoder;
  readonly #bytes: boolean;
  #index = 0;

  constructor(shape: ReplyShape | undefined, options: StreamEncodeOptions) {
    const { output } = options;
    if (output !== undefined && output !== 'text' && output !== 'bytes') {
      throw new RangeError("output is 'text' or 'bytes'");
    }
    this.#binding = bindEncoding(shape, options);
    this.#encoder = new Encoder(this.#binding);
    this.#bytes = output === 'bytes';
  }

  write(reply: unknown): Output<O> {
    return this.#output(this.#encoder.write(reply), reply);
  }

  end(): Output<O> {
    return this.#output(this.#encoder.end(), undefined);
  }

  #output(text: string, reply: unknown): Output<O> {
    if (!this.#bytes) return text as Output<O>;
    const charset = charsetOf(this.#binding);
    const bytes =
      encodeText(text, charset) ??
      refuseCharacter(
        this.#binding,
        reply,
        text,
        charset,
        this.#binding.plan.list && !isAlone(reply) ? this.#index : undefined,
      );
    this.#index += 1;
    return bytes as Output<O>;
  }
}

/**
 * A transform stream from replies to the chunks of one body: statuses one at a time, or one error reply, or the reply
 * to a deletion. It fails with the EncodeError that `encode` would throw.
 *
 * @example
 * ```ts
 * import { EncoderStream } from 'smsc-codec/stream';
 * const encoder = new EncoderStream({ fmt: 1, list: true }, { output: 'bytes' });
 * const writer = encoder.writable.getWriter();
 * void writer.write({ kind: 'missing', status: -3, id: 6 }).then(() => writer.close());
 * for await (const bytes of encoder.readable) console.log(bytes.length); // 6 1
 * ```
 */
export class EncoderStream<
  const S extends ReplyShape = Record<never, never>,
  const O extends StreamEncodeOptions = Record<never, never>,
> extends TransformStream<ItemOf<S>, Output<O>> {
  constructor(shape?: S, options?: O) {
    const writer = new Writer<O>(shape, options ?? {});
    super(
      transformer(options?.signal, (enqueue) => ({
        push: (reply) => enqueue(writer.write(reply)),
        end() {
          const rest = writer.end();
          if (rest.length > 0) enqueue(rest);
        },
      })),
    );
  }
}

/**
 * Writes replies one at a time, as the chunks of one body.
 *
 * @param source - Any iterable, async iterable or ReadableStream of statuses, or with one reply.
 * @returns The chunks, as text or as bytes, which joined are what `encode` or `encodeBytes` gives.
 * @throws EncodeError as `encode` does, while iterating; the signal's reason on abort. TypeError or RangeError at once for
 * a bad source, shape or option.
 *
 * @example
 * ```ts
 * import { encodeIterable } from 'smsc-codec/stream';
 * let body = '';
 * for await (const chunk of encodeIterable([{ kind: 'missing', status: -3, id: 6 }], { fmt: 3, list: true })) body += chunk;
 * console.log(body.length); // 27
 * ```
 */
export function encodeIterable<
  const S extends ReplyShape = Record<never, never>,
  const O extends StreamEncodeOptions = Record<never, never>,
>(source: Source<ItemOf<S>>, shape?: S, options?: O): AsyncGenerator<Output<O>, void, void> {
  checkSource(source);
  return run(new Writer<O>(shape, options ?? {}), source, options?.signal);
}

async function* run<O extends StreamEncodeOptions>(
  writer: Writer<O>,
  source: Source<unknown>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Output<O>, void, void> {
  for await (const [reply] of chunksOf(source, signal)) yield writer.write(reply);
  const rest = writer.end();
  if (rest.length > 0) yield rest;
}
