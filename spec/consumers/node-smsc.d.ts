// The part of node-smsc that these specs use. The package has no types of its own.
declare module 'node-smsc' {
  interface CallOptions {
    /** Behind the root of the API. */
    readonly path?: string;
    /** Gets the body as if it were UTF-8; what it returns is what the call resolves to. */
    readonly responseParser?: { parse(body: string): unknown };
    /** Resolves to the response itself, unread. */
    readonly stream?: boolean;
  }

  type Query = Readonly<Record<string, string | number>>;

  interface Options {
    readonly request: string;
    readonly login?: string;
    readonly password?: string;
    /** Calls besides those that it has, each made of the function that sends requests. */
    readonly apiCalls?: Readonly<Record<string, (send: Call) => Call>>;
  }

  export type Call = (query: Query, options?: CallOptions) => Promise<unknown>;
  /** With the calls of `Options.apiCalls` beside its own. */
  export type Client = { readonly status: Call; readonly [name: string]: Call };

  export default function initialise(options: Options): Client;
}
