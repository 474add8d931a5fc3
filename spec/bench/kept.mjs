// A process of its own, for the benchmark: prints how many times the memory that the statuses of a list take, in each
// format, is of what JSON.parse keeps for the same statuses. Needs --expose-gc.
import { codecs, replies } from './data.mjs';

const { bodies } = replies(10_000);

/** The size of what a function makes, once everything else is collected. */
function sizeOf(make) {
  const heap = () => {
    globalThis.gc();
    globalThis.gc();
    return process.memoryUsage().heapUsed;
  };
  let kept;
  // Twice for what is compiled and remembered along the way.
  for (let round = 0; round < 3; round += 1) kept = make();
  kept = undefined;
  const before = heap();
  kept = make();
  const size = heap() - before;
  return kept.length > 0 ? size : Number.NaN;
}

const base = sizeOf(() => JSON.parse(bodies[3]));
console.log(JSON.stringify(codecs.map((codec, fmt) => sizeOf(() => codec.decode(bodies[fmt])) / base)));
