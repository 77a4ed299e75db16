/** Light to dark, in steps that stay apart in grey print and for colour-blind readers. */
const shades = ["#fbeee6", "#f5cdb4", "#e79c79", "#d2684b", "#ad332d", "#7a1020"] as const;

/** One class of a coloured map. */
export interface ColourClass {
  readonly colour: string;
  readonly from: number;
  readonly to: number;
}

/** Equally many values in each class, darkest for the largest. Equal values share a class. */
export const quantileClasses = (values: readonly number[]): ColourClass[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const classes: ColourClass[] = [];
  for (const [index, colour] of shades.entries()) {
    const from = sorted[Math.floor((index * sorted.length) / shades.length)];
    const to = sorted[Math.ceil(((index + 1) * sorted.length) / shades.length) - 1];
    if (from === undefined || to === undefined) continue;
    if (classes.length > 0 && classes.at(-1)!.to >= to) continue;
    classes.push({ colour, from, to });
  }
  return classes;
};

/** The class that a value falls in: the first that reaches it, else the last. */
export const classOf = (value: number, classes: readonly ColourClass[]): ColourClass =>
  classes.find(({ to }) => value <= to) ?? classes.at(-1)!;

/** Classes between fixed limits, darkest for the largest: one more limit than there are classes, at most seven. */
export const fixedClasses = (limits: readonly number[]): ColourClass[] =>
  limits.slice(1).map((to, i) => ({ colour: shades[i + shades.length - limits.length + 1]!, from: limits[i]!, to }));
