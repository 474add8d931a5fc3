// A test runner for Stryker that stays in one process: it runs tests on freshly loaded modules, which takes milliseconds
// where starting Jest takes seconds. A mutant is put to those tests alone that come across it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { modulesOf } from './modules.mjs';
import { gather } from './tests.mjs';

/** What a test may take, in milliseconds. The slowest takes a tenth of it; a mutant may make one wait for ever. */
const patience = 3000;

/** The spec files of folders, in their order, without those of some others, and slow ones behind all others. */
function filesOf(root, { specs, except, slow }) {
  const files = specs.flatMap((path) =>
    path.endsWith('.ts')
      ? [path]
      : readdirSync(join(root, path), { recursive: true })
          .filter((name) => name.endsWith('.spec.ts'))
          .sort()
          .map((name) => join(path, name)),
  );
  const quick = files.filter((file) => ![...except, ...slow].some((path) => file.startsWith(path)));
  return [...new Set([...quick, ...slow])];
}

/** The tests of some spec files, on modules that no other tests have used; not those whose names say that others do. */
function testsOf(root, files, left) {
  const tests = [];
  let globals;
  const load = modulesOf(root, () => globals);
  for (const file of files) {
    const gathered = gather((theseGlobals) => {
      globals = theseGlobals;
      load(join(root, file));
    });
    for (const { name, run } of gathered) {
      if (left.test(name)) continue;
      tests.push({ id: `${file}: ${name}`, name, file, run });
    }
  }
  return tests;
}

/** Where the changed sources look which change is on, and note which ones they came across. */
globalThis.__stryker__ ??= {};
const context = globalThis.__stryker__;

/** How a test fails: `undefined` if it does not. */
async function failureOf({ run }) {
  let timer;
  try {
    await Promise.race([
      run(),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`not done after ${patience} ms`)), patience);
      }),
    ]);
    return undefined;
  } catch (error) {
    return String(error?.message ?? error);
  } finally {
    clearTimeout(timer);
  }
}

class OneProcessRunner {
  static inject = ['options'];

  constructor({ oneProcess }) {
    this.root = process.cwd();
    this.files = filesOf(this.root, oneProcess);
    this.left = new RegExp(oneProcess.left);
    this.nearest = oneProcess.nearest;
    this.slow = oneProcess.slow;
    Object.assign(process.env, oneProcess.env);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Runs each test once, and tells which mutants it came across. */
  async dryRun() {
    const tests = [];
    for (const file of this.files) {
      const count = testsOf(this.root, [file], this.left).length;
      for (let at = 0; at < count; at++) {
        // Each on modules of its own: what one test makes and a module keeps would seem not to concern the others.
        const test = testsOf(this.root, [file], this.left)[at];
        context.currentTestId = test.id;
        const started = performance.now();
        const failureMessage = await failureOf(test);
        const timeSpentMs = performance.now() - started;
        context.currentTestId = undefined;
        const outcome = failureMessage === undefined ? { status: 0 } : { status: 1, failureMessage };
        tests.push({ id: test.id, name: test.name, fileName: join(this.root, file), timeSpentMs, ...outcome });
      }
    }
    return { status: 'complete', tests, mutantCoverage: context.mutantCoverage };
  }

  /** The spec files, those first that are about a source and quick: most of its changes are noticed there. */
  #nearestFirst(source) {
    const { specs = [] } = this.nearest.find(({ sources }) => new RegExp(sources).test(source)) ?? {};
    const quick = this.files.filter((file) => !this.slow.includes(file));
    const own = quick.filter((file) => source.endsWith(file.replace('spec/unit/', '').replace('.spec.ts', '.ts')));
    return [...new Set([...own, ...specs, ...this.files])];
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter && new Set(testFilter);
    const withTests = wanted && new Set(testFilter.map((id) => id.slice(0, id.indexOf(': '))));
    const files = this.#nearestFirst(activeMutant.fileName).filter((file) => withTests?.has(file) ?? true);
    const killedBy = [];
    let nrOfTests = 0;
    let failureMessage;
    try {
      if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
      for (const file of files) {
        let tests;
        try {
          tests = testsOf(this.root, [file], this.left);
        } catch (error) {
          return { status: 'killed', killedBy: [file], nrOfTests, failureMessage: String(error) };
        }
        context.activeMutant = activeMutant.id;
        for (const test of tests) {
          if (wanted && !wanted.has(test.id)) continue;
          nrOfTests++;
          const failure = await failureOf(test);
          if (hitLimit !== undefined && context.hitCount > hitLimit) return { status: 'timeout' };
          if (failure === undefined) continue;
          killedBy.push(test.id);
          failureMessage ??= failure;
          if (!disableBail) return { status: 'killed', killedBy, nrOfTests, failureMessage };
        }
        if (mutantActivation !== 'static') context.activeMutant = undefined;
      }
      return killedBy.length > 0
        ? { status: 'killed', killedBy, nrOfTests, failureMessage }
        : { status: 'survived', nrOfTests };
    } finally {
      context.activeMutant = undefined;
      context.hitCount = undefined;
      context.hitLimit = undefined;
    }
  }
}

/** Stryker says which option it does not know. */
export const strykerValidationSchema = { properties: { oneProcess: { type: 'object' } } };

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', injectableClass: OneProcessRunner }];
