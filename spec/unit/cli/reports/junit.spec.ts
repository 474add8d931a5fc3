// JUnit XML, read back by an XML parser that refuses what is not well formed.
import { describe, expect, test } from '@jest/globals';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { commandLine, withFile, withFolder } from '../command-line.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});

async function report(argv: readonly string[], stdin: string | Uint8Array = '') {
  const outcome = await commandLine(['validate', '--format', 'junit', ...argv], stdin);
  expect(XMLValidator.validate(outcome.stdout)).toBe(true);
  return { ...outcome, suites: parser.parse(outcome.stdout).testsuites.testsuite };
}

const list = '77,1476794052,0,138,79990000000\n1,1476794060,0,none,79990000001\n';

describe('validate --format junit', () => {
  test('has a suite for each file, and a case that passes for one as documented', async () => {
    await withFile('good.csv', '1,1476794052,0', async (file) => {
      const { status, suites } = await report(['--fmt', '1', file, '-'], '77,1476794052,0');
      expect(status).toBe(0);
      expect(suites).toMatchObject([
        { '@name': file, '@tests': '1', '@failures': '0', testcase: [{ '@name': 'as documented' }] },
        { '@name': '<stdin>', '@tests': '1', '@failures': '0', testcase: [{ 'system-out': expect.any(String) }] },
      ]);
    });
  });

  test('has a case for each issue, which fails where the command does', async () => {
    const { status, suites } = await report(['--fmt', '1', '--list'], list);
    expect(status).toBe(1);
    expect(suites).toMatchObject([
      {
        '@tests': '2',
        '@failures': '1',
        testcase: [
          {
            '@name': 'unknown-code [0].status 1:1',
            '@classname': '<stdin>',
            'system-out': '<stdin>:1:1 warning unknown-code [0].status status 77 is not documented',
          },
          {
            '@name': 'invalid-integer [1].id 2:16',
            failure: { '@type': 'invalid-integer', '#text': expect.stringMatching(/^<stdin>:2:16 error /) },
          },
        ],
      },
    ]);
  });

  test('fails for warnings too with --strict', async () => {
    const { suites } = await report(['--fmt', '1', '--list', '--strict'], list);
    expect(suites[0]).toMatchObject({ '@failures': '2' });
  });

  test('is XML whatever a text holds', async () => {
    const { suites, stdout } = await report(['--fmt', '3'], '{"status": 1, "\\u0000\\ufffe\\ud83d]]>&\\"<b>\\n": 1}');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\uFFFE\p{Surrogate}]/u);
    expect(JSON.stringify(suites)).toContain(']]>');
  });

  test('is whole, with a case in error, where a file cannot be read', async () => {
    await withFolder(async (folder) => {
      const { status, suites } = await report(['--fmt', '1', '-', folder], '77,1,0');
      expect(status).toBe(2);
      expect(suites).toMatchObject([
        { '@name': '<stdin>' },
        { '@errors': '1', testcase: [{ error: expect.anything() }] },
      ]);
    });
  });
});

test.each(['text', 'json', 'sarif', 'junit'])('a capture that is no text is an issue in %s too', async (format) => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const { status, stdout, stderr } = await commandLine(['validate', '--charset', 'utf-8', '--format', format], bytes);
  expect(status).toBe(1);
  expect(stdout).toMatch(/unexpected-character|invalid-bytes/);
  expect(stderr).toContain('1 error');
});
