import type { Direction } from "../criterion.ts";
import { decisionMatrix } from "./decision-matrix.ts";
import { scale } from "./internal/scale.ts";
import type { Matrix } from "./matrix.ts";
import type { Normalisation } from "./normalisation.ts";

/**
 * Scales each column of a bare matrix by the data in it, so that higher is better.
 *
 * Beware: the scale depends on which alternatives are there, so adding or removing one can reverse the order of the
 * others (rank reversal). Methods therefore use fixed bounds unless told otherwise; this is to look at the values, and
 * for weights that are read out of data. O(cells).
 *
 * @param matrix - Alternatives × criteria.
 * @param directions - One for each column.
 * @param normalisation - See {@link Normalisation} for the levels that each can take.
 * @throws `invalid-input` with all faults when the matrix is ragged, not finite or of another width.
 * @throws `not-normalisable` when the rule is not defined for a column.
 * @see V. Belton, T. Gear, "On a short-coming of Saaty's method", Omega 11 (1983), on rank reversal.
 * @example
 * ```ts
 * import { normalise } from "@vanstervind/priority-scoring/methods";
 *
 * normalise([[10, 3], [4, 2], [7, 5]], ["increasing", "decreasing"], "minmax");
 * // => [[1, 2 / 3], [0, 1], [0.5, 0]]
 * normalise([[-1], [1]], ["increasing"], "sum"); // throws not-normalisable
 * ```
 */
export const normalise = (
  matrix: Matrix,
  directions: readonly Direction[],
  normalisation: Exclude<Normalisation, "bounds">,
): number[][] => {
  const { ids, criteria, columns } = decisionMatrix({
    alternatives: matrix.map((_, row) => String(row)),
    criteria: directions.map((direction, column) => ({ id: String(column), direction })),
    values: matrix,
  });
  const scaled = columns.map((column, j) =>
    scale(column, criteria[j]!, normalisation, new Float64Array(column.length)),
  );
  return ids.map((_, i) => scaled.map((column) => column[i]!));
};
