// Catches errors of one kind, so that no other is caught by accident.

/** What `run` returns; where it throws an error of this type, what `handle` makes of that. Any other error passes. */
export function rescue<T, E extends Error>(
  run: () => T,
  type: abstract new (...args: never[]) => E,
  handle: (error: E) => T,
): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof type) return handle(error);
    throw error;
  }
}
