import { describe, expect, test } from '@jest/globals';
import { sniff } from '../../../src/charset/sniff.ts';

const unknown = { charset: undefined, xml: true };
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const mark = '\xef\xbb\xbf';

describe('the charset of a body (R14)', () => {
  test.each([
    ['nothing', { charset: undefined, xml: false }],
    ['nothing, for XML', unknown],
    ['a charset', { charset: 'koi8-r', xml: false }],
    ['another charset than the declaration says', { charset: 'windows-1251', xml: true }],
  ] as const)('is that of its byte order mark where the caller says %s', (_, options) => {
    const body = bytes(`${mark}<?xml version="1.0" encoding="koi8-r"?>`);
    expect(sniff(body, options, false)).toEqual({ charset: 'utf-8', offset: 3 });
  });

  test('is else what the caller says, whatever the declaration says', () => {
    const body = bytes('<?xml version="1.0" encoding="UTF-8"?>');
    expect(sniff(body, { charset: 'koi8-r', xml: true }, false)).toEqual({ charset: 'koi8-r', offset: 0 });
  });

  test.each([
    ['<?xml version="1.0" encoding="UTF-8"?>', 'utf-8'],
    ["<?xml version='1.0' encoding='koi8-r'?><sms>", 'koi8-r'],
    ['<?xml version="1.0" encoding="Windows-1251" standalone="yes" ?>', 'windows-1251'],
    ['<?xml\r\n\tversion = "1.0"\r\n\tencoding = "utf8"\r\n?>', 'utf-8'],
    ['\r\n<?xml version="1.0" encoding="UTF-8"?>', 'utf-8'],
    ['<?xml version="encoding=\'koi8-r\'" encoding="UTF-8"?>', 'utf-8'],
    ['<?xml version="1.0" encoding="UTF-8"?><?xml version="1.0" encoding="koi8-r"?>', 'utf-8'],
    ['<?xml version="1.0" encoding="ebcdic"?>', undefined],
    ['<?xml version="1.0" encoding=""?>', undefined],
  ])('is else what the declaration says: %j', (body, charset) => {
    expect(sniff(bytes(body), unknown, false)).toEqual({ charset, offset: 0 });
  });

  test.each([
    ['there is no declaration', '<sms><status>1</status></sms>'],
    ['the declaration names no encoding', '<?xml version="1.0"?>'],
    ['the declaration has an attribute of a longer name', '<?xml version="1.0" my-encoding="UTF-8"?>'],
    ['there is another instruction', '<?xml-stylesheet encoding="UTF-8"?>'],
    ['the declaration is not at the beginning', '<sms/><?xml version="1.0" encoding="UTF-8"?>'],
    ['the declaration does not end', '<?xml version="1.0" encoding="UTF-8"'],
    ['the declaration ends too late', `<?xml version="1.0" encoding="UTF-8"${' '.repeat(987)}?>`],
    ['there is nothing but the beginning of a byte order mark', '\xef\xbb'],
    ['there is nothing at all', ''],
  ])('is else windows-1251: %s', (_, body) => {
    expect(sniff(bytes(body), unknown, true)).toEqual({ charset: 'windows-1251', offset: 0 });
  });

  test('does not depend on a declaration in other formats than XML', () => {
    const body = bytes('<?xml version="1.0" encoding="UTF-8"?>');
    expect(sniff(body, { charset: undefined, xml: false }, false)).toEqual({ charset: 'windows-1251', offset: 0 });
  });

  test('is known as soon as a declaration of the greatest length has ended', () => {
    const body = `<?xml version="1.0" encoding="UTF-8"${' '.repeat(986)}?>`;
    expect(body).toHaveLength(1024);
    expect(sniff(bytes(body), unknown, false)).toEqual({ charset: 'utf-8', offset: 0 });
  });

  test('is not known before the byte order mark is whole', () => {
    for (const options of [unknown, { charset: 'koi8-r', xml: false } as const]) {
      for (const body of ['', '\xef', '\xef\xbb']) expect(sniff(bytes(body), options, false)).toBeUndefined();
      expect(sniff(bytes('\xef\xba'), options, false)).toBeDefined();
    }
  });

  test('is not known before the declaration is whole or cannot become one any more', () => {
    const declaration = ' <?xml version="1.0" encoding="UTF-8"?>';
    for (let length = 0; length < declaration.length; length++) {
      expect(sniff(bytes(declaration.slice(0, length)), unknown, false)).toBeUndefined();
    }
    expect(sniff(bytes('<?xmk'), unknown, false)).toEqual({ charset: 'windows-1251', offset: 0 });
    expect(sniff(bytes('<?xml'.padEnd(1023)), unknown, false)).toBeUndefined();
    expect(sniff(bytes('<?xml'.padEnd(1024)), unknown, false)).toEqual({ charset: 'windows-1251', offset: 0 });
  });
});
