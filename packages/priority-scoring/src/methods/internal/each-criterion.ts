import type { DecisionMatrix, MatrixCriterion } from "../decision-matrix.ts";
import type { Normalisation } from "../normalisation.ts";
import { checkBounds, scale } from "./scale.ts";
import { sharesOf } from "./shares-of.ts";

/** Visits the criteria with their values, in an array that the next visit overwrites, and returns their shares of 1. */
export const eachCriterion = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  normalisation: Normalisation,
  visit: (values: Float64Array, share: number, criterion: MatrixCriterion) => void,
): Float64Array => {
  const shares = sharesOf(matrix, weights);
  checkBounds(matrix, normalisation);
  const values = new Float64Array(matrix.ids.length);
  for (const [j, column] of matrix.columns.entries()) {
    const criterion = matrix.criteria[j]!;
    visit(scale(column, criterion, normalisation, values), shares[j]!, criterion);
  }
  return shares;
};
