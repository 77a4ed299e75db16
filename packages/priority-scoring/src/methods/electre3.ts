import { parse } from "@vanstervind/core";
import * as z from "zod";
import { scoreKey } from "../internal/score-key.ts";
import type { DecisionMatrix } from "./decision-matrix.ts";
import { type Discrimination, distil } from "./internal/distil.ts";
import { intersectionOf } from "./internal/intersection-of.ts";
import { noiseOf } from "./internal/noise-of.ts";
import { outcomeOf } from "./internal/outcome-of.ts";
import { perCriterion } from "./internal/per-criterion.ts";
import { sharesOf } from "./internal/shares-of.ts";
import type { Matrix } from "./matrix.ts";
import type { Outcome } from "./method.ts";
import type { Relations } from "./relation.ts";

/** How large a difference on a criterion must be, in its own unit; each is at least as large as the one before. */
export const ElectreThresholds = z
  .strictObject({
    /** Up to this a difference means nothing; 0 unless said otherwise. */
    indifference: z.number().min(0).default(0),
    /** From this a difference means clear preference; the same as `indifference` unless said otherwise. */
    preference: z.number().min(0).optional(),
    /** From this a disadvantage can be made up for by nothing; without it no disadvantage is so large. */
    veto: z.number().min(0).optional(),
  })
  .refine(
    ({ indifference, preference = indifference, veto = preference }) =>
      indifference <= preference && preference <= veto,
    { error: "must rise: indifference, preference, veto" },
  );

/** See the schema of the same name. */
export interface ElectreThresholds extends z.input<typeof ElectreThresholds> {}

/** What {@link electre3} can be told. */
export interface Electre3Options {
  /** The thresholds of all criteria, or a list with one for each; without them every difference counts in full. */
  readonly thresholds?: ElectreThresholds | readonly ElectreThresholds[];
  /** With `beta`, how much less credible one outranking may be than the other: alpha + beta · credibility; 0.3. */
  readonly alpha?: number;
  /** See `alpha`; −0.15. */
  readonly beta?: number;
}

/** What {@link electre3} says. Scores are the mean of an alternative's two places, the lowest the best. */
export interface Electre3Outcome extends Outcome {
  /** Row a, column b: how credible it is that a is at least as good as b, 0 to 1. */
  readonly credibility: Matrix;
  /** The place of each when the best are taken out first, 1 the best; ties share a place and none is skipped. */
  readonly descending: readonly number[];
  /** The place of each when the worst are taken out first, 1 the best. */
  readonly ascending: readonly number[];
  /** What both orders agree on: who is preferred to whom, and which pairs cannot be compared. */
  readonly relations: Relations;
}

/**
 * ELECTRE III: a partial ranking that knows indifference, weak preference and veto, by two distillations.
 *
 * Needs no bounds: differences are judged by thresholds in the criteria's own units. `relations` are the final preorder;
 * `ranks` order the pairs that it leaves incomparable by the mean of the two places, and never contradict it.
 *
 * Guarantees that an alternative at least as good on every criterion ranks no lower. Hardly compensatory: beyond the
 * preference threshold more advantage counts no more, and a veto blocks. Can reverse ranks when an alternative is added or
 * removed, since each step of a distillation depends on all that remain. Criteria without weight are ignored.
 * O(criteria · n² + n³): meant for some hundred alternatives.
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights and of the thresholds.
 * @see B. Roy, "ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences", Cahiers
 * du CERO 20 (1978).
 * @see J. R. Figueira, V. Mousseau, B. Roy, "ELECTRE methods", in Multiple Criteria Decision Analysis, 2016.
 * @example
 * ```ts
 * import { decisionMatrix, electre3 } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b", "c"],
 *   criteria: [{ id: "need", direction: "increasing" }, { id: "cost", direction: "decreasing" }],
 *   values: [[80, 40], [78, 20], [20, 10]],
 * });
 * const thresholds = { indifference: 5, preference: 15, veto: 50 };
 * const { ranks, relations } = electre3(matrix, [1, 1], { thresholds });
 * ranks; // => [2, 1, 2]
 * // The veto on need keeps "c" from outranking the others, and cost keeps them from being clearly ahead of it.
 * relations[1]; // => ["preferred", "indifferent", "preferred"]
 * ```
 */
export const electre3 = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  { thresholds = {}, ...discrimination }: Electre3Options = {},
): Electre3Outcome => {
  const shares = sharesOf(matrix, weights);
  const limits = perCriterion(matrix, ElectreThresholds, thresholds, "the thresholds");
  const { alpha, beta } = parse(Slack, discrimination, { source: "the discrimination" });
  const { ids } = matrix;
  const count = ids.length;
  const criteria = matrix.columns.flatMap((column, j) => {
    const sign = matrix.criteria[j]!.direction === "increasing" ? 1 : -1;
    const share = shares[j]!;
    const levels = column.map((level) => sign * level);
    return share === 0 ? [] : [{ share, levels, judge: judgeOf(limits[j]!, noiseOf(levels)) }];
  });

  const credibility = new Float64Array(count * count);
  const discords = new Float64Array(criteria.length);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      let concordance = 0;
      for (const [j, { share, levels, judge }] of criteria.entries()) {
        const disadvantage = levels[b]! - levels[a]!;
        concordance += share * judge.concord(disadvantage);
        discords[j] = judge.discord(disadvantage);
      }
      let result = concordance;
      for (const discord of discords) if (discord > concordance) result *= (1 - discord) / (1 - concordance);
      credibility[a * count + b] = scoreKey(result) / 1e12;
    }
  }

  const descending = distil(credibility, count, { alpha, beta }, 1);
  const fromWorst = distil(credibility, count, { alpha, beta }, -1);
  const last = fromWorst.reduce((a, b) => Math.max(a, b), 0);
  const ascending = fromWorst.map((place) => last + 1 - place);
  return {
    ...outcomeOf(
      ids,
      Float64Array.from(descending, (place, i) => (place + ascending[i]!) / 2),
      "lowest",
    ),
    credibility: ids.map((_, a) => Array.from(credibility.subarray(a * count, (a + 1) * count))),
    descending,
    ascending,
    relations: intersectionOf(descending, ascending),
  };
};

const Slack: z.ZodType<Discrimination> = z
  .object({ alpha: z.number().min(0).max(1).default(0.3), beta: z.number().min(-1).max(0).default(-0.15) })
  .refine(({ alpha, beta }) => alpha + beta >= 0, { error: "must have alpha + beta of at least 0" });

/** How a disadvantage speaks for and against "at least as good", each from 0 to 1. */
interface Judge {
  readonly concord: (disadvantage: number) => number;
  readonly discord: (disadvantage: number) => number;
}

const judgeOf = (
  { indifference, preference = indifference, veto }: z.output<typeof ElectreThresholds>,
  noise: number,
): Judge => ({
  concord: (disadvantage) => 1 - between(disadvantage, indifference, preference, noise),
  discord: (disadvantage) => (veto === undefined ? 0 : between(disadvantage, preference, veto, noise)),
});

/** 0 up to one threshold, 1 from the other, in proportion between; a jump after them where they are the same. */
const between = (difference: number, from: number, to: number, noise: number): number => {
  if (difference <= from + noise) return 0;
  return difference >= to - noise ? 1 : (difference - from) / (to - from);
};
