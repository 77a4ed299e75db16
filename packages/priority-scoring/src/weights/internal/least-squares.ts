import type { Judgements } from "./judgements.ts";
import { inverse, times } from "./linear-algebra.ts";

/** Logarithms of weights that fit the comparisons with the least sum of squares. */
export interface LogFit {
  /** One for each criterion; their sum is 0. */
  readonly logWeights: readonly number[];
  /**
   * The effective resistance between two criteria in the network of comparisons, from 0 to n − 1: how much the answers
   * leave open about the pair. Of a compared pair it is the share that its own answer has in its fitted value.
   */
  readonly resistance: (i: number, j: number) => number;
}

/**
 * Fits weights to comparisons that join all criteria, by the inverse of the network's Laplacian with 1/n added to each
 * cell, which makes it regular.
 *
 * @see S. Bozóki, J. Fülöp, L. Rónyai, "On optimal completion of incomplete pairwise comparison matrices" (2010).
 */
export const leastSquares = ({ ids, known }: Judgements): LogFit => {
  const count = ids.length;
  const network = known.map((row, i) => {
    const compared = row.filter((log) => log !== null).length;
    return row.map((log, j) => (i === j ? compared : log === null ? 0 : -1) + 1 / count);
  });
  const sums = known.map((row) => row.reduce<number>((sum, log) => sum + (log ?? 0), 0));
  const inverted = inverse(network);
  return {
    logWeights: times(inverted, sums),
    resistance: (i, j) => inverted[i]![i]! + inverted[j]![j]! - 2 * inverted[i]![j]!,
  };
};
