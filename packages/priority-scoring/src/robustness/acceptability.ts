import type { Matrix } from "../methods/matrix.ts";
import type { Smaa, SmaaRow } from "./smaa-result.ts";

/**
 * The share of all weights that give an alternative a rank: its rank acceptability index.
 *
 * @example
 * ```ts
 * import { acceptabilityOf, smaaOfValues } from "@vanstervind/priority-scoring/robustness";
 *
 * const { rows } = smaaOfValues([[1, 0], [0, 1], [0, 0]]);
 * acceptabilityOf(rows[0]!, 1); // => 0.5
 * acceptabilityOf(rows[0]!, 3); // => 0
 * ```
 */
export const acceptabilityOf = (
  { rankInterval, acceptability }: Pick<SmaaRow, "rankInterval" | "acceptability">,
  rank: number,
): number => acceptability[rank - rankInterval.best] ?? 0;

/**
 * How often an alternative is among the first `count`, its ties included.
 *
 * @example
 * ```ts
 * import { smaaOfValues, topShare } from "@vanstervind/priority-scoring/robustness";
 *
 * smaaOfValues([[1, 0], [0, 1], [0, 0]]).rows.map((row) => topShare(row, 2)); // => [1, 1, 0]
 * ```
 */
export const topShare = (
  { rankInterval, acceptability }: Pick<SmaaRow, "rankInterval" | "acceptability">,
  count: number,
): number => {
  if (rankInterval.worst <= count) return 1;
  const within = Math.max(0, count - rankInterval.best + 1);
  return acceptability.slice(0, within).reduce((sum, share) => sum + share, 0);
};

/**
 * Holistic acceptability: one figure of how acceptable an alternative is, by what a rank is judged to be worth.
 *
 * @param worth - What a rank is worth, falling; 1 divided by the rank when not given. A judgement of its own.
 * @see R. Lahdelma, P. Salminen, Operations Research 49 (2001), section 3.4
 * @example
 * ```ts
 * import { holisticAcceptability, smaaOfValues } from "@vanstervind/priority-scoring/robustness";
 *
 * smaaOfValues([[1, 0], [0, 1], [0, 0]]).rows.map((row) => holisticAcceptability(row).toFixed(2)); // => ["0.75", "0.75", "0.33"]
 * ```
 */
export const holisticAcceptability = (
  { rankInterval, acceptability }: Pick<SmaaRow, "rankInterval" | "acceptability">,
  worth: (rank: number) => number = (rank) => 1 / rank,
): number => acceptability.reduce((sum, share, i) => sum + share * worth(rankInterval.best + i), 0);

/**
 * All rank acceptability indices as a matrix: rows as in the result, a column for each rank. Rows sum to 1, and so do
 * columns unless alternatives tie.
 *
 * @example
 * ```ts
 * import { acceptabilityMatrix, smaaOfValues } from "@vanstervind/priority-scoring/robustness";
 *
 * acceptabilityMatrix(smaaOfValues([[1, 0], [0, 1], [0, 0]])); // => [[0.5, 0.5, 0], [0.5, 0.5, 0], [0, 0, 1]]
 * ```
 */
export const acceptabilityMatrix = ({ rows }: Pick<Smaa, "rows">): Matrix =>
  rows.map((row) => rows.map((_, i) => acceptabilityOf(row, i + 1)));
