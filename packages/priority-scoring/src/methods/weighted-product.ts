import { DomainError } from "@vanstervind/core";
import type { DecisionMatrix } from "./decision-matrix.ts";
import { eachCriterion } from "./internal/each-criterion.ts";
import { outcomeOf } from "./internal/outcome-of.ts";
import type { Outcome } from "./method.ts";
import type { NormalisationOption } from "./weighted-sum.ts";

/**
 * The weighted geometric mean of each alternative's values: a value of 0 on any criterion with a weight makes it 0.
 *
 * Guarantees that an alternative at least as good on every criterion ranks no lower. Partly compensatory: halving one
 * value takes a doubling of an equally weighted one to make up for. Cannot reverse ranks with `bounds`, nor with
 * `linear`, whose scales only multiply all scores alike; can with `minmax` and others. O(cells).
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights.
 * @throws `no-bounds` when a criterion has none and no other normalisation is named.
 * @throws `not-normalisable` when the normalisation is not defined for a criterion's levels.
 * @throws `negative-factor` when the normalisation gives a value below 0, as `zScore` does.
 * @see P. W. Bridgman, Dimensional Analysis, 1922.
 * @example
 * ```ts
 * import { decisionMatrix, weightedProduct } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b"],
 *   criteria: [
 *     { id: "need", direction: "increasing", bounds: [0, 100] },
 *     { id: "effect", direction: "increasing", bounds: [0, 4] },
 *   ],
 *   values: [[25, 4], [90, 0]],
 * });
 * weightedProduct(matrix, [1, 1]).scores; // => [0.5, 0]
 * ```
 */
export const weightedProduct = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  { normalisation = "bounds" }: NormalisationOption = {},
): Outcome => {
  const { ids } = matrix;
  const scores = new Float64Array(ids.length).fill(1);
  eachCriterion(matrix, weights, normalisation, (values, share, criterion) => {
    for (let i = 0; i < values.length; i++) {
      if (values[i]! < 0) throw negativeFactor(criterion.id, ids[i]!);
      scores[i] = scores[i]! * values[i]! ** share;
    }
  });
  return outcomeOf(ids, scores);
};

const negativeFactor = (criterion: string, alternative: string): DomainError =>
  new DomainError("negative-factor", `The value of "${alternative}" on "${criterion}" is below 0.`, {
    values: { alternative, criterion },
    hint: "Maybe scale by bounds or by minmax, whose values are never below 0.",
  });
