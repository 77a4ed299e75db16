import { DomainError, type Id } from "@vanstervind/core";
import { scoreKey } from "../internal/score-key.ts";
import type { DecisionMatrix } from "./decision-matrix.ts";
import { eachCriterion } from "./internal/each-criterion.ts";
import { greatest, least } from "./internal/extremes.ts";
import { listOf, outcomeOf } from "./internal/outcome-of.ts";
import type { Outcome } from "./method.ts";

/** What {@link vikor} can be told. */
export interface VikorOptions {
  /** Between what the best and the worst are taken: fixed `bounds` (default), or the data at hand by `minmax`. */
  readonly normalisation?: "bounds" | "minmax";
  /** The weight of the majority's loss S against the greatest single loss R, 0 to 1: 0.5 unless said otherwise. */
  readonly v?: number;
}

/** A compromise, and what makes it one. */
export interface Compromise {
  /** The alternatives to choose among, best first; alternatives of the same rank in the order of the matrix. */
  readonly ids: readonly Id[];
  /** Condition 1, acceptable advantage: the best is ahead of the next by at least 1 / (n − 1). */
  readonly advantage: {
    /** Whether it holds; always for a single alternative. */
    readonly holds: boolean;
    /** How far the next Q is from the best; `null` for fewer than two alternatives. */
    readonly gap: number | null;
    /** How far it would have to be; `null` for fewer than two alternatives. */
    readonly needed: number | null;
  };
  /** Condition 2, acceptable stability: the best by Q is the best by S or by R too. */
  readonly stability: {
    /** Whether it holds. */
    readonly holds: boolean;
  };
}

/** What {@link vikor} says. Scores are Q, 0 to 1, the lowest the best. */
export interface VikorOutcome extends Outcome {
  /** S: the weighted sum of each alternative's losses against the best, what the majority of criteria loses. */
  readonly s: readonly number[];
  /** R: its greatest weighted loss on any one criterion, what the worst-off criterion loses. */
  readonly r: readonly number[];
  /** The weight of S that was used. */
  readonly v: number;
  /** Who can be chosen: one alternative when both conditions hold, else several. */
  readonly compromise: Compromise;
}

/**
 * VIKOR: a compromise between what most criteria lose (S) and what the worst-off criterion loses (R).
 *
 * Q = v · S + (1 − v) · R, each scaled to 0…1. With `bounds` the scales are fixed: S by 1 and R by the largest weight.
 * With `minmax`, the method as published, all scales come of the data.
 *
 * When the best lacks the advantage (condition 1), the compromise holds all that are nearer to it than 1 / (n − 1);
 * when it lacks only stability (condition 2), the best and the next. Guarantees that an alternative at least as good on
 * every criterion ranks no lower, and that the compromise holds the best. Partly compensatory: R does not forget a bad
 * criterion. Ranks cannot be reversed with `bounds`, but the compromise can grow or shrink with n; with `minmax` both
 * can change. O(cells).
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights.
 * @throws `not-a-share` when `v` is not from 0 to 1.
 * @throws `no-bounds` when a criterion has none and `minmax` is not named.
 * @see S. Opricovic, G.-H. Tzeng, "Extended VIKOR method in comparison with outranking methods", European Journal of
 * Operational Research 178 (2007).
 * @example
 * ```ts
 * import { decisionMatrix, vikor } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b", "c", "d"],
 *   criteria: ["x", "y", "z"].map((id) => ({ id, direction: "increasing" })),
 *   values: [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]],
 * });
 * const { ranks, compromise } = vikor(matrix, [3, 4, 3], { normalisation: "minmax" });
 * ranks; // => [3, 2, 1, 4]
 * compromise.ids; // => ["c", "b"]
 * compromise.advantage.holds; // => false
 * ```
 */
export const vikor = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  { normalisation = "bounds", v = 0.5 }: VikorOptions = {},
): VikorOutcome => {
  if (!(v >= 0 && v <= 1)) {
    throw new DomainError("not-a-share", `v must be from 0 to 1, got ${v}.`, { values: { v } });
  }
  const { ids } = matrix;
  const s = new Float64Array(ids.length);
  const r = new Float64Array(ids.length);
  const shares = eachCriterion(matrix, weights, normalisation, (values, share) => {
    for (let i = 0; i < values.length; i++) {
      const loss = share * (1 - values[i]!);
      s[i] = s[i]! + loss;
      if (loss > r[i]!) r[i] = loss;
    }
  });
  const [leastS, widthS] = normalisation === "bounds" ? [0, 1] : spanOf(s);
  const [leastR, widthR] = normalisation === "bounds" ? [0, greatest(shares)] : spanOf(r);
  const q = new Float64Array(ids.length);
  for (let i = 0; i < q.length; i++) q[i] = (v * (s[i]! - leastS)) / widthS + ((1 - v) * (r[i]! - leastR)) / widthR;
  const outcome = outcomeOf(ids, q, "lowest");
  return { ...outcome, s: listOf(s), r: listOf(r), v, compromise: compromiseOf(outcome, s, r) };
};

/** The least of the numbers and how far it is to the greatest; infinitely far when they differ by noise only. */
const spanOf = (numbers: Float64Array): [number, number] => {
  const from = least(numbers);
  const width = greatest(numbers) - from;
  return [from, scoreKey(width) === 0 ? Number.POSITIVE_INFINITY : width];
};

const compromiseOf = ({ ids, scores, ranks }: Outcome, s: Float64Array, r: Float64Array): Compromise => {
  if (ids.length < 2) return { ids, advantage: { holds: true, gap: null, needed: null }, stability: { holds: true } };
  const best = ranks.indexOf(1);
  // Where the best tie, there is no rank 2 and the next is another of the best.
  const second = ranks.indexOf(2);
  const next = second >= 0 ? second : ranks.indexOf(1, best + 1);
  const gap = scores[next]! - scores[best]!;
  const needed = 1 / (ids.length - 1);
  const isNear = (i: number): boolean => scoreKey(scores[i]! - scores[best]!) < scoreKey(needed);
  const hasAdvantage = !isNear(next);
  const leastS = scoreKey(least(s));
  const leastR = scoreKey(least(r));
  const isStable = ranks.every((rank, i) => rank > 1 || scoreKey(s[i]!) === leastS || scoreKey(r[i]!) === leastR);
  const last = isStable ? 1 : 2;
  const chosen = [...ids.keys()].filter((i) => (hasAdvantage ? ranks[i]! <= last : isNear(i)));
  return {
    ids: chosen.sort((a, b) => ranks[a]! - ranks[b]! || a - b).map((i) => ids[i]!),
    advantage: { holds: hasAdvantage, gap, needed },
    stability: { holds: isStable },
  };
};
