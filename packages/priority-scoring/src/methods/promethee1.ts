import type { DecisionMatrix } from "./decision-matrix.ts";
import { intersectionOf } from "./internal/intersection-of.ts";
import { ranksOf } from "./internal/outcome-of.ts";
import { type Promethee2Outcome, type PrometheeOptions, promethee2 } from "./promethee2.ts";
import type { Relations } from "./relation.ts";

/** What {@link promethee1} says. Scores and ranks are those of PROMETHEE II, which never contradict the relations. */
export interface Promethee1Outcome extends Promethee2Outcome {
  /** Who is preferred to whom, and which pairs cannot be compared. */
  readonly relations: Relations;
}

/**
 * PROMETHEE I: PROMETHEE II without forcing an answer. One alternative is preferred to another only when it is no worse
 * by its positive and by its negative flow, and better by one; where the two disagree the pair is incomparable.
 *
 * `ranks` settle such pairs by net flow all the same; `relations` say which ranks not to lean on. Guarantees and limits
 * are those of {@link promethee2}: it can reverse ranks. O(criteria · n log n + n²): meant for some thousand
 * alternatives.
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights and of the preference functions.
 * @see J. P. Brans, P. Vincke, "A preference ranking organisation method", Management Science 31 (1985).
 * @example
 * ```ts
 * import { decisionMatrix, promethee1 } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b", "c"],
 *   criteria: [{ id: "need", direction: "increasing" }, { id: "effect", direction: "increasing" }],
 *   values: [[9, 1], [5, 5], [4, 4]],
 * });
 * // "a" wins and loses much, "b" wins and loses little: no answer is honest.
 * const { relations } = promethee1(matrix, [1, 1], { preferences: { kind: "uShape", indifference: 2 } });
 * relations[0]; // => ["indifferent", "incomparable", "incomparable"]
 * relations[1]; // => ["incomparable", "indifferent", "indifferent"]
 * ```
 */
export const promethee1 = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  options: PrometheeOptions = {},
): Promethee1Outcome => {
  const outcome = promethee2(matrix, weights, options);
  const byPositive = ranksOf(Float64Array.from(outcome.positiveFlows), "highest");
  const byNegative = ranksOf(Float64Array.from(outcome.negativeFlows), "lowest");
  return { ...outcome, relations: intersectionOf(byPositive, byNegative) };
};
