// What the specs import as `@jest/globals`, without Jest: it gathers the tests of a spec file instead of running them, so
// that the mutation runner may run any of them, in any order, as often as it likes. Matchers and tables are Jest's own.
import { expect } from 'expect';
import { bind } from 'jest-each';
import { ModuleMocker } from 'jest-mock';

const jest = new ModuleMocker(globalThis);

/** Gathers the tests that are described while `load` runs. Each has a name of its own and a function. */
export function gather(load) {
  const tests = [];
  const names = new Map();
  let block = { name: '', parent: undefined, before: [], after: [] };

  const fullName = (name) => {
    const full = block.name === '' ? name : `${block.name} ${name}`;
    const times = names.get(full) ?? 0;
    names.set(full, times + 1);
    // Two tests may have the same name; what the mutation runner remembers of them may not.
    return times === 0 ? full : `${full} (${times + 1})`;
  };

  function describe(name, body) {
    const outer = block;
    block = { name: outer.name === '' ? name : `${outer.name} ${name}`, parent: outer, before: [], after: [] };
    body();
    block = outer;
  }

  function test(name, body) {
    const inner = block;
    tests.push({
      name: fullName(name),
      async run() {
        const blocks = [];
        for (let at = inner; at !== undefined; at = at.parent) blocks.unshift(at);
        for (const { before } of blocks) for (const hook of before) await hook();
        try {
          await body();
        } finally {
          for (const { after } of blocks.reverse()) for (const hook of after) await hook();
        }
      },
    });
  }

  describe.each = bind(describe, false);
  test.each = bind(test, false);
  const beforeEach = (hook) => block.before.push(hook);
  const afterEach = (hook) => block.after.push(hook);

  load({ describe, test, it: test, expect, jest, beforeEach, afterEach });
  return tests;
}
