import { order } from "../internal/order.ts";
import type { DecisionMatrix } from "./decision-matrix.ts";
import { noiseOf } from "./internal/noise-of.ts";
import { listOf, outcomeOf } from "./internal/outcome-of.ts";
import { perCriterion } from "./internal/per-criterion.ts";
import { preferenceOver } from "./internal/preference-over.ts";
import { sharesOf } from "./internal/shares-of.ts";
import type { Matrix } from "./matrix.ts";
import type { Outcome } from "./method.ts";
import { PreferenceFunction } from "./preference-function.ts";

/** What the PROMETHEE methods can be told. */
export interface PrometheeOptions {
  /** The preference function of all criteria, or a list with one for each; `usual` unless said otherwise. */
  readonly preferences?: PreferenceFunction | readonly PreferenceFunction[];
}

/** What {@link promethee2} says. Scores are net flows, −1 to 1, the highest the best. */
export interface Promethee2Outcome extends Outcome {
  /** How strongly each alternative is preferred to the others, on average, 0 to 1. */
  readonly positiveFlows: readonly number[];
  /** How strongly the others are preferred to it, on average, 0 to 1. */
  readonly negativeFlows: readonly number[];
  /** Its net flow on each criterion alone, −1 to 1: a row for each alternative. Weighted, they sum to its score. */
  readonly criterionFlows: Matrix;
}

/**
 * PROMETHEE II: a full ranking by how strongly each alternative is preferred to the others, pair by pair.
 *
 * Needs no bounds: differences are judged by preference functions in the criteria's own units. Guarantees that net
 * flows sum to 0 and that an alternative at least as good on every criterion ranks no lower. Compensatory between
 * criteria, but with thresholds a great advantage counts no more than a sufficient one. Can reverse ranks: adding or
 * removing an alternative moves the flows of all, though two alternatives whose flows differ by more than 2 / (n − 1)
 * before one is removed keep their order. A single alternative has flows of 0. O(criteria · n log n) by sorting;
 * `gaussian` O(n²) at worst.
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights and of the preference functions.
 * @see J. P. Brans, P. Vincke, "A preference ranking organisation method", Management Science 31 (1985).
 * @see B. Mareschal, Y. De Smet, P. Nemery, "Rank reversal in the PROMETHEE II method: some new results", IEEM 2008.
 * @example
 * ```ts
 * import { decisionMatrix, promethee2 } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b", "c"],
 *   criteria: ["x", "y", "z"].map((id) => ({ id, direction: "increasing" })),
 *   values: [[4, 3, 2], [3, 2, 4], [5, 1, 3]],
 * });
 * const { scores, ranks } = promethee2(matrix, [0.5, 0.3, 0.2]);
 * scores.map((score) => score.toFixed(2)); // => ["0.10", "-0.30", "0.20"]
 * ranks; // => [2, 3, 1]
 * ```
 */
export const promethee2 = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  { preferences = { kind: "usual" } }: PrometheeOptions = {},
): Promethee2Outcome => {
  const shares = sharesOf(matrix, weights);
  const functions = perCriterion(matrix, PreferenceFunction, preferences, "the preference functions");
  const { ids, criteria, columns } = matrix;
  const count = ids.length;
  const positive = new Float64Array(count);
  const negative = new Float64Array(count);
  const criterionFlows = ids.map(() => new Array<number>(criteria.length).fill(0));
  const others = Math.max(1, count - 1);
  for (const [j, column] of columns.entries()) {
    const sign = criteria[j]!.direction === "increasing" ? 1 : -1;
    const places = order(column);
    if (sign < 0) places.reverse();
    const rising = new Float64Array(count);
    const falling = new Float64Array(count);
    for (let place = 0; place < count; place++) {
      rising[place] = sign * column[places[place]!]!;
      falling[count - 1 - place] = -rising[place]!;
    }
    const noise = noiseOf(column);
    const over = preferenceOver(rising, noise, functions[j]!);
    // How much the others are preferred to a level is how much its opposite is preferred to theirs.
    const under = preferenceOver(falling, noise, functions[j]!);
    for (let place = 0; place < count; place++) {
      const i = places[place]!;
      const gained = over[place]! / others;
      const lost = under[count - 1 - place]! / others;
      positive[i] = positive[i]! + shares[j]! * gained;
      negative[i] = negative[i]! + shares[j]! * lost;
      criterionFlows[i]![j] = gained - lost;
    }
  }
  return {
    ...outcomeOf(
      ids,
      positive.map((flow, i) => flow - negative[i]!),
    ),
    positiveFlows: listOf(positive),
    negativeFlows: listOf(negative),
    criterionFlows,
  };
};
