import type { Id } from "@vanstervind/core";
import type { DecisionMatrix } from "./decision-matrix.ts";

/** What every method says of the alternatives, beside results of its own. */
export interface Outcome {
  /** The ids of the alternatives, in the order of the matrix. */
  readonly ids: readonly Id[];
  /** The method's own measure of each alternative, in the same order. */
  readonly scores: readonly number[];
  /** Whether the highest or the lowest score is the best. */
  readonly best: "highest" | "lowest";
  /** The rank of each: 1 is the best; scores that agree to 12 decimals share a rank, and the next is skipped. */
  readonly ranks: readonly number[];
}

/**
 * What all methods are: a matrix that {@link decisionMatrix} read, a weight for each criterion in its order, and options.
 *
 * Weights are finite and at least 0, one of them above 0; only their proportions count.
 *
 * @typeParam Options - What the method can be told besides; all of it optional.
 * @typeParam Result - What it answers.
 * @example
 * ```ts
 * import { decisionMatrix, type Method, spotis, topsis, vikor } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b"],
 *   criteria: [{ id: "need", direction: "increasing", bounds: [0, 10] }],
 *   values: [[3], [8]],
 * });
 * const methods: Method[] = [spotis, topsis, vikor];
 * methods.map((method) => method(matrix, [1]).ranks); // => [[2, 1], [2, 1], [2, 1]]
 * ```
 */
export type Method<Options extends object = object, Result extends Outcome = Outcome> = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  options?: Options,
) => Result;
