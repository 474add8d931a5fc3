// Types held against each other. These files are compiled and never run: `npm run typecheck` is what runs them.

/** Whether two types are the same, down to what is optional and read-only. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Does not compile unless a value has exactly this type: `exactly<number>()(1 as number)`. */
export declare function exactly<Expected>(): <Actual>(
  value: Actual & (Equal<Expected, Actual> extends true ? unknown : never),
) => void;
