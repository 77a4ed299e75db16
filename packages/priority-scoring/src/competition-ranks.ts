import { scoreKey } from "./internal/score-key.ts";

/**
 * Ranks of scores, 1 for the highest; ties share the best rank and the next rank is skipped (1, 2, 2, 4).
 *
 * Scores that agree to 12 decimals tie, so that sums that are equal on paper tie although their floating-point digits
 * differ. O(n log n).
 *
 * @param scores - Finite numbers; higher is better.
 * @returns The rank of each score, in the order given.
 * @example
 * ```ts
 * import { competitionRanks } from "@vanstervind/priority-scoring";
 *
 * competitionRanks([0.1 + 0.2, 0.9, 0.3, 0]); // => [2, 1, 2, 4]
 * ```
 */
export const competitionRanks = (scores: readonly number[]): number[] => {
  const keys = Float64Array.from(scores, scoreKey);
  const rankOf = new Map<number, number>();
  for (const [i, key] of keys.toSorted().reverse().entries()) if (!rankOf.has(key)) rankOf.set(key, i + 1);
  return Array.from(keys, (key) => rankOf.get(key)!);
};
