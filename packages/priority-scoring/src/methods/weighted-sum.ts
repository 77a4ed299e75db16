import { checkMatrix, checkWeights } from "./internal/read-matrix.ts";
import type { Matrix } from "./matrix.ts";

/**
 * The weighted sum of each row of a matrix that is scaled already. O(cells).
 *
 * @param matrix - Alternatives × criteria, higher is better: by {@link normalise} or from value functions.
 * @param weights - One for each column, at least 0, used as given: with sum 1 the result stays on the matrix's scale.
 * @throws `invalid-input` with all faults.
 * @example
 * ```ts
 * import { competitionRanks } from "@vanstervind/priority-scoring";
 * import { normalise, weightedSum } from "@vanstervind/priority-scoring/methods";
 *
 * const scaled = normalise([[10, 3], [4, 2], [7, 5]], ["increasing", "decreasing"], "minmax");
 * competitionRanks(weightedSum(scaled, [0.6, 0.4])); // => [1, 2, 3]
 * ```
 */
export const weightedSum = (matrix: Matrix, weights: readonly number[]): number[] => {
  checkMatrix(matrix, { name: "weights", count: weights.length });
  checkWeights(weights);
  return matrix.map((row) => row.reduce((sum, x, j) => sum + weights[j]! * x, 0));
};
