import { compareIds } from "@vanstervind/core";

/** Shares `numerators[i] / denominator` that are to become whole numbers summing to `total`. */
export interface Remainders {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  /** The last word in ties. */
  readonly ids: readonly string[];
  /** The exact sum, rounded down or up to a whole number. */
  readonly total: bigint;
}

/** Rounds down, then gives one each to the largest remainders until the total is reached, ties by id. O(n log n). */
export const largestRemainder = ({ numerators, denominator, ids, total }: Remainders): bigint[] => {
  const whole = numerators.map((share) => share / denominator);
  const left = whole.reduce((rest, part) => rest - part, total);
  const byRemainder = numerators
    .map((share, i) => ({ i, id: ids[i]!, rest: share % denominator }))
    .sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : compareIds(a.id, b.id)));
  for (const { i } of byRemainder.slice(0, Number(left))) whole[i]! += 1n;
  return whole;
};
