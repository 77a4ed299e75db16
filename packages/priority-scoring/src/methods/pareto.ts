import type { Direction } from "../criterion.ts";
import { checkMatrix } from "./internal/read-matrix.ts";
import type { Matrix } from "./matrix.ts";

/** Which alternatives beat which, whatever the weights. */
export interface Pareto {
  /** For each row, how many rows it dominates: is at least as good as on every criterion and better on one. */
  readonly dominates: readonly number[];
  /** The rows that none dominates, rising: the only ones that some weights could put first. */
  readonly front: readonly number[];
}

/**
 * Compares alternatives without any weights. Identical rows do not dominate each other.
 *
 * O(rows² × columns): meant for some thousand rows.
 *
 * @param matrix - Alternatives × criteria, unscaled levels will do.
 * @param directions - One for each column.
 * @throws `invalid-input` with all faults.
 * @example
 * ```ts
 * import { pareto } from "@vanstervind/priority-scoring/methods";
 *
 * // Need and effect of three areas: the last is beaten by the first on both.
 * pareto([[0.8, 0.5], [0.4, 0.9], [0.7, 0.3]], ["increasing", "increasing"]);
 * // => { dominates: [1, 0, 0], front: [0, 1] }
 * ```
 */
export const pareto = (matrix: Matrix, directions: readonly Direction[]): Pareto => {
  checkMatrix(matrix, { name: "directions", count: directions.length });
  const signs = directions.map((direction) => (direction === "increasing" ? 1 : -1));
  const dominates = matrix.map(() => 0);
  const front: number[] = [];
  for (const [i, row] of matrix.entries()) {
    let isBeaten = false;
    for (const [k, other] of matrix.entries()) {
      if (!isDominated(row, other, signs)) continue;
      dominates[k]!++;
      isBeaten = true;
    }
    if (!isBeaten) front.push(i);
  }
  return { dominates, front };
};

const isDominated = (row: readonly number[], other: readonly number[], signs: readonly number[]): boolean => {
  let isWorse = false;
  for (let j = 0; j < signs.length; j++) {
    const difference = signs[j]! * (row[j]! - other[j]!);
    if (difference > 0) return false;
    if (difference < 0) isWorse = true;
  }
  return isWorse;
};
