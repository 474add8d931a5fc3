// What XML 1.0 allows: characters, names, and the references that stand for characters (R11).

/** A character that no XML document may hold, not even escaped: most controls, lone surrogates, U+FFFE and U+FFFF. */
export const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The same, and any half of a surrogate pair: what is without these is fit to stand, without looking for pairs. */
export const unfit = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD';

const name = /* #__PURE__ */ new RegExp(`^[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*$`);

/** Whether an element can have this name, as far as sax reads names: within the basic plane. */
export const isName = (text: string): boolean => name.test(text);

/** The named references of a document without a DOCTYPE. */
export const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const numericReference = /^#(?:(\d+)|x([\dA-Fa-f]+))$/;

/** The character of a numeric reference, which stands here without `&` and `;`; undefined where it names none. */
export function characterOf(reference: string): string | undefined {
  const [, decimal, hexadecimal] = numericReference.exec(reference) ?? [];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (!(code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  return forbidden.test(character) ? undefined : character;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** A text as it stands in an element. CR is escaped, since XML parsers may read a raw one as LF. */
export const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (char) => String(escapes[char]));
