import { outcomeOf, ranksOf } from "./internal/outcome-of.ts";
import { readRankings } from "./internal/read-rankings.ts";
import type { Outcome } from "./method.ts";

/**
 * Combines rankings by Borda's count: in each, an alternative gets a point for everyone it is ahead of and half a point
 * for everyone it ties with; the points are summed.
 *
 * For rankings by several methods, several persons or several criteria. Guarantees that an alternative ahead of another
 * in every ranking is ahead of it here, and that the order of rankings does not matter. Compensatory: a very low rank is
 * made up for by high ones. Can reverse ranks when an alternative is added or removed. O(rankings · n).
 *
 * @param rankings - Ids and ranks, 1 the best, ties allowed, each of the same alternatives in any order; what a method
 * returns will do.
 * @returns Scores are points, the highest the best, in the order of the first ranking.
 * @throws `invalid-input` with all faults: no ranking, other alternatives, missing ranks.
 * @see J.-C. de Borda, "Mémoire sur les élections au scrutin", 1781.
 * @example
 * ```ts
 * import { borda } from "@vanstervind/priority-scoring/methods";
 *
 * const ids = ["a", "b", "c"];
 * const { scores, ranks } = borda([{ ids, ranks: [1, 2, 3] }, { ids, ranks: [1, 2, 3] }, { ids, ranks: [3, 1, 2] }]);
 * scores; // => [4, 4, 1]
 * ranks; // => [1, 1, 3]
 * ```
 */
export const borda = (rankings: readonly Pick<Outcome, "ids" | "ranks">[]): Outcome => {
  const { ids, lists } = readRankings(rankings);
  const points = new Float64Array(ids.length);
  for (const list of lists) {
    const ahead = ranksOf(list, "lowest");
    const behind = ranksOf(list, "highest");
    for (let i = 0; i < points.length; i++) points[i] = points[i]! + (ids.length - 1 + behind[i]! - ahead[i]!) / 2;
  }
  return outcomeOf(ids, points);
};
