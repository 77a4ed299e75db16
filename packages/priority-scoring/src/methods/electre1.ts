import { type Id, parse } from "@vanstervind/core";
import * as z from "zod";
import { scoreKey } from "../internal/score-key.ts";
import type { DecisionMatrix } from "./decision-matrix.ts";
import { greatest, least } from "./internal/extremes.ts";
import { kernelOf } from "./internal/kernel-of.ts";
import { noiseOf } from "./internal/noise-of.ts";
import { listOf, outcomeOf } from "./internal/outcome-of.ts";
import { checkBounds, scale } from "./internal/scale.ts";
import { sharesOf } from "./internal/shares-of.ts";
import type { Matrix } from "./matrix.ts";
import type { Outcome } from "./method.ts";
import type { NormalisationOption } from "./weighted-sum.ts";

/** What {@link electre1} can be told. */
export interface Electre1Options extends NormalisationOption {
  /** The share of the weights that must agree, 0 to 1: 0.65 unless said otherwise. */
  readonly concordance?: number;
  /** The largest disadvantage that is tolerated on any criterion, 0 to 1: 0.35 unless said otherwise. */
  readonly discordance?: number;
}

/** What {@link electre1} says. It chooses and does not rank: scores are 1 in the kernel and 0 outside. */
export interface Electre1Outcome extends Outcome {
  /** Row a, column b: the share of the weights by which a is at least as good as b. */
  readonly concordance: Matrix;
  /** Row a, column b: the largest disadvantage of a against b, as a share of the widest scale. */
  readonly discordance: Matrix;
  /** Row a, column b: whether a outranks b. */
  readonly outranks: readonly (readonly boolean[])[];
  /** The alternatives to choose among: none outranks another, and every other alternative is outranked by one. */
  readonly kernel: readonly Id[];
  /** The alternatives that no other outranks: always part of the kernel, sometimes none. */
  readonly nonOutranked: readonly Id[];
}

/**
 * ELECTRE I: the alternatives worth a closer look. One outranks another when enough criteria agree that it is at least
 * as good (concordance) and no criterion objects too strongly (discordance).
 *
 * Disadvantages are measured by `bounds`, each as a share of the bounds' width; with another normalisation on its
 * rising form, as shares of the widest range that any criterion has in the data. Alternatives that outrank each other
 * in a circle count as one, so the kernel always exists and is unique.
 *
 * Guarantees that an alternative at least as good as a chosen one on every criterion is chosen too. Hardly compensatory: a
 * majority of weights decides, and a single strong objection blocks. Whether one outranks another never depends on a third
 * with `bounds`; the choice can be reversed all the same. Criteria without weight are ignored. O(criteria · n²): meant
 * for some thousand alternatives.
 *
 * @param weights - One for each criterion; only their proportions count.
 * @throws `invalid-input` with all faults of the weights and of the thresholds.
 * @throws `no-bounds` when a criterion has none and no other normalisation is named.
 * @throws `not-normalisable` when the normalisation is not defined for a criterion's levels.
 * @see B. Roy, "Classement et choix en présence de points de vue multiples (la méthode ELECTRE)", RIRO 8 (1968).
 * @example
 * ```ts
 * import { decisionMatrix, electre1 } from "@vanstervind/priority-scoring/methods";
 *
 * const matrix = decisionMatrix({
 *   alternatives: ["a", "b", "c"],
 *   criteria: [
 *     { id: "need", direction: "increasing", bounds: [0, 10] },
 *     { id: "effect", direction: "increasing", bounds: [0, 10] },
 *   ],
 *   values: [[9, 5], [7, 6], [3, 9]],
 * });
 * // "a" has most of the weight against "b" and trails by little; "c" trails too far in need and leads in effect.
 * electre1(matrix, [2, 1]).kernel; // => ["a", "c"]
 * ```
 */
export const electre1 = (
  matrix: DecisionMatrix,
  weights: readonly number[],
  { normalisation = "bounds", ...thresholds }: Electre1Options = {},
): Electre1Outcome => {
  const shares = sharesOf(matrix, weights);
  checkBounds(matrix, normalisation);
  const limits = parse(Thresholds, thresholds, { source: "the thresholds" });
  const { ids, criteria, columns } = matrix;
  const scales = columns.flatMap((column, j) => {
    if (shares[j] === 0) return [];
    const { direction, ...criterion } = criteria[j]!;
    const values = scale(column, { ...criterion, direction: "increasing" }, normalisation, column.slice());
    const oriented = direction === "increasing" ? values : values.map((value) => -value);
    return [{ share: shares[j]!, values: oriented, noise: noiseOf(oriented) }];
  });
  const widest =
    normalisation === "bounds"
      ? 1
      : scales.reduce((width, { values }) => Math.max(width, greatest(values) - least(values)), 0);

  const agreeing = ids.map(() => new Float64Array(ids.length));
  const objecting = ids.map(() => new Float64Array(ids.length));
  for (const { share, values, noise } of scales) {
    for (let a = 0; a < ids.length; a++) {
      const agrees = agreeing[a]!;
      const objects = objecting[a]!;
      for (let b = 0; b < ids.length; b++) {
        const disadvantage = values[b]! - values[a]!;
        if (disadvantage <= noise) agrees[b] = agrees[b]! + share;
        else if (disadvantage > objects[b]! * widest) objects[b] = disadvantage / widest;
      }
    }
  }
  const concordance = agreeing.map(listOf);
  const discordance = objecting.map(listOf);
  const enough = scoreKey(limits.concordance);
  const tolerated = scoreKey(limits.discordance);
  const outranks = ids.map((_, a) =>
    ids.map((_, b) => a !== b && scoreKey(concordance[a]![b]!) >= enough && scoreKey(discordance[a]![b]!) <= tolerated),
  );
  const inKernel = kernelOf(outranks);
  return {
    ...outcomeOf(ids, Float64Array.from(inKernel, Number)),
    concordance,
    discordance,
    outranks,
    kernel: ids.filter((_, i) => inKernel[i]),
    nonOutranked: ids.filter((_, i) => outranks.every((row) => !row[i])),
  };
};

const Thresholds = z.object({
  concordance: z.number().min(0).max(1).default(0.65),
  discordance: z.number().min(0).max(1).default(0.35),
});
