// The built package as its users meet it: Node itself loads it by name, as ES modules and as CommonJS, with no test
// runner in between. (The laws and the conformance cases run against both builds too, in the projects esm and cjs.)
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const entries = Object.keys(manifest.exports)
  .filter((path) => path !== './package.json')
  .map((path) => path.replace('.', manifest.name));

// A recorded reply, byte for byte.
const body = '{\n"status": 1,\n"last_date": "18.10.2016 15:34:12",\n"last_timestamp": 1476794052\n}';
const status = { kind: 'sms', status: 1, last_date: '18.10.2016 15:34:12', last_timestamp: 1476794052 };

const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd: root, encoding: 'utf8' });

/** What an async function body returns in a fresh process, where `load(name)` imports or requires. */
const evaluate = (type: 'module' | 'commonjs', code: string): unknown => {
  const load = type === 'module' ? '(name) => import(name)' : 'async (name) => require(name)';
  const script = `(async (load) => { ${code} })(${load}).then((value) => console.log(JSON.stringify(value)))`;
  return JSON.parse(run(process.execPath, `--input-type=${type}`, '--eval', script));
};

describe.each(['module', 'commonjs'] as const)('loaded as %s', (type) => {
  it('decodes a recorded reply and gives it back', () => {
    const code = `const { decode, encode } = await load('smsc-codec');
      const status = decode(${JSON.stringify(body)}, { fmt: 3 });
      return [status, encode(status, { fmt: 3 })];`;
    expect(evaluate(type, code)).toEqual([status, body]);
  });

  it('throws the DecodeError of the main entry from the others', () => {
    const code = `const { DecodeError } = await load('smsc-codec');
      const { decodeIterable } = await load('smsc-codec/stream');
      try { for await (const _ of decodeIterable(['{'], { fmt: 3 })); } catch (error) { return error instanceof DecodeError; }`;
    expect(evaluate(type, code)).toBe(true);
  });
});

it.each(entries)('%s exports the same names to both module systems', (name) => {
  const code = `return Object.keys(await load('${name}')).sort();`;
  const names = evaluate('commonjs', code);
  expect(evaluate('module', code)).toEqual(names);
  expect(names).not.toEqual([]);
});

it('has a command that starts', () => {
  expect(run(process.execPath, 'dist/cli.js', '--help')).toContain('decode');
});

it('has a command that ends when its reader has enough, and says nothing', () => {
  const row = '1,1700000000,0,5,79990000000';
  const script = `yes ${row} | { node dist/cli.js decode --fmt 1 --list; echo "status $?" >&2; } | head -1`;
  expect(spawnSync('sh', ['-c', script], { cwd: root, encoding: 'utf8' })).toMatchObject({
    stdout: '{"kind":"sms","status":1,"last_timestamp":1700000000,"err":0,"id":5,"phone":"79990000000"}\n',
    stderr: 'status 0\n',
  });
});

it.each(['SIGINT', 'SIGTERM'] as const)('has a server that answers, and ends quietly on %s', async (signal) => {
  const server = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', '0'], { cwd: root });
  let stderr = '';
  server.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [printed] = await once(server.stdout, 'data');
  const response = await fetch(`${String(printed).trim()}?id=5&fmt=1`);
  expect(await response.text()).toBe('-3,0,0');
  server.kill(signal);
  expect([await once(server, 'exit'), stderr]).toEqual([[0, null], 'GET /sys/status.php?id=5&fmt=1: status: -3\n']);
});

it('is packed so that both module systems find code and types (publint, arethetypeswrong)', () => {
  expect(run('npm', 'run', 'check:package')).toContain('All good!');
});
