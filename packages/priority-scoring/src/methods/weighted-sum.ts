import type { DecisionMatrix } from "./decision-matrix.ts";
import { eachCriterion } from "./internal/each-criterion.ts";
import { outcomeOf } from "./internal/outcome-of.ts";
import type { Outcome } from "./method.ts";
import type { Normalisation } from "./normalisation.ts";

/** How levels become values. */
export interface NormalisationOption {
  /** The rule by which levels become values: fixed `bounds` unless another is named. */
  readonly normalisation?: Normalisation;
}

/**
 * The weighted mean of each alternative's values: the simplest method, which anyone can check by hand.
 *
 * Guarantees that an alternative at least as good on every criterion ranks no lower. Fully compensatory: a strong
 * criterion makes up for a weak one. Cannot reverse ranks with `bounds`; can with every other normalisation. O(cells).
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights.
 * @throws `no-bounds` when a criterion has none and no other normalisation is named.
 * @throws `not-normalisable` when the normalisation is not defined for a criterion's levels.
 * @see P. C. Fishburn, "Additive utilities with incomplete product sets", Operations Research 15 (1967).
 * @example
 * ```ts
 * import { decisionMatrix, weightedSum } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b", "c"],
 *   criteria: [{ id: "need", direction: "increasing" }, { id: "cost", direction: "decreasing" }],
 *   values: [[10, 3], [4, 2], [7, 5]],
 * });
 * weightedSum(matrix, [3, 2], { normalisation: "minmax" }).ranks; // => [1, 2, 3]
 * weightedSum(matrix, [3, 2]); // throws no-bounds
 * ```
 */
export const weightedSum = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  { normalisation = "bounds" }: NormalisationOption = {},
): Outcome => {
  const scores = new Float64Array(matrix.ids.length);
  eachCriterion(matrix, weights, normalisation, (values, share) => {
    for (let i = 0; i < values.length; i++) scores[i] = scores[i]! + share * values[i]!;
  });
  return outcomeOf(matrix.ids, scores);
};
