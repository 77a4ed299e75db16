import type { Id } from "@vanstervind/core";
import type { DecisionMatrix } from "./decision-matrix.ts";

/** Which alternatives beat which, whatever the weights. */
export interface Pareto {
  /** The ids of the alternatives, in the order of the matrix. */
  readonly ids: readonly Id[];
  /** For each, how many others it dominates: is at least as good as on every criterion and better on one. */
  readonly dominates: readonly number[];
  /** Those that none dominates: the only ones that some weights could put first alone. */
  readonly front: readonly Id[];
}

/**
 * Compares alternatives without any weights. Identical ones do not dominate each other.
 *
 * Adding an alternative can only take others out of the front, never put them in. O(criteria · n²): meant for some
 * thousand alternatives.
 *
 * @param matrix - Needs no bounds.
 * @example
 * ```ts
 * import { decisionMatrix, pareto } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b", "c"],
 *   criteria: [{ id: "need", direction: "increasing" }, { id: "effect", direction: "increasing" }],
 *   values: [[0.8, 0.5], [0.4, 0.9], [0.7, 0.3]],
 * });
 * // The last is beaten by the first on both.
 * pareto(matrix).dominates; // => [1, 0, 0]
 * pareto(matrix).front; // => ["a", "b"]
 * ```
 */
export const pareto = ({ ids, criteria, columns }: DecisionMatrix): Pareto => {
  const signed = columns.map((column, j) =>
    criteria[j]!.direction === "increasing" ? column : column.map((level) => -level),
  );
  const dominates = ids.map(() => 0);
  const front = ids.filter((_, i) => {
    let isBeaten = false;
    for (let k = 0; k < ids.length; k++) {
      if (!isDominated(i, k, signed)) continue;
      dominates[k]!++;
      isBeaten = true;
    }
    return !isBeaten;
  });
  return { ids, dominates, front };
};

const isDominated = (i: number, by: number, columns: readonly Float64Array[]): boolean => {
  let isWorse = false;
  for (const column of columns) {
    if (column[i]! > column[by]!) return false;
    if (column[i]! < column[by]!) isWorse = true;
  }
  return isWorse;
};
