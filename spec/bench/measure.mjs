// What the parts of the benchmark share: rounds in which all contestants run in turn, and medians of them. The noise of
// the machine is in every figure; ratios within one round have the least of it.

export const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];

/** Milliseconds that a run takes; what it returns is kept until the next, as a caller would. */
export async function time(run) {
  const start = performance.now();
  time.kept = await run();
  return performance.now() - start;
}

/**
 * Runs the contestants in turn, after one round that does not count.
 *
 * @param contestants Pairs of a name and a function; the first is what the others are compared with.
 * @returns For each its name, the median time in milliseconds and the median of its ratios to the first.
 */
export async function compare(contestants, rounds = 9) {
  const times = contestants.map(() => []);
  for (const [, run] of contestants) await run();
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, run]] of contestants.entries()) times[index].push(await time(run));
  }
  const [base] = times;
  return contestants.map(([name], index) => ({
    name,
    milliseconds: median(times[index]),
    ratio: median(times[index]) / median(base),
  }));
}
