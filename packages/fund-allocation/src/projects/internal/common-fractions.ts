import { gcd } from "../../internal/rational.ts";

/**
 * A growing list of fractions over one denominator.
 *
 * What a rule computes next is a sum of earlier results times whole numbers, over a small whole number: so one division
 * of the denominator serves all, and a sum needs no common denominator to be found.
 */
export interface CommonFractions {
  /** The sum of each fraction times its whole count, as a numerator over the denominator. */
  sum(counts: Float64Array): bigint;
  /** Adds the fraction `numerator / (denominator · divisor)`, and gives its number in the list. */
  push(numerator: bigint, divisor: bigint): number;
  /** The denominator that all have now. */
  denominator(): bigint;
}

/** An empty list with a first denominator. Each push is O(length). */
export const commonFractions = (first: bigint): CommonFractions => {
  const numerators: bigint[] = [];
  let denominator = first;
  return {
    sum: (counts) => {
      let total = 0n;
      for (const [index, numerator] of numerators.entries()) {
        const count = counts[index]!;
        if (count !== 0) total += numerator * BigInt(count);
      }
      return total;
    },
    push: (numerator, divisor) => {
      const common = gcd(numerator % divisor, divisor);
      const factor = divisor / common;
      if (factor !== 1n) {
        denominator *= factor;
        for (const [index, value] of numerators.entries()) numerators[index] = value * factor;
      }
      return numerators.push(numerator / common) - 1;
    },
    denominator: () => denominator,
  };
};
