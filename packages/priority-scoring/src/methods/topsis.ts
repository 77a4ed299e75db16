import type { DecisionMatrix } from "./decision-matrix.ts";
import { eachCriterion } from "./internal/each-criterion.ts";
import { greatest, least } from "./internal/extremes.ts";
import { listOf, outcomeOf } from "./internal/outcome-of.ts";
import type { Outcome } from "./method.ts";
import type { NormalisationOption } from "./weighted-sum.ts";

/** What {@link topsis} says. Scores are closeness to the ideal, 0 to 1, the highest the best. */
export interface TopsisOutcome extends Outcome {
  /** The distance of each alternative to the ideal point, in weighted values. */
  readonly distancesToIdeal: readonly number[];
  /** Its distance to the anti-ideal point. */
  readonly distancesToAntiIdeal: readonly number[];
}

/**
 * TOPSIS: who lies near the ideal point and far from the anti-ideal one, by straight-line distance.
 *
 * With `bounds` the two points are the best and the worst bounds, so they never move; with any other normalisation they
 * are made of the best and the worst values among the alternatives (`vector` is the method as first published).
 *
 * Guarantees that an alternative at least as good on every criterion ranks no lower. Compensatory, but less so near the
 * ends than the weighted sum. Cannot reverse ranks with `bounds`; can with every other normalisation. An alternative
 * that is at both points, because nothing tells alternatives apart, has the score 0.5. O(cells).
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights.
 * @throws `no-bounds` when a criterion has none and no other normalisation is named.
 * @throws `not-normalisable` when the normalisation is not defined for a criterion's levels.
 * @see C.-L. Hwang, K. Yoon, Multiple Attribute Decision Making, 1981.
 * @see R. F. de Farias Aires, L. Ferreira, "A new approach to avoid rank reversal cases in the TOPSIS method",
 * Computers & Industrial Engineering 132 (2019), on fixed ideal points.
 * @example
 * ```ts
 * import { decisionMatrix, topsis } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b", "c", "d"],
 *   criteria: ["x", "y", "z"].map((id) => ({ id, direction: "increasing" })),
 *   values: [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]],
 * });
 * const { scores, ranks } = topsis(matrix, [0.3, 0.4, 0.3], { normalisation: "vector" });
 * scores.map((score) => score.toFixed(4)); // => ["0.5037", "0.6581", "0.7482", "0.3340"]
 * ranks; // => [3, 2, 1, 4]
 * ```
 */
export const topsis = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  { normalisation = "bounds" }: NormalisationOption = {},
): TopsisOutcome => {
  const count = matrix.ids.length;
  const toIdeal = new Float64Array(count);
  const toAntiIdeal = new Float64Array(count);
  eachCriterion(matrix, weights, normalisation, (values, share) => {
    const [antiIdeal, ideal] = normalisation === "bounds" ? [0, 1] : [least(values), greatest(values)];
    for (let i = 0; i < values.length; i++) {
      const missing = share * (ideal - values[i]!);
      const gained = share * (values[i]! - antiIdeal);
      toIdeal[i] = toIdeal[i]! + missing * missing;
      toAntiIdeal[i] = toAntiIdeal[i]! + gained * gained;
    }
  });
  const scores = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    toIdeal[i] = Math.sqrt(toIdeal[i]!);
    toAntiIdeal[i] = Math.sqrt(toAntiIdeal[i]!);
    const whole = toIdeal[i]! + toAntiIdeal[i]!;
    scores[i] = whole === 0 ? 0.5 : toAntiIdeal[i]! / whole;
  }
  return {
    ...outcomeOf(matrix.ids, scores),
    distancesToIdeal: listOf(toIdeal),
    distancesToAntiIdeal: listOf(toAntiIdeal),
  };
};
