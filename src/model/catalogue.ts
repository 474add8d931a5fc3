// What the catalogues of codes have in common: what they say of a code, and that any key can be looked up in them.

/** What is known of a code. */
export interface Code {
  /** An identifier in kebab-case, for programs. */
  readonly name: string;
  /** What it means, in English. */
  readonly en: string;
  /** What it means, in Russian, in the gateway's own words where they are known. */
  readonly ru: string;
  /** What it means elsewhere, or where alone it occurs. */
  readonly note?: {
    /** In English. */
    readonly en: string;
    /** In Russian. */
    readonly ru: string;
  };
}

/** A table of known codes, in which any other number has no entry. */
export type Catalogue<Table, Entry extends Code> = Table & { readonly [code: number]: Entry | undefined };

/** The table without a prototype, so that names such as `constructor` have no entry either; it cannot be changed. */
export const catalogue = <const Table extends Readonly<Record<number, Code>>>(table: Table): Table => {
  for (const code of Object.values(table)) {
    Object.freeze(code.note);
    Object.freeze(code);
  }
  return Object.freeze(Object.assign(Object.create(null), table));
};
