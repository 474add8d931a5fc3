// The colours of a body: each field has its own wherever it shows, and fields that follow each other are far apart.

export interface Paint {
  /** In degrees; the style sheet decides how light and how vivid. */
  readonly hue: number;
  /** The line beneath, which tells fields of the same hue apart. */
  readonly line: (typeof lines)[number];
}

const lines = ['solid', 'dotted', 'double'] as const;
/** Blue, orange, green, pink, yellow, violet, teal, red: any two in a row are told apart at a glance. */
const hues = [212, 28, 130, 325, 52, 268, 180, 2] as const;

/** Paints for the names in the order in which they are first met. Past the last one they begin again. */
export function paletteOf(names: Iterable<string>): ReadonlyMap<string, Paint> {
  const paints = lines.flatMap((line) => hues.map((hue) => ({ hue, line })));
  const palette = new Map<string, Paint>();
  for (const [at, name] of [...new Set(names)].entries()) {
    const paint = paints[at % paints.length];
    if (paint !== undefined) palette.set(name, paint);
  }
  return palette;
}
