// How the laws are run: how many times, and from which seed. A failure prints its seed; `FC_SEED=<seed> npx jest <file>`
// runs the same cases again, and `FC_RUNS=<n>` as many as one likes.
import { test } from '@jest/globals';
import fc from 'fast-check';
import { type Law, shapeName, shapes, type TestShape } from 'smsc-codec/testing';

const seedOf = (text: string | undefined): number => (text === undefined ? Date.now() | 0 : Number(text));

/** The runs against the built package check the build, not the laws again: package.json gives them fewer cases. */
const projectRuns: unknown = Reflect.get(globalThis, 'LAW_RUNS');

/** Runs of a property, unless it says otherwise. All shapes together make 72 times as many. */
export const numRuns = Number(process.env.FC_RUNS ?? projectRuns ?? 30);
export const seed = seedOf(process.env.FC_SEED);

/** Asserts a property. */
export function check<Ts>(property: fc.IProperty<Ts>, runs: number = numRuns): void {
  fc.assert(property, { numRuns: runs, seed });
}

/** One test for each shape that a law has something to say about. */
export function testLaw<I>(law: Law<I>, implementation: I, runs: number = numRuns): void {
  const applicable: readonly TestShape[] = shapes.filter((shape) => law.applies(shape));
  test.each(applicable.map((shape) => [shapeName(shape), shape] as const))(`${law.name}: %s`, (_, shape) => {
    check(law.property(implementation, shape), runs);
  });
}
