import { describe, expect, test } from '@jest/globals';
import { shapeOf } from 'smsc-codec';

const endpoint = 'https://smsc.ru/sys/status.php';

describe('shapeOf', () => {
  test('reads a URL, its parameters, and either as text', () => {
    const query = 'login=me&fmt=3&all=1&id=5,&charset=utf-8';
    const shape = { fmt: 3, all: 1, list: true, charset: 'utf-8' };
    expect(shapeOf(new URL(`${endpoint}?${query}`))).toEqual(shape);
    expect(shapeOf(new URLSearchParams(query))).toEqual(shape);
    expect(shapeOf(`${endpoint}?${query}`)).toEqual(shape);
    expect(shapeOf(`/sys/status.php?${query}`)).toEqual(shape);
    expect(shapeOf(`?${query}`)).toEqual(shape);
    expect(shapeOf(query)).toEqual(shape);
  });

  test("gives the endpoint's own defaults where a parameter is left out, and no charset", () => {
    const defaults = { fmt: 0, all: 0, list: false };
    expect(shapeOf('')).toStrictEqual(defaults);
    expect(shapeOf(endpoint)).toStrictEqual(defaults);
    expect(shapeOf(new URL(endpoint))).toStrictEqual(defaults);
    expect(shapeOf(new URLSearchParams())).toStrictEqual(defaults);
  });

  test('takes an empty parameter for one that is left out', () => {
    expect(shapeOf('fmt=&all=&charset=&id=&phone')).toStrictEqual({ fmt: 0, all: 0, list: false });
  });

  test.each([0, 1, 2, 3] as const)('knows fmt=%p', (fmt) => {
    expect(shapeOf(`fmt=${fmt}`).fmt).toBe(fmt);
  });

  test.each([0, 1, 2] as const)('knows all=%p', (all) => {
    expect(shapeOf(`all=${all}`).all).toBe(all);
  });

  test.each(['windows-1251', 'koi8-r', 'utf-8'] as const)('knows charset=%s, in any case', (charset) => {
    expect(shapeOf(`charset=${charset}`).charset).toBe(charset);
    expect(shapeOf(`charset=${charset.toUpperCase()}`).charset).toBe(charset);
  });

  test.each([
    ['two ids', 'id=5,6'],
    ['a list of one, by its trailing comma', 'id=5,'],
    ['two phones', 'phone=79990000000,79990000001'],
    ['one id and two phones', 'id=5&phone=79990000000,79990000001'],
    ['two ids and one phone', 'phone=79990000000&id=5,6'],
    ['an escaped comma', 'id=5%2C6'],
  ])('sees a list in %s', (_, query) => {
    expect(shapeOf(query).list).toBe(true);
  });

  test.each([
    ['one id', 'id=5'],
    ['one id and one phone', 'id=5&phone=79990000000'],
    ['a comma in another parameter', 'id=5&psw=a,b'],
  ])('sees no list in %s', (_, query) => {
    expect(shapeOf(query).list).toBe(false);
  });

  test('does not read the fragment', () => {
    expect(shapeOf(`${endpoint}?fmt=1#&all=2&id=1,2`)).toEqual({ fmt: 1, all: 0, list: false });
    expect(shapeOf(`${endpoint}#?fmt=3`)).toEqual({ fmt: 0, all: 0, list: false });
  });

  test('reads parameters on both sides of a question mark in a value', () => {
    expect(shapeOf(`${endpoint}?fmt=3&psw=a?b&id=5,`)).toEqual({ fmt: 3, all: 0, list: true });
    expect(shapeOf('fmt=3&psw=a?b&id=5,')).toEqual({ fmt: 3, all: 0, list: true });
  });

  test.each([
    ['fmt', 'fmt=4'],
    ['fmt', 'fmt=xml'],
    ['fmt', 'fmt=01'],
    ['fmt', 'fmt= 1'],
    ['all', 'all=3'],
    ['all', 'all=-1'],
    ['charset', 'charset=utf8'],
    ['charset', 'charset=cp1251'],
  ])('refuses a value of %s that the endpoint does not document: %s', (name, query) => {
    expect(() => shapeOf(query)).toThrow(RangeError);
    expect(() => shapeOf(query)).toThrow(`${name} is one of `);
  });

  test('repeats no value that may hold what stands behind it', () => {
    expect(() => shapeOf('fmt=3;psw=secret')).toThrow(new RangeError('fmt is one of 0, 1, 2, 3'));
  });

  test('takes an address for one only where it stands in front', () => {
    expect(shapeOf('status.php?fmt=2')).toMatchObject({ fmt: 2 });
    expect(shapeOf('HTTPS://smsc.ru/sys/status.php?fmt=2')).toMatchObject({ fmt: 2 });
    expect(shapeOf('git+ssh.x-1://host/?fmt=2')).toMatchObject({ fmt: 2 });
    expect(shapeOf('fmt=3&back=/sys/status.php?all=2')).toMatchObject({ fmt: 3, all: 0 });
    expect(shapeOf('fmt=3&back=https://smsc.ru/?all=2')).toMatchObject({ fmt: 3, all: 0 });
    expect(shapeOf('https://smsc.ru/sys/status.php#\n?fmt=2')).toMatchObject({ fmt: 0 });
  });

  test.each(['psw', 'smsc.ru/sys/status.php', ' ', '&'])(
    'refuses a text that is neither, without repeating it: %p',
    (text) => {
      const refused = new RangeError('a request is an address or its parameters, such as fmt=3&all=1');
      expect(() => shapeOf(text)).toThrow(refused);
    },
  );

  test('says what a request is where it is given something else', () => {
    expect(() => shapeOf(3 as unknown as string)).toThrow('a request is a URL, a URLSearchParams or a text');
  });

  test.each([null, undefined, 3, { fmt: 3 }, ['fmt', '3']])(
    'throws a TypeError for %p, which is no request',
    (request) => {
      expect(() => shapeOf(request as unknown as string)).toThrow(TypeError);
    },
  );
});
