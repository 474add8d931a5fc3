// SARIF as the official schema and the services that read it want it. The schema is that of the SARIF committee, taken
// from a package of the SARIF SDK.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { commandLine, withFile, withFolder } from '../command-line.ts';

// It says of itself that it is of draft 4, and has nothing else that Ajv reads otherwise; one of its patterns is none with
// the flag u; formats only say what a text is for.
const { $schema, id, ...draft } = schema;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(draft);

async function report(argv: readonly string[], stdin: string | Uint8Array = '') {
  const outcome = await commandLine(['validate', '--format', 'sarif', ...argv], stdin);
  const log: Log = JSON.parse(outcome.stdout);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return { ...outcome, log, run: log.runs[0] };
}

test('the schema refuses what is no SARIF', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ tool: {}, results: [] }] })).toBe(false);
});

describe('validate --format sarif', () => {
  test('is a log without results for a reply as documented', async () => {
    const { status, run } = await report(['--fmt', '1'], '1,1476794052,0');
    expect(status).toBe(0);
    expect(run?.results).toEqual([]);
    expect(run?.invocations).toEqual([{ executionSuccessful: true }]);
  });

  test('has for each issue a rule, a level, a message and a place', async () => {
    const { status, run } = await report(
      ['--fmt', '1', '--list'],
      '77,1476794052,0,138,79990000000\n1,1476794060,0,none,79990000001\n',
    );
    expect(status).toBe(1);
    expect(run?.results).toMatchObject([
      {
        ruleId: 'unknown-code',
        level: 'warning',
        message: { text: 'status 77 is not documented' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: '%3Cstdin%3E' },
              region: { startLine: 1, startColumn: 1, charOffset: 0 },
            },
            logicalLocations: [{ fullyQualifiedName: '[0].status' }],
          },
        ],
      },
      { ruleId: 'invalid-integer', level: 'error', locations: [{ physicalLocation: { region: { startLine: 2 } } }] },
    ]);
    for (const { ruleId, ruleIndex = -1 } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    }
  });

  test('names files by URI, also those with spaces, and several of them', async () => {
    await withFile('odd name#1.csv', '77,1,0', async (file) => {
      const { run } = await report(['--fmt', '1', file, '-'], '78,1,0');
      const uris = run?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);
      expect(uris).toEqual([pathToFileURL(file).href, '%3Cstdin%3E']);
    });
  });

  test('holds whatever a text holds', async () => {
    const { run } = await report(['--fmt', '3'], '{"status": 1, "\\u0000\\ud83d\\"<>": 1}');
    expect(run?.results?.some(({ ruleId }) => ruleId === 'unknown-field')).toBe(true);
  });

  test('is whole, and says that the work was not, where a file cannot be read', async () => {
    await withFolder(async (folder) => {
      const { status, stderr, run } = await report(['--fmt', '1', '-', folder], '77,1,0');
      expect({ status, results: run?.results?.length }).toEqual({ status: 2, results: 1 });
      expect(run?.invocations).toEqual([{ executionSuccessful: false }]);
      expect(stderr).toMatch(/^smsc-codec: [^\n]*it is a folder[^\n]*\n$/);
    });
  });
});

test('validate reads nothing at all where one of its files is not there', async () => {
  await withFolder(async (folder) => {
    const absent = join(folder, 'absent.csv');
    const { status, stdout, stderr } = await commandLine(['validate', '--format', 'sarif', '-', absent], '77,1,0');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`smsc-codec: ${absent}: no such file or directory\n`);
  });
});
