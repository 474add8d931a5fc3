// The charsets that the endpoint can write, and the names that an XML declaration may give them.

/** The charsets that a request can name. */
export const charsets = ['windows-1251', 'koi8-r', 'utf-8'] as const;

/** The encoding of a reply's bytes, as the request's `charset` parameter names it. */
export type Charset = (typeof charsets)[number];

const spellings: ReadonlyMap<string, Charset> = /* #__PURE__ */ new Map<string, Charset>([
  ['windows1251', 'windows-1251'],
  ['win1251', 'windows-1251'],
  ['cp1251', 'windows-1251'],
  ['xcp1251', 'windows-1251'],
  ['koi8r', 'koi8-r'],
  ['koi8', 'koi8-r'],
  ['cskoi8r', 'koi8-r'],
  ['utf8', 'utf-8'],
]);

/** The charset of that name, in whatever case and with or without its hyphens; undefined where it is not one of ours. */
export const charsetNamed = (name: string): Charset | undefined =>
  spellings.get(name.toLowerCase().replaceAll(/[-_]/g, ''));
