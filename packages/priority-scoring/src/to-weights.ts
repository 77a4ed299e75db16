import { DomainError, type Id } from "@vanstervind/core";

/** A row of a ranking, or of a decision when it has a decided rank. */
export interface Weighable {
  /** The alternative's id. */
  readonly id: Id;
  /** Its score. */
  readonly score: number;
  /** Its decided rank; rows without one keep their score. */
  readonly decidedRank?: number;
}

/** The smallest shape by which other packages take priorities. */
export interface PriorityWeight {
  /** The alternative's id. */
  readonly id: Id;
  /** How much it weighs; not normalised. */
  readonly weight: number;
}

/**
 * Priorities as weights, for a fund round or anything else that takes `{ id, weight }`.
 *
 * From a ranking, an alternative weighs its score. From a decision, the scores are dealt out again in the decided
 * order, so that the board's order holds: the place with the highest score gets the highest weight, and alternatives
 * that share a decided rank share the mean. Excluded alternatives are not among them. O(n log n).
 *
 * @param prioritised - What `rank` or `decide` returned.
 * @returns In the order of the rows.
 * @throws `negative-score` when a criterion that extends beyond its bounds made a score negative.
 * @example
 * ```ts
 * import { toWeights } from "@vanstervind/priority-scoring";
 *
 * toWeights({ rows: [{ id: "a", score: 0.6 }, { id: "b", score: 0.2 }] });
 * // => [{ id: "a", weight: 0.6 }, { id: "b", weight: 0.2 }]
 * toWeights({ rows: [{ id: "b", score: 0.2, decidedRank: 1 }, { id: "a", score: 0.6, decidedRank: 2 }] });
 * // => [{ id: "b", weight: 0.6 }, { id: "a", weight: 0.2 }]
 * ```
 */
export const toWeights = (prioritised: { readonly rows: readonly Weighable[] }): PriorityWeight[] => {
  const { rows } = prioritised;
  const negative = rows.find(({ score }) => score < 0);
  if (negative !== undefined) {
    throw new DomainError("negative-score", `"${negative.id}" has the score ${negative.score}, which is no weight.`, {
      values: { id: negative.id, score: negative.score },
      hint: 'Maybe remove outside: "extend" from its criteria.',
    });
  }
  const dealt = rows.map(({ score }) => score).sort((a, b) => b - a);
  const shares = new Map<number, { sum: number; count: number }>();
  for (const [i, { decidedRank }] of rows.entries()) {
    if (decidedRank === undefined) continue;
    const { sum, count } = shares.get(decidedRank) ?? { sum: 0, count: 0 };
    shares.set(decidedRank, { sum: sum + dealt[i]!, count: count + 1 });
  }
  return rows.map(({ id, score, decidedRank }) => {
    if (decidedRank === undefined) return { id, weight: score };
    const { sum, count } = shares.get(decidedRank)!;
    return { id, weight: sum / count };
  });
};
