import { DomainError } from "@vanstervind/core";
import { checkMatrix, checkWeights } from "./internal/read-matrix.ts";
import type { Matrix } from "./matrix.ts";

/**
 * The product of each row's levels, each to the power of its column's weight. A level of 0 with a weight makes the
 * product 0. O(cells).
 *
 * @param matrix - Alternatives × criteria, higher is better, no level below 0.
 * @param weights - One for each column, at least 0, used as given: with sum 1 the result is a weighted geometric mean.
 * @throws `invalid-input` with all faults.
 * @throws `negative-factor` when a level is below 0.
 * @see P. W. Bridgman, Dimensional Analysis, 1922.
 * @example
 * ```ts
 * import { weightedProduct } from "@vanstervind/priority-scoring/methods";
 *
 * weightedProduct([[0.25, 1], [0, 1]], [0.5, 0.5]); // => [0.5, 0]
 * weightedProduct([[-1, 1]], [0.5, 0.5]); // throws negative-factor
 * ```
 */
export const weightedProduct = (matrix: Matrix, weights: readonly number[]): number[] => {
  checkMatrix(matrix, { name: "weights", count: weights.length });
  checkWeights(weights);
  const row = matrix.findIndex((levels) => levels.some((x) => x < 0));
  if (row >= 0) {
    throw new DomainError("negative-factor", `Row ${row} has a level below 0.`, {
      values: { row },
      hint: "Scale the levels first, as with normalise.",
    });
  }
  return matrix.map((levels) => levels.reduce((product, x, j) => product * x ** weights[j]!, 1));
};
