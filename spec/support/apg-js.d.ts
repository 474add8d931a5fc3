// The parts of apg-js that the specs use; the package has no types of its own.
declare module 'apg-js' {
  /** A grammar that parsers run on. */
  export type GrammarObject = object;

  const apgApi: new (
    abnf: string,
  ) => {
    /** Reads the grammar and checks it; what it finds is in `errors`. */
    generate(): void;
    readonly errors: readonly unknown[];
    errorsToAscii(): string;
    toObject(): GrammarObject;
  };

  const apgLib: {
    readonly parser: new () => {
      parse(grammar: GrammarObject, startRule: string, characters: readonly number[]): { readonly success: boolean };
    };
  };

  /** Node offers its parts as properties of this one alone. */
  const apg: { readonly apgApi: typeof apgApi; readonly apgLib: typeof apgLib };
  export default apg;
}
