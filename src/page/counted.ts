// Numbers for reading, with a comma between thousands.

const grouped = new Intl.NumberFormat('en');

export const written = (count: number): string => grouped.format(count);

/** A number and what it counts. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${written(count)} ${count === 1 ? one : many}`;
