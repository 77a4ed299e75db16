/** How far credibility may fall short of the highest and still be as good: `alpha` + `beta` · credibility. */
export interface Discrimination {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * The places that a distillation deals out, 1 for those distilled first.
 *
 * Of those that remain, it takes the ones with the highest (or lowest) qualification: how many each outranks, less how
 * many outrank it, at a credibility that is lowered step by step only among those that still tie.
 *
 * @param credibility - Row by row, rounded so that equal ones are equal.
 * @param sign - 1 to take the best first, −1 to take the worst first.
 */
export const distil = (
  credibility: Float64Array,
  count: number,
  { alpha, beta }: Discrimination,
  sign: 1 | -1,
): number[] => {
  const slack = (level: number): number => alpha + beta * level;
  const outranks = (a: number, b: number, cut: number): boolean => {
    const forth = credibility[a * count + b]!;
    return forth > cut && forth - credibility[b * count + a]! > slack(forth) + noise;
  };
  /** The highest credibility between any two that is below the limit; 0 when there is none. */
  const highestBelow = (limit: number, group: readonly number[]): number => {
    let highest = 0;
    for (const a of group) {
      for (const b of group) {
        const level = credibility[a * count + b]!;
        if (a !== b && level > highest && level < limit) highest = level;
      }
    }
    return highest;
  };

  const places = new Array<number>(count).fill(0);
  let remaining = [...places.keys()];
  for (let place = 1; remaining.length > 0; place++) {
    let group = remaining;
    let level = highestBelow(Number.POSITIVE_INFINITY, group);
    while (group.length > 1) {
      const cut = highestBelow(level - slack(level) - noise, group);
      const tied = group;
      const qualifications = tied.map(() => 0);
      for (const [i, a] of tied.entries()) {
        for (let k = 0; k < i; k++) {
          const b = tied[k]!;
          const lead = outranks(a, b, cut) ? sign : outranks(b, a, cut) ? -sign : 0;
          qualifications[i]! += lead;
          qualifications[k]! -= lead;
        }
      }
      const highest = qualifications.reduce((a, b) => Math.max(a, b));
      group = tied.filter((_, i) => qualifications[i] === highest);
      if (cut === 0) break;
      level = cut;
    }
    for (const taken of group) places[taken] = place;
    remaining = remaining.filter((i) => places[i] === 0);
  }
  return places;
};

const noise = 1e-11;
