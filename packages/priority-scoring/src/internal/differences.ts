import type { CriterionScore } from "../ranking.ts";

/** One criterion of two rows. */
export interface Difference {
  readonly id: string;
  readonly first: number | null;
  readonly second: number | null;
  /** The first row's contribution less the second's; over all criteria they sum to the difference of the scores. */
  readonly gap: number;
}

/** Every criterion that either row has, the first row's order first. */
export const differences = (
  first: readonly CriterionScore[],
  second: readonly CriterionScore[],
): readonly Difference[] => {
  const others = new Map(second.map((score) => [score.id, score]));
  const shared = first.map(({ id, level, contribution }) => {
    const other = others.get(id);
    others.delete(id);
    return { id, first: level, second: other?.level ?? null, gap: contribution - (other?.contribution ?? 0) };
  });
  const rest = [...others.values()].map(({ id, level, contribution }) => {
    return { id, first: null, second: level, gap: -contribution };
  });
  return [...shared, ...rest];
};

/** The difference with the largest gap, the first of equals; `null` when none is above 0. */
export const largest = (found: readonly Difference[], sign: 1 | -1): Difference | null => {
  let best: Difference | null = null;
  for (const each of found) if (sign * each.gap > (best === null ? 0 : sign * best.gap)) best = each;
  return best;
};
