import { type Fault, invalidInput } from "@vanstervind/core";
import type { DecisionMatrix } from "./decision-matrix.ts";
import { outcomeOf } from "./internal/outcome-of.ts";
import { checkBounds } from "./internal/scale.ts";
import { sharesOf } from "./internal/shares-of.ts";
import type { Outcome } from "./method.ts";

/** What {@link spotis} can be told. */
export interface SpotisOptions {
  /** The level that is wanted on each criterion, within its bounds; the best bound unless said otherwise. */
  readonly expected?: readonly number[];
}

/**
 * SPOTIS: how far each alternative is from the best there can be, in weighted shares of the bounds' width.
 *
 * Scores are distances from 0 to 1, the lowest the best. With the best bounds as the point aimed for they are 1 minus
 * the weighted sum with `bounds`; with `expected` a level in the middle can be what is wanted, and both too little and
 * too much count against. Guarantees that an alternative at least as near on every criterion ranks no lower. Fully
 * compensatory. Cannot reverse ranks: a distance depends on no other alternative. Levels outside the bounds count as
 * the bound. O(cells).
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights and of `expected`.
 * @throws `no-bounds` when a criterion has none.
 * @see J. Dezert, A. Tchamova, D. Han, J.-M. Tacnet, "The SPOTIS rank reversal free method for multi-criteria
 * decision-making support", FUSION 2020.
 * @example
 * ```ts
 * import { decisionMatrix, spotis } from "@vanstervind/priority-scoring/methods";
 *
 * const halls = decisionMatrix({
 *   alternatives: ["small", "right", "huge"],
 *   criteria: [{ id: "seats", direction: "increasing", bounds: [0, 200] }],
 *   values: [[20], [90], [200]],
 * });
 * spotis(halls, [1], { expected: [100] }).scores; // => [0.4, 0.05, 0.5]
 * spotis(halls, [1]).ranks; // => [3, 2, 1]
 * ```
 */
export const spotis = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  { expected }: SpotisOptions = {},
): Outcome => {
  const shares = sharesOf(matrix, weights);
  checkBounds(matrix, "bounds");
  const { ids, criteria, columns } = matrix;
  if (expected !== undefined) checkExpected(expected, matrix);
  const scores = new Float64Array(ids.length);
  for (const [j, column] of columns.entries()) {
    const { direction, bounds } = criteria[j]!;
    const [low, high] = bounds!;
    const aim = expected?.[j] ?? (direction === "increasing" ? high : low);
    const factor = shares[j]! / (high - low);
    for (let i = 0; i < column.length; i++) {
      const level = Math.min(high, Math.max(low, column[i]!));
      scores[i] = scores[i]! + Math.abs(level - aim) * factor;
    }
  }
  return outcomeOf(ids, scores, "lowest");
};

const checkExpected = (expected: readonly number[], { criteria }: DecisionMatrix): void => {
  const faults = criteria.flatMap(({ id, bounds }, row): Fault[] => {
    const level = expected[row];
    const [low, high] = bounds!;
    if (level !== undefined && level >= low && level <= high) return [];
    const message = `must be within the bounds of "${id}", ${low} to ${high}, got ${level ?? "nothing"}`;
    return [{ code: "outside-bounds", source, row, field: id, message }];
  });
  if (expected.length > criteria.length) {
    const message = `there are ${expected.length} for ${criteria.length} criteria`;
    faults.push({ code: "wrong-length", source, row: null, field: "", message });
  }
  if (faults.length > 0) throw invalidInput(faults, source);
};

const source = "the expected levels";
