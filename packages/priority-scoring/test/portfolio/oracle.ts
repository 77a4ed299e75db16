import type { Candidate, PortfolioOptions } from "@vanstervind/priority-scoring/portfolio";

/** Every choice that keeps to the limits, by trying all; each as a level for each candidate, -1 for left out. */
export const allChoices = (candidates: readonly Candidate[], options: PortfolioOptions): number[][] =>
  candidates
    .reduce<number[][]>(
      (found, { levels }) => found.flatMap((picks) => [-1, ...levels.keys()].map((level) => [...picks, level])),
      [[]],
    )
    .filter((picks) => isAllowed(candidates, options, picks));

export const isAllowed = (
  candidates: readonly Candidate[],
  { budgets, min = 0, max = Number.POSITIVE_INFINITY, groups = [], exclusive = [], requires = [] }: PortfolioOptions,
  picks: readonly number[],
): boolean => {
  const chosen = candidates.filter((_, i) => picks[i]! >= 0);
  const ids = new Set(chosen.map(({ id }) => id));
  const costOf = (budget: string): number =>
    candidates.reduce((sum, { levels }, i) => sum + (levels[picks[i]!]?.costs[budget] ?? 0), 0);
  return (
    Object.entries(budgets).every(([id, amount]) => costOf(id) <= amount) &&
    chosen.length >= min &&
    chosen.length <= max &&
    groups.every((limit) => {
      const count = chosen.filter(({ group }) => group === limit.group).length;
      return count >= (limit.min ?? 0) && count <= (limit.max ?? Number.POSITIVE_INFINITY);
    }) &&
    exclusive.every((rivals) => rivals.filter((id) => ids.has(id)).length <= 1) &&
    requires.every(({ id, needs }) => !ids.has(id) || ids.has(needs))
  );
};

export const valueOfChoice = (candidates: readonly Candidate[], picks: readonly number[]): number =>
  candidates.reduce((sum, { levels }, i) => sum + (levels[picks[i]!]?.value ?? 0), 0);

/** Layers by their definition: take away what none of the rest beats, again and again. */
export const naiveLayers = (
  points: readonly { readonly id: string; readonly values: readonly number[] }[],
): Map<string, number> => {
  const layers = new Map<string, number>();
  let rest = [...points];
  for (let layer = 1; rest.length > 0; layer++) {
    const front = rest.filter(
      ({ values }) =>
        !rest.some(
          (other) => other.values.every((x, j) => x >= values[j]!) && other.values.some((x, j) => x > values[j]!),
        ),
    );
    for (const { id } of front) layers.set(id, layer);
    rest = rest.filter((point) => !front.includes(point));
  }
  return layers;
};
