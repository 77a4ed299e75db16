import { Id } from "@vanstervind/core";
import * as z from "zod";
import type { Elicitation, Unchecked } from "./elicitation.ts";
import { readRows } from "./internal/read-rows.ts";
import { toElicitation, unchecked } from "./internal/to-elicitation.ts";
import type { WeightReason } from "./weight-reasons.ts";

/** The place of a criterion in order of importance. */
export const ImportanceRank = z.strictObject({
  /** The criterion (or block). */
  id: Id,
  /** 1 for the most important. Only the order counts: 1, 2, 2, 3 and 1, 2, 2, 4 are the same. */
  rank: z.number().positive(),
});

/** See the schema of the same name. */
export interface ImportanceRank extends z.infer<typeof ImportanceRank> {}

/**
 * What the criterion in place _k_ of _n_ weighs, before the weights are made to sum to 1.
 *
 * - `centroid`: (1/k + 1/(k+1) + … + 1/n) / n: the middle of all weights that follow the order.
 * - `sum`: n + 1 − k: even steps.
 * - `reciprocal`: 1/k.
 */
export type RankRule = "centroid" | "sum" | "reciprocal";

const rules: Readonly<Record<RankRule, (place: number, count: number) => number>> = {
  centroid: (place, count) => {
    let sum = 0;
    for (let k = count; k >= place; k--) sum += 1 / k;
    return sum;
  },
  sum: (place, count) => count + 1 - place,
  reciprocal: (place) => 1 / place,
};

/**
 * Weights from nothing but an order of importance.
 *
 * The centroid is the mean of all weights that follow the order, and comes nearest to weights asked for in full. Criteria
 * ranked alike share the mean of the weights of their places. `low` and `high` are the least and greatest weight that the
 * order alone allows, whatever the rule, for criteria ranked alike when they weigh the same. O(n²).
 *
 * @param ranks - One row for each criterion, in any order.
 * @throws `invalid-input` with all faults: no rows, ranks that are not above 0, an id used twice.
 * @see F. H. Barron, B. E. Barrett, "Decision quality using ranked attribute weights", Management Science 42 (1996).
 * @see W. G. Stillwell, D. A. Seaver, W. Edwards, "A comparison of weight approximation techniques", 1981 (sum and reciprocal).
 * @example
 * ```ts
 * import { rankWeights } from "@vanstervind/priority-scoring/weights";
 *
 * const ranks = [{ id: "turnout", rank: 1 }, { id: "income", rank: 2 }];
 * rankWeights(ranks, "centroid").weights.map(({ id, weight }) => [id, weight]); // => [["income", 0.25], ["turnout", 0.75]]
 * rankWeights(ranks, "centroid").weights[1]; // => { id: "turnout", weight: 0.75, low: 0.5, high: 1 }
 * ```
 */
export const rankWeights = (ranks: readonly ImportanceRank[], rule: RankRule): Elicitation<Unchecked> => {
  const rows = readRows(Rows, ranks, "the ranks");
  const count = rows.length;
  const places = rows.map(({ rank }) => ({
    first: 1 + rows.filter((other) => other.rank < rank).length,
    last: rows.filter((other) => other.rank <= rank).length,
  }));
  const amounts = places.map(({ first, last }) => {
    let sum = 0;
    for (let place = first; place <= last; place++) sum += rules[rule](place, count);
    return sum / (last - first + 1);
  });
  const tied = [...new Set(rows.map(({ rank }) => rank))]
    .map((rank) => rows.filter((row) => row.rank === rank).map(({ id }) => id))
    .filter((ids) => ids.length > 1);
  return toElicitation(
    rows.map(({ id }) => id),
    amounts,
    {
      consistency: unchecked,
      reasons: tied.map((ids): WeightReason => ({ code: "tied", values: { ids } })),
      spans: places.map(({ first, last }) => ({ low: first === 1 ? 1 / count : 0, high: 1 / last })),
    },
  );
};

const Rows = z.array(ImportanceRank).min(1, { error: "must have at least one row" });
