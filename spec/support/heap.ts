// What stays in memory, seen with the garbage collector at hand.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** The bytes in use, in the heap and beside it. */
function used(): number {
  collect();
  collect(); // what the first has found to be no longer in use holds memory beside the heap
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** How many bytes more are in use for what is made, while it is there. */
export function held(make: () => unknown): number {
  const before = used();
  const made = [make()];
  const after = used();
  made.pop();
  return after - before;
}
