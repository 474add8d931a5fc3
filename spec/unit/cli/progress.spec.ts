import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { LONG_INPUT } from '../../../src/cli/progress.ts';
import { run } from '../../../src/cli/run.ts';
import { collector, withFile } from './command-line.ts';

const row = `1,1700000000,0,1700000000,79990000000,1.20,SMSC,Delivered,${'x'.repeat(5000)}, , 0,5\n`;
const long = row.repeat(Math.ceil((LONG_INPUT * 1.5) / row.length));
const shape = ['--fmt', '1', '--all', '1', '--list'];
const argv = ['validate', ...shape];

interface Screens {
  readonly stdout?: boolean;
  readonly stderr?: boolean;
}

/** What `run` says on standard error, where the streams named are terminals. */
async function told(body: string, { stdout = false, stderr = false }: Screens, more: readonly string[] = argv) {
  const chunks = function* () {
    for (let at = 0; at < body.length; at += 65536) yield Buffer.from(body.slice(at, at + 65536));
  };
  const [out, err] = [collector(), collector()];
  await run(more, {
    stdin: Readable.from(chunks()),
    stdout: Object.assign(out.stream, { isTTY: stdout }),
    stderr: Object.assign(err.stream, { isTTY: stderr }),
  });
  return err.bytes().toString();
}

describe('the bar', () => {
  test('tells how much of a long standard input was read, and goes when that has ended', async () => {
    const screen = await told(long, { stderr: true });
    expect(screen).toMatch(/\d+\.\d MB read/);
    // The last that is done to the line is that it is cleared.
    expect(screen.endsWith('\u001b[2K')).toBe(true);
  });

  test('tells how far a file has been read', async () => {
    const screen = await withFile('long.csv', long, (path) => told('', { stderr: true }, [...argv, path]));
    expect(screen).toMatch(/\d+% of 6\.3 MB/);
  });

  test.each<[string, string, Screens]>([
    ['of a short input', row, { stderr: true }],
    ['where standard error is no terminal', long, {}],
    ['where the output is on the terminal too', long, { stdout: true, stderr: true }],
  ])('is not shown %s', async (_, body, screens) => {
    expect(await told(body, screens)).toBe('');
  });

  test('is shown where the output goes to a file', async () => {
    const more = ['decode', ...shape, '--out', '/dev/null'];
    expect(await told(long, { stdout: true, stderr: true }, more)).toContain('MB read');
  });

  test('makes room for what is told of bad statuses', async () => {
    const screen = await told(`${long}${row.replace('1.20', 'free')}${long}`, { stderr: true }, [
      'decode',
      ...shape,
      '--skip',
    ]);
    expect(screen).toContain('\u001b[2Ksmsc-codec: <stdin>: invalid-decimal');
    expect(screen.indexOf('MB read', screen.indexOf('invalid-decimal'))).toBeGreaterThan(0);
  });

  test('takes no signal away from the process', async () => {
    const before = process.listenerCount('SIGINT');
    let during = 0;
    const stderr = Object.assign(collector().stream, { isTTY: true });
    const body = function* () {
      yield Buffer.from(long);
      during = process.listenerCount('SIGINT');
    };
    await run(argv, { stdin: Readable.from(body()), stdout: collector().stream, stderr });
    expect([during, process.listenerCount('SIGINT')]).toEqual([before, before]);
  });
});
